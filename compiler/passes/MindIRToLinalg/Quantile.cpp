//===- Quantile.cpp - elements at a share of the sorted ones --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/OrderExtOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/SortOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// What is folded, in rows.
Value composeRows(Composer &c, mindir::QuantileOp op) {
  ArrayRef<int64_t> shape = getSizes(op.getX());
  int64_t count = countFolded(op, op.getFolded());
  Value x = op.getX();
  if (shape.size() > 1 && !op.getFolded().empty()) {
    SmallVector<int64_t> order =
        remainingDims(shape.size(), countAxes(op.getFolded(), shape.size()));
    order.push_back(countAxis(op.getFolded()[0], shape.size()));
    x = c.transpose(x, order);
  }
  int64_t all = cast<RankedTensorType>(x.getType()).getNumElements();
  return c.reshape(x, {all / count, count});
}

/// Ascending; a NaN is the largest.
Value composeSorted(Composer &c, Value rows) {
  return c.createAll<mindir::SortExtOp>(
      rows, {},
      {getElementTypeOrSelf(rows.getType()),
       IntegerType::get(rows.getContext(), 64)})[0];
}

/// The elements at places in rows.
Value composeTake(Composer &c, Value rows, Value places) {
  Type index = IntegerType::get(rows.getContext(), 64);
  return c.create<mindir::GatherDOp>({rows, c.cast(places, index)},
                                     c.with("dim", int64_t(1)));
}

/// How many elements of each row are no NaN.
Value composeCount(Composer &c, Value rows) {
  Value isNumber =
      c.compare<mindir::LogicalNotOp>(c.compare<mindir::IsNanOp>(rows));
  return composeSum(c, c.cast(isNumber, getElementTypeOrSelf(rows.getType())),
                    {1}, /*keepDims=*/true);
}

/// A row for each row of x and a column for each share.
Value composeQuantiles(Composer &c, Value x, Value shares, bool ignoresNaN) {
  Value rows = composeSorted(c, x);
  Value whole = composeNumber(c, rows, getSizes(rows)[1]);
  Value count = composeCount(c, rows);
  Value taken = ignoresNaN ? count
                           : c.create<mindir::BroadcastToOp>(
                                 whole, c.with("shape", getSizes(count)));
  Value last = composeMaximum(c, c.sub(taken, composeNumber(c, taken, 1)), 0);
  Value place = c.mul(shares, last);
  Value below = c.create<mindir::FloorOp>(place);
  Value low = composeTake(c, rows, below);
  Value high = composeTake(c, rows, c.create<mindir::CeilOp>(place));
  Value between = c.add(low, c.mul(c.sub(high, low), c.sub(place, below)));
  Value least = ignoresNaN ? composeNumber(c, count, 1) : whole;
  return composeSelect(c, c.compare<mindir::GreaterEqualOp>({count, least}),
                       between, composeNumber(c, between, NAN));
}

Value composeQuantile(Composer &c, mindir::QuantileOp op) {
  Type element = op.getType().getElementType();
  int64_t count = cast<RankedTensorType>(op.getQ().getType()).getNumElements();
  Value shares = c.reshape(c.cast(op.getQ(), element), {1, count});
  Value found =
      composeQuantiles(c, composeRows(c, op), shares, op.getIgnoreNan());
  return c.reshape(c.transpose(found, {1, 0}),
                   bounded::getExtents(op.getOutput()));
}

} // namespace

void msc::populateQuantilePatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeQuantile>>(converter,
                                               patterns.getContext());
}
