//===- Resize.cpp - resizing of images through tables of positions --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Which pixels a row or column of the result reads, and with which weight, is
// computed while compiling, in float as MindSpore does.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

/// Along one dimension: result pixel o lies between two pixels of the input.
struct Positions {
  SmallVector<int32_t> lower, upper;
  SmallVector<float> fraction; ///< how far from lower to upper
};

float scaleOf(int64_t from, int64_t to, bool alignCorners) {
  if (alignCorners && to > 1)
    return float(from - 1) / float(to - 1);
  return float(from) / float(to);
}

/// MindSpore's kernel takes half_pixel_centers and ignores it here.
Positions nearestPositions(mindir::ResizeNearestNeighborOp op, int64_t from,
                           int64_t to) {
  Positions positions;
  float scale = scaleOf(from, to, op.getAlignCorners());
  for (int64_t o = 0; o < to; ++o) {
    float at = float(o) * scale;
    float index = op.getAlignCorners() ? std::round(at) : std::floor(at);
    positions.lower.push_back(
        int32_t(std::min<int64_t>(int64_t(index), from - 1)));
  }
  return positions;
}

int32_t inside(float position, int64_t size) {
  return int32_t(std::clamp<int64_t>(int64_t(position), 0, size - 1));
}

template <typename Op>
Positions linearPositions(Op op, int64_t from, int64_t to) {
  Positions positions;
  float scale = scaleOf(from, to, op.getAlignCorners());
  for (int64_t o = 0; o < to; ++o) {
    float at = op.getHalfPixelCenters() ? (float(o) + 0.5f) * scale - 0.5f
                                        : float(o) * scale;
    float floor = std::floor(at);
    positions.lower.push_back(inside(floor, from));
    positions.upper.push_back(inside(std::ceil(at), from));
    positions.fraction.push_back(at - floor);
  }
  return positions;
}

/// Builds kernel.resize of an image N x C x H x W.
class Resize {
public:
  Resize(OpBuilder &builder, Location loc, Value image, RankedTensorType type)
      : builder(builder), loc(loc), image(image), type(type) {}

  Value nearest(const Positions &rows, const Positions &columns) {
    return create(kernel::ResizeKind::Nearest,
                  {table(rows.lower), table(columns.lower)});
  }

  Value bilinear(const Positions &rows, const Positions &columns) {
    return create(kernel::ResizeKind::Bilinear,
                  {table(rows.lower), table(rows.upper), table(rows.fraction),
                   table(columns.lower), table(columns.upper),
                   table(columns.fraction)});
  }

private:
  Value create(kernel::ResizeKind kind, ValueRange tables) {
    Value init = createEmpty(builder, loc, type);
    auto op = kernel::ResizeOp::create(
        builder, loc, type, image, tables, ValueRange(), init,
        builder.getAffineMapArrayAttr({}), kind, ArrayRef<int64_t>{2, 3});
    kernel::buildIdentityEpilogue(builder, loc, op.getEpilogue(),
                                  type.getElementType());
    return op.getResult();
  }

  Value table(ArrayRef<int32_t> values) {
    auto tensor =
        RankedTensorType::get(int64_t(values.size()), builder.getI32Type());
    return arith::ConstantOp::create(builder, loc,
                                     DenseElementsAttr::get(tensor, values));
  }

  Value table(ArrayRef<float> values) {
    SmallVector<Attribute> numbers;
    for (float value : values)
      numbers.push_back(builder.getFloatAttr(type.getElementType(), value));
    auto tensor =
        RankedTensorType::get(int64_t(values.size()), type.getElementType());
    return arith::ConstantOp::create(builder, loc,
                                     DenseElementsAttr::get(tensor, numbers));
  }

  OpBuilder &builder;
  Location loc;
  Value image;
  RankedTensorType type;
};

class LowerNearest
    : public OpConversionPattern<mindir::ResizeNearestNeighborOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ResizeNearestNeighborOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(
        getTypeConverter()->convertType(op.getOutput().getType()));
    ArrayRef<int64_t> from =
        cast<RankedTensorType>(op.getImage().getType()).getShape();
    Resize resize(rewriter, op.getLoc(), adaptor.getImage(), type);
    rewriter.replaceOp(
        op, resize.nearest(nearestPositions(op, from[2], op.getSize()[0]),
                           nearestPositions(op, from[3], op.getSize()[1])));
    return success();
  }
};

template <typename Op> class LowerBilinear : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getOutput().getType());
    auto image = cast<RankedTensorType>(op.getImage().getType());
    if (image.getElementType() != type.getElementType() ||
        !isa<FloatType>(type.getElementType()))
      return op.emitOpError("only float images are resized bilinearly");
    Resize resize(rewriter, op.getLoc(), adaptor.getImage(), type);
    rewriter.replaceOp(
        op, resize.bilinear(
                linearPositions(op, image.getDimSize(2), op.getSize()[0]),
                linearPositions(op, image.getDimSize(3), op.getSize()[1])));
    return success();
  }
};

} // namespace

void msc::populateResizePatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerNearest, LowerBilinear<mindir::ResizeBilinearOp>,
               LowerBilinear<mindir::ResizeBilinearV2Op>>(
      converter, patterns.getContext());
}
