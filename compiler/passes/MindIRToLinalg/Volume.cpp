//===- Volume.cpp - AvgPool3D, MaxPool3D, AdaptiveAvgPool3D ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Maxima, sums and means of boxes are those of their rows along the depth, of
// what their slices gave: two poolings of images, which have kernels.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Volume.h"
#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "dialects/MindIR/IR/PoolingOps.h"
#include "dialects/MindIR/IR/VolumeOps.h"

using namespace mlir;
using namespace msc;
using bounded::getExtents;

Value msc::createVolumePooling(OpBuilder &builder, Location loc, Pool pool,
                               Value x, const mindir::VolumeWindows &windows) {
  const mindir::Window &depth = windows[0], &rows = windows[1],
                       &columns = windows[2];
  bounded::Shape shape = getExtents(x);
  Value slices = createReshape(
      builder, loc, x, {shape[0], shape[1] * shape[2], shape[3], shape[4]});
  Value folded = createPooling(builder, loc, pool, slices, {rows, columns});
  if (depth.kernel > 1 || depth.stride > 1 ||
      depth.before != bounded::Extent(0) || depth.after != bounded::Extent(0)) {
    mindir::Window all;
    all.input = all.output = rows.output * columns.output;
    folded = createReshape(builder, loc, folded,
                           {shape[0], shape[1], shape[2], all.input});
    folded = createPooling(builder, loc, pool, folded, {depth, all});
  }
  return createReshape(
      builder, loc, folded,
      {shape[0], shape[1], depth.output, rows.output, columns.output});
}

namespace {

class LowerMaxPool3D : public OpConversionPattern<mindir::MaxPool3DOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MaxPool3DOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::VolumeWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    rewriter.replaceOp(op, createVolumePooling(rewriter, op.getLoc(), Pool::Max,
                                               adaptor.getX(), *windows));
    return success();
  }
};

/// By how much the sum of each window is divided, window after window.
SmallVector<int64_t> getDivisors(mindir::AvgPool3DOp op,
                                 const mindir::VolumeWindows &windows) {
  SmallVector<int64_t> divisors = {1};
  for (const mindir::VolumeWindow &window : windows) {
    SmallVector<int64_t> products;
    for (int64_t divisor : divisors)
      for (int64_t i = 0; i < window.output.getBound(); ++i)
        products.push_back(divisor * window.count(i, op.getCountIncludePad()));
    divisors = products;
  }
  if (op.getDivisorOverride() != 0)
    divisors.assign(divisors.size(), op.getDivisorOverride());
  return divisors;
}

class LowerAvgPool3D : public OpConversionPattern<mindir::AvgPool3DOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::AvgPool3DOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::VolumeWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    Value sums = createVolumePooling(rewriter, op.getLoc(), Pool::Sum,
                                     adaptor.getX(), *windows);
    rewriter.replaceOp(
        op, divide(rewriter, op.getLoc(), sums, getDivisors(op, *windows)));
    return success();
  }

  static Value divide(OpBuilder &builder, Location loc, Value sums,
                      ArrayRef<int64_t> divisors) {
    auto type = cast<RankedTensorType>(sums.getType());
    Type element = type.getElementType();
    bool isOne = llvm::all_equal(divisors);
    SmallVector<Value> operands = {sums};
    SmallVector<SmallVector<int64_t>> dims = {{0, 1, 2, 3, 4}};
    if (!isOne) {
      auto shares =
          RankedTensorType::get(type.getShape().take_back(3), element);
      operands.push_back(createShares(builder, loc, divisors, shares));
      dims.push_back({2, 3, 4});
    }
    auto mean = [&](OpBuilder &b, Location l, ValueRange v) -> Value {
      Value share =
          isOne ? createScalar(b, l, element, 1.0 / double(divisors[0])) : v[1];
      return arith::MulFOp::create(b, l, v[0], share);
    };
    return createMappedGeneric(builder, loc, type, operands, dims, mean);
  }
};

/// The windows of each dimension are equally large for all of the others.
Value composeAdaptiveAvgPool3D(Composer &c, mindir::AdaptiveAvgPool3DOp op) {
  bounded::Shape shape = getExtents(op.getX()), to = getExtents(op.getOutput());
  bounded::Shape from = shape;
  if (from.size() == 4)
    from.insert(from.begin(), 1);
  ArrayRef<int64_t> size = op.getOutputSize();
  bounded::Shape slices = {from[0], from[1] * from[2], from[3], from[4]};
  Value y = c.create<mindir::AdaptiveAvgPool2DOp>(
      c.reshape(op.getX(), slices), c.with("output_size", size.drop_front()));
  bounded::Extent pixels = to[to.size() - 2] * to.back();
  y = c.create<mindir::AdaptiveAvgPool2DOp>(
      c.reshape(y, {from[0], from[1], from[2], pixels}),
      c.with("output_size", ArrayRef<int64_t>{size[0], -1}));
  return c.reshape(y, to);
}

} // namespace

void msc::populateVolumePatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerMaxPool3D, LowerAvgPool3D,
               LowerComposed<composeAdaptiveAvgPool3D>>(converter,
                                                        patterns.getContext());
}
