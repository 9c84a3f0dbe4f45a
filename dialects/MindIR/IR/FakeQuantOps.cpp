//===- FakeQuantOps.cpp - types of what is quantised and back -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/FakeQuantOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

namespace {

template <typename Op> LogicalResult verifySimulation(Op op) {
  int64_t bits = op.getNumBits();
  if (!llvm::is_contained({4, 7, 8}, bits))
    // fake_quant_c1
    return op.emitOpError("quantises to 4, 7 or 8 bits, not ") << bits;
  if (op.getTraining() && op.getQuantDelay() != 0)
    // fake_quant_c2
    return op.emitOpError("quant_delay is not supported in training");
  return success();
}

template <typename Op> LogicalResult verifyVariables(Op op) {
  int64_t bits = op.getNumBits();
  if (bits < 2 || bits > 16)
    // fake_quant_c5
    return op.emitOpError("quantises to 2 to 16 bits, not ") << bits;
  return success();
}

/// One range.
template <typename Op> LogicalResult inferOfRange(Op op, Types &types) {
  for (Value bound : {op.getMin(), op.getMax()}) {
    RankedTensorType type = getStatic(bound);
    if (type && type.getNumElements() != 1)
      // fake_quant_c3
      return op.emitOpError("needs one range, got ") << type;
  }
  return likeFirst(op, types);
}

/// A range for each place along the dimension.
template <typename Op>
LogicalResult inferOfRanges(Op op, int64_t axis, Types &types) {
  RankedTensorType type = getStatic(op.getX());
  if (!type)
    return keepResultTypes(op, types);
  if (failed(normalizeAxis(op, type.getRank(), axis)))
    return failure();
  for (Value bound : {op.getMin(), op.getMax()}) {
    RankedTensorType known = getStatic(bound);
    if (known && known.getShape() != type.getShape().slice(axis, 1))
      // fake_quant_c4
      return op.emitOpError("needs a range for each of ")
             << type.getDimSize(axis) << " places, got " << known;
  }
  return likeFirst(op, types);
}

} // namespace

LogicalResult FakeQuantPerLayerOp::inferTypes(Types &types) {
  if (failed(verifySimulation(*this)))
    return failure();
  return inferOfRange(*this, types);
}

LogicalResult FakeQuantPerChannelOp::inferTypes(Types &types) {
  if (failed(verifySimulation(*this)))
    return failure();
  RankedTensorType type = getRanked(getX());
  bool isVector = type && type.getRank() == 1;
  return inferOfRanges(*this, isVector ? 0 : getChannelAxis(), types);
}

LogicalResult FakeQuantWithMinMaxVarsOp::inferTypes(Types &types) {
  if (failed(verifyVariables(*this)))
    return failure();
  return inferOfRange(*this, types);
}

LogicalResult FakeQuantWithMinMaxVarsPerChannelOp::inferTypes(Types &types) {
  if (failed(verifyVariables(*this)))
    return failure();
  return inferOfRanges(*this, -1, types);
}

LogicalResult FakeQuantParamOp::inferTypes(Types &types) {
  return likeFirst(*this, types);
}
