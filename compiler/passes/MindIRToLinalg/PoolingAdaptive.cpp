//===- PoolingAdaptive.cpp - AdaptiveAvgPool2D, AdaptiveMaxPool2D ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Windows that are equally long and equally far apart are a pooling. Others are
// folded along one dimension after the other: a slice a window, side by side.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Pooling.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/Window.h"
#include <limits>

using namespace mlir;
using namespace msc;

namespace {

/// The pixels of one window along one dimension.
struct Span {
  int64_t begin, end;
  int64_t size() const { return end - begin; }
};

SmallVector<Span> divide(int64_t input, int64_t output) {
  SmallVector<Span> spans;
  for (int64_t i = 0; i < output; ++i)
    spans.push_back(
        {i * input / output, ((i + 1) * input + output - 1) / output});
  return spans;
}

/// The spans as windows of a pooling, where they are such.
std::optional<mindir::Window> asWindow(ArrayRef<Span> spans) {
  mindir::Window window;
  window.input = spans.back().end;
  window.output = spans.size();
  window.kernel = spans[0].size();
  window.stride = spans.size() > 1 ? spans[1].begin : 1;
  for (auto [i, span] : llvm::enumerate(spans))
    if (span.begin != int64_t(i) * window.stride ||
        span.size() != window.kernel)
      return std::nullopt;
  return window.stride > 0 ? std::optional(window) : std::nullopt;
}

SmallVector<int64_t> sizesOf(ArrayRef<Span> spans) {
  return llvm::map_to_vector(spans, [](Span span) { return span.size(); });
}

/// Folds one window along `dim`, which becomes 1.
Value foldSpan(OpBuilder &builder, Location loc, Pool pool, Value image,
               int64_t dim, Span span) {
  auto type = cast<RankedTensorType>(image.getType());
  SmallVector<int64_t> begin(type.getRank(), 0), shape(type.getShape());
  begin[dim] = span.begin;
  shape[dim] = span.size();
  Value slice = createSlice(builder, loc, image, begin, shape);
  double neutral =
      pool == Pool::Max ? -std::numeric_limits<double>::infinity() : 0;
  Value folded = createReduction(
      builder, loc, slice, dim, getScalarAttr(type.getElementType(), neutral),
      [&](OpBuilder &b, Location l, ValueRange v) -> Value {
        if (pool == Pool::Sum)
          return arith::AddFOp::create(b, l, v[0], v[1]);
        Value larger =
            arith::CmpFOp::create(b, l, arith::CmpFPredicate::OGT, v[0], v[1]);
        return arith::SelectOp::create(b, l, larger, v[0], v[1]);
      });
  shape[dim] = 1;
  return createReshape(builder, loc, folded, shape);
}

Value foldSpans(OpBuilder &builder, Location loc, Pool pool, Value image,
                int64_t dim, ArrayRef<Span> spans) {
  SmallVector<Value> folded;
  for (Span span : spans)
    folded.push_back(foldSpan(builder, loc, pool, image, dim, span));
  if (folded.size() == 1)
    return folded[0];
  return tensor::ConcatOp::create(builder, loc, dim, folded);
}

/// `image` is N x C x H x W.
Value pool(OpBuilder &builder, Location loc, Pool pool, Value image,
           ArrayRef<Span> rows, ArrayRef<Span> columns) {
  auto high = asWindow(rows), wide = asWindow(columns);
  // No kernel pools float64; a reduction is a loop in every type.
  bool hasKernel = !getElementTypeOrSelf(image.getType()).isF64();
  if (high && wide && hasKernel)
    return createPooling(builder, loc, pool, image, {*high, *wide});
  Value folded = foldSpans(builder, loc, pool, image, 2, rows);
  return foldSpans(builder, loc, pool, folded, 3, columns);
}

template <typename Op, Pool kind>
class LowerAdaptivePool : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    auto input = cast<RankedTensorType>(op.getX().getType());
    auto output = cast<RankedTensorType>(op.getOutput().getType());
    if (input.getNumElements() == 0)
      return op.emitOpError("cannot pool an empty image");
    SmallVector<int64_t> shape(input.getShape());
    if (shape.size() == 3)
      shape.insert(shape.begin(), 1);
    auto spansOf = [&](int64_t fromBehind) {
      return divide(input.getShape().take_back(fromBehind)[0],
                    output.getShape().take_back(fromBehind)[0]);
    };
    SmallVector<Span> rows = spansOf(2), columns = spansOf(1);
    Value image = createReshape(rewriter, loc, adaptor.getX(), shape);
    Value y = pool(rewriter, loc, kind, image, rows, columns);
    if (kind == Pool::Sum)
      y = createMean(rewriter, loc, y, sizesOf(rows), sizesOf(columns));
    SmallVector<Value> results = {
        createReshape(rewriter, loc, y, output.getShape())};
    // The verifier has seen to it that nothing reads where the maxima are.
    if (op->getNumResults() > 1)
      results.push_back(createEmpty(
          rewriter, loc, cast<RankedTensorType>(op->getResult(1).getType())));
    rewriter.replaceOp(op, results);
    return success();
  }
};

} // namespace

void msc::populateAdaptivePoolingPatterns(TypeConverter &converter,
                                          RewritePatternSet &patterns) {
  patterns.add<LowerAdaptivePool<mindir::AdaptiveAvgPool2DOp, Pool::Sum>,
               LowerAdaptivePool<mindir::AdaptiveMaxPool2DOp, Pool::Max>>(
      converter, patterns.getContext());
}
