//===- Sampling.cpp - GridSampler2D, GridSampler3D, AffineGrid ------------===//
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

/// The formulas of a position along one dimension.
struct GridDim {
  Sampler &sampler;
  double size;
  bool alignCorners;

  Value toPixels(Value x) {
    ScalarBuilder &s = sampler.s;
    Value moved = s.add(x, s.constant(1));
    if (alignCorners)
      return s.mul(s.mul(moved, s.constant(0.5)), s.constant(size - 1));
    Value edges = s.sub(s.mul(moved, s.constant(size)), s.constant(1));
    return s.mul(edges, s.constant(0.5));
  }

  Value clip(Value x) { return sampler.clamp(x, 0, size - 1); }

  /// Back and forth between the middles of the outer pixels, or their edges.
  Value reflect(Value x) {
    ScalarBuilder &s = sampler.s;
    double low = alignCorners ? 0 : -0.5, span = alignCorners ? size - 1 : size;
    if (span == 0)
      return s.constant(0);
    Value far = s.create<math::AbsFOp>(s.sub(x, s.constant(low)));
    Value turns = s.create<math::FloorOp>(s.divide(far, s.constant(span)));
    Value rest = s.sub(far, s.mul(turns, s.constant(span)));
    Value half = s.mul(turns, s.constant(0.5));
    Value isEven = s.compare(Relation::EQ, half, s.create<math::FloorOp>(half));
    Value forth = s.add(rest, s.constant(low));
    Value back = s.add(s.sub(s.constant(span), rest), s.constant(low));
    return clip(s.select(isEven, forth, back));
  }

  Value bring(Value x, StringRef padding) {
    Value place = toPixels(x);
    if (padding == "border")
      return clip(place);
    return padding == "reflection" ? reflect(place) : place;
  }
};

template <typename Op> class LowerGridSampler : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t spatial = type.getRank() - 2;
    SmallVector<Value> grids(spatial, adaptor.getGrid());
    auto body = [&](OpBuilder &b, Location l, ValueRange v) {
      return sample(b, l, op, adaptor.getInput(), v);
    };
    rewriter.replaceOp(
        op, createGeneric(rewriter, op.getLoc(), type, grids,
                          getMaps(rewriter.getContext(), spatial), body));
    return success();
  }

  /// The first number of a position is that of the last dimension.
  static SmallVector<AffineMap> getMaps(MLIRContext *context, int64_t spatial) {
    SmallVector<AffineMap> maps;
    for (int64_t i = spatial - 1; i >= 0; --i) {
      SmallVector<AffineExpr> exprs = {getAffineDimExpr(0, context)};
      for (int64_t dim = 0; dim < spatial; ++dim)
        exprs.push_back(getAffineDimExpr(2 + dim, context));
      exprs.push_back(getAffineConstantExpr(i, context));
      maps.push_back(AffineMap::get(spatial + 2, 0, exprs, context));
    }
    return maps;
  }

  static Value sample(OpBuilder &b, Location l, Op op, Value image,
                      ValueRange numbers) {
    IndexBuilder index(b, l);
    SmallVector<Value> position = {index.position(0), index.position(1)};
    position.append(numbers.size(), Value());
    Sampler sampler(b, l, image, position);
    bool isNearest = op.getInterpolationMode() == "nearest";
    SmallVector<Value> places;
    for (auto [i, x] : llvm::enumerate(numbers)) {
      int64_t size = cast<RankedTensorType>(image.getType()).getDimSize(2 + i);
      GridDim dim{sampler, double(size), op.getAlignCorners()};
      Value place = dim.bring(x, op.getPaddingMode());
      places.push_back(isNearest
                           ? sampler.s.template create<math::RoundEvenOp>(place)
                           : place);
    }
    return isNearest ? sampler.read(places) : sampler.mix(places);
  }
};

class LowerAffineGrid : public OpConversionPattern<mindir::AffineGridOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::AffineGridOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    Value theta = adaptor.getTheta();
    auto body = [&](OpBuilder &b, Location l, ValueRange) {
      return mapPixel(b, l, op, theta, type);
    };
    rewriter.replaceOp(
        op, createGeneric(rewriter, op.getLoc(), type, {}, {}, body));
    return success();
  }

  /// From -1 to 1, at the middles of pixels or of the edges.
  static Value locate(ScalarBuilder &s, Value index, int64_t size,
                      bool alignCorners) {
    double step = alignCorners ? size > 1 ? 2.0 / double(size - 1) : 0
                               : 2.0 / double(size);
    double first = alignCorners ? size > 1 ? -1 : 0 : 1.0 / double(size) - 1;
    return s.add(s.mul(s.fromIndex(index), s.constant(step)),
                 s.constant(first));
  }

  static Value mapPixel(OpBuilder &b, Location l, mindir::AffineGridOp op,
                        Value theta, RankedTensorType type) {
    ScalarBuilder s(b, l, type.getElementType(), nullptr);
    IndexBuilder index(b, l);
    int64_t spatial = type.getRank() - 2;
    auto readFactor = [&](int64_t i) {
      return index.read(theta, {index.position(0), index.position(spatial + 1),
                                index.constant(i)});
    };
    Value sum = readFactor(spatial);
    for (int64_t i = 0; i < spatial; ++i) {
      int64_t dim = spatial - i;
      Value place = locate(s, index.position(dim), type.getDimSize(dim),
                           op.getAlignCorners());
      sum = s.add(sum, s.mul(readFactor(i), place));
    }
    return sum;
  }
};

} // namespace

void msc::populateSamplingPatterns(TypeConverter &converter,
                                   RewritePatternSet &patterns) {
  patterns.add<LowerGridSampler<mindir::GridSampler2DOp>,
               LowerGridSampler<mindir::GridSampler3DOp>, LowerAffineGrid>(
      converter, patterns.getContext());
  addDeformablePatterns(converter, patterns);
}
