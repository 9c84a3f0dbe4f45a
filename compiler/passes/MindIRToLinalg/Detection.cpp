//===- Detection.cpp - boxes that are decoded, encoded and compared -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/MindIR/IR/DetectionOps.h"

using namespace mlir;
using namespace msc;

namespace {

int64_t countRows(Value boxes) {
  return cast<RankedTensorType>(boxes.getType()).getDimSize(0);
}

/// Two adjacent columns of boxes: their low or their high corners.
Value getCorners(OpBuilder &builder, Location loc, Value boxes, int64_t first) {
  return createSlice(builder, loc, boxes, {0, first}, {countRows(boxes), 2});
}

/// One column of boxes as a vector.
Value getColumn(OpBuilder &builder, Location loc, Value boxes, int64_t column) {
  int64_t rows = countRows(boxes);
  return createReshape(builder, loc,
                       createSlice(builder, loc, boxes, {0, column}, {rows, 1}),
                       {rows});
}

/// A constant vector.
Value createVector(OpBuilder &builder, Location loc, Type element,
                   ArrayRef<double> numbers) {
  auto attributes = llvm::map_to_vector(numbers, [&](double number) {
    return Attribute(getScalarAttr(element, number));
  });
  auto type = RankedTensorType::get(int64_t(numbers.size()), element);
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, attributes));
}

/// Two of the four numbers of an argument.
Value createPair(OpBuilder &builder, Location loc, Type element, Attribute four,
                 int64_t first) {
  auto numbers =
      llvm::to_vector(cast<DenseElementsAttr>(four).getValues<float>());
  return createVector(builder, loc, element,
                      {numbers[first], numbers[first + 1]});
}

/// C++'s choices, which a NaN passes as it does there.
Value clamp(ScalarBuilder &s, Value x, Value low, Value high) {
  Value raised = s.select(s.compare(Relation::LT, x, low), low, x);
  return s.select(s.compare(Relation::GT, x, high), high, raised);
}
Value larger(ScalarBuilder &s, Value x, Value y) {
  return s.select(s.compare(Relation::LT, x, y), y, x);
}
Value smaller(ScalarBuilder &s, Value x, Value y) {
  return s.select(s.compare(Relation::LT, y, x), y, x);
}

/// What float32 computes of these numbers, rounded once where they are of half
/// precision; sums and products alone are rounded by themselves.
Value roundOnce(ScalarBuilder &s, ValueRange x,
                function_ref<Value(ScalarBuilder &, ValueRange)> compute) {
  FloatType single = s.getBuilder().getF32Type();
  ScalarBuilder wide(s.getBuilder(), x[0].getLoc(), single, s.getSource());
  SmallVector<Value> widened;
  for (Value v : x)
    widened.push_back(s.castTo(single, v));
  return s.castFrom(single, compute(wide, widened));
}

/// high - low + 1: both pixels are inside.
Value span(ScalarBuilder &s, Value low, Value high) {
  return s.add(s.sub(high, low), s.constant(1));
}
Value middle(ScalarBuilder &s, Value low, Value high) {
  return s.mul(s.add(low, high), s.constant(0.5));
}

//===----------------------------------------------------------------------===//
// BoundingBoxDecode, BoundingBoxEncode
//===----------------------------------------------------------------------===//

/// Computed on boxes x {low, high} x {x, y}.
class LowerDecode : public OpConversionPattern<mindir::BoundingBoxDecodeOp> {
  using OpConversionPattern::OpConversionPattern;

  /// Half the size to one side of the centre, and half of a pixel back.
  static Value reach(ScalarBuilder &s, ValueRange x) {
    Value way = s.mul(x[1], x[2]), pixel = s.mul(x[1], s.constant(0.5));
    return s.sub(s.add(x[0], way), pixel);
  }
  static Value subtract(ScalarBuilder &s, ValueRange x) {
    return s.sub(x[0], x[1]);
  }
  static Value exponential(ScalarBuilder &s, ValueRange x) {
    return s.create<math::ExpOp>(x[0]);
  }

