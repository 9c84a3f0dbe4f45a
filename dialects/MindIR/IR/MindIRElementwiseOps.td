//===- MindIRElementwiseOps.td - one value in, one value out, at every position ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ELEMENTWISE_OPS_TD
#define MINDIR_ELEMENTWISE_OPS_TD

include "dialects/MindIR/IR/MindIRBase.td"

/// A Python number that is passed as it is (Muls, alpha of AddExt).
def MindIR_Scalar : AnyTypeOf<[I1, AnySignlessInteger, AnyFloat], "number">;
class MindIR_TensorOrScalar<TensorOf tensors> : AnyTypeOf<[tensors, MindIR_Scalar]>;

class MindIR_UnaryOp<string primitive, string text, Type operand = MindIR_RealTensor, Type result = operand>
    : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let arguments = (ins operand:$x);
  let results = (outs result:$output);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferLikeFirst(getOperation(), }] # !if(!eq(operand, result), "true", "false") # [{, types);
    }
  }];
}

class MindIR_BinaryOp<string primitive, string text, TensorOf operand = MindIR_RealTensor, Type result = operand>
    : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let arguments = (ins MindIR_TensorOrScalar<operand>:$x, MindIR_TensorOrScalar<operand>:$y);
  let results = (outs result:$output);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferBroadcast(getOperation(), types);
    }
  }];
}

def MindIR_AddOp : MindIR_BinaryOp<"Add", "x + y; on bool x or y">;
def MindIR_MulOp : MindIR_BinaryOp<"Mul", "x * y; on bool x and y">;
def MindIR_ReLUOp : MindIR_UnaryOp<"ReLU", "x where it is positive, else 0 (also for NaN)", MindIR_NumberTensor>;

#endif // MINDIR_ELEMENTWISE_OPS_TD
