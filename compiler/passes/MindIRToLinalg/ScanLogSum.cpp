//===- ScanLogSum.cpp - CumulativeLogsumexp -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Each step joins an element with the one that stands twice as far before it as
// in the step before: as many steps as the length has bits, and no overflow.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/JoinOps.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

class LogSums {
public:
  LogSums(Composer &c, mindir::CumulativeLogsumexpOp op)
      : c(c), shape(cast<RankedTensorType>(op.getType()).getShape()),
        axis(countAxis(op.getAxis(), shape.size())), reverse(op.getReverse()) {}

  /// Each element moved on; `fill` comes in.
  Value shift(Value x, int64_t steps, double fill) {
    SmallVector<int64_t> gap(shape);
    gap[axis] = steps;
    Value left = c.slice(x, axis, reverse ? steps : 0, shape[axis] - steps);
    Value filled = c.create<mindir::FillV2Op>(
        composeNumber(c, x, fill), c.with("shape", ArrayRef<int64_t>(gap)));
    SmallVector<Value> parts = {filled, left};
    if (reverse)
      std::swap(parts[0], parts[1]);
    return c.create<mindir::ConcatOp>(parts, c.with("axis", axis));
  }

  /// log(exp(x) + exp(y)); of two that are equally infinite, either.
  Value join(Value x, Value y) {
    Value larger = composeSelect(c, composeGreater(c, x, y), x, y);
    Value apart = composeAbs(c, c.sub(x, y));
    Value more =
        c.create<mindir::Log1pOp>(composeExp(c, composeNegative(c, apart)));
    Value same = c.compare<mindir::EqualOp>({x, y});
    Value twice = c.add(x, composeNumber(c, x, 0.69314718055994530942));
    return composeSelect(c, same, twice, c.add(larger, more));
  }

  int64_t getLength() const { return shape[axis]; }

private:
  Composer &c;
  SmallVector<int64_t> shape;
  int64_t axis;
  bool reverse;
};

/// The lowest finite number of the type that the file has.
double getLowestFinite(mindir::CumulativeLogsumexpOp op) {
  auto type = cast<FloatType>(getElementTypeOrSelf(op.getType()));
  return APFloat::getLargest(type.getFloatSemantics(), /*Negative=*/true)
      .convertToDouble();
}

Value composeCumulativeLogsumexp(Composer &c,
                                 mindir::CumulativeLogsumexpOp op) {
  LogSums sums(c, op);
  Value x = op.getX();
  if (op.getExclusive() && sums.getLength() > 0)
    x = sums.shift(x, 1, getLowestFinite(op));
  for (int64_t step = 1; step < sums.getLength(); step *= 2)
    x = sums.join(
        x, sums.shift(x, step, -std::numeric_limits<double>::infinity()));
  return x;
}

} // namespace

void msc::populateLogSumPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeCumulativeLogsumexp>>(
      converter, patterns.getContext());
}
