//===- Attributes.td - what attributes of the kernel dialect hold -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_ATTRIBUTES_TD
#define KERNEL_ATTRIBUTES_TD

include "mlir/IR/AttrTypeBase.td"
include "dialects/Kernel/IR/Base.td"

def Kernel_TargetAttr : AttrDef<Kernel_Dialect, "Target"> {
  let mnemonic = "target";
  let summary = "the machine that a module is compiled for";
  let description = [{
    Stands on the module as `kernel.target`: the name of a target, and the bytes of its vectors where weights are packed for them.

    ```mlir
    module attributes {kernel.target = #kernel.target<"cpp" vector_bytes 64>} {}
    ```
  }];
  let parameters = (ins StringRefParameter<"of a Target">:$name, DefaultValuedParameter<"int64_t", "0">:$vector_bytes);
  let assemblyFormat = "`<` $name (`vector_bytes` $vector_bytes^)? `>`";
}

def Kernel_MicroAttr : AttrDef<Kernel_Dialect, "Micro"> {
  let mnemonic = "micro";
  let summary = "the micro-kernel that computes an operation: a template of the target";
  let description = [{
    Stands on an operation as `kernel.micro`, written by select-kernels: the template's name, the bytes of work memory that it is given, and the
    tile that a thread or core computes, where the template leaves that open.

    ```mlir
    #kernel.micro<"winograd" scratch 9216>
    #kernel.micro<"conv2d" tile [4, 4]>
    ```
  }];
  let parameters = (ins StringRefParameter<"of a template">:$name, DefaultValuedParameter<"int64_t", "0">:$scratch,
                        OptionalArrayRefParameter<"int64_t">:$tile);
  let assemblyFormat = "`<` $name (`scratch` $scratch^)? (`tile` `[` $tile^ `]`)? `>`";
}

def Kernel_IoAttr : AttrDef<Kernel_Dialect, "Io"> {
  let mnemonic = "io";
  let summary = "an input or output of the graph: its name in the file, and the type that a caller sees, with the sign of integers";
  let parameters = (ins StringRefParameter<"any bytes">:$name, "::mlir::RankedTensorType":$type);
  let assemblyFormat = "`<` $name `:` $type `>`";
}
def Kernel_IoArrayAttr : TypedArrayAttrBase<Kernel_IoAttr, "inputs or outputs of the graph">;

#endif // KERNEL_ATTRIBUTES_TD
