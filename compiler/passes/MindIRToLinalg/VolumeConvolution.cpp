//===- VolumeConvolution.cpp - Conv3D, Conv3DTranspose --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Each slice of a convolution's result is a convolution of images, of as many
// slices of x as the kernel is deep, side by side as channels. Of the transpose
// each slice of x, convolved with every slice of the kernel, is added to
// several slices of the result.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Convolution.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Composer.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/VolumeWindow.h"

using namespace mlir;
using namespace msc;
using bounded::getExtents;

namespace {

/// Zeros in front of the first slice and behind the last.
Value padDepth(OpBuilder &builder, Location loc, Value x,
               const mindir::Window &depth) {
  bounded::Shape shape = getExtents(x);
  Value rows = createReshape(
      builder, loc, x, {shape[0], shape[1], shape[2], shape[3] * shape[4]});
  Border border = {depth.before, depth.after, 0, 0};
  shape[2] = shape[2] + depth.before + depth.after;
  return createReshape(builder, loc,
                       createPadding(builder, loc, rows, border, 0), shape);
}

/// The slices that each slice of the result reads, as channels of an image:
/// (N * outputs) x (C * taps) x H x W.
Value gatherSlices(OpBuilder &builder, Location loc, Value x,
                   const mindir::Window &depth) {
  auto type = cast<RankedTensorType>(x.getType());
  ArrayRef<int64_t> shape = type.getShape();
  int64_t outputs = depth.output.getBound();
  SmallVector<int64_t> gathered = {shape[0],     outputs,  shape[1],
                                   depth.kernel, shape[3], shape[4]};
  AffineExpr n, o, c, k, h, w;
  bindDims(builder.getContext(), n, o, c, k, h, w);
  auto map =
      AffineMap::get(6, 0, {n, c, o * depth.stride + k * depth.dilation, h, w},
                     builder.getContext());
  auto copy = [](OpBuilder &, Location, ValueRange v) { return v[0]; };
  Value slices =
      createGeneric(builder, loc, type.clone(gathered), x, map, copy);
  return createReshape(
      builder, loc, slices,
      {shape[0] * outputs, shape[1] * depth.kernel, shape[3], shape[4]});
}

class LowerConv3D : public OpConversionPattern<mindir::Conv3DOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::Conv3DOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::VolumeWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    const mindir::Window &depth = (*windows)[0], &rows = (*windows)[1],
                         &columns = (*windows)[2];
    Location loc = op.getLoc();
    Value images = gatherSlices(
        rewriter, loc, padDepth(rewriter, loc, adaptor.getX(), depth), depth);
    Border border = {rows.before, rows.after, columns.before, columns.after};
    images = createPadding(rewriter, loc, images, border, 0);
    bounded::Shape taps = getExtents(adaptor.getWeight());
    Value weight =
        createReshape(rewriter, loc, adaptor.getWeight(),
                      {taps[0], taps[1] * taps[2], taps[3], taps[4]});
    bounded::Shape result = getExtents(op.getOutput());
    RankedTensorType type =
        withShape(getResultType(op),
                  {result[0] * result[2], result[1], result[3], result[4]});
    Steps steps = {{rows.stride, columns.stride},
                   {rows.dilation, columns.dilation}};
    Value slices = createConvolution(rewriter, loc, images, weight,
                                     op.getGroup(), steps, type);
    std::swap(result[1], result[2]);
    Value y = createReshape(rewriter, loc, slices, result);
    rewriter.replaceOp(op, createTranspose(rewriter, loc, y, {0, 2, 1, 3, 4}));
    return success();
  }
};

class TransposeVolume {
public:
  TransposeVolume(OpBuilder &builder, mindir::Conv3DTransposeOp op,
                  const mindir::VolumeWindows &windows)
      : builder(builder), op(op), windows(windows), c(builder, op.getLoc()) {}

