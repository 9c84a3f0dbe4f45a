//===- Cosine.cpp - cosine transforms by Fourier's ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Element k of the cosine transform of n numbers is the real part of what
// Fourier's of 2 n numbers, of which half are 0, has there, turned by k
// quarters of 1 / n of a circle. The inverse turns first, and keeps n.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Composer.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/FourierOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include <cmath>

using namespace mlir;
using namespace msc;

namespace {

/// One dimension of the transforms of floats.
class Cosine {
public:
  Cosine(OpBuilder &builder, Location loc, mindir::TransformAxis axis)
      : builder(builder), loc(loc), c(builder, loc), axis(axis) {}

  Value transform(Value x) {
    auto [real, imaginary] = turn(cut(x), Value(), /*inverse=*/false);
    return c.add(c.mul(real, createWeights(real, cosine)),
                 c.mul(imaginary, createWeights(real, sine)));
  }

  Value invert(Value x) {
    x = cut(x);
    return turn(c.mul(x, createWeights(x, cosine)),
                c.mul(x, createWeights(x, sine)), /*inverse=*/true)
        .first;
  }

private:
  static double cosine(double angle) { return std::cos(angle); }
  static double sine(double angle) { return std::sin(angle); }

  /// No more than the numbers that are transformed.
  Value cut(Value x) {
    return getSizes(x)[axis.axis] <= axis.length
               ? x
               : c.slice(x, axis.axis, 0, axis.length);
  }

  /// Fourier's transform of twice the numbers, the first half of it.
  std::pair<Value, Value> turn(Value real, Value imaginary, bool inverse) {
    auto type = cast<RankedTensorType>(real.getType());
    SmallVector<int64_t> shape(type.getShape());
    shape[axis.axis] = axis.length;
    auto result = RankedTensorType::get(shape, type.getElementType());
    auto made = mindir::FourierOp::create(
        builder, loc, result, result, real, imaginary, axis.axis,
        2 * axis.length, inverse, /*half=*/false, APFloat(1.0));
    return {made.getToReal(), made.getToImaginary()};
  }

  /// One for each number of `like` along the dimension.
  Value createWeights(Value like, double (*function)(double)) {
    auto type = cast<RankedTensorType>(like.getType());
    SmallVector<int64_t> shape(type.getRank(), 1);
    shape[axis.axis] = type.getDimSize(axis.axis);
    double n = axis.length;
    SmallVector<Attribute> weights;
    for (int64_t k = 0; k < shape[axis.axis]; ++k)
      weights.push_back(FloatAttr::get(
          type.getElementType(),
          std::sqrt((k ? 2 : 1) / n) * function(M_PI * double(k) / (2 * n))));
    auto along = RankedTensorType::get(shape, type.getElementType());
    return mindir::ConstantOp::create(builder, loc, along,
                                      DenseElementsAttr::get(along, weights));
  }

  OpBuilder &builder;
  Location loc;
  Composer c;
  mindir::TransformAxis axis;
};

template <typename Op, bool inverse>
class LowerCosine : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto axes = mindir::getCosineAxes(op);
    assert(succeeded(axes) && "the operator's inference has seen to it");
    Type element = getElementTypeOrSelf(op.getOutput().getType());
    Value x = Composer(rewriter, op.getLoc()).cast(op.getX(), element);
    for (const mindir::TransformAxis &axis : *axes) {
      Cosine along(rewriter, op.getLoc(), axis);
      x = inverse ? along.invert(x) : along.transform(x);
    }
    rewriter.replaceOp(op, x);
    return success();
  }
};

} // namespace

void msc::populateCosinePatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<
      LowerCosine<mindir::DCTOp, false>, LowerCosine<mindir::IDCTOp, true>,
      LowerCosine<mindir::DCTNOp, false>, LowerCosine<mindir::IDCTNOp, true>>(
      converter, patterns.getContext());
}
