//===- SortOps.cpp - verifiers and types of what is sorted ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SortOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

LogicalResult TopKOp::verify() {
  if (!getSorted())
    // top_k_c1
    return emitOpError(
        "sorted false leaves the order open and is not supported");
  return success();
}

LogicalResult TopKOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t k = getK();
  if (type.getRank() == 0)
    // top_k_c2
    return emitOpError("operand needs a dimension");
  bounded::Shape shape = bounded::getExtents(type);
  bool isKnown = !shape.back().isUnknown();
  int64_t size = isKnown ? getMinimum(*this, shape.back()) : 0;
  if (k < 1 || (isKnown && k > size))
    // top_k_c3
    return emitOpError("cannot take ") << k << " of " << size << " elements";
  shape.back() = k;
  types.push_back(withOperandElement(*this, shape));
  types.push_back(withResultElement(*this, shape, /*result=*/1));
  return success();
}

/// Each result has the operand's shape, which has the axis.
static LogicalResult inferSorted(Operation *op, int64_t axis,
                                 SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  bounded::Shape shape = bounded::getExtents(type);
  for (unsigned result = 0; result < op->getNumResults(); ++result)
    types.push_back(withResultElement(op, shape, result));
  return normalizeAxis(op, std::max<int64_t>(type.getRank(), 1), axis);
}

LogicalResult SortOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferSorted(*this, getAxis(), types);
}

LogicalResult SortExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferSorted(*this, getDim(), types);
}

LogicalResult ArgSortOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferSorted(*this, getDim(), types);
}

LogicalResult TopkExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t k = getK(), dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  if (k < 0 || k > type.getDimSize(dim))
    // topk_ext_c1
    return emitOpError("cannot take ")
           << k << " of " << type.getDimSize(dim) << " elements";
  bounded::Shape shape = bounded::getExtents(type);
  shape[dim] = k;
  for (unsigned result : {0, 1})
    types.push_back(withResultElement(*this, shape, result));
  return success();
}

LogicalResult MedianOp::verify() {
  if (getGlobalMedian() || getIgnoreNan())
    // median_c1
    return emitOpError("global_median and ignore_nan are not supported");
  return success();
}

LogicalResult MedianOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  RankedTensorType type = getRanked(getX());
  if (type && llvm::is_contained(type.getShape(), 0))
    // median_c2
    return emitOpError("operand has no elements");
  return inferReduction(*this, int64_t(getAxis()), getKeepDims(), types);
}

LogicalResult NthElementOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t n = getN();
  if (type.getRank() == 0 || n < 0 || n >= type.getShape().back())
    // nth_element_c1
    return emitOpError("finds no element ") << n << " in rows of " << type;
  return give(*this, bounded::Shape(type.getShape().drop_back()), types);
}
