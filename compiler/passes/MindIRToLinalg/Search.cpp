//===- Search.cpp - places in sorted rows, counts -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Routine.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/Number.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "dialects/MindIR/IR/SearchOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

using Results = SmallVector<Value>;

/// All dimensions in front of the last as one; a vector is one row.
Value createRows(OpBuilder &b, Location loc, Value x, bool areOneRow) {
  bounded::Shape shape = bounded::getExtents(x);
  bounded::Extent size = bounded::getProduct(shape);
  if (areOneRow)
    return createReshape(b, loc, x, {1, size});
  bounded::Extent rows = bounded::getProduct(bounded::Sizes(shape).drop_back());
  return createReshape(b, loc, x, {rows, shape.back()});
}

/// The place of each value in its row, of the result's type.
Results createPlaces(OpBuilder &b, Operation *op, ValueRange x, bool right) {
  Location loc = op->getLoc();
  bool isOneRow = getSizes(x[0]).size() == 1;
  Value sequence = createRows(b, loc, x[0], isOneRow),
        values = createRows(b, loc, x[1], isOneRow);
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  auto type =
      cast<RankedTensorType>(values.getType()).clone(result.getElementType());
  Type semantic = getElementTypeOrSelf(op->getOperand(0).getType());
  auto places = createRoutine(b, loc, type, "searchSorted",
                              {b.getBoolAttr(right), TypeAttr::get(semantic)},
                              {sequence, values});
  return {
      createReshape(b, loc, places.getResult(0), bounded::getExtents(result))};
}

Results searchSorted(OpBuilder &b, mindir::SearchSortedOp op, ValueRange x) {
  return createPlaces(b, op, x, op.getRight());
}

Results findLower(OpBuilder &b, mindir::LowerBoundOp op, ValueRange x) {
  return createPlaces(b, op, x, /*right=*/false);
}

Results findUpper(OpBuilder &b, mindir::UpperBoundOp op, ValueRange x) {
  return createPlaces(b, op, x, /*right=*/true);
}

Results countParts(OpBuilder &b, mindir::HistogramOp op, ValueRange x) {
  RankedTensorType type = getResultType(op);
  double range[] = {op.getMin().convertToFloat(), op.getMax().convertToFloat()};
  auto counts =
      createRoutine(b, op.getLoc(), type, "histogram", {}, x[0], range);
  return {counts.getResult(0)};
}

Value composeHistc(Composer &c, mindir::HistcExtOp op) {
  return c.create<mindir::HistogramOp>(
      op.getInput(), {c.with("bins", int64_t(op.getBins())),
                      c.with("min", mindir::numberOf(op.getMin())->real),
                      c.with("max", mindir::numberOf(op.getMax())->real)});
}

/// Of `x` with a number.
template <typename Comparison> Value compare(Composer &c, Value x, double y) {
  return c.compare<Comparison>({x, composeNumber(c, x, y)});
}

Value composeAnd(Composer &c, Value x, Value y) {
  return c.create<mindir::LogicalAndOp>({x, y});
}

Value composeInTopK(Composer &c, mindir::InTopKOp op) {
  Value scores = op.getX1(), target = op.getX2();
  bounded::Shape shape = bounded::getExtents(scores);
  Value own = c.create<mindir::GatherDOp>(
      {scores, c.reshape(target, {shape[0], 1})}, c.with("dim", int64_t(1)));
  Value above = c.cast(composeGreater(c, scores, own),
                       IntegerType::get(op.getContext(), 32));
  Value isInTop =
      compare<mindir::LessOp>(c, composeSum(c, above, 1), int64_t(op.getK()));
  Value areFinite =
      c.create<mindir::ReduceAllOp>(c.compare<mindir::IsFiniteOp>(scores),
                                    c.with("axis", ArrayRef<int64_t>{1}));
  Value isClass =
      composeAnd(c, compare<mindir::GreaterEqualOp>(c, target, 0),
                 compare<mindir::LessOp>(c, target, shape[1].getBound()));
  return composeAnd(c, isClass, composeAnd(c, areFinite, isInTop));
}

} // namespace

void msc::populateSearchPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerBy<searchSorted>, LowerBy<findLower>, LowerBy<findUpper>,
               LowerBy<countParts>, LowerComposed<composeHistc>,
               LowerComposed<composeInTopK>>(converter, patterns.getContext());
}
