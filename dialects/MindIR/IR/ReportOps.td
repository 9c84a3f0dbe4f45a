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
    operator out, with a warning, where nothing else reads it.

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
def MindIR_PrintOp : MindIR_ReportPrimitive<"Print", "prints strings, numbers and tensors; left out with a warning">;
def MindIR_AssertOp : MindIR_ReportPrimitive<"Assert", "prints tensors and fails where a condition is false; left out with a warning">;

#endif // MINDIR_REPORT_OPS_TD
