//===- NormOps.cpp - verifiers and types of norms -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/NormOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

/// The shape of the first operand, which has these axes.
static LogicalResult inferAlong(Operation *op, ArrayRef<int64_t> axes,
                                Types &types) {
  RankedTensorType type = getRanked(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  for (int64_t axis : axes)
    if (failed(normalizeAxis(op, type.getRank(), axis)))
      return failure();
  return give(op, msc::bounded::getExtents(type), types);
}

LogicalResult ReduceStdOp::inferTypes(Types &types) {
  return inferReduction(*this, getAxis(), getKeepDims(), types);
}

LogicalResult L2LossOp::inferTypes(Types &types) {
  return inferReduction(*this, {}, /*keepDims=*/false, types);
}

LogicalResult SquareSumAllOp::inferTypes(Types &types) {
  if (failed(verifyCompatibleShape(getX().getType(), getY().getType())))
    // same_shape_c1
    return emitOpError("needs operands of one shape, got ")
           << getX().getType() << " and " << getY().getType();
  return inferReduction(*this, {}, /*keepDims=*/false, types);
}

LogicalResult EuclideanNormOp::inferTypes(Types &types) {
  return inferReduction(*this, getAxes(), getKeepDims(), types);
}

LogicalResult ClipByNormOp::inferTypes(Types &types) {
  if (!getAxis().empty())
    // clip_by_norm_c1
    return emitOpError("takes the norm of all elements only, axis (")
           << getAxis() << ") is not supported";
  if (failed(requireOneElement(*this, getClipNorm(), "clip_norm")))
    return failure();
  return inferAlong(*this, {}, types);
}

LogicalResult RenormOp::inferTypes(Types &types) {
  if (!(getP().convertToFloat() > 0))
    // renorm_c1
    return emitOpError("needs a p above 0, not ") << getP().convertToFloat();
  return inferAlong(*this, int64_t(getDim()), types);
}

LogicalResult LRNOp::verify() {
  if (getNormRegion() != "ACROSS_CHANNELS")
    // lrn_c2
    return emitOpError("norm_region ")
           << getNormRegion() << " is not supported";
  if (int64_t(getDepthRadius()) < 0)
    // lrn_c3
    return emitOpError("depth_radius must not be negative, is ")
           << int64_t(getDepthRadius());
  return success();
}

LogicalResult LRNOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX());
  if (type && type.getRank() != 4)
    // lrn_c1
    return emitOpError("needs four dimensions, got ") << type;
  return likeFirst(*this, types);
}

LogicalResult LogSoftmaxExtOp::inferTypes(Types &types) {
  return inferAlong(*this, int64_t(getDim()), types);
}

LogicalResult SoftmaxBackwardOp::inferTypes(Types &types) {
  if (failed(verifyCompatibleShape(getDout().getType(), getOut().getType())))
    // same_shape_c1
    return emitOpError("needs operands of one shape, got ")
           << getDout().getType() << " and " << getOut().getType();
  return inferAlong(*this, int64_t(getDim()), types);
}

/// Of differences.
template <typename Op> static LogicalResult verifyPower(Op op) {
  if (!(op.getP().convertToFloat() >= 0))
    // cdist_c2
    return op.emitOpError("needs a p of at least 0, not ")
           << op.getP().convertToFloat();
  return success();
}

LogicalResult CdistOp::verify() { return verifyPower(*this); }

LogicalResult PdistOp::verify() { return verifyPower(*this); }

LogicalResult CdistOp::inferTypes(Types &types) {
  RankedTensorType a = getRanked(getX1()), b = getRanked(getX2());
  if (!a || !b)
    return keepResultTypes(*this, types);
  int64_t rank = a.getRank();
  Shape shape = msc::bounded::getExtents(a),
        other = msc::bounded::getExtents(b);
  if ((rank != 2 && rank != 3) || b.getRank() != rank ||
      differ(shape.back(), other.back()) ||
      (rank == 3 && differ(shape[0], other[0])))
    // cdist_c1
    return emitOpError("needs matrices of rows of one length, got ")
           << a << " and " << b;
  shape.back() = other[rank - 2];
  return give(*this, shape, types);
}

LogicalResult PdistOp::inferTypes(Types &types) {
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 2 || type.getDimSize(0) < 2 || type.getDimSize(1) < 1)
    // pdist_c1
    return emitOpError("needs two rows at least, got ") << type;
  int64_t rows = type.getDimSize(0);
  return give(*this, {rows * (rows - 1) / 2}, types);
}
