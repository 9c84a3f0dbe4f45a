//===- ScanOps.cpp - verifiers and types of scans -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ScanOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

/// It is computed in float32, whose lowest number no float16 holds.
LogicalResult CumulativeLogsumexpOp::verify() {
  if (getExclusive() && getElementTypeOrSelf(getType()).isF16())
    // cumulative_logsumexp_c1
    return emitOpError("exclusive is not supported for float16");
  return success();
}

/// A value and an index for each element of the operand, which has the axis.
static LogicalResult inferExtrema(Operation *op, int64_t axis,
                                  SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  Shape shape = msc::bounded::getExtents(type);
  types.push_back(withOperandElement(op, shape));
  types.push_back(withResultElement(op, shape, /*result=*/1));
  return normalizeAxis(op, type.getRank(), axis);
}

LogicalResult CummaxOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferExtrema(*this, getAxis(), types);
}

LogicalResult CumminOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferExtrema(*this, getAxis(), types);
}

LogicalResult CumminExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferExtrema(*this, getDim(), types);
}

LogicalResult CumsumExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  return give(*this, msc::bounded::getExtents(type), types);
}
