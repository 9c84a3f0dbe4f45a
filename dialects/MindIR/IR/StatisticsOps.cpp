//===- StatisticsOps.cpp --------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/StatisticsOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;
using Types = SmallVectorImpl<Type>;
using List = ArrayRef<int64_t>;

LogicalResult LogSumExpOp::inferTypes(Types &types) {
  return inferReduction(*this, getDim(), getKeepdim(), types);
}

LogicalResult LinalgVectorNormOp::inferTypes(Types &types) {
  return inferReduction(*this, getDim().value_or(List()), getKeepdim(), types);
}

LogicalResult LpNormV2Op::inferTypes(Types &types) {
  if (!getEpsilon().isZero())
    // lp_norm_v2_c1
    return emitOpError("epsilon ")
           << getEpsilon().convertToFloat() << " is not supported";
  return inferReduction(*this, getDim().value_or(List()), getKeepdim(), types);
}

LogicalResult NansumOp::inferTypes(Types &types) {
  return inferReduction(*this, getDim().value_or(List()), getKeepdim(), types);
}

LogicalResult CountNonZeroOp::inferTypes(Types &types) {
  return inferReduction(*this, getDim().value_or(List()), /*keepDims=*/false,
                        types);
}

/// Of two tensors that are compared.
static LogicalResult inferCompared(Operation *op, Types &types) {
  Type x = op->getOperand(0).getType(), y = op->getOperand(1).getType();
  if (failed(verifyCompatibleShape(x, y)))
    // same_shape_c1
    return op->emitOpError("needs operands of one shape, got ")
           << x << " and " << y;
  return give(op, {1}, types);
}

LogicalResult EqualExtOp::inferTypes(Types &types) {
  return inferCompared(*this, types);
}

LogicalResult EqualCountOp::inferTypes(Types &types) {
  return inferCompared(*this, types);
}
