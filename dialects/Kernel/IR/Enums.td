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

def Kernel_ScanKind : I32EnumAttr<"ScanKind", "what a scan folds elements to", [
    I32EnumAttrCase<"Sum", 0, "sum">,
    I32EnumAttrCase<"Product", 1, "product">]> {
  let cppNamespace = "::msc::kernel";
  let genSpecializedAttr = 0;
}
def Kernel_ScanKindAttr : EnumAttr<Kernel_Dialect, Kernel_ScanKind, "scan"> {
  let assemblyFormat = "$value";
}

def Kernel_ResizeKind : I32EnumAttr<"ResizeKind", "what an image's new pixels are made of", [
    I32EnumAttrCase<"Nearest", 0, "nearest">,
    I32EnumAttrCase<"Bilinear", 1, "bilinear">]> {
  let cppNamespace = "::msc::kernel";
  let genSpecializedAttr = 0;
}
def Kernel_ResizeKindAttr : EnumAttr<Kernel_Dialect, Kernel_ResizeKind, "resize"> {
  let assemblyFormat = "$value";
}

#endif // KERNEL_ENUMS_TD
