//===- Normalisation.cpp - BatchNorm, LayerNorm, L2Normalize --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/AlongAxes.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"

using namespace mlir;
using namespace msc;

namespace {

/// What mindir-fold-batch-norm leaves: parameters computed in the graph.
class LowerBatchNorm : public OpConversionPattern<mindir::BatchNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::BatchNormOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getOutputX().getType());
    AlongAxes loops(rewriter, op.getLoc(), type, {});
    double epsilon = op.getEpsilon().convertToFloat();
    Value result =
        loops.map(adaptor.getOperands(), {loops.all(), {1}, {1}, {1}, {1}},
                  [&](const Scalars &s, ValueRange v) {
                    Value deviation = s.sqrt(s.add(v[4], s.number(epsilon)));
                    Value unit = s.div(s.sub(v[0], v[3]), deviation);
                    return s.add(s.mul(unit, v[1]), v[2]);
                  });
    // The verifier has seen to it that nothing reads the statistics.
    rewriter.replaceOp(op, {result, adaptor.getMean(), adaptor.getVariance(),
                            adaptor.getMean(), adaptor.getVariance()});
    return success();
  }
};

class LowerLayerNorm : public OpConversionPattern<mindir::LayerNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::LayerNormOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Value x = adaptor.getInputX();
    auto type = cast<RankedTensorType>(x.getType());
    int64_t rank = type.getRank();
    int64_t norm = normalizeAxes(rank, int64_t(op.getBeginNormAxis()))[0];
    int64_t params = normalizeAxes(rank, int64_t(op.getBeginParamsAxis()))[0];
    AlongAxes loops(rewriter, loc, type, trailingDims(rank, norm));
    Value mean = loops.mean(x);
    Value centered = loops.map(
        {x, mean}, {loops.all(), loops.kept()},
        [](const Scalars &s, ValueRange v) { return s.sub(v[0], v[1]); });
    Value variance = loops.mean(
        loops.map(centered, {loops.all()}, [](const Scalars &s, ValueRange v) {
          return s.mul(v[0], v[0]);
        }));
    double epsilon = op.getEpsilon().convertToFloat();
    Value scale =
        loops.mapReduced(variance, [&](const Scalars &s, ValueRange v) {
          return s.div(s.number(1), s.sqrt(s.add(v[0], s.number(epsilon))));
        });
    Value result =
        loops.map({centered, scale, adaptor.getGamma(), adaptor.getBeta()},
                  {loops.all(), loops.kept(), trailingDims(rank, params),
                   trailingDims(rank, params)},
                  [](const Scalars &s, ValueRange v) {
                    return s.add(s.mul(s.mul(v[0], v[1]), v[2]), v[3]);
                  });
    auto keep = [&](Value value, Value like) {
      ArrayRef<int64_t> shape =
          cast<RankedTensorType>(like.getType()).getShape();
      return createReshape(rewriter, loc, value, shape);
    };
    rewriter.replaceOp(op, {result, keep(mean, op.getMean()),
                            keep(variance, op.getVariance())});
    return success();
  }
};

class LowerL2Normalize : public OpConversionPattern<mindir::L2NormalizeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::L2NormalizeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value x = adaptor.getX();
    AlongAxes loops(rewriter, op.getLoc(), cast<RankedTensorType>(x.getType()),
                    op.getAxis());
    Value squares =
        loops.map(x, {loops.all()}, [](const Scalars &s, ValueRange v) {
          return s.mul(v[0], v[0]);
        });
    double epsilon = op.getEpsilon().convertToFloat();
    Value norm = loops.mapReduced(
        loops.sum(squares), [&](const Scalars &s, ValueRange v) -> Value {
          Value least = s.number(epsilon);
          Value larger = arith::MaximumFOp::create(s.b, s.loc, v[0], least);
          return s.sqrt(larger);
        });
    rewriter.replaceOp(op, loops.map({x, norm}, {loops.all(), loops.kept()},
                                     [](const Scalars &s, ValueRange v) {
                                       return s.div(v[0], v[1]);
                                     }));
    return success();
  }
};

} // namespace

void msc::populateNormalisationPatterns(TypeConverter &converter,
                                        RewritePatternSet &patterns) {
  patterns.add<LowerBatchNorm, LowerLayerNorm, LowerL2Normalize>(
      converter, patterns.getContext());
}
