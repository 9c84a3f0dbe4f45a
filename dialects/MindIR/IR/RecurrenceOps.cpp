//===- RecurrenceOps.cpp - the verifiers and types of recurrences ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/RecurrenceOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

LogicalResult LSTMOp::verify() {
  if (getNumLayers() != 1 || getProjSize() != 0)
    // lstm_c1
    return emitOpError("has ")
           << getNumLayers() << " layers and a projection to " << getProjSize()
           << "; only one layer without a projection is supported";
  return success();
}

LogicalResult LSTMOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  RankedTensorType x = getStatic(getX()), h = getStatic(getH()),
                   c = getStatic(getC()), w = getStatic(getW());
  if (!x || !h || !c || !w)
    return keepResultTypes(*this, types);
  int64_t hidden = getHiddenSize(), input = getInputSize();
  int64_t directions = getBidirectional() ? 2 : 1;
  bool isFilled = x.getRank() == 3 && x.getNumElements() > 0;
  int64_t state[] = {directions, isFilled ? x.getDimSize(1) : 0, hidden};
  if (!isFilled || x.getDimSize(2) != input || hidden < 1 ||
      h.getShape() != ArrayRef(state) || c != h)
    // lstm_c2
    return emitOpError("x, h and c do not fit input_size ")
           << input << " and hidden_size " << hidden;
  int64_t rows = directions * 4 * hidden;
  if (w.getNumElements() != rows * (input + hidden + getHasBias()))
    // lstm_c3
    return emitOpError("has ") << w.getNumElements() << " weights, not "
                               << rows * (input + hidden + getHasBias());
  types.push_back(x.clone({x.getDimSize(0), state[1], directions * hidden}));
  types.append({h, h});
  for (unsigned result : {3, 4})
    types.push_back(withResultElement(*this, {1, 1}, result));
  return success();
}

/// The options that both Ascend forms have, as the only ones supported say.
template <typename Op> static bool isPlainRecurrence(Op op) {
  return !op.getSeqLength() && op.getDirection() == "UNIDIRECTIONAL" &&
         op.getActivation() == "tanh" && op.getCellDepth() == 1 &&
         op.getNumProj() == 0 && op.getTimeMajor() &&
         op.getCellClip().convertToFloat() < 0;
}

static bool hasShape(Value tensor, ArrayRef<int64_t> shape) {
  return getStatic(tensor).getShape() == shape;
}

/// Every result holds the units of each step.
template <typename Op>
static LogicalResult giveSteps(Op op, RankedTensorType x, int64_t units,
                               SmallVectorImpl<Type> &types) {
  types.append(op->getNumResults(),
               x.clone({x.getDimSize(0), x.getDimSize(1), units}));
  return success();
}

LogicalResult DynamicRNNOp::verify() {
  if (!isPlainRecurrence(*this) || getCellType() != "LSTM" || getUsePeephole())
    // dynamic_rnn_c1
    return emitOpError(
        "only one LSTM layer in one direction is supported, time first, with "
        "tanh, without lengths, peephole, projection or clip");
  return success();
}

LogicalResult DynamicRNNOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  Value tensors[] = {getX(), getW(), getB(), getInitH(), getInitC()};
  if (!llvm::all_of(tensors, getStatic))
    return keepResultTypes(*this, types);
  RankedTensorType x = getStatic(getX()), h = getStatic(getInitH());
  if (x.getRank() != 3 || h.getRank() != 3)
    // dynamic_rnn_c2
    return emitOpError("x and the states must have 3 dimensions");
  int64_t units = h.getDimSize(2), inputs = x.getDimSize(2);
  bool fits = hasShape(getInitH(), {1, x.getDimSize(1), units}) &&
              getStatic(getInitC()) == h &&
              hasShape(getW(), {inputs + units, 4 * units}) &&
              hasShape(getB(), {4 * units});
  if (x.getNumElements() == 0 || units < 1 || !fits)
    // dynamic_rnn_c2
    return emitOpError("x, w, b and the states do not fit each other");
  return giveSteps(*this, x, units, types);
}

LogicalResult DynamicGRUV2Op::verify() {
  if (!isPlainRecurrence(*this) || !getResetAfter() ||
      (getGateOrder() != "rzh" && getGateOrder() != "zrh"))
    // dynamic_gru_c1
    return emitOpError(
        "only one layer in one direction is supported, time first, with tanh, "
        "the reset behind the product, without lengths, projection or clip");
  return success();
}

LogicalResult DynamicGRUV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  Value tensors[] = {getX(),         getWeightInput(), getWeightHidden(),
                     getBiasInput(), getBiasHidden(),  getInitH()};
  if (!llvm::all_of(tensors, getStatic))
    return keepResultTypes(*this, types);
  RankedTensorType x = getStatic(getX()), h = getStatic(getInitH());
  if (x.getRank() != 3 || h.getRank() != 2)
    // dynamic_gru_c2
    return emitOpError("x must have 3 dimensions, init_h 2");
  int64_t units = h.getDimSize(1);
  bool fits = hasShape(getInitH(), {x.getDimSize(1), units}) &&
              hasShape(getWeightInput(), {x.getDimSize(2), 3 * units}) &&
              hasShape(getWeightHidden(), {units, 3 * units}) &&
              hasShape(getBiasInput(), {3 * units}) &&
              hasShape(getBiasHidden(), {3 * units});
  if (x.getNumElements() == 0 || units < 1 || !fits)
    // dynamic_gru_c2
    return emitOpError(
        "x, the weights, the biases and init_h do not fit each other");
  return giveSteps(*this, x, units, types);
}

LogicalResult NoRepeatNGramOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType said = getStatic(getStateSeq()),
                   scores = getStatic(getLogProbs());
  if (!said || !scores)
    return keepResultTypes(*this, types);
  if (said.getRank() != 3 || scores.getRank() != 3 ||
      said.getShape().take_front(2) != scores.getShape().take_front(2))
    // ngram_c1
    return emitOpError("operands must have 3 dimensions, the first two alike");
  if (getNgramSize() < 1 || int64_t(getNgramSize()) >= said.getDimSize(2))
    // ngram_c2
    return emitOpError("ngram_size ")
           << getNgramSize() << " is not between 0 and " << said.getDimSize(2);
  return giveMoved(*this, bounded::getExtents(scores), types, /*operand=*/1);
}
