//===- AttentionOps.cpp - the verifier and work of kernel.attention -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc::kernel;

static ShapedType shaped(Value value) {
  return cast<ShapedType>(value.getType());
}

/// An operand as it is multiplied.
static SmallVector<int64_t>
getFactorShape(Value operand, std::optional<ArrayRef<int64_t>> order,
               bool isTransposed) {
  SmallVector<int64_t> shape = undoOrder(shaped(operand), order);
  if (isTransposed)
    std::swap(shape[shape.size() - 2], shape.back());
  return shape;
}

SmallVector<int64_t> AttentionOp::getScoresShape() {
  SmallVector<int64_t> shape = undoOrder(shaped(getQuery()), getQueryOrder());
  shape.back() =
      getFactorShape(getKey(), getKeyOrder(), getTransposeKey()).back();
  return shape;
}

int64_t AttentionOp::getDepth() {
  return undoOrder(shaped(getQuery()), getQueryOrder()).back();
}

SmallVector<int64_t> AttentionOp::getResultShape() {
  return undoOrder(shaped(getInit()), getResultOrder());
}

MappedOperands AttentionOp::getMappedScoreExtras() {
  return getMapped(getScoreExtras(), getScoreMaps());
}

bool AttentionOp::isWalked(OpOperand &operand) {
  return isAmong(getExtras(), operand) || isAmong(getScoreExtras(), operand);
}

/// Whether keys, values and result follow from the queries and the scores.
static bool fitEachOther(AttentionOp op) {
  SmallVector<int64_t> scores = op.getScoresShape(),
                       result = op.getResultShape(), key = scores,
                       value = scores;
  size_t rank = scores.size();
  int64_t keys = scores.back(), columns = result.back();
  key[rank - 2] = op.getDepth();
  value[rank - 2] = keys;
  value[rank - 1] = columns;
  return ArrayRef(result).drop_back() == ArrayRef(scores).drop_back() &&
         getFactorShape(op.getKey(), op.getKeyOrder(), op.getTransposeKey()) ==
             key &&
         getFactorShape(op.getValue(), op.getValueOrder(),
                        op.getTransposeValue()) == value;
}

LogicalResult AttentionOp::verify() {
  int64_t rank = shaped(getInit()).getRank();
  for (Value operand : {getQuery(), getKey(), getValue()})
    if (rank < 2 || rank > 4 || shaped(operand).getRank() != rank)
      // attention_c1
      return emitOpError("works on matrices, or on batches of the same rank");
  if (!isOrder(getQueryOrder(), rank) || !isOrder(getKeyOrder(), rank) ||
      !isOrder(getValueOrder(), rank) || !isOrder(getResultOrder(), rank))
    // attention_c3
    return emitOpError("has an order that does not name each dimension once, "
                       "the last one last");
  if (!fitEachOther(*this))
    // attention_c2
    return emitOpError("has operands that do not fit each other: ")
           << getQuery().getType() << ", " << getKey().getType() << ", "
           << getValue().getType() << ", " << getInit().getType();
  Block &weights = getWeights().front();
  if (weights.getNumArguments() != 1 ||
      weights.getTerminator()->getNumOperands() != 1)
    // attention_c4
    return emitOpError("weights take one element and give one");
  return verifyElements(*this, getScores(), getScoreExtras(), getScoreMaps(),
                        rank);
}

/// Of every score: its product, the softmax, and the product with values.
int64_t AttentionOp::getFlops() {
  int64_t columns = getResultShape().back();
  return ShapedType::getNumElements(getScoresShape()) *
         (2 * getDepth() + 5 + 2 * columns);
}
