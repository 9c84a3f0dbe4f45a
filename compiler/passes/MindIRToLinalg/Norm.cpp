//===- Norm.cpp - norms, and what is divided by them ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/CreationOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/NormOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"

using namespace mlir;
using namespace msc;

namespace {

Value composeSquareSum(Composer &c, Value x, ArrayRef<int64_t> axes = {},
                       bool keepDims = false) {
  return composeSum(c, c.mul(x, x), axes, keepDims);
}

Value composeL2Loss(Composer &c, mindir::L2LossOp op) {
  Value sum = composeSquareSum(c, op.getX());
  return c.mul(sum, composeNumber(c, sum, 0.5));
}

SmallVector<Value> composeSquareSumAll(Composer &c, mindir::SquareSumAllOp op) {
  return {composeSquareSum(c, op.getX()), composeSquareSum(c, op.getY())};
}

Value composeEuclideanNorm(Composer &c, mindir::EuclideanNormOp op) {
  return c.create<mindir::SqrtOp>(
      composeSquareSum(c, op.getX(), op.getAxes(), op.getKeepDims()));
}

Value composeClipByNorm(Composer &c, mindir::ClipByNormOp op) {
  Value x = c.cast(op.getX(), op.getType().getElementType());
  Value most =
      c.reshape(c.cast(op.getClipNorm(), op.getType().getElementType()), {});
  Value squares = composeSquareSum(c, x);
  Value norm = c.create<mindir::SqrtOp>(squares);
  return composeSelect(c, composeGreater(c, norm, most),
                       c.divide(c.mul(x, most), norm), x);
}

Value composeRenorm(Composer &c, mindir::RenormOp op) {
  Value x = op.getX();
  int64_t rank = getSizes(x).size();
  double p = op.getP().convertToFloat();
  SmallVector<int64_t> axes = remainingDims(rank, countAxis(op.getDim(), rank));
  Value powers = composePower(c, x, p);
  Value norm = composeRoot(
      c, axes.empty() ? powers : composeSum(c, powers, axes, true), p);
  Value most = composeNumber(c, x, op.getMaxnorm().convertToFloat());
  Value scale = c.divide(most, c.add(norm, composeNumber(c, x, 1e-7)));
  return composeSelect(c, composeGreater(c, norm, most), c.mul(x, scale), x);
}

/// The sums over the neighbouring channels: a convolution along them, of ones.
Value composeNeighbours(Composer &c, Value x, int64_t radius) {
  bounded::Shape shape = bounded::getExtents(x);
  bounded::Shape image = {shape[0], 1, shape[1], shape[2] * shape[3]};
  Value ones = c.create<mindir::FillV2Op>(
      composeNumber(c, x, 1),
      c.with("shape", ArrayRef<int64_t>{1, 1, 2 * radius + 1, 1}));
  Value sums = c.create<mindir::Conv2DOp>(
      {c.reshape(x, image), ones},
      {c.with("pad_list", ArrayRef<int64_t>{radius, radius, 0, 0}),
       c.with("pad_mode", StringRef("pad"))});
  return c.reshape(sums, shape);
}

Value composeLRN(Composer &c, mindir::LRNOp op) {
  Value x = op.getX();
  Value sums = composeNeighbours(c, c.mul(x, x), op.getDepthRadius());
  auto number = [&](APFloat value) {
    return composeNumber(c, x, value.convertToFloat());
  };
  Value base = c.add(c.mul(sums, number(op.getAlpha())), number(op.getBias()));
  return c.divide(x, c.create<mindir::PowOp>({base, number(op.getBeta())}));
}

Value composeLogSoftmaxExt(Composer &c, mindir::LogSoftmaxExtOp op) {
  Value x = c.cast(op.getInput(), op.getType().getElementType());
  return c.create<mindir::LogSoftmaxOp>(x,
                                        c.with("axis", int64_t(op.getDim())));
}

/// Products of half precision are rounded, their sums are once.
Value composeSoftmaxBackward(Composer &c, mindir::SoftmaxBackwardOp op) {
  Type type = op.getType().getElementType();
  Type wide = type.isF16() ? Float32Type::get(op.getContext()) : type;
  Value product = c.cast(c.mul(op.getDout(), op.getOut()), wide);
  Value sum = composeSum(c, product, int64_t(op.getDim()), /*keepDims=*/true);
  return c.mul(c.sub(op.getDout(), c.cast(sum, type)), op.getOut());
}

} // namespace

void msc::populateDividedByNormPatterns(TypeConverter &converter,
                                        RewritePatternSet &patterns) {
  patterns.add<LowerComposed<composeL2Loss>, LowerComposed<composeSquareSumAll>,
               LowerComposed<composeEuclideanNorm>,
               LowerComposed<composeClipByNorm>, LowerComposed<composeRenorm>,
               LowerComposed<composeLRN>, LowerComposed<composeLogSoftmaxExt>,
               LowerComposed<composeSoftmaxBackward>>(converter,
                                                      patterns.getContext());
}