  /// low, high, shift, stretch, side, limit, means and stds of both deltas.
  static Value computeCorner(ScalarBuilder &s, ValueRange x,
                             double mostStretch) {
    Value most = s.constant(mostStretch);
    Value size = s.add(roundOnce(s, {x[1], x[0]}, subtract), s.constant(1));
    Value shift = s.add(s.mul(x[2], x[7]), x[6]);
    Value stretch =
        clamp(s, s.add(s.mul(x[3], x[9]), x[8]), s.negate(most), most);
    Value centre = s.add(middle(s, x[0], x[1]), s.mul(size, shift));
    Value half =
        s.mul(s.mul(size, roundOnce(s, stretch, exponential)), s.constant(0.5));
    return clamp(s, roundOnce(s, {centre, x[4], half}, reach), s.constant(0),
                 x[5]);
  }

  LogicalResult matchAndRewrite(mindir::BoundingBoxDecodeOp op,
                                OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    RankedTensorType type = getResultType(op);
    Type element = type.getElementType();
    double height = op.getMaxShape()[0], width = op.getMaxShape()[1];
    Value boxes = adaptor.getAnchorBox(), deltas = adaptor.getDeltas();
    SmallVector<Value> inputs = {getCorners(b, loc, boxes, 0),
                                 getCorners(b, loc, boxes, 2),
                                 getCorners(b, loc, deltas, 0),
                                 getCorners(b, loc, deltas, 2),
                                 createVector(b, loc, element, {-1, 1}),
                                 createVector(b, loc, element, {width, height}),
                                 createPair(b, loc, element, op.getMeans(), 0),
                                 createPair(b, loc, element, op.getStds(), 0),
                                 createPair(b, loc, element, op.getMeans(), 2),
                                 createPair(b, loc, element, op.getStds(), 2)};
    SmallVector<SmallVector<int64_t>> dims(10, {2});
    std::fill_n(dims.begin(), 4, SmallVector<int64_t>{0, 2});
    dims[4] = {1};
    double most = std::abs(std::log(op.getWhRatioClip().convertToFloat()));
    Value corners = createMappedGeneric(
        b, loc, withShape(type, {type.getDimSize(0), 2, 2}), inputs, dims,
        [&](OpBuilder &builder, Location at, ValueRange x) {
          ScalarBuilder s(builder, at, element, op);
          return computeCorner(s, x, most);
        });
    b.replaceOp(op, createReshape(b, loc, corners, bounded::getExtents(type)));
    return success();
  }
};

class LowerEncode : public OpConversionPattern<mindir::BoundingBoxEncodeOp> {
  using OpConversionPattern::OpConversionPattern;

  /// Of both boxes low and high, then mean and deviation.
  static Value computeShift(ScalarBuilder &s, ValueRange x) {
    Value way = s.sub(middle(s, x[2], x[3]), middle(s, x[0], x[1]));
    return s.divide(s.sub(s.divide(way, span(s, x[0], x[1])), x[4]), x[5]);
  }
  static Value computeStretch(ScalarBuilder &s, ValueRange x) {
    Value ratio = s.divide(span(s, x[2], x[3]), span(s, x[0], x[1]));
    return s.divide(s.sub(s.create<math::LogOp>(ratio), x[4]), x[5]);
  }

