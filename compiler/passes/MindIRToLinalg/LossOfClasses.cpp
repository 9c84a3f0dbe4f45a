//===- LossOfClasses.cpp - losses of scores of classes --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// A label that is no class reads 0, as the index of Gather does.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ComparisonOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GatherOps.h"
#include "dialects/MindIR/IR/LossOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// The score of each row at its label.
Value composePick(Composer &c, Value scores, Value labels, bool keepDims) {
  bounded::Shape rows = bounded::getExtents(labels), column = {rows[0], 1};
  Value picked = c.create<mindir::GatherDOp>(
      {scores, c.reshape(labels, column)}, c.with("dim", int64_t(1)));
  return keepDims ? picked : c.reshape(picked, rows);
}

/// The weight of each label.
Value composeWeights(Composer &c, Value weight, Value labels) {
  return c.create<mindir::GatherOp>({weight, labels},
                                    c.with("axis", int64_t(0)));
}

/// Whether each label is the class.
Value composeIsLabel(Composer &c, Value labels, double label) {
  return c.compare<mindir::EqualOp>({labels, composeNumber(c, labels, label)});
}

SmallVector<Value> composeNLLLoss(Composer &c, mindir::NLLLossOp op) {
  Value labels = op.getLabels();
  Value score = composePick(c, op.getLogits(), labels, /*keepDims=*/false);
  Value weight = composeWeights(c, op.getWeight(), labels);
  Value loss = c.mul(composeNegative(c, score), weight);
  Value ignored = composeIsLabel(c, labels, int64_t(op.getIgnoreIndex()));
  auto keep = [&](Value x) {
    return composeSelect(c, ignored, composeNumber(c, x, 0), x);
  };
  loss = keep(loss);
  Value total = composeSum(c, keep(weight));
  if (op.getReduction() == "none")
    return {loss, total};
  Value sum = composeSum(c, loss);
  return {op.getReduction() == "sum" ? sum : c.divide(sum, total), total};
}

/// Pixels are rows.
SmallVector<Value> composeNLLLoss2d(Composer &c, mindir::NLLLoss2dOp op) {
  Value scores = c.transpose(op.getInput(), {0, 2, 3, 1});
  bounded::Shape shape = bounded::getExtents(scores);
  bounded::Extent rows = bounded::getProduct(bounded::Sizes(shape).drop_back());
  Type element = getElementTypeOrSelf(op.getLoss().getType());
  auto losses = c.createAll<mindir::NLLLossOp>(
      {c.reshape(scores, {rows, shape.back()}),
       c.reshape(op.getTarget(), {rows}), op.getWeight()},
      {c.with("reduction", op.getReduction()),
       c.with("ignore_index", int64_t(op.getIgnoreIndex()))},
      {element, element});
  return {c.reshape(losses[0], bounded::getExtents(op.getLoss())), losses[1]};
}

/// Whether each score is that of the row's label.
Value composeIsRight(Composer &c, Value scores, Value labels) {
  int64_t classes = cast<RankedTensorType>(scores.getType()).getDimSize(1);
  Type truth = IntegerType::get(scores.getContext(), 1);
  return c.create<mindir::OneHotOp>(
      {labels, c.number(1, truth), c.number(0, truth)},
      c.with("depth", classes), truth);
}

Value composeMultiMargin(Composer &c, mindir::MultiMarginLossOp op) {
  Value x = op.getX(), target = op.getTarget();
  double classes = cast<RankedTensorType>(x.getType()).getDimSize(1);
  auto number = [&](double value) { return composeNumber(c, x, value); };
  Value right = composePick(c, x, target, /*keepDims=*/true);
  Value away = c.add(c.sub(x, right), number(op.getMargin().convertToFloat()));
  Value near =
      composeSelect(c, composeGreater(c, away, number(0)), away, number(0));
  if (op.getP() == 2)
    near = c.mul(near, near);
  near = composeSelect(c, composeIsRight(c, x, target), number(0), near);
  Value sum = composeSum(c, near, 1);
  if (op.getWeight())
    sum = c.mul(sum, composeWeights(c, op.getWeight(), target));
  return composeReduction(c, c.divide(sum, number(classes)), op.getReduction());
}

Value composeSoftmax(Composer &c, Value x) {
  return c.create<mindir::SoftmaxOp>(x, c.with("axis", ArrayRef<int64_t>{1}));
}

SmallVector<Value>
composeSoftmaxCrossEntropy(Composer &c,
                           mindir::SoftmaxCrossEntropyWithLogitsOp op) {
  Value logs = c.create<mindir::LogSoftmaxOp>(op.getLogits(),
                                              c.with("axis", int64_t(1)));
  Value sum = composeSum(c, c.mul(op.getLabels(), logs), 1);
  return {composeNegative(c, sum),
          c.sub(composeSoftmax(c, op.getLogits()), op.getLabels())};
}

Value composeSparseCrossEntropy(
    Composer &c, mindir::SparseSoftmaxCrossEntropyWithLogitsOp op) {
  Value picked = composePick(c, composeSoftmax(c, op.getLogits()),
                             op.getLabels(), /*keepDims=*/false);
  return composeMean(c, composeNegative(c, composeLog(c, picked)));
}

} // namespace

void msc::populateLossOfClassesPatterns(TypeConverter &converter,
                                        RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeNLLLoss>, LowerComposed<composeNLLLoss2d>,
               LowerComposed<composeMultiMargin>,
               LowerComposed<composeSoftmaxCrossEntropy>,
               LowerComposed<composeSparseCrossEntropy>>(converter,
                                                         patterns.getContext());
}
