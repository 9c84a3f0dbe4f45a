//===- LossOps.cpp - types of losses --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/LossOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

LogicalResult msc::mindir::verifyReduction(Operation *op, StringRef reduction,
                                           ArrayRef<StringRef> known) {
  if (llvm::is_contained(known, reduction))
    return success();
  // reduction_c1
  return op->emitOpError("reduction ") << reduction << " is not supported";
}

LogicalResult msc::mindir::giveReduced(Operation *op, StringRef reduction,
                                       const Shape &losses, Types &types) {
  types.push_back(
      withResultElement(op, reduction == "none" ? losses : Shape()));
  return success();
}

namespace {

LogicalResult verifySameShape(Operation *op) {
  Type x = op->getOperand(0).getType(), target = op->getOperand(1).getType();
  if (succeeded(verifyCompatibleShape(x, target)))
    return success();
  // same_shape_c1
  return op->emitOpError("needs operands of one shape, got ")
         << x << " and " << target;
}

/// Of two tensors of one shape.
LogicalResult inferLoss(Operation *op, StringRef reduction, Types &types) {
  if (failed(verifySameShape(op)))
    return failure();
  RankedTensorType type = getRanked(op->getOperand(0));
  return type
             ? giveReduced(op, reduction, msc::bounded::getExtents(type), types)
             : keepResultTypes(op, types);
}

/// Whether the first operand is a matrix, the second has an entry a row, and
/// the third, where there is one, an entry a column.
bool areClasses(Operation *op) {
  RankedTensorType scores = getRanked(op->getOperand(0));
  RankedTensorType labels = getRanked(op->getOperand(1));
  auto fits = [&](RankedTensorType vector, int64_t dim) {
    return !vector || (vector.getRank() == 1 &&
                       succeeded(verifyCompatibleShape(
                           vector.getShape(), scores.getShape()[dim])));
  };
  if (!scores)
    return true;
  return scores.getRank() == 2 && fits(labels, 0) &&
         (op->getNumOperands() < 3 || fits(getRanked(op->getOperand(2)), 1));
}

/// An entry a row.
Shape getRows(Operation *op) {
  return {msc::bounded::getExtent(
      cast<RankedTensorType>(op->getOperand(0).getType()), 0)};
}

} // namespace

LogicalResult SmoothL1LossOp::inferTypes(Types &types) {
  if (!(getBeta().convertToFloat() > 0))
    // smooth_l1_loss_c1
    return emitOpError("needs a beta above 0, not ")
           << getBeta().convertToFloat();
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  return inferLoss(*this, getReduction(), types);
}

LogicalResult MSELossExtOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  return inferLoss(*this, getReduction(), types);
}

LogicalResult L1LossExtOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  return inferLoss(*this, getReduction(), types);
}

LogicalResult KLDivOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  return inferLoss(*this, getReduction(), types);
}

LogicalResult KLDivLossOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction(),
                             {"none", "mean", "sum", "batchmean"})))
    return failure();
  RankedTensorType type = getRanked(getX());
  if (type && type.getRank() == 0 && getReduction() == "batchmean")
    // kl_div_loss_c1
    return emitOpError("finds no batch in ") << type;
  return inferLoss(*this, getReduction(), types);
}

LogicalResult BinaryCrossEntropyOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  if (getWeight() &&
      failed(verifyCompatibleShape(getX().getType(), getWeight().getType())))
    // same_shape_c1
    return emitOpError("needs a weight for each element, got ")
           << getWeight().getType();
  return inferLoss(*this, getReduction(), types);
}

LogicalResult SigmoidCrossEntropyWithLogitsOp::inferTypes(Types &types) {
  return inferLoss(*this, "none", types);
}

