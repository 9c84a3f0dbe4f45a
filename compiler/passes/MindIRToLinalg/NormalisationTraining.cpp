//===- NormalisationTraining.cpp - BatchNorm in training form -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/ComposedParts.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/ArithmeticOps.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/NormalisationOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// moving + momentum * (current - moving)
Value composeMoved(Composer &c, Value moving, Value current, APFloat momentum) {
  Value step = composeNumber(c, current, momentum.convertToFloat());
  return c.add(moving, c.mul(c.sub(current, moving), step));
}

/// A sample's variance of a population's.
Value composeUnbiased(Composer &c, Value variance, double count) {
  return c.mul(variance, composeNumber(c, variance, count / (count - 1)));
}

/// In two passes: the mean, then what the elements are away from it.
SmallVector<Value> composeTraining(Composer &c, mindir::BatchNormOp op) {
  Value x = op.getInputX();
  auto type = cast<RankedTensorType>(x.getType());
  SmallVector<int64_t> axes = remainingDims(type.getRank(), 1);
  bounded::Shape vector = {type.getDimSize(1)};
  bounded::Shape spread = alongAxis(type.getRank(), 1, vector[0]);
  Value mean = composeMean(c, x, axes, /*keepDims=*/true);
  Value away = c.sub(x, mean);
  Value variance = composeMean(c, c.mul(away, away), axes, /*keepDims=*/true);
  double epsilon = op.getEpsilon().convertToFloat();
  Value deviation = c.create<mindir::SqrtOp>(
      c.add(variance, composeNumber(c, variance, epsilon)));
  Value unit = c.divide(away, deviation);
  Value y = c.add(c.mul(unit, c.reshape(op.getScale(), spread)),
                  c.reshape(op.getBias(), spread));
  mean = c.reshape(mean, vector);
  variance = c.reshape(variance, vector);
  double count = double(type.getNumElements()) / type.getDimSize(1);
  Value written =
      op.getUnbiased() ? composeUnbiased(c, variance, count) : variance;
  return {y, composeMoved(c, op.getMean(), mean, op.getMomentum()),
          composeMoved(c, op.getVariance(), written, op.getMomentum()), mean,
          variance};
}

class LowerTraining : public OpConversionPattern<mindir::BatchNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::BatchNormOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (!op.getIsTraining())
      return failure();
    Composer composer(rewriter, op.getLoc());
    rewriter.replaceOp(op, composeTraining(composer, op));
    return success();
  }
};

} // namespace

void msc::populateTrainingPatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<LowerTraining>(converter, patterns.getContext());
}
