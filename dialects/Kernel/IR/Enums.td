//===- Enums.td - the choices that attributes of the kernel dialect name ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_ENUMS_TD
#define KERNEL_ENUMS_TD

include "mlir/IR/EnumAttr.td"
include "dialects/Kernel/IR/Base.td"

def Kernel_PoolKind : I32EnumAttr<"PoolKind", "what a window is reduced to", [
    I32EnumAttrCase<"Max", 0, "max">,
    I32EnumAttrCase<"Sum", 1, "sum">]> {
  let cppNamespace = "::msc::kernel";
  let genSpecializedAttr = 0;
}
def Kernel_PoolKindAttr : EnumAttr<Kernel_Dialect, Kernel_PoolKind, "pool"> {
  let assemblyFormat = "$value";
}

#endif // KERNEL_ENUMS_TD
