//===- Patch.cpp - blocks and windows of images ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/AxisGather.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "dialects/MindIR/IR/PadOps.h"
#include "dialects/MindIR/IR/PatchOps.h"
#include "dialects/MindIR/IR/SliceOps.h"

using namespace mlir;
using namespace msc;

namespace {

ArrayRef<int64_t> getShape(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

//===--- blocks: their pixels are dimensions of their own, which move ---===//

Value composeSpaceToDepth(Composer &c, mindir::SpaceToDepthOp op) {
  ArrayRef<int64_t> x = getShape(op.getX()), result = getShape(op.getOutput());
  int64_t size = op.getBlockSize();
  Value blocks =
      c.reshape(op.getX(), {x[0], x[1], result[2], size, result[3], size});
  return c.reshape(c.transpose(blocks, {0, 3, 5, 1, 2, 4}), result);
}

Value composeDepthToSpace(Composer &c, mindir::DepthToSpaceOp op) {
  ArrayRef<int64_t> x = getShape(op.getX()), result = getShape(op.getOutput());
  int64_t size = op.getBlockSize();
  Value blocks =
      c.reshape(op.getX(), {x[0], size, size, result[1], x[2], x[3]});
  return c.reshape(c.transpose(blocks, {0, 3, 4, 1, 5, 2}), result);
}

Value composeSpaceToBatch(Composer &c, mindir::SpaceToBatchNDOp op) {
  ArrayRef<int64_t> x = getShape(op.getX()), result = getShape(op.getOutput()),
                    block = op.getBlockShape();
  SmallVector<int64_t> pads(4, 0);
  llvm::append_range(pads, op.getPaddings());
  Value padded =
      c.create<mindir::PadOp>(op.getX(), c.with("paddings", ArrayRef(pads)));
  Value blocks =
      c.reshape(padded, {x[0], x[1], result[2], block[0], result[3], block[1]});
  return c.reshape(c.transpose(blocks, {3, 5, 0, 1, 2, 4}), result);
}

Value composeBatchToSpace(Composer &c, mindir::BatchToSpaceNDOp op) {
  ArrayRef<int64_t> x = getShape(op.getX()), result = getShape(op.getOutput()),
                    block = op.getBlockShape(), crops = op.getCrops();
  Value blocks =
      c.reshape(op.getX(), {block[0], block[1], result[0], x[1], x[2], x[3]});
  Value whole = c.reshape(c.transpose(blocks, {2, 3, 4, 0, 5, 1}),
                          {result[0], x[1], x[2] * block[0], x[3] * block[1]});
  int64_t begin[] = {0, 0, crops[0], crops[2]};
  return c.create<mindir::SliceOp>(
      whole,
      {c.with("begin", ArrayRef<int64_t>(begin)), c.with("size", result)});
}

template <typename Op>
Value composeSquare(Composer &c, Value x, int64_t size, StringRef border,
                    ArrayRef<int64_t> sizes) {
  return c.create<Op>(
      x, {c.with("block_shape", ArrayRef{size, size}), c.with(border, sizes)});
}

Value composeSquareSpace(Composer &c, mindir::SpaceToBatchOp op) {
  return composeSquare<mindir::SpaceToBatchNDOp>(
      c, op.getX(), op.getBlockSize(), "paddings", op.getPaddings());
}

Value composeSquareBatch(Composer &c, mindir::BatchToSpaceOp op) {
  return composeSquare<mindir::BatchToSpaceNDOp>(
      c, op.getX(), op.getBlockSize(), "crops", op.getCrops());
}

//===--- windows ---===//

/// Along one dimension of an image.
struct Windows {
  int64_t size, stride, dilation, before, count;
};

/// The element of `image` at each place of each window; 0 where that is outside
/// of it. `places` and `windows` are the first dimension of the result that
/// counts them, `channels` that of the channels.
Value createWindows(OpBuilder &builder, Location loc, RankedTensorType type,
                    Value image, ArrayRef<Windows> along, int64_t channels,
                    int64_t places, int64_t windows) {
  auto body = [&](OpBuilder &b, Location l, ValueRange) {
    IndexBuilder index(b, l);
    SmallVector<Value> position = {index.position(0), index.position(channels)};
    Value allInside = createScalar(b, l, b.getI1Type(), 1);
    for (auto [i, w] : llvm::enumerate(along)) {
      Value place = index.mul(index.position(places + i), w.dilation),
            window = index.mul(index.position(windows + i), w.stride);
      Value at = index.sub(index.add(window, place), index.constant(w.before));
      auto [checked, inside] = index.check(at, getShape(image)[2 + i]);
      position.push_back(checked);
      allInside = arith::AndIOp::create(b, l, allInside, inside);
    }
    return readOrZero(index, image, position, allInside);
  };
  return createGeneric(builder, loc, type, {}, {}, body);
}

class LowerIm2Col : public OpConversionPattern<mindir::Im2ColOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::Im2ColOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> x = getShape(op.getX()), k = op.getKsizes(),
                      s = op.getStrides(), d = op.getDilations(),
                      p = op.getPads();
    SmallVector<Windows> along;
    for (int64_t i = 0; i < 2; ++i)
      along.push_back(
          {k[i], s[i], d[i], p[i],
           (x[2 + i] + 2 * p[i] - d[i] * (k[i] - 1) - 1) / s[i] + 1});
    RankedTensorType type = getResultType(op);
    bounded::Shape split = {x[0], x[1],           k[0],
                            k[1], along[0].count, along[1].count};
    Value windows = createWindows(rewriter, op.getLoc(), withShape(type, split),
                                  adaptor.getX(), along, /*channels=*/1,
                                  /*places=*/2, /*windows=*/4);
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), windows,
                                         bounded::getExtents(type)));
    return success();
  }
};

