//===- SortOps.cpp - the verifier and types of TopK -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
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
  int64_t size = type.getShape().back();
  if (k < 1 || (!ShapedType::isDynamic(size) && k > size))
    // top_k_c3
    return emitOpError("cannot take ") << k << " of " << size << " elements";
  SmallVector<int64_t> shape(type.getShape());
  shape.back() = k;
  types.push_back(withOperandElement(*this, shape));
  types.push_back(withResultElement(*this, shape, /*result=*/1));
  return success();
}
