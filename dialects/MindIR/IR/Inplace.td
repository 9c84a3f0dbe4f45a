//===- Inplace.td - what writes its first operand: the result is that -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_INPLACE_TD
#define MINDIR_INPLACE_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_InplacePrimitive<string primitive, string text, dag operands, list<Trait> traits = [MindIR_TakesOpenExtents]>
    : MindIR_Primitive<primitive, [MindIR_WritesFirstOperand] # traits> {
  let summary = text;
  let description = [{
    The result is `x` itself after it was written; `mindir-erase-monads` makes
    the operator functional where every other reader of `x` is ordered before or after it.

    - (number_c1) where `x` holds integers, an argument that is a number lies within 64 bits.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mindspore/Tensor/mindspore.Tensor.add_.html";
  let arguments = operands;
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::verify() { return verifyNumbers(getOperation()); }
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      types.push_back(getX().getType());
      return success();
    }
  }];
}

#endif // MINDIR_INPLACE_TD