class LowerImagePatches
    : public OpConversionPattern<mindir::ExtractImagePatchesOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ExtractImagePatchesOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> x = getShape(op.getX()),
                      result = getShape(op.getOutput()),
                      k = op.getKsizes().take_back(2),
                      s = op.getStrides().take_back(2),
                      d = op.getRates().take_back(2);
    SmallVector<Windows> along;
    for (int64_t i : {0, 1}) {
      int64_t missing =
          (result[2 + i] - 1) * s[i] + (k[i] - 1) * d[i] + 1 - x[2 + i];
      bool isPadded = op.getPadding() == "same" && missing > 0;
      along.push_back(
          {k[i], s[i], d[i], isPadded ? missing / 2 : 0, result[2 + i]});
    }
    RankedTensorType type = getResultType(op);
    bounded::Shape split = {x[0], k[0], k[1], x[1], result[2], result[3]};
    Value windows = createWindows(rewriter, op.getLoc(), withShape(type, split),
                                  adaptor.getX(), along, /*channels=*/3,
                                  /*places=*/1, /*windows=*/4);
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), windows,
                                         bounded::getExtents(type)));
    return success();
  }
};

class LowerVolumePatches
    : public OpConversionPattern<mindir::ExtractVolumePatchesOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ExtractVolumePatchesOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> x = getShape(op.getX()), k = op.getKernelSize(),
                      s = op.getStrides(), result = getShape(op.getOutput());
    SmallVector<Windows> along;
    for (int64_t i = 2; i < 5; ++i) {
      int64_t missing = (result[i] - 1) * s[i] + k[i] - x[i];
      int64_t before =
          op.getPadding() == "SAME" && missing > 0 ? missing / 2 : 0;
      along.push_back({k[i], s[i], 1, before, result[i]});
    }
    RankedTensorType type = getResultType(op);
    bounded::Shape split = {x[0], k[2],      k[3],      k[4],
                            x[1], result[2], result[3], result[4]};
    Value windows = createWindows(rewriter, op.getLoc(), withShape(type, split),
                                  adaptor.getX(), along, /*channels=*/4,
                                  /*places=*/1, /*windows=*/5);
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), windows,
                                         bounded::getExtents(type)));
    return success();
  }
};

/// Says for each pixel which window holds it at each place, and sums.
class LowerCol2Im : public OpConversionPattern<mindir::Col2ImOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::Col2ImOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> to = op.getOutputSize(), k = op.getKernelSize(),
                      s = op.getStride(), d = op.getDilation(),
                      p = op.getPadding();
    Location loc = op.getLoc();
    RankedTensorType type = getResultType(op);
    int64_t batch = type.getDimSize(0), channels = type.getDimSize(1);
    SmallVector<Windows> along;
    for (int64_t i = 0; i < 2; ++i)
      along.push_back({k[i], s[i], d[i], p[i],
                       (to[i] + 2 * p[i] - d[i] * (k[i] - 1) - 1) / s[i] + 1});
    Value columns = createReshape(
        rewriter, loc, adaptor.getX(),
        {batch, channels, k[0], k[1], along[0].count, along[1].count});
    auto placed = withShape(type, {batch, channels, k[0], k[1], to[0], to[1]});
    Value parts = createGeneric(rewriter, loc, placed, {}, {},
                                [&](OpBuilder &b, Location l, ValueRange) {
                                  return readWindow(b, l, columns, along);
                                });
    rewriter.replaceOp(
        op, createReduction(
                rewriter, loc, parts, {2, 3},
                getScalarAttr(type.getElementType(), 0),
                [](OpBuilder &b, Location l, ValueRange v) {
                  return arith::AddFOp::create(b, l, v[0], v[1]).getResult();
                }));
    return success();
  }

  static Value readWindow(OpBuilder &b, Location loc, Value columns,
                          ArrayRef<Windows> along) {
    IndexBuilder index(b, loc);
    SmallVector<Value> position, last;
    for (int64_t i = 0; i < 4; ++i)
      position.push_back(index.position(i));
    Value allInside = createScalar(b, loc, b.getI1Type(), 1);
    auto require = [&](Value condition) {
      allInside = arith::AndIOp::create(b, loc, allInside, condition);
    };
    for (auto [i, w] : llvm::enumerate(along)) {
      Value offset =
          index.sub(index.add(index.position(4 + i), index.constant(w.before)),
                    index.mul(index.position(2 + i), w.dilation));
      auto [checked, inside] = index.check(offset, w.count * w.stride);
      require(inside);
      Value stride = index.constant(w.stride);
      if (w.stride > 1)
        require(arith::CmpIOp::create(
            b, loc, arith::CmpIPredicate::eq,
            arith::RemUIOp::create(b, loc, checked, stride),
            index.constant(0)));
      position.push_back(
          w.stride > 1
              ? arith::DivUIOp::create(b, loc, checked, stride).getResult()
              : checked);
    }
    return readOrZero(index, columns, position, allInside);
  }
};

} // namespace

void msc::populatePatchPatterns(TypeConverter &converter,
                                RewritePatternSet &patterns) {
  patterns.add<
      LowerComposed<composeSpaceToDepth>, LowerComposed<composeDepthToSpace>,
      LowerComposed<composeSpaceToBatch>, LowerComposed<composeBatchToSpace>,
      LowerComposed<composeSquareSpace>, LowerComposed<composeSquareBatch>,
      LowerIm2Col, LowerImagePatches, LowerVolumePatches, LowerCol2Im>(
      converter, patterns.getContext());
}
