//===- RegionSampling.cpp - CropAndResize, ROIAlign -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Sampler.h"
#include "dialects/MindIR/IR/SamplingOps.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace msc;

namespace {

/// The number of an image, brought to one that there is.
Value clampImage(IndexBuilder &index, Value image, int64_t count) {
  OpBuilder &b = index.getBuilder();
  Value least =
      arith::MaxSIOp::create(b, index.getLoc(), image, index.constant(0));
  return arith::MinSIOp::create(b, index.getLoc(), least,
                                index.constant(count - 1));
}

/// In the body of a loop over M x height x width x C.
class Crop {
public:
  Crop(OpBuilder &b, Location l, mindir::CropAndResizeOp op, Value image,
       Value boxes, Value imageNumber)
      : op(op), boxes(boxes), index(b, l),
        position({imageNumber, Value(), Value(), index.position(3)}),
        sampler(b, l, image, position),
        size(cast<RankedTensorType>(image.getType()).getShape().slice(1, 2)) {}

  Value create() {
    ScalarBuilder &s = sampler.s;
    SmallVector<Value> places = {locate(0), locate(1)};
    Value inside = s.truth(true);
    for (auto [i, place] : llvm::enumerate(places)) {
      Value last = s.constant(double(size[i]) - 1);
      inside = s.logicalAnd(
          inside, s.logicalAnd(s.compare(Relation::GE, place, s.constant(0)),
                               s.compare(Relation::LE, place, last)));
    }
    Value outside = s.constant(op.getExtrapolationValue().convertToFloat());
    return s.select(inside, sample(places), outside);
  }

private:
  Value sample(MutableArrayRef<Value> places) {
    if (op.getMethod() == "bilinear")
      return sampler.mix(places);
    for (Value &place : places)
      place = sampler.s.create<math::RoundOp>(place);
    return sampler.read(places);
  }

  /// Where the loop's row (0) or column (1) lies in the image, in pixels.
  Value locate(int64_t i) {
    ScalarBuilder &s = sampler.s;
    Value first = readBox(i), second = readBox(2 + i);
    Value last = s.constant(double(size[i]) - 1);
    Value step = s.divide(s.mul(s.sub(second, first), last),
                          s.constant(double(op.getCropSize()[i]) - 1));
    Value o = s.fromIndex(index.position(1 + i));
    return s.add(s.mul(first, last), s.mul(o, step));
  }

  Value readBox(int64_t entry) {
    return index.read(boxes, {index.position(0), index.constant(entry)});
  }

  mindir::CropAndResizeOp op;
  Value boxes;
  IndexBuilder index;
  SmallVector<Value> position;
  Sampler sampler;
  ArrayRef<int64_t> size;
};

class LowerCropAndResize : public OpConversionPattern<mindir::CropAndResizeOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::CropAndResizeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value image = adaptor.getX();
    int64_t count = cast<RankedTensorType>(image.getType()).getDimSize(0);
    auto row = AffineMap::get(4, 0, rewriter.getAffineDimExpr(0),
                              rewriter.getContext());
    auto body = [&](OpBuilder &b, Location l, ValueRange v) {
      IndexBuilder index(b, l);
      Value number = clampImage(index, index.fromElement(v[0]), count);
      return Crop(b, l, op, image, adaptor.getBoxes(), number).create();
    };
    rewriter.replaceOp(op,
                       createGeneric(rewriter, op.getLoc(), getResultType(op),
                                     adaptor.getBoxIndex(), row, body));
    return success();
  }
};

/// In the body of a loop over R x C x height x width, and the samples of a
/// cell.
class RegionCell {
public:
  RegionCell(OpBuilder &b, Location l, mindir::ROIAlignOp op, Value image,
             Value rois)
      : op(op), rois(rois), s(b, l, getElementTypeOrSelf(rois.getType()), op),
        index(b, l), size(cast<RankedTensorType>(image.getType()).getShape()) {
    Value number = arith::FPToSIOp::create(b, l, b.getI64Type(), readRegion(0));
    position = {clampImage(index, index.fromElement(number), size[0]),
                index.position(1), Value(), Value()};
    sampler = std::make_unique<Sampler>(b, l, image, position);
  }

  /// The share of the sample in the mean.
  Value create() {
    SmallVector<Value> places;
    Value inside = s.truth(true);
    for (int64_t i : {0, 1}) {
      Value place = locate(i), height = s.constant(double(size[2 + i]));
      Value isNear =
          s.logicalAnd(s.compare(Relation::GE, place, s.constant(-1)),
                       s.compare(Relation::LE, place, height));
      inside = s.logicalAnd(inside, isNear);
      places.push_back(sampler->clamp(place, 0, double(size[2 + i]) - 1));
    }
    int64_t samples = op.getSampleNum() * op.getSampleNum();
    Value share = s.divide(sampler->mix(places), s.constant(double(samples)));
    return s.select(inside, share, s.constant(0));
  }

private:
  Value readRegion(int64_t entry) {
    return index.read(rois, {index.position(0), index.constant(entry)});
  }

  /// The row (0) or column (1) of the loop's sample.
  Value locate(int64_t i) {
    Value scale = s.constant(op.getSpatialScale().convertToFloat());
    Value mode = s.constant(double(op.getRoiEndMode()));
    Value begin = s.mul(readRegion(2 - i), scale);
    Value end = s.mul(s.add(readRegion(4 - i), mode), scale);
    Value extent = s.sub(end, begin);
    if (op.getRoiEndMode() == 0)
      extent = sampler->most(extent, s.constant(1));
    int64_t cells = i == 0 ? op.getPooledHeight() : op.getPooledWidth();
    Value cell = s.divide(extent, s.constant(double(cells)));
    Value sample = s.add(s.fromIndex(index.position(4 + i)), s.constant(0.5));
    Value inCell =
        s.divide(s.mul(sample, cell), s.constant(double(op.getSampleNum())));
    Value first = s.mul(s.fromIndex(index.position(2 + i)), cell);
    return s.add(s.add(begin, first), inCell);
  }

  mindir::ROIAlignOp op;
  Value rois;
  ScalarBuilder s;
  IndexBuilder index;
  ArrayRef<int64_t> size;
  SmallVector<Value> position;
  std::unique_ptr<Sampler> sampler;
};

class LowerROIAlign : public OpConversionPattern<mindir::ROIAlignOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ROIAlignOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    RankedTensorType type = getResultType(op);
    int64_t samples = op.getSampleNum();
    Value window =
        createEmpty(rewriter, loc, withShape(type, {samples, samples}));
    auto every = AffineMap::getMultiDimIdentityMap(6, rewriter.getContext());
    AffineMap maps[] = {every.getMinorSubMap(2), every.getMajorSubMap(4)};
    SmallVector<utils::IteratorType> loops(4, utils::IteratorType::parallel);
    loops.append(2, utils::IteratorType::reduction);
    auto sum = linalg::GenericOp::create(
        rewriter, loc, type, window, createFill(rewriter, loc, type, 0.0), maps,
        loops, [&](OpBuilder &b, Location l, ValueRange v) {
          RegionCell cell(b, l, op, adaptor.getFeatures(), adaptor.getRois());
          Value added = arith::AddFOp::create(b, l, v[1], cell.create());
          linalg::YieldOp::create(b, l, added);
        });
    rewriter.replaceOp(op, sum.getResults());
    return success();
  }
};

} // namespace

void msc::populateRegionSamplingPatterns(TypeConverter &converter,
                                         RewritePatternSet &patterns) {
  patterns.add<LowerCropAndResize, LowerROIAlign>(converter,
                                                  patterns.getContext());
}
