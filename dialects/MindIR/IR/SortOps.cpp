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

LogicalResult SortOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (!type)
    return keepResultTypes(*this, types);
  bounded::Shape shape = bounded::getExtents(type);
  types.push_back(withOperandElement(*this, shape));
  types.push_back(withResultElement(*this, shape, /*result=*/1));
  int64_t axis = getAxis();
  return normalizeAxis(*this, std::max<int64_t>(type.getRank(), 1), axis);
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
