//===- NNNormalisation.cpp - BatchNorm, LayerNorm, L2Normalize ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/NN.h"

using namespace mlir;
using namespace msc;

namespace {

/// Arithmetic on scalars of one float type.
struct Scalars {
  OpBuilder &b;
  Location loc;
  Type type;

  Value number(double value) const { return createScalar(b, loc, type, value); }
  Value add(Value x, Value y) const {
    return arith::AddFOp::create(b, loc, x, y);
  }
  Value sub(Value x, Value y) const {
    return arith::SubFOp::create(b, loc, x, y);
  }
  Value mul(Value x, Value y) const {
    return arith::MulFOp::create(b, loc, x, y);
  }
  Value div(Value x, Value y) const {
    return arith::DivFOp::create(b, loc, x, y);
  }
  Value sqrt(Value x) const { return math::SqrtOp::create(b, loc, x); }
};

using ScalarBody = function_ref<Value(const Scalars &, ValueRange)>;

/// Loops over one tensor type with a set of reduced axes.
class AlongAxes {
public:
  AlongAxes(OpBuilder &builder, Location loc, RankedTensorType type,
            ArrayRef<int64_t> axes)
      : builder(builder), loc(loc), type(type),
        axes(normalizeAxes(type.getRank(), axes)) {
    for (int64_t axis : this->axes)
      count *= type.getDimSize(axis);
  }

  /// `values` may lack the reduced axes, or name their dimensions.
  Value map(ValueRange values, ArrayRef<SmallVector<int64_t>> dims,
            ScalarBody body) {
    return createMappedGeneric(builder, loc, type, values, dims, wrap(body));
  }

  Value sum(Value values) {
    return createReduction(
        builder, loc, values, axes, getScalarAttr(type.getElementType(), 0),
        [](OpBuilder &b, Location at, ValueRange v) {
          return Value(arith::AddFOp::create(b, at, v[0], v[1]));
        });
  }

  /// On what a reduction gave.
  Value mapReduced(Value values, ScalarBody body) {
    auto reduced = cast<RankedTensorType>(values.getType());
    return createElementwiseGeneric(builder, loc, reduced, values, wrap(body));
  }

  Value mean(Value values) {
    return mapReduced(sum(values), [&](const Scalars &s, ValueRange v) {
      return s.div(v[0], s.number(double(count)));
    });
  }

  SmallVector<int64_t> all() { return trailingDims(type.getRank()); }
  SmallVector<int64_t> kept() { return remainingDims(type.getRank(), axes); }

private:
  static std::function<Value(OpBuilder &, Location, ValueRange)>
  wrap(ScalarBody body) {
    return [body](OpBuilder &b, Location loc, ValueRange v) {
      return body(Scalars{b, loc, v[0].getType()}, v);
    };
  }

  OpBuilder &builder;
  Location loc;
  RankedTensorType type;
  SmallVector<int64_t> axes;
  int64_t count = 1;
};

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
