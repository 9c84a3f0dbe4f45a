//===- NormalisationExtOps.cpp - types of accelerators' normalisations ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/NormalisationExtOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

using Types = SmallVectorImpl<Type>;

/// The operand's type, and its shape with 1 for the last `count` dimensions.
static LogicalResult giveNormalised(Operation *op, RankedTensorType type,
                                    int64_t count, Types &types) {
  Shape kept = getExtents(type);
  std::fill(kept.end() - count, kept.end(), 1);
  types.push_back(type);
  for (unsigned i = 1; i < op->getNumResults(); ++i)
    types.push_back(withResultElement(op, kept, i));
  return success();
}

static bool endsIn(RankedTensorType type, ArrayRef<int64_t> last) {
  return int64_t(last.size()) <= type.getRank() &&
         succeeded(verifyCompatibleShape(type.getShape().take_back(last.size()),
                                         last));
}

LogicalResult RmsNormOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getX()), gamma = getRanked(getGamma());
  if (!type || !gamma)
    return keepResultTypes(*this, types);
  if (!endsIn(type, gamma.getShape()))
    // rms_norm_c1
    return emitOpError("cannot normalise ") << type << " by " << gamma;
  return giveNormalised(*this, type, gamma.getRank(), types);
}

LogicalResult LayerNormExtOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (!type)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> last = getNormalizedShape();
  auto fits = [&](Value parameter) {
    RankedTensorType known = getRanked(parameter);
    return !known || succeeded(verifyCompatibleShape(known.getShape(), last));
  };
  if (last.empty() || !endsIn(type, last) || !fits(getWeight()) ||
      !fits(getBias()))
    // layer_norm_ext_c1
    return emitOpError("cannot normalise ")
           << type << " over the dimensions (" << last << ")";
  return giveNormalised(*this, type, last.size(), types);
}

LogicalResult InstanceNormOp::verify() {
  for (Value statistic : getResults().drop_front())
    if (!statistic.use_empty())
      // instance_norm_c1
      return emitOpError("gives no statistics");
  return success();
}

LogicalResult InstanceNormOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInputX());
  if (failed(verify()) || failed(verifyChannelVectors(*this)))
    return failure();
  if (!type)
    return keepResultTypes(*this, types);
  types.push_back(type);
  for (unsigned statistic : {1, 2})
    types.push_back(withResultElement(
        *this, {getExtent(type, 0) * getExtent(type, 1)}, statistic));
  return success();
}

LogicalResult BatchNormExtOp::verify() {
  if (getTraining() || !getRunningMean() || !getRunningVar())
    // batch_norm_ext_c1
    return emitOpError("normalises by the statistics of the batch, which is "
                       "not supported");
  for (Value statistic : getResults().drop_front())
    if (!statistic.use_empty())
      // batch_norm_ext_c2
      return emitOpError("gives no statistics");
  return success();
}

LogicalResult BatchNormExtOp::inferTypes(Types &types) {
  RankedTensorType type = getRanked(getInput());
  if (failed(verify()) || failed(verifyChannelVectors(*this)))
    return failure();
  if (!type)
    return keepResultTypes(*this, types);
  types.push_back(type);
  for (unsigned statistic : {1, 2})
    types.push_back(withResultElement(*this, {getExtent(type, 1)}, statistic));
  return success();
}