LogicalResult BCEWithLogitsLossOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())) ||
      failed(verifySameShape(*this)))
    return failure();
  RankedTensorType type = getRanked(getX());
  if (!type)
    return keepResultTypes(*this, types);
  Shape shape = msc::bounded::getExtents(type);
  for (Value weight : {getWeight(), getPosWeight()}) {
    RankedTensorType known = weight ? getRanked(weight) : RankedTensorType();
    Shape broadcast;
    if (known &&
        (!broadcastSizes(shape, msc::bounded::getExtents(known), broadcast) ||
         broadcast != shape))
      // bce_with_logits_loss_c1
      return emitOpError("cannot broadcast ") << known << " to " << type;
  }
  return giveReduced(*this, getReduction(), shape, types);
}

/// What there is of the losses, and the sum of their weights.
template <typename OpT> static LogicalResult verifyWeighted(OpT op) {
  if (failed(verifyReduction(op, op.getReduction())))
    return failure();
  if (op.getReduction() == "none" && !op.getTotalWeight().use_empty())
    // nll_loss_c2
    return op.emitOpError("gives no total_weight with the reduction none");
  return success();
}

LogicalResult NLLLossOp::inferTypes(Types &types) {
  if (failed(verifyWeighted(*this)))
    return failure();
  if (!areClasses(*this))
    // nll_loss_c1
    return emitOpError("needs a matrix, a label a row and a weight a column");
  if (!getRanked(getLogits()))
    return keepResultTypes(*this, types);
  (void)giveReduced(*this, getReduction(), getRows(*this), types);
  types.push_back(withResultElement(*this, Shape(), 1));
  return success();
}

LogicalResult NLLLoss2dOp::inferTypes(Types &types) {
  if (failed(verifyWeighted(*this)))
    return failure();
  RankedTensorType input = getStatic(getInput()),
                   target = getStatic(getTarget()),
                   weight = getStatic(getWeight());
  if (!input || !target || !weight)
    return keepResultTypes(*this, types);
  Shape pixels(input.getShape());
  if (pixels.size() == 4)
    pixels.erase(pixels.begin() + 1);
  if (input.getRank() != 4 || Shape(target.getShape()) != pixels ||
      weight.getShape() != input.getShape().slice(1, 1))
    // nll_loss2d_c1
    return emitOpError("needs a label a pixel and a weight a class of ")
           << input << ", not " << target << " and " << weight;
  (void)giveReduced(*this, getReduction(), pixels, types);
  types.push_back(withResultElement(*this, Shape(), 1));
  return success();
}

LogicalResult MultiMarginLossOp::inferTypes(Types &types) {
  if (failed(verifyReduction(*this, getReduction())))
    return failure();
  if (getP() != 1 && getP() != 2)
    // multi_margin_loss_c2
    return emitOpError("supports p 1 and 2 only, not ") << int64_t(getP());
  if (!areClasses(*this))
    // multi_margin_loss_c1
    return emitOpError("needs a matrix, a target a row and a weight a column");
  if (!getRanked(getX()))
    return keepResultTypes(*this, types);
  return giveReduced(*this, getReduction(), getRows(*this), types);
}

LogicalResult SoftmaxCrossEntropyWithLogitsOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getLogits());
  if ((type && type.getRank() != 2) ||
      failed(
          verifyCompatibleShape(getLogits().getType(), getLabels().getType())))
    // softmax_cross_entropy_c1
    return emitOpError("needs two matrices of one shape, got ")
           << getLogits().getType() << " and " << getLabels().getType();
  if (!type)
    return keepResultTypes(*this, types);
  types.push_back(withResultElement(*this, getRows(*this)));
  types.push_back(withResultElement(*this, msc::bounded::getExtents(type), 1));
  return success();
}

LogicalResult SparseSoftmaxCrossEntropyWithLogitsOp::inferTypes(Types &types) {
  if (getIsGrad())
    // sparse_cross_entropy_c2
    return emitOpError("gives no gradient: is_grad is not supported");
  if (!areClasses(*this))
    // sparse_cross_entropy_c1
    return emitOpError("needs a matrix and a label a row");
  return giveReduced(*this, "mean", {}, types);
}
