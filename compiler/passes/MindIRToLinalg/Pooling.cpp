//===- Pooling.cpp - MaxPool and AvgPool as linalg's pooling --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Pooling.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/PoolingOps.h"
#include "dialects/MindIR/IR/Window.h"
#include <limits>

using namespace mlir;
using namespace msc;

/// -inf or 0.
static double getNeutral(Pool pool) {
  return pool == Pool::Max ? -std::numeric_limits<double>::infinity() : 0;
}

/// linalg's maximum takes a NaN over. MindSpore 2.0 passes it over, and so do
/// the kernels, of which there is none for float64.
static Value createMaximum(OpBuilder &builder, Location loc, Value padded,
                           Value window, Value init, int64_t rowStride,
                           int64_t columnStride) {
  AffineExpr n, c, h, w, i, j;
  bindDims(builder.getContext(), n, c, h, w, i, j);
  auto mapTo = [&](ArrayRef<AffineExpr> position) {
    return AffineMap::get(6, 0, position, builder.getContext());
  };
  AffineMap maps[] = {mapTo({n, c, h * rowStride + i, w * columnStride + j}),
                      mapTo({i, j}), mapTo({n, c, h, w})};
  SmallVector<utils::IteratorType> loops(4, utils::IteratorType::parallel);
  loops.append(2, utils::IteratorType::reduction);
  auto body = [](OpBuilder &b, Location l, ValueRange v) {
    ScalarBuilder s(b, l, v[0].getType(), nullptr);
    Value greater = s.compare(Relation::GT, v[0], v[2]);
    linalg::YieldOp::create(b, l, s.select(greater, v[0], v[2]));
  };
  return linalg::GenericOp::create(builder, loc, init.getType(),
                                   ValueRange{padded, window}, init, maps,
                                   loops, body)
      .getResult(0);
}

Value msc::createPooling(OpBuilder &builder, Location loc, Pool pool,
                         Value image, const mindir::ImageWindows &windows) {
  auto &[rows, columns] = windows;
  auto type = cast<RankedTensorType>(image.getType());
  bounded::Shape shape = {bounded::getExtent(type, 0),
                          bounded::getExtent(type, 1), rows.output,
                          columns.output};
  RankedTensorType resultType = withShape(type, shape);
  Border border = {rows.before, rows.after, columns.before, columns.after};
  double neutral = getNeutral(pool);
  Value padded = createPadding(builder, loc, image, border, neutral);
  Value window =
      createEmpty(builder, loc, withShape(type, {rows.kernel, columns.kernel}));
  Value init = createFill(builder, loc, resultType, neutral);
  if (pool == Pool::Max && type.getElementType().isF64())
    return createMaximum(builder, loc, padded, window, init, rows.stride,
                         columns.stride);
  auto strides = builder.getI64TensorAttr({rows.stride, columns.stride});
  auto create = [&](auto kind) -> Value {
    return decltype(kind)::create(builder, loc, TypeRange(resultType),
                                  ValueRange{padded, window}, ValueRange(init),
                                  strides, builder.getI64TensorAttr({1, 1}))
        ->getResult(0);
  };
  return pool == Pool::Max ? create(linalg::PoolingNchwMaxOp())
                           : create(linalg::PoolingNchwSumOp());
}

Value msc::createShares(OpBuilder &builder, Location loc,
                        ArrayRef<int64_t> pixels, RankedTensorType type) {
  auto shares = llvm::map_to_vector(pixels, [&](int64_t count) -> Attribute {
    return builder.getFloatAttr(type.getElementType(), 1.0 / double(count));
  });
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, shares));
}

/// Of each window the pixels in its rows times those in its columns.
static SmallVector<int64_t> multiply(ArrayRef<int64_t> rows,
                                     ArrayRef<int64_t> columns) {
  SmallVector<int64_t> pixels;
  for (int64_t height : rows)
    for (int64_t width : columns)
      pixels.push_back(height * width);
  return pixels;
}

