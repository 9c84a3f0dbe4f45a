//===- ColourOps.cpp - shape inference of colours -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ColourOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

static LogicalResult inferColours(Operation *op, SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (type.getRank() < 3 || type.getNumElements() == 0 ||
      type.getShape().back() != 3)
    // colour_c1
    return op->emitOpError("operand must be images of 3 colours, not ") << type;
  if (op->getNumOperands() > 1 &&
      failed(requireOneElement(op, op->getOperand(1), "the factor")))
    return failure();
  return likeFirst(op, types);
}

LogicalResult RGBToHSVOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferColours(*this, types);
}
LogicalResult HSVToRGBOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferColours(*this, types);
}
LogicalResult AdjustHueOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferColours(*this, types);
}
LogicalResult AdjustSaturationOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferColours(*this, types);
}
LogicalResult AdjustContrastv2Op::inferTypes(SmallVectorImpl<Type> &types) {
  return inferColours(*this, types);
}
