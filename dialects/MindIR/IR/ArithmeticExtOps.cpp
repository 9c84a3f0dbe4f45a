//===- ArithmeticExtOps.cpp -----------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ArithmeticExtOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult LogSigmoidOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (!getBuffer().use_empty())
    // log_sigmoid_c1
    return emitOpError("has a second result that is read");
  types.assign(2, getInput().getType());
  return success();
}

LogicalResult SwigluOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t dim = getDim();
  if (failed(normalizeAxis(*this, type.getRank(), dim)))
    return failure();
  SmallVector<int64_t> shape(type.getShape());
  if (shape[dim] % 2)
    // swiglu_c1
    return emitOpError("cannot cut a dimension of ")
           << shape[dim] << " into halves";
  shape[dim] /= 2;
  return giveMoved(*this, shape, types);
}
