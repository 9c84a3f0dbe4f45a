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

LogicalResult EqualExtOp::inferTypes(Types &types) {
  if (failed(verifyCompatibleShape(getInput().getType(), getOther().getType())))
    // same_shape_c1
    return emitOpError("needs operands of one shape, got ")
           << getInput().getType() << " and " << getOther().getType();
  return give(*this, {1}, types);
}
