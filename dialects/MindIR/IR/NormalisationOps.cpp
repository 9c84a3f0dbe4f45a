//===- NormalisationOps.cpp - verifiers and types of normalisations -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/NormalisationOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

LogicalResult inferAlongAxes(Operation *op, ArrayRef<int64_t> axes,
                             SmallVectorImpl<Type> &types) {
  if (auto type = dyn_cast<RankedTensorType>(op->getOperand(0).getType()))
    for (int64_t axis : axes)
      if (failed(normalizeAxis(op, type.getRank(), axis)))
        return failure();
  return likeFirst(op, types);
}

} // namespace

LogicalResult BatchNormOp::verify() {
  if (getDataFormat() != "NCHW")
    // batch_norm_c2
    return emitOpError("data_format ")
           << getDataFormat() << " is not supported, only NCHW";
  for (Value statistic : getResults().drop_front())
    if (!getIsTraining() && !statistic.use_empty())
      // batch_norm_c3
      return emitOpError("results after the first are undefined in inference");
  return success();
}

LogicalResult BatchNormOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  if (failed(verifyChannelVectors(*this)))
    return failure();
  types.push_back(getInputX().getType());
  if (getIsTraining() && bounded::isOpen(types[0]))
    // batch_norm_c1
    return emitOpError("takes the statistics of a batch whose size each run "
                       "chooses");
  // What the file leaves open is one number for each channel.
  for (Value statistic : getResults().drop_front())
    types.push_back(isa<RankedTensorType>(statistic.getType())
                        ? statistic.getType()
                        : getScale().getType());
  return success();
}

LogicalResult LayerNormOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto input = dyn_cast<RankedTensorType>(getInputX().getType());
  if (!input)
    return keepResultTypes(*this, types);
  int64_t rank = input.getRank(), norm = getBeginNormAxis(),
          params = getBeginParamsAxis();
  if (failed(normalizeAxis(*this, rank, norm)) ||
      failed(normalizeAxis(*this, rank, params)))
    return failure();
  for (Value parameter : {getGamma(), getBeta()})
    if (auto type = dyn_cast<RankedTensorType>(parameter.getType()))
      if (failed(verifyCompatibleShape(type.getShape(),
                                       input.getShape().drop_front(params))))
        // layer_norm_c1
        return emitOpError("gamma and beta must have the dimensions from ")
               << params << " on, got " << type;
  bounded::Shape statistics = bounded::getExtents(input);
  if (llvm::any_of(Sizes(statistics).drop_front(norm),
                   [](const bounded::Extent &size) { return size.isOpen(); }))
    // layer_norm_c2
    return emitOpError("normalises over a dimension that each run chooses");
  std::fill(statistics.begin() + norm, statistics.end(), 1);
  types.push_back(input);
  for (unsigned statistic : {1, 2})
    types.push_back(withResultElement(*this, statistics, statistic));
  return success();
}

LogicalResult GroupNormOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto input = dyn_cast<RankedTensorType>(getInput().getType());
  if (!input)
    return keepResultTypes(*this, types);
  if (failed(verifyChannelVectors(*this)))
    return failure();
  int64_t groups = getNumGroups(), channels = input.getDimSize(1);
  if (groups < 1 ||
      (!ShapedType::isDynamic(channels) && channels % groups != 0))
    // group_norm_c1
    return emitOpError("cannot divide ")
           << channels << " channels into " << groups << " groups";
  types.push_back(input);
  for (unsigned statistic : {1, 2})
    types.push_back(withResultElement(
        *this, {bounded::getExtent(input, 0), groups}, statistic));
  return success();
}

LogicalResult L2NormalizeOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAlongAxes(*this, getAxis(), types);
}

LogicalResult SoftmaxOp::verify() {
  if (getAxis().empty())
    // softmax_c1
    return emitOpError("needs an axis");
  return success();
}

LogicalResult SoftmaxOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  return inferAlongAxes(*this, getAxis(), types);
}

LogicalResult LogSoftmaxOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAlongAxes(*this, int64_t(getAxis()), types);
}
