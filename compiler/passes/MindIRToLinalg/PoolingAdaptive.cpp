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

#include "compiler/passes/MindIRToLinalg/Peak.h"
#include "compiler/passes/MindIRToLinalg/Pooling.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/PoolingOps.h"
#include "dialects/MindIR/IR/Window.h"
#include <limits>

using namespace mlir;
using namespace msc;
using bounded::Extent;
using bounded::getExtents;

namespace {

/// The pixels of one window along one dimension.
struct Span {
  int64_t begin;
  Extent size;
};

/// The windows along one dimension.
struct Division {
  Extent input, output;
  SmallVector<Span> spans; ///< none where each pixel is one

  Division(const Extent &input, const Extent &output)
      : input(input), output(output) {
    if (input == output)
      return;
    if (output == Extent(1)) {
      spans.push_back({0, input});
      return;
    }
    int64_t from = input.getBound(), to = output.getBound();
    for (int64_t i = 0; i < to; ++i) {
      int64_t begin = i * from / to;
      spans.push_back({begin, ((i + 1) * from + to - 1) / to - begin});
    }
  }

  /// Whether a run chooses how large the one window is.
  bool isOpen() const { return !spans.empty() && spans[0].size.isOpen(); }

  /// Pixels by the window, which are known.
  SmallVector<int64_t> getSizes() const {
    if (spans.empty())
      return SmallVector<int64_t>(output.getBound(), 1);
    return llvm::map_to_vector(
        spans, [](const Span &span) { return span.size.getBound(); });
  }
};

/// The division as windows of a pooling, where it is such.
std::optional<mindir::Window> asWindow(const Division &division) {
  mindir::Window window;
  window.input = division.input;
  window.output = division.output;
  ArrayRef<Span> spans = division.spans;
  if (spans.empty())
    return window;
  if (division.isOpen())
    return std::nullopt;
  window.kernel = spans[0].size.getBound();
  window.stride = spans.size() > 1 ? spans[1].begin : 1;
  for (auto [i, span] : llvm::enumerate(spans))
    if (span.begin != int64_t(i) * window.stride ||
        span.size != Extent(window.kernel))
      return std::nullopt;
  return window.stride > 0 ? std::optional(window) : std::nullopt;
}

/// Folds one window along `dim`, which becomes 1.
Value foldSpan(OpBuilder &builder, Location loc, Pool pool, Value image,
               int64_t dim, const Span &span) {
  bounded::Shape shape = getExtents(image), begin;
  begin.resize(shape.size(), Extent(0));
  begin[dim] = span.begin;
  shape[dim] = span.size;
  Value slice = createSlice(builder, loc, image, begin, shape);
  double neutral =
      pool == Pool::Max ? -std::numeric_limits<double>::infinity() : 0;
  Value folded = createReduction(
      builder, loc, slice, dim,
      getScalarAttr(getElementTypeOrSelf(image.getType()), neutral),
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
                int64_t dim, const Division &division) {
  SmallVector<Value> folded;
  for (const Span &span : division.spans)
    folded.push_back(foldSpan(builder, loc, pool, image, dim, span));
  if (folded.empty())
    return image;
  if (folded.size() == 1)
    return folded[0];
  bounded::Shape shape = getExtents(image);
  shape[dim] = division.output;
  auto type = bounded::getTensorType(shape, getElementTypeOrSelf(image));
  return tensor::ConcatOp::create(builder, loc, type, dim, folded);
}

/// `image` is N x C x H x W.
Value pool(OpBuilder &builder, Location loc, Pool pool, Value image,
           const Division &rows, const Division &columns) {
  auto high = asWindow(rows), wide = asWindow(columns);
  // No kernel pools float64; a reduction is a loop in every type.
  bool hasKernel = !getElementTypeOrSelf(image.getType()).isF64();
  if (high && wide && hasKernel)
    return createPooling(builder, loc, pool, image, {*high, *wide});
  Value folded = foldSpans(builder, loc, pool, image, 2, rows);
  return foldSpans(builder, loc, pool, folded, 3, columns);
}

/// The mean where a run chooses how many pixels are in a window or how many
/// windows there are.
Value averageInRun(OpBuilder &builder, Location loc, Value sums,
                   ArrayRef<Division> divisions) {
  auto type = cast<RankedTensorType>(sums.getType());
  SmallVector<Value> operands = {sums};
  SmallVector<SmallVector<int64_t>> dims = {{0, 1, 2, 3}};
  for (auto [i, division] : llvm::enumerate(divisions))
    if (!division.spans.empty() && !division.isOpen()) {
      SmallVector<int64_t> sizes = division.getSizes();
      auto shares =
          RankedTensorType::get(int64_t(sizes.size()), type.getElementType());
      operands.push_back(createShares(builder, loc, sizes, shares));
      dims.push_back({int64_t(2 + i)});
    }
  auto mean = [&](OpBuilder &b, Location l, ValueRange v) -> Value {
    ScalarBuilder s(b, l, type.getElementType(), nullptr);
    Value y = v[0];
    for (Value share : v.slice(1, operands.size() - 1))
      y = s.mul(y, share);
    for (const Division &division : divisions)
      if (division.isOpen())
        y = s.divide(y, s.constant(division.input));
    return y;
  };
  return createMappedGeneric(builder, loc, type, operands, dims, mean);
}

Value average(OpBuilder &builder, Location loc, Value sums,
              const Division &rows, const Division &columns) {
  if (rows.input.isOpen() || columns.input.isOpen())
    return averageInRun(builder, loc, sums, {rows, columns});
  return createMean(builder, loc, sums, rows.getSizes(), columns.getSizes());
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
    if (kind == Pool::Max && !op->getResult(1).use_empty())
      return replaceByPeaks(op, adaptor.getX(), rewriter);
    bounded::Shape shape = getExtents(input), to = getExtents(output);
    if (shape.size() == 3)
      shape.insert(shape.begin(), 1);
    Division rows(shape[2], to[to.size() - 2]), columns(shape[3], to.back());
    Value image = createReshape(rewriter, loc, adaptor.getX(), shape);
    Value y = pool(rewriter, loc, kind, image, rows, columns);
    if (kind == Pool::Sum)
      y = average(rewriter, loc, y, rows, columns);
    SmallVector<Value> results = {createReshape(rewriter, loc, y, to)};
    if (op->getNumResults() > 1)
      results.push_back(createEmpty(
          rewriter, loc, cast<RankedTensorType>(op->getResult(1).getType())));
    rewriter.replaceOp(op, results);
    return success();
  }

  /// The maxima and where they are, of sizes that are known.
  static LogicalResult replaceByPeaks(Op op, Value image,
                                      ConversionPatternRewriter &rewriter) {
    auto input = cast<RankedTensorType>(image.getType());
    auto places = cast<RankedTensorType>(op->getResult(1).getType());
    SmallVector<PeakDim> dims;
    for (int64_t i : {2, 1})
      dims.push_back(
          PeakDim::adaptive(input.getDimSize(input.getRank() - i),
                            places.getDimSize(places.getRank() - i)));
    auto [maxima, found] = createPeaks(rewriter, op.getLoc(), image, dims,
                                       places.getElementType());
    rewriter.replaceOp(op, {maxima, found});
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
