//===- Colour.cpp - RGBToHSV, HSVToRGB, AdjustHue, ... --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/AlongAxes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/ColourOps.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace msc;

namespace {

using Colour = std::array<Value, 3>;

/// Formulas of one pixel.
struct Pixel {
  ScalarBuilder &s;

  Value most(Value x, Value y) {
    return s.select(s.compare(Relation::GT, x, y), x, y);
  }
  Value least(Value x, Value y) {
    return s.select(s.compare(Relation::LT, x, y), x, y);
  }
  Value saturate(Value x) {
    return least(most(x, s.constant(0)), s.constant(1));
  }

  Colour toHSV(const Colour &rgb) {
    auto [r, g, b] = rgb;
    Value zero = s.constant(0), value = most(r, most(g, b));
    Value range = s.sub(value, least(r, least(g, b)));
    Value saturation = s.select(s.compare(Relation::GT, value, zero),
                                s.divide(range, value), zero);
    Value unit = s.divide(s.constant(1), s.mul(s.constant(6), range));
    auto turn = [&](Value x, Value y, double sixths) {
      return s.add(s.mul(unit, s.sub(x, y)), s.constant(sixths / 6));
    };
    Value other = s.select(s.compare(Relation::EQ, g, value), turn(b, r, 2),
                           turn(r, g, 4));
    Value hue =
        s.select(s.compare(Relation::EQ, r, value), turn(g, b, 0), other);
    hue = s.select(s.compare(Relation::GT, range, zero), hue, zero);
    Value isNegative = s.compare(Relation::LT, hue, zero);
    return {s.select(isNegative, s.add(hue, s.constant(1)), hue), saturation,
            value};
  }

  /// How much of a colour there is in a hue, which peaks at `sixths`.
  Value getPart(Value hue, double sixths, bool isFar) {
    Value distance = s.create<math::AbsFOp>(
        s.sub(s.mul(hue, s.constant(6)), s.constant(sixths)));
    return saturate(isFar ? s.sub(distance, s.constant(1))
                          : s.sub(s.constant(2), distance));
  }

  Colour toRGB(const Colour &hsv) {
    Value hue = hsv[0], saturation = hsv[1], value = hsv[2];
    Value rest = s.sub(s.constant(1), saturation);
    auto mix = [&](Value part) {
      return s.mul(s.add(rest, s.mul(saturation, part)), value);
    };
    return {mix(getPart(hue, 3, true)), mix(getPart(hue, 2, false)),
            mix(getPart(hue, 4, false))};
  }

  Colour turnHue(const Colour &rgb, Value delta) {
    Colour hsv = toHSV(rgb);
    Value hue = s.add(hsv[0], delta);
    hsv[0] = s.sub(hue, s.create<math::FloorOp>(hue));
    return toRGB(hsv);
  }

  Colour scaleSaturation(const Colour &rgb, Value factor) {
    Colour hsv = toHSV(rgb);
    hsv[1] = saturate(s.mul(hsv[1], factor));
    return toRGB(hsv);
  }
};

Colour convert(mindir::RGBToHSVOp, Pixel &pixel, const Colour &x, Value) {
  return pixel.toHSV(x);
}
Colour convert(mindir::HSVToRGBOp, Pixel &pixel, const Colour &x, Value) {
  return pixel.toRGB(x);
}
Colour convert(mindir::AdjustHueOp, Pixel &pixel, const Colour &x, Value f) {
  return pixel.turnHue(x, f);
}
Colour convert(mindir::AdjustSaturationOp, Pixel &pixel, const Colour &x,
               Value f) {
  return pixel.scaleSaturation(x, f);
}

/// The factor of an adjustment in the type of the images.
Value getFactor(OpBuilder &b, Location l, Operation *op,
                GenericInputs::Element element, ValueRange v) {
  if (!element)
    return {};
  return castScalar(b, l, element(v),
                    getElementTypeOrSelf(op->getOperand(1).getType()),
                    getElementTypeOrSelf(op->getOperand(0).getType()));
}

/// Each number of the result is one of the three that its pixel becomes.
template <typename Op> class LowerColour : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    GenericInputs inputs{type.getRank(), {}, {}};
    for (int64_t i : {0, 1, 2})
      inputs.add(adaptor.getImages(), getMap(rewriter, type.getRank(), i));
    GenericInputs::Element factor;
    if (adaptor.getOperands().size() > 1)
      factor =
          inputs.addScalar(rewriter, op.getLoc(), adaptor.getOperands()[1]);
    auto body = [&](OpBuilder &b, Location l, ValueRange v) {
      ScalarBuilder s(b, l, type.getElementType(), op);
      Pixel pixel{s};
      Colour colour = convert(op, pixel, {v[0], v[1], v[2]},
                              getFactor(b, l, op, factor, v));
      return choose(s, IndexBuilder(b, l), type.getRank() - 1, colour);
    };
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         inputs.tensors, inputs.maps, body));
    return success();
  }

  /// The number `i` of the loop's pixel.
  static AffineMap getMap(OpBuilder &b, int64_t rank, int64_t i) {
    SmallVector<AffineExpr> exprs;
    for (int64_t dim = 0; dim < rank - 1; ++dim)
      exprs.push_back(b.getAffineDimExpr(dim));
    exprs.push_back(b.getAffineConstantExpr(i));
    return AffineMap::get(rank, 0, exprs, b.getContext());
  }

  static Value choose(ScalarBuilder &s, IndexBuilder index, int64_t dim,
                      const Colour &colour) {
    Value position = index.position(dim);
    Value isFirst = index.isLess(position, index.constant(1));
    Value isSecond = index.isLess(position, index.constant(2));
    return s.select(isFirst, colour[0],
                    s.select(isSecond, colour[1], colour[2]));
  }
};

class LowerAdjustContrast
    : public OpConversionPattern<mindir::AdjustContrastv2Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::AdjustContrastv2Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t rank = type.getRank();
    AlongAxes along(rewriter, op.getLoc(), type, {rank - 3, rank - 2});
    Value mean = along.mean(adaptor.getImages());
    GenericInputs inputs{rank, {}, {}};
    inputs.add(adaptor.getImages(), rewriter.getMultiDimIdentityMap(rank));
    SmallVector<AffineExpr> kept;
    for (int64_t dim : along.kept())
      kept.push_back(rewriter.getAffineDimExpr(dim));
    inputs.add(mean, AffineMap::get(rank, 0, kept, rewriter.getContext()));
    auto factor = inputs.addScalar(rewriter, op.getLoc(), adaptor.getFactor());
    auto body = [&](OpBuilder &b, Location l, ValueRange v) {
      ScalarBuilder s(b, l, type.getElementType(), op);
      Value scale = getFactor(b, l, op, factor, v);
      return s.add(s.mul(s.sub(v[0], v[1]), scale), v[1]);
    };
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         inputs.tensors, inputs.maps, body));
    return success();
  }
};

} // namespace

void msc::populateColourPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerColour<mindir::RGBToHSVOp>, LowerColour<mindir::HSVToRGBOp>,
               LowerColour<mindir::AdjustHueOp>,
               LowerColour<mindir::AdjustSaturationOp>, LowerAdjustContrast>(
      converter, patterns.getContext());
}
