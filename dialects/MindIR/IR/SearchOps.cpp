//===- SearchOps.cpp - verifiers and types of searches and counts ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SearchOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Number.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

LogicalResult SearchSortedOp::verify() {
  if (getSorter())
    // search_sorted_c2
    return emitOpError("sorter is not supported");
  return success();
}

LogicalResult SearchSortedOp::inferTypes(Types &types) {
  RankedTensorType sequence = getRanked(getSortedSequence()),
                   values = getRanked(getValues());
  if (!sequence || !values)
    return keepResultTypes(*this, types);
  bool fits = sequence.getRank() == 1 ||
              (sequence.getRank() == values.getRank() && values.getRank() > 0 &&
               succeeded(verifyCompatibleShape(sequence.getShape().drop_back(),
                                               values.getShape().drop_back())));
  if (!fits)
    // search_sorted_c1
    return emitOpError("cannot search for ")
           << values << " in the rows of " << sequence;
  return give(*this, msc::bounded::getExtents(values), types);
}

/// The places of the values of rows.
static LogicalResult inferBound(Operation *op, Types &types) {
  RankedTensorType rows = getRanked(op->getOperand(0)),
                   values = getRanked(op->getOperand(1));
  if (!rows || !values)
    return keepResultTypes(op, types);
  if (rows.getRank() != 2 || values.getRank() != 2 ||
      failed(verifyCompatibleShape(rows.getShape().take_front(),
                                   values.getShape().take_front())))
    // bound_c1
    return op->emitOpError("needs matrices of as many rows, got ")
           << rows << " and " << values;
  return give(op, msc::bounded::getExtents(values), types);
}

LogicalResult LowerBoundOp::inferTypes(Types &types) {
  return inferBound(*this, types);
}

LogicalResult UpperBoundOp::inferTypes(Types &types) {
  return inferBound(*this, types);
}

static LogicalResult verifyParts(Operation *op, int64_t bins, double min,
                                 double max) {
  if (bins < 1)
    // histogram_c1
    return op->emitOpError("needs a positive number of bins, got ") << bins;
  if (min > max)
    // histogram_c2
    return op->emitOpError("has a min above its max");
  return success();
}

LogicalResult HistogramOp::verify() {
  return verifyParts(*this, getBins(), getMin().convertToFloat(),
                     getMax().convertToFloat());
}

LogicalResult HistcExtOp::verify() {
  return verifyParts(*this, getBins(), numberOf(getMin())->real,
                     numberOf(getMax())->real);
}

LogicalResult HistcExtOp::inferTypes(Types &types) {
  return give(*this, {int64_t(getBins())}, types);
}

LogicalResult HistogramOp::inferTypes(Types &types) {
  return give(*this, {int64_t(getBins())}, types);
}

LogicalResult InTopKOp::inferTypes(Types &types) {
  RankedTensorType scores = getRanked(getX1()), targets = getRanked(getX2());
  if (!scores || !targets)
    return keepResultTypes(*this, types);
  if (scores.getRank() != 2 || targets.getRank() != 1 ||
      failed(verifyCompatibleShape(scores.getShape().take_front(),
                                   targets.getShape())))
    // in_top_k_c1
    return emitOpError("needs a matrix and a target for each row, got ")
           << scores << " and " << targets;
  return give(*this, msc::bounded::getExtents(targets), types);
}