  Value create() { return addSlices(convolveSlices()); }

private:
  /// N x D x O x KD x H x W: each slice of x with each slice of the kernel.
  Value convolveSlices() {
    bounded::Shape from = getExtents(op.getX()),
                   taps = getExtents(op.getWeight()),
                   to = getExtents(op.getOutput());
    Value images = c.reshape(c.transpose(op.getX(), {0, 2, 1, 3, 4}),
                             {from[0] * from[2], from[1], from[3], from[4]});
    Value weight = c.reshape(op.getWeight(),
                             {taps[0], taps[1] * taps[2], taps[3], taps[4]});
    bounded::Shape sizes = {from[0] * from[2], to[1] * taps[2], to[3], to[4]};
    const mindir::Window &rows = windows[1], &columns = windows[2];
    NamedAttribute attributes[] = {
        c.with("input_sizes", sizes.getBounds()),
        builder.getNamedAttr("pad_mode", builder.getStringAttr("pad")),
        c.with("pad_list",
               ArrayRef<int64_t>{rows.before.getBound(), rows.after.getBound(),
                                 columns.before.getBound(),
                                 columns.after.getBound()}),
        c.with("stride", ArrayRef<int64_t>{1, 1, rows.stride, columns.stride}),
        c.with("dilation",
               ArrayRef<int64_t>{1, 1, rows.dilation, columns.dilation}),
        c.with("group", int64_t(op.getGroup()))};
    Value y = c.create<mindir::Conv2DTransposeOp>({images, weight}, attributes);
    return c.reshape(y, {from[0], from[2], to[1], taps[2], to[3], to[4]});
  }

  /// The sums of what belongs to each slice of the result.
  Value addSlices(Value slices) {
    RankedTensorType type = getResultType(op);
    MLIRContext *context = builder.getContext();
    auto taps =
        createEmpty(builder, op.getLoc(), withShape(type, {windows[0].kernel}));
    AffineMap maps[] = {
        AffineMap::get(6, 0, getAffineDimExpr(5, context), context),
        AffineMap::getMultiDimIdentityMap(6, context).getMajorSubMap(5)};
    SmallVector<utils::IteratorType> loops(5, utils::IteratorType::parallel);
    loops.push_back(utils::IteratorType::reduction);
    return linalg::GenericOp::create(
               builder, op.getLoc(), type, taps,
               createFill(builder, op.getLoc(), type, 0.0), maps, loops,
               [&](OpBuilder &b, Location l, ValueRange v) {
                 linalg::YieldOp::create(b, l, addTap(b, l, slices, v[1]));
               })
        .getResult(0);
  }

  /// Slice o takes slice d of x with tap k where d * stride + k * dilation is
  /// o + before.
  Value addTap(OpBuilder &b, Location l, Value slices, Value sum) {
    const mindir::Window &depth = windows[0];
    IndexBuilder index(b, l);
    Value tap = index.position(5), stride = index.constant(depth.stride);
    Value at =
        index.sub(index.add(index.position(2), index.constant(depth.before)),
                  index.mul(tap, depth.dilation));
    Value slice = arith::DivSIOp::create(b, l, at, stride);
    Value rest = arith::RemSIOp::create(b, l, at, stride);
    Value isWhole = arith::CmpIOp::create(b, l, arith::CmpIPredicate::eq, rest,
                                          index.constant(0));
    auto [position, inside] = index.check(slice, depth.output);
    Value isFront = index.isLess(at, index.constant(0));
    ScalarBuilder s(b, l, sum.getType(), nullptr);
    Value value =
        index.read(slices, {index.position(0), position, index.position(1), tap,
                            index.position(3), index.position(4)});
    Value counts = s.logicalAnd(isWhole, inside);
    Value added = index.select(counts, s.add(sum, value), sum);
    return index.select(isFront, sum, added);
  }

  OpBuilder &builder;
  mindir::Conv3DTransposeOp op;
  const mindir::VolumeWindows &windows;
  Composer c;
};

class LowerConv3DTranspose
    : public OpConversionPattern<mindir::Conv3DTransposeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::Conv3DTransposeOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    FailureOr<mindir::VolumeWindows> windows = mindir::windowsOf(op);
    if (failed(windows))
      return failure();
    rewriter.replaceOp(op, TransposeVolume(rewriter, op, *windows).create());
    return success();
  }
};

} // namespace

void msc::populateVolumeConvolutionPatterns(TypeConverter &converter,
                                            RewritePatternSet &patterns) {
  patterns.add<LowerConv3D, LowerConv3DTranspose>(converter,
                                                  patterns.getContext());
}
