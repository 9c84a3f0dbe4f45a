//===- Distributions.cpp - random operators, said in uniform numbers ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Random/Distributions.h"
#include "compiler/passes/MindIR/Random/Draw.h"
#include "compiler/passes/MindIR/Random/Orders.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"
#include "dialects/MindIR/IR/ReductionOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ScanOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace msc;

namespace {

/// 1 - u: above 0, so that it has a logarithm.
Value composePositive(Draw &c, ArrayRef<int64_t> shape) {
  Value u = c.uniform(shape);
  return c.sub(composeNumber(c, u, 1), u);
}

/// After Box and Muller: a distance and an angle.
Value composeNormal(Draw &c, mindir::StandardNormalOp op) {
  Value squared = composeLog(c, composePositive(c, op.getShape()));
  Value distance =
      c.create<mindir::SqrtOp>(c.mul(squared, composeNumber(c, squared, -2)));
  Value turn = c.uniform(op.getShape());
  Value angle = c.mul(turn, composeNumber(c, turn, 2 * M_PI));
  return c.mul(distance, c.create<mindir::CosOp>(angle));
}

/// The difference of two exponentially distributed numbers.
Value composeLaplace(Draw &c, mindir::StandardLaplaceOp op) {
  Value up = composeLog(c, composePositive(c, op.getShape()));
  return c.sub(up, composeLog(c, composePositive(c, op.getShape())));
}

/// In float64, which holds each int32.
Value composeInteger(Draw &c, mindir::UniformIntOp op) {
  Type wide = Float64Type::get(op.getContext());
  Value u = c.uniform(op.getShape(), wide);
  Value low = c.reshape(c.cast(op.getMinval(), wide), {});
  Value high = c.reshape(c.cast(op.getMaxval(), wide), {});
  Value above = c.create<mindir::FloorOp>(c.mul(u, c.sub(high, low)));
  return c.cast(c.add(above, low), getElementTypeOrSelf(op.getOutput()));
}

Value composeBernoulli(Draw &c, mindir::BernoulliOp op) {
  Value p = op.getP();
  if (cast<RankedTensorType>(p.getType()).getNumElements() == 1)
    p = c.reshape(p, {});
  Value u = c.uniform(getSizes(op.getX()), getElementTypeOrSelf(p));
  return c.cast(composeGreater(c, p, u), getElementTypeOrSelf(op.getOutput()));
}

/// How many of a row's sums a random part of the row's whole has passed: a
/// position whose likelihood is 0 adds nothing that could be passed.
Value composeChoice(Draw &c, Value likelihoods, int64_t samples, Type element) {
  SmallVector<int64_t> sums(getSizes(likelihoods)), parts = sums;
  int64_t axis = sums.size() - 1;
  parts.back() = samples;
  Value sum = c.create<mindir::CumSumOp>(likelihoods, c.with("axis", axis));
  Value whole = c.create<mindir::ReduceMaxOp>(
      sum, {c.with("axis", ArrayRef(axis)), c.with("keep_dims", true)});
  Value part = c.mul(c.uniform(parts), whole);
  sums.insert(sums.begin() + axis, 1);
  parts.push_back(1);
  Value passed = c.compare<mindir::GreaterEqualOp>(
      {c.reshape(part, parts), c.reshape(sum, sums)});
  return composeSum(c, c.cast(passed, element), axis + 1);
}

Value composeMultinomial(Draw &c, mindir::MultinomialOp op) {
  Value x = c.cast(op.getX(), Float32Type::get(op.getContext()));
  return composeChoice(c, x, op.getNumSamples(),
                       getElementTypeOrSelf(op.getOutput()));
}

Value composeCategorical(Draw &c, mindir::RandomCategoricalOp op) {
  Value x = c.cast(op.getX(), Float32Type::get(op.getContext()));
  Value likelihoods =
      c.create<mindir::SoftmaxOp>(x, c.with("axis", ArrayRef<int64_t>(-1)));
  return composeChoice(c, likelihoods, op.getNumSamples(),
                       getElementTypeOrSelf(op.getOutput()));
}

/// One number decides for all elements behind the first `kept` dimensions.
template <typename OpT>
SmallVector<Value> composeDropout(Draw &c, OpT op, size_t kept) {
  Value x = op.getX();
  SmallVector<int64_t> shape(getSizes(x));
  std::fill(shape.begin() + std::min(kept, shape.size()), shape.end(), 1);
  double probability = op.getKeepProb().convertToFloat();
  Value u = c.uniform(shape);
  Value isKept = composeGreater(c, composeNumber(c, u, probability), u);
  Value mask =
      c.create<mindir::BroadcastToOp>(isKept, c.with("shape", getSizes(x)));
  Value scaled = c.divide(x, composeNumber(c, x, probability));
  return {c.mul(scaled, c.cast(mask, getElementTypeOrSelf(x))),
          c.cast(mask, getElementTypeOrSelf(op.getMask()))};
}

SmallVector<Value> compose(Draw &c, Operation *op) {
  using namespace mindir;
  using Results = SmallVector<Value>;
  return TypeSwitch<Operation *, Results>(op)
      .Case([&](StandardNormalOp op) { return Results{composeNormal(c, op)}; })
      .Case(
          [&](StandardLaplaceOp op) { return Results{composeLaplace(c, op)}; })
      .Case([&](UniformRealOp op) { return Results{c.uniform(op.getShape())}; })
      .Case([&](UniformIntOp op) { return Results{composeInteger(c, op)}; })
      .Case([&](BernoulliOp op) { return Results{composeBernoulli(c, op)}; })
      .Case(
          [&](MultinomialOp op) { return Results{composeMultinomial(c, op)}; })
      .Case([&](RandomCategoricalOp op) {
        return Results{composeCategorical(c, op)};
      })
      .Case([&](RandpermV2Op op) { return Results{composePermutation(c, op)}; })
      .Case([&](RandomShuffleOp op) { return Results{composeShuffle(c, op)}; })
      .Case(
          [&](RandomChoiceWithMaskOp op) { return composeMaskedChoice(c, op); })
      .Case([&](DropoutOp op) {
        return composeDropout(c, op, getSizes(op.getX()).size());
      })
      .Case<Dropout2DOp, Dropout3DOp>(
          [&](auto op) { return composeDropout(c, op, /*kept=*/2); });
}

} // namespace

void msc::drawNumbers(Operation *op, Value run, int64_t place) {
  OpBuilder builder(op);
  Draw draw(builder, op, run, place);
  op->replaceAllUsesWith(compose(draw, op));
  op->erase();
}
