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

LogicalResult MedianExtOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getInput());
  if (type && type.getNumElements() == 0)
    // median_ext_c1
    return emitOpError("finds no median in ") << type;
  return inferReduction(*this, {}, /*keepDims=*/false, types);
}
