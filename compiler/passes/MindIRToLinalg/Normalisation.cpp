//===- Normalisation.cpp - BatchNorm, LayerNorm, L2Normalize --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/AlongAxes.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/Rows.h"
#include "dialects/MindIR/IR/NormalisationOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// What mindir-fold-batch-norm leaves: parameters computed in the graph.
class LowerBatchNorm : public OpConversionPattern<mindir::BatchNormOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::BatchNormOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    if (op.getIsTraining())
      return failure();
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
    int64_t norm = countAxis(op.getBeginNormAxis(), rank);
    int64_t params = countAxis(op.getBeginParamsAxis(), rank);
    Value unit = createNorm(rewriter, loc, x, trailingDims(rank, norm),
                            op.getEpsilon().convertToFloat());
    SmallVector<int64_t> perParameter = trailingDims(rank, params);
    AlongAxes loops(rewriter, loc, type, trailingDims(rank, norm));
    Value result = loops.map({unit, adaptor.getGamma(), adaptor.getBeta()},
                             {loops.all(), perParameter, perParameter},
                             [](const Scalars &s, ValueRange v) {
                               return s.add(s.mul(v[0], v[1]), v[2]);
                             });
    auto [mean, variance] = createMoments(op, x, loops, rewriter);
    rewriter.replaceOp(op, {result, mean, variance});
    return success();
  }

  /// Mean and variance, each where something reads it: most networks do not.
  static std::pair<Value, Value>
  createMoments(mindir::LayerNormOp op, Value x, AlongAxes &loops,
                ConversionPatternRewriter &rewriter) {
    auto meanType = cast<RankedTensorType>(op.getMean().getType());
    Value unread = createEmpty(rewriter, op.getLoc(), meanType);
    if (op.getMean().use_empty() && op.getVariance().use_empty())
      return {unread, unread};
    Value mean = loops.mean(x);
    Value variance =
        loops.mean(loops.map({x, mean}, {loops.all(), loops.kept()},
                             [](const Scalars &s, ValueRange v) {
                               Value d = s.sub(v[0], v[1]);
                               return s.mul(d, d);
                             }));
    auto keep = [&](Value value) {
      return createReshape(rewriter, op.getLoc(), value,
                           bounded::getExtents(meanType));
    };
    return {keep(mean), keep(variance)};
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
