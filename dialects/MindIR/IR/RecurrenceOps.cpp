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
