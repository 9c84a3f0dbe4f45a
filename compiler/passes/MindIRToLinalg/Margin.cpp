//===- Margin.cpp - losses of what is not apart by a margin ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/LossOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

Value composeSoftMargin(Composer &c, mindir::SoftMarginLossOp op) {
  Value away = c.mul(composeNegative(c, op.getInput()), op.getTarget());
  Value loss = c.create<mindir::Log1pOp>(composeExp(c, away));
  return composeReduction(c, loss, op.getReduction());
}

/// The norm of x - y + eps along dimension 1.
Value composeDistance(Composer &c, mindir::TripletMarginLossOp op, Value x,
                      Value y) {
  double p = int64_t(op.getP());
  Value apart = c.sub(x, y);
  apart = c.add(apart, composeNumber(c, apart, op.getEps().convertToFloat()));
  return composeRoot(c, composeSum(c, composePower(c, apart, p), 1), p);
}

Value composeTripletMargin(Composer &c, mindir::TripletMarginLossOp op) {
  Value near = composeDistance(c, op, op.getX(), op.getPositive());
  Value far = composeDistance(c, op, op.getX(), op.getNegative());
  if (op.getSwap())
    far = c.create<mindir::MinimumOp>(
        {far, composeDistance(c, op, op.getPositive(), op.getNegative())});
  Value loss = c.add(c.sub(near, far), c.reshape(op.getMargin(), {}));
  return composeReduction(c, composeMaximum(c, loss, 0), op.getReduction());
}

//===--- dimensions: samples, the places of their lists, classes ---===//

/// Whether no number up to a place is negative.
Value composeIsListed(Composer &c, Value target) {
  Value zero = composeNumber(c, target, 0);
  Value ends = c.cast(c.compare<mindir::LessOp>({target, zero}),
                      getElementTypeOrSelf(target.getType()));
  Value ended = c.create<mindir::CumSumOp>(ends, c.with("axis", int64_t(1)));
  return c.compare<mindir::EqualOp>({ended, zero});
}

/// Whether a place names a class.
Value composeNames(Composer &c, Value target, Value listed, int64_t classes) {
  Value numbers =
      c.cast(c.counted(classes), getElementTypeOrSelf(target.getType()));
  return c.create<mindir::LogicalAndOp>(
      {listed, c.compare<mindir::EqualOp>({target, numbers})});
}

/// How far the classes that count come within 1 of those that are named.
Value composeNearness(Composer &c, Value x, Value names, Value counts) {
  Value score =
      composeSum(c, composeWhere(c, names, x), {2}, /*keepDims=*/true);
  Value near = c.add(c.sub(composeNumber(c, x, 1), score), x);
  return composeSum(
      c, composeWhere(c, counts, composeMaximum(c, near, /*least=*/0)), {1, 2});
}

SmallVector<Value> composeMultilabelMargin(Composer &c,
                                           mindir::MultilabelMarginLossOp op) {
  bounded::Shape shape = bounded::getExtents(op.getX());
  bounded::Extent classes = shape.back(),
                  samples = shape.size() == 2 ? shape[0] : bounded::Extent(1);
  Value target = c.reshape(op.getTarget(), {samples, classes, 1});
  Value listed = composeIsListed(c, target);
  Value names = composeNames(c, target, listed, classes.getBound());
  Value isOwn = c.create<mindir::ReduceAnyOp>(
      names, {c.with("axis", ArrayRef<int64_t>{1}), c.with("keep_dims", true)});
  Value others = c.create<mindir::LogicalAndOp>(
      {listed, c.compare<mindir::LogicalNotOp>(isOwn)});
  Value sum = composeNearness(c, c.reshape(op.getX(), {samples, 1, classes}),
                              names, others);
  Value loss = composeReduction(
      c, c.divide(sum, composeNumber(c, sum, classes.getBound())),
      op.getReduction());
  return {
      c.reshape(loss, bounded::getExtents(op.getY())),
      c.reshape(c.cast(isOwn, getElementTypeOrSelf(target.getType())), shape)};
}

} // namespace

void msc::populateMarginPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeSoftMargin>,
               LowerComposed<composeTripletMargin>,
               LowerComposed<composeMultilabelMargin>>(converter,
                                                       patterns.getContext());
}
