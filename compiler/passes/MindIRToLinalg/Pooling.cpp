//===- Pooling.cpp - MaxPool and AvgPool as linalg's pooling --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/NN.h"
#include "dialects/MindIR/IR/Window.h"
#include <limits>

using namespace mlir;
using namespace msc;

namespace {

/// The windows folded into `neutral`, which also pads.
template <typename Pooling, typename Op>
FailureOr<Value> createPooling(OpBuilder &builder, Op op, Value image,
                               double neutral) {
  FailureOr<mindir::ImageWindows> windows = mindir::windowsOf(op);
  if (failed(windows))
    return failure();
  auto &[rows, columns] = *windows;
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  Border border = {rows.before, rows.after, columns.before, columns.after};
  Value padded = createPadding(builder, loc, image, border, neutral);
  Value window =
      createEmpty(builder, loc, type.clone({rows.kernel, columns.kernel}));
  Value init = createFill(builder, loc, type, neutral);
  return Pooling::create(
             builder, loc, TypeRange(type), ValueRange{padded, window},
             ValueRange(init),
             builder.getI64TensorAttr({rows.stride, columns.stride}),
             builder.getI64TensorAttr({1, 1}))
      ->getResult(0);
}

class LowerMaxPool : public OpConversionPattern<mindir::MaxPoolOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MaxPoolOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<Value> pooled = createPooling<linalg::PoolingNchwMaxOp>(
        rewriter, op, adaptor.getX(), -std::numeric_limits<double>::infinity());
    if (failed(pooled))
      return failure();
    rewriter.replaceOp(op, *pooled);
    return success();
  }
};

/// How many pixels of the image each window covers.
SmallVector<int64_t> countPixels(const mindir::Window &window) {
  SmallVector<int64_t> counts;
  for (int64_t output = 0; output < window.output; ++output) {
    int64_t begin = output * window.stride - window.before;
    counts.push_back(std::min(begin + window.kernel, window.input) -
                     std::max<int64_t>(begin, 0));
  }
  return counts;
}

/// 1 / count of each window, as a constant OH x OW.
Value createShares(OpBuilder &builder, Location loc,
                   const mindir::ImageWindows &windows, Type element) {
  SmallVector<Attribute> shares;
  for (int64_t rows : countPixels(windows[0]))
    for (int64_t columns : countPixels(windows[1]))
      shares.push_back(
          builder.getFloatAttr(element, 1.0 / double(rows * columns)));
  auto type =
      RankedTensorType::get({windows[0].output, windows[1].output}, element);
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, shares));
}

class LowerAvgPool : public OpConversionPattern<mindir::AvgPoolOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::AvgPoolOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<Value> sum = createPooling<linalg::PoolingNchwSumOp>(
        rewriter, op, adaptor.getX(), 0);
    if (failed(sum))
      return failure();
    auto type = cast<RankedTensorType>(op.getOutput().getType());
    mindir::ImageWindows windows = *mindir::windowsOf(op);
    double size = double(windows[0].kernel * windows[1].kernel);
    bool padded = windows[0].before + windows[0].after + windows[1].before +
                      windows[1].after >
                  0;
    SmallVector<Value> operands = {*sum};
    SmallVector<SmallVector<int64_t>> dims = {trailingDims(4)};
    if (padded) {
      operands.push_back(
          createShares(rewriter, op.getLoc(), windows, type.getElementType()));
      dims.push_back({2, 3});
    }
    auto mean = [&](OpBuilder &b, Location loc, ValueRange v) -> Value {
      Value share =
          padded ? v[1]
                 : createScalar(b, loc, type.getElementType(), 1.0 / size);
      return arith::MulFOp::create(b, loc, v[0], share);
    };
    rewriter.replaceOp(op, createMappedGeneric(rewriter, op.getLoc(), type,
                                               operands, dims, mean));
    return success();
  }
};

} // namespace

void msc::populatePoolingPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerMaxPool, LowerAvgPool>(converter, patterns.getContext());
}
