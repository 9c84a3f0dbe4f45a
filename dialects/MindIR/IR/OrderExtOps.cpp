//===- OrderExtOps.cpp ----------------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/OrderExtOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using Types = SmallVectorImpl<Type>;

/// The size of a dimension that there is.
static FailureOr<int64_t> findSize(Operation *op, RankedTensorType type,
                                   int64_t dim) {
  if (failed(normalizeAxis(op, type.getRank(), dim)))
    return failure();
  return type.getDimSize(dim);
}

LogicalResult KthvalueOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  FailureOr<int64_t> size = findSize(*this, type, getDim());
  if (failed(size))
    return failure();
  int64_t k = getK();
  if (k < 1 || k > *size)
    // kthvalue_c1
    return emitOpError("cannot find number ")
           << k << " of " << *size << " elements";
  return inferReduction(*this, int64_t(getDim()), getKeepdim(), types);
}

LogicalResult MedianDimOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  FailureOr<int64_t> size = findSize(*this, type, getDim());
  if (failed(size))
    return failure();
  if (*size == 0)
    // median_ext_c1
    return emitOpError("finds no median in ") << type;
  return inferReduction(*this, int64_t(getDim()), getKeepdim(), types);
}

SmallVector<int64_t> QuantileOp::getFolded() {
  int64_t dim = getDim();
  return dim == 10000 ? SmallVector<int64_t>() : SmallVector<int64_t>{dim};
}

LogicalResult QuantileOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  RankedTensorType q = getStatic(getQ());
  if (!type || !q)
    return keepResultTypes(*this, types);
  if (llvm::is_contained(type.getShape(), 0))
    // quantile_c1
    return emitOpError("finds nothing in ") << type;
  if (q.getRank() > 1)
    // quantile_c2
    return emitOpError("takes a list of shares, not ") << q;
  if (failed(inferReduction(*this, getFolded(), getKeepDims(), types)))
    return failure();
  Shape shares(q.getShape());
  llvm::append_range(
      shares, msc::bounded::getExtents(cast<RankedTensorType>(types.front())));
  types.front() = withResultElement(*this, shares);
  return success();
}

LogicalResult MedianExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (type && type.getNumElements() == 0)
    // median_ext_c1
    return emitOpError("finds no median in ") << type;
  return inferReduction(*this, {}, /*keepDims=*/false, types);
}
