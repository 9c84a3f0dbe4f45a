//===- LossMarginOps.cpp - types of losses with a margin ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/LossOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

LogicalResult SoftMarginLossOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  if (failed(
          verifyCompatibleShape(getInput().getType(), getTarget().getType())))
    // same_shape_c1
    return emitOpError("needs operands of one shape, got ")
           << getInput().getType() << " and " << getTarget().getType();
  RankedTensorType type = getStatic(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  return giveReduced(*this, getReduction(), Shape(type.getShape()), types);
}

LogicalResult MultilabelMarginLossOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() < 1 || type.getRank() > 2 ||
      failed(verifyCompatibleShape(type, getTarget().getType())))
    // multilabel_margin_loss_c1
    return emitOpError("needs one list of classes a sample, got ")
           << type << " and " << getTarget().getType();
  (void)giveReduced(*this, getReduction(), Shape(type.getShape().drop_back()),
                    types);
  types.push_back(withResultElement(*this, Shape(type.getShape()), 1));
  return success();
}

LogicalResult TripletMarginLossOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())) ||
      failed(requireOneElement(*this, getMargin(), "margin")))
    return failure();
  if (int64_t(getP()) < 1)
    // triplet_margin_loss_c2
    return emitOpError("needs a p of at least 1, not ") << int64_t(getP());
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 2 ||
      failed(verifyCompatibleShape(type, getPositive().getType())) ||
      failed(verifyCompatibleShape(type, getNegative().getType())))
    // triplet_margin_loss_c1
    return emitOpError("needs three matrices of one shape");
  return giveReduced(*this, getReduction(), {type.getDimSize(0)}, types);
}
