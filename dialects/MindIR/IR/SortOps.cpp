//===- SortOps.cpp - the verifier and types of TopK -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

/// Every pair of a row is compared.
static constexpr int64_t longestRow = 8192;

LogicalResult TopKOp::verify() {
  if (!getSorted())
    // top_k_c1
    return emitOpError(
        "sorted false leaves the order open and is not supported");
  auto type = dyn_cast<RankedTensorType>(getX().getType());
  if (type && type.getRank() && type.getShape().back() > longestRow)
    // top_k_c2
    return emitOpError("rows of ")
           << type.getShape().back()
           << " elements are not supported, only up to " << longestRow;
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
    // top_k_c3
    return emitOpError("operand needs a dimension");
  int64_t size = type.getShape().back();
  if (k < 1 || (!ShapedType::isDynamic(size) && k > size))
    // top_k_c4
    return emitOpError("cannot take ") << k << " of " << size << " elements";
  SmallVector<int64_t> shape(type.getShape());
  shape.back() = k;
  types.push_back(withOperandElement(*this, shape));
  types.push_back(withResultElement(*this, shape, /*result=*/1));
  return success();
}
