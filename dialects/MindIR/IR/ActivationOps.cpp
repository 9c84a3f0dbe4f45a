//===- ActivationOps.cpp - the bounds of Clamp, types of PReLU ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"

using namespace mlir;
using namespace msc::mindir;

LogicalResult ClampScalarOp::verify() { return verifyNumbers(*this); }

LogicalResult ClampMinOp::verify() { return verifyNumbers(*this); }

LogicalResult GeluExtOp::verify() {
  if (getApproximate() != "none" && getApproximate() != "tanh")
    // gelu_ext_c1
    return emitOpError("approximate ")
           << getApproximate() << " is not known, only none and tanh";
  return success();
}

LogicalResult ClampTensorOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (!getMin() && !getMax())
    // clamp_c1
    return emitOpError("has neither of its limits");
  return inferBroadcast(*this, types);
}

LogicalResult GLUOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t axis = getAxis();
  if (failed(normalizeAxis(*this, type.getRank(), axis)))
    return failure();
  Shape shape = bounded::getExtents(type);
  std::optional<bounded::Extent> half =
      shape[axis].isUnknown() ? shape[axis]
                              : bounded::divideExactly(shape[axis], 2);
  if (!half)
    // glu_c1
    return emitOpError("cannot cut a dimension of ")
           << bounded::toString(shape[axis]) << " into halves";
  shape[axis] = *half;
  return give(*this, shape, types);
}

LogicalResult PReLUOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto weight = dyn_cast<RankedTensorType>(getWeight().getType());
  bool single =
      weight && weight.hasStaticShape() && weight.getNumElements() == 1;
  if (!single && failed(verifyChannelVectors(*this)))
    return failure();
  return likeFirst(*this, types);
}
