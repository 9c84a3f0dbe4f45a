//===- ReportOps.td - what tells a person about values --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_REPORT_OPS_TD
#define MINDIR_REPORT_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_ReportPrimitive<string primitive, string text> : MindIR_Primitive<primitive, [MindIR_TakesOpenExtents]> {
  let summary = text;
  let description = [{
    The last of the inputs is a monad. The result is a tensor for the order of effects that holds nothing; `mindir-erase-monads` leaves the
    operator out, with a warning, where nothing else reads it. With the module's attribute `mindir.keep_reports` (`--keep-prints`) the last input is the
    number of reports so far instead, and `mindir-raise` says the operator in `show_text` and `show_tensor`.

    ```mlir
    %0 = mindir.}] # primitive # [{(%x, %u) : (tensor<3xf32>, !mindir.iomonad) -> tensor<1xi32>
    ```
  }];
  let arguments = (ins Variadic<AnyType>:$inputs);
  let results = (outs MindIR_Tensor:$output);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      types.push_back(getOutput().getType());
      return ::llvm::success();
    }
  }];
}
def MindIR_PrintOp : MindIR_ReportPrimitive<"Print", "prints strings, numbers and tensors; left out with a warning, unless --keep-prints">;
def MindIR_AssertOp : MindIR_ReportPrimitive<"Assert", "prints tensors and fails where a condition is false; left out with a warning, unless --keep-prints">;

//===--- reports that are kept: each adds one to their number, which keeps them and their order ---===//

defvar MindIR_ReportCount = MindIR_TensorOf<[I32], "int32">;

def MindIR_ShowTextOp : MindIR_Op<"show_text", [Pure]> {
  let summary = "writes a text to the standard output, and ends the program where `fails`";
  let description = [{
    ```mlir
    %1 = mindir.show_text(%0) "epoch\n" : (tensor<i32>) -> tensor<i32>
    %2 = mindir.show_text(%1) "For 'Assert' condition is false.\n" fails : (tensor<i32>) -> tensor<i32>
    ```
  }];
  let arguments = (ins MindIR_ReportCount:$count, StrAttr:$text, UnitAttr:$fails);
  let results = (outs MindIR_ReportCount:$next);
  let assemblyFormat = "`(` $count `)` $text (`fails` $fails^)? attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$count, "::llvm::StringRef":$text, CArg<"bool", "false">:$fails), [{
    build($_builder, $_state, count.getType(), count, text, fails);
  }]>];
}

def MindIR_ShowTensorOp : MindIR_Op<"show_tensor", [Pure]> {
  let summary = "writes a text and a tensor to the standard output, as MindSpore's Print does";
  let description = [{
    A tensor without dimensions is a number alone; before the elements of others stand their shape and `element`, the name of the element type.

    ```mlir
    %1 = mindir.show_tensor(%0, %x) "x = " as "Float32" : (tensor<i32>, tensor<2x3xf32>) -> tensor<i32>
    ```
  }];
  let arguments = (ins MindIR_ReportCount:$count, MindIR_RealTensor:$x, StrAttr:$text, StrAttr:$element);
  let results = (outs MindIR_ReportCount:$next);
  let assemblyFormat = "`(` $count `,` $x `)` $text `as` $element attr-dict `:` functional-type(operands, results)";
}

#endif // MINDIR_REPORT_OPS_TD