Value msc::createMean(OpBuilder &builder, Location loc, Value sums,
                      ArrayRef<int64_t> rows, ArrayRef<int64_t> columns) {
  auto type = cast<RankedTensorType>(sums.getType());
  bool equal = llvm::all_equal(rows) && llvm::all_equal(columns);
  SmallVector<Value> operands = {sums};
  SmallVector<SmallVector<int64_t>> dims = {trailingDims(4)};
  if (!equal) {
    auto shares = RankedTensorType::get(
        {int64_t(rows.size()), int64_t(columns.size())}, type.getElementType());
    operands.push_back(
        createShares(builder, loc, multiply(rows, columns), shares));
    dims.push_back({2, 3});
  }
  auto mean = [&](OpBuilder &b, Location l, ValueRange v) -> Value {
    Value share = equal ? createScalar(b, l, type.getElementType(),
                                       1.0 / double(rows[0] * columns[0]))
                        : v[1];
    return arith::MulFOp::create(b, l, v[0], share);
  };
  return createMappedGeneric(builder, loc, type, operands, dims, mean);
}

namespace {

class LowerMaxPool : public OpConversionPattern<mindir::MaxPoolOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MaxPoolOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::ImageWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    rewriter.replaceOp(op, createPooling(rewriter, op.getLoc(), Pool::Max,
                                         adaptor.getX(), *windows));
    return success();
  }
};

/// How many pixels of the image each window covers.
SmallVector<int64_t> countPixels(const mindir::Window &window) {
  SmallVector<int64_t> counts;
  for (int64_t output = 0; output < window.output.getBound(); ++output) {
    int64_t begin = output * window.stride - window.before.getBound();
    counts.push_back(std::min(begin + window.kernel, window.input.getBound()) -
                     std::max<int64_t>(begin, 0));
  }
  return counts;
}

/// Whether the windows at the edges of an image cover fewer pixels, and each
/// run says where these are.
bool isCountedInRun(const mindir::Window &window) {
  return window.input.isOpen() &&
         (window.before.isOpen() || window.before != 0 || window.after != 0);
}

/// How many pixels of the image the window of a loop's position covers.
Value countPixels(IndexBuilder &index, const mindir::Window &window,
                  int64_t dim) {
  Value begin = index.sub(index.mul(index.position(dim), window.stride),
                          index.constant(window.before));
  Value end = index.add(begin, index.constant(window.kernel));
  Value zero = index.constant(0), size = index.constant(window.input);
  return index.sub(index.select(index.isLess(size, end), size, end),
                   index.select(index.isLess(begin, zero), zero, begin));
}

Value createMeanInRun(OpBuilder &builder, Location loc, Value sums,
                      const mindir::ImageWindows &windows) {
  auto type = cast<RankedTensorType>(sums.getType());
  auto mean = [&](OpBuilder &b, Location l, ValueRange v) -> Value {
    IndexBuilder index(b, l);
    ScalarBuilder s(b, l, type.getElementType(), nullptr);
    Value share = s.constant(1.0);
    for (int64_t i : {0, 1}) {
      Value count = s.fromIndex(countPixels(index, windows[i], 2 + i));
      share = s.divide(share, count);
    }
    return s.mul(v[0], share);
  };
  return createElementwiseGeneric(builder, loc, type, sums, mean);
}

class LowerAvgPool : public OpConversionPattern<mindir::AvgPoolOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::AvgPoolOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::ImageWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    Value sums = createPooling(rewriter, op.getLoc(), Pool::Sum, adaptor.getX(),
                               *windows);
    bool isInRun = llvm::any_of(*windows, isCountedInRun);
    rewriter.replaceOp(
        op, isInRun ? createMeanInRun(rewriter, op.getLoc(), sums, *windows)
                    : createMean(rewriter, op.getLoc(), sums,
                                 countPixels((*windows)[0]),
                                 countPixels((*windows)[1])));
    return success();
  }
};

} // namespace

void msc::populatePoolingPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerMaxPool, LowerAvgPool>(converter, patterns.getContext());
}
