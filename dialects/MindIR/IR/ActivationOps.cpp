//===- ActivationOps.cpp - the bounds of Clamp, types of PReLU ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ActivationOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"

using namespace mlir;
using namespace msc;
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

/// Half of the operand along an axis.
static LogicalResult inferHalf(Operation *op, int64_t axis,
                               SmallVectorImpl<Type> &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank(), axis)))
    return failure();
  Shape shape = bounded::getExtents(type);
  std::optional<bounded::Extent> half =
      shape[axis].isUnknown() ? shape[axis]
                              : bounded::divideExactly(shape[axis], 2);
  if (!half)
    // glu_c1
    return op->emitOpError("cannot cut a dimension of ")
           << bounded::toString(shape[axis]) << " into halves";
  shape[axis] = *half;
  return give(op, shape, types);
}

LogicalResult GLUOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferHalf(*this, getAxis(), types);
}

LogicalResult SwigluOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferHalf(*this, getDim(), types);
}

LogicalResult LogSigmoidOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (!getBuffer().use_empty())
    // log_sigmoid_c1
    return emitOpError("has a second result that is read");
  types.assign(2, getInput().getType());
  return success();
}

LogicalResult PReLUOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto weight = dyn_cast<RankedTensorType>(getWeight().getType());
  bool single =
      weight && weight.hasStaticShape() && weight.getNumElements() == 1;
  if (!single && failed(verifyChannelVectors(*this)))
    return failure();
  return likeFirst(*this, types);
}
