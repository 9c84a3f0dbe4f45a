//===- NormalisationSoftmax.cpp - Softmax and LogSoftmax as sequences of loops
//===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include <limits>

using namespace mlir;
using namespace msc;

namespace {

Value add(OpBuilder &b, Location loc, ValueRange v) {
  return arith::AddFOp::create(b, loc, v[0], v[1]);
}
Value subtract(OpBuilder &b, Location loc, ValueRange v) {
  return arith::SubFOp::create(b, loc, v[0], v[1]);
}
Value divide(OpBuilder &b, Location loc, ValueRange v) {
  return arith::DivFOp::create(b, loc, v[0], v[1]);
}
Value larger(OpBuilder &b, Location loc, ValueRange v) {
  return arith::MaximumFOp::create(b, loc, v[0], v[1]);
}
Value exponential(OpBuilder &b, Location loc, ValueRange v) {
  return math::ExpOp::create(b, loc, v[0]);
}

/// Relative to the maximum along the axes, so that nothing overflows.
class Softmax {
public:
  Softmax(OpBuilder &builder, Location loc, Value input, ArrayRef<int64_t> axes)
      : builder(builder), loc(loc),
        type(cast<RankedTensorType>(input.getType())),
        axes(normalizeAxes(type.getRank(), axes)), input(input) {}

  Value create() {
    Value powers = map({centered()}, exponential);
    return along(powers, sum(powers), divide);
  }

  Value createLog() {
    Value shifted = centered();
    Value total = sum(map({shifted}, exponential));
    auto logarithm = [](OpBuilder &b, Location loc, ValueRange v) -> Value {
      Value log = math::LogOp::create(b, loc, v[1]);
      return arith::SubFOp::create(b, loc, v[0], log);
    };
    return along(shifted, total, logarithm);
  }

private:
  Value centered() {
    Value maximum =
        createReduction(builder, loc, input, axes,
                        getScalarAttr(type.getElementType(),
                                      -std::numeric_limits<double>::infinity()),
                        larger);
    return along(input, maximum, subtract);
  }

  Value sum(Value values) {
    return createReduction(builder, loc, values, axes,
                           getScalarAttr(type.getElementType(), 0), add);
  }

  Value map(ValueRange operands, BodyBuilder body) {
    return createElementwiseGeneric(builder, loc, type, operands, body);
  }

  Value along(Value values, Value reduced, BodyBuilder body) {
    int64_t rank = type.getRank();
    return createMappedGeneric(builder, loc, type, {values, reduced},
                               {trailingDims(rank), remainingDims(rank, axes)},
                               body);
  }

  OpBuilder &builder;
  Location loc;
  RankedTensorType type;
  SmallVector<int64_t> axes;
  Value input;
};

class LowerSoftmax : public OpConversionPattern<mindir::SoftmaxOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::SoftmaxOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Softmax softmax(rewriter, op.getLoc(), adaptor.getInput(), op.getAxis());
    rewriter.replaceOp(op, softmax.create());
    return success();
  }
};

class LowerLogSoftmax : public OpConversionPattern<mindir::LogSoftmaxOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::LogSoftmaxOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Softmax softmax(rewriter, op.getLoc(), adaptor.getLogits(),
                    int64_t(op.getAxis()));
    rewriter.replaceOp(op, softmax.createLog());
    return success();
  }
};

} // namespace

void msc::populateSoftmaxPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerSoftmax, LowerLogSoftmax>(converter, patterns.getContext());
}
