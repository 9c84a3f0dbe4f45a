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

static LogicalResult verifyNoStatistics(Operation *op) {
  for (Value statistic : op->getResults().drop_front())
    if (!statistic.use_empty())
      // norm_statistics_c1
      return op->emitOpError("gives no statistics");
  return success();
}

/// Appends the input's type, and those of two statistics of so many numbers.
template <typename OpT>
static LogicalResult
inferWithStatistics(OpT op, Value input,
                    llvm::function_ref<Extent(RankedTensorType)> count,
                    Types &types) {
  RankedTensorType type = getRanked(input);
  if (failed(op.verify()) || failed(verifyChannelVectors(op)))
    return failure();
  if (!type)
    return keepResultTypes(op, types);
  types.push_back(type);
  for (unsigned statistic : {1, 2})
    types.push_back(withResultElement(op, {count(type)}, statistic));
  return success();
}

LogicalResult InstanceNormOp::verify() { return verifyNoStatistics(*this); }

LogicalResult InstanceNormOp::inferTypes(Types &types) {
  auto count = [](RankedTensorType type) {
    return getExtent(type, 0) * getExtent(type, 1);
  };
  return inferWithStatistics(*this, getInputX(), count, types);
}

LogicalResult BatchNormExtOp::verify() {
  if (getTraining() || !getRunningMean() || !getRunningVar())
    // batch_norm_ext_c1
    return emitOpError("normalises by the statistics of the batch, which is "
                       "not supported");
  return verifyNoStatistics(*this);
}

LogicalResult BatchNormExtOp::inferTypes(Types &types) {
  auto count = [](RankedTensorType type) { return getExtent(type, 1); };
  return inferWithStatistics(*this, getInput(), count, types);
}