  LogicalResult matchAndRewrite(mindir::BoundingBoxEncodeOp op,
                                OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    RankedTensorType type = getResultType(op);
    Type element = type.getElementType();
    auto compute = [&](int64_t first, auto body) {
      SmallVector<Value> inputs;
      for (Value boxes : {adaptor.getAnchorBox(), adaptor.getGroundtruthBox()})
        for (int64_t corner : {0, 2})
          inputs.push_back(getCorners(b, loc, boxes, corner));
      inputs.push_back(createPair(b, loc, element, op.getMeans(), first));
      inputs.push_back(createPair(b, loc, element, op.getStds(), first));
      return createElementwiseGeneric(
          b, loc, withShape(type, {type.getDimSize(0), 2}), inputs,
          [&](OpBuilder &builder, Location at, ValueRange x) {
            ScalarBuilder s(builder, at, element, op);
            return body(s, x);
          });
    };
    Value parts[] = {compute(0, computeShift), compute(2, computeStretch)};
    b.replaceOpWithNewOp<tensor::ConcatOp>(op, type, 1, parts);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// IOU, CheckValid
//===----------------------------------------------------------------------===//

class LowerIOU : public OpConversionPattern<mindir::IOUOp> {
  using OpConversionPattern::OpConversionPattern;

  static Value getArea(ScalarBuilder &s, ValueRange box) {
    return s.mul(span(s, box[0], box[2]), span(s, box[1], box[3]));
  }

  /// Of two boxes, four numbers each.
  static Value compare(ScalarBuilder &s, ValueRange x, bool overBoth) {
    Value sides[2];
    for (int i : {0, 1})
      sides[i] = larger(
          s, s.constant(0),
          span(s, larger(s, x[i], x[4 + i]), smaller(s, x[2 + i], x[6 + i])));
    Value shared = s.mul(sides[0], sides[1]);
    Value area = getArea(s, x.drop_front(4));
    if (overBoth)
      area = s.sub(s.add(getArea(s, x), area), shared);
    return s.divide(shared, s.add(area, s.constant(1e-10)));
  }

  LogicalResult matchAndRewrite(mindir::IOUOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    SmallVector<Value> columns;
    for (Value boxes : {adaptor.getAnchorBoxes(), adaptor.getGtBoxes()})
      for (int64_t column : {0, 1, 2, 3})
        columns.push_back(getColumn(b, op.getLoc(), boxes, column));
    SmallVector<SmallVector<int64_t>> dims(8, {1});
    std::fill_n(dims.begin() + 4, 4, SmallVector<int64_t>{0});
    RankedTensorType type = getResultType(op);
    b.replaceOp(op, createMappedGeneric(
                        b, op.getLoc(), type, columns, dims,
                        [&](OpBuilder &builder, Location at, ValueRange x) {
                          ScalarBuilder s(builder, at, type.getElementType(),
                                          op);
                          return compare(s, x, op.getMode() == "iou");
                        }));
    return success();
  }
};

class LowerCheckValid : public OpConversionPattern<mindir::CheckValidOp> {
  using OpConversionPattern::OpConversionPattern;

  /// Four numbers of a box, then height, width and ratio of the image. The
  /// limits are compared as MindSpore does it, in double precision.
  static Value isInside(ScalarBuilder &s, ValueRange x) {
    Value zero = s.constant(0);
    Value outside = s.logicalOr(s.compare(Relation::LT, x[0], zero),
                                s.compare(Relation::LT, x[1], zero));
    Type f64 = s.getBuilder().getF64Type();
    ScalarBuilder wide(s.getBuilder(), x[0].getLoc(), f64, s.getSource());
    for (int i : {0, 1}) {
      Value size = s.castTo(f64, x[5 - i]), ratio = s.castTo(f64, x[6]);
      Value last = wide.sub(wide.mul(size, ratio), wide.constant(1));
      outside = s.logicalOr(
          outside, wide.compare(Relation::LT, last, s.castTo(f64, x[2 + i])));
    }
    return s.logicalNot(outside);
  }

  LogicalResult matchAndRewrite(mindir::CheckValidOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Type element = getElementTypeOrSelf(op.getBboxes().getType());
    SmallVector<Value> inputs;
    for (int64_t column : {0, 1, 2, 3})
      inputs.push_back(getColumn(b, loc, adaptor.getBboxes(), column));
    for (int64_t i : {0, 1, 2})
      inputs.push_back(createReshape(
          b, loc, createSlice(b, loc, adaptor.getImgMetas(), {i}, {1}),
          bounded::Shape()));
    SmallVector<SmallVector<int64_t>> dims(7);
    std::fill_n(dims.begin(), 4, SmallVector<int64_t>{0});
    b.replaceOp(op, createMappedGeneric(
                        b, loc, getResultType(op), inputs, dims,
                        [&](OpBuilder &builder, Location at, ValueRange x) {
                          ScalarBuilder s(builder, at, element, op);
                          return isInside(s, x);
                        }));
    return success();
  }
};

} // namespace

void msc::populateBoxPatterns(TypeConverter &converter,
                              RewritePatternSet &patterns) {
  patterns.add<LowerDecode, LowerEncode, LowerIOU, LowerCheckValid>(
      converter, patterns.getContext());
}
