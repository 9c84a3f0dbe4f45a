//===- Pad.cpp - Pad, PadV3, MirrorPad, Padding ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/PadOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// How positions outside the tensor are brought back into it.
enum class Border { Reflect, Symmetric, Edge, Circular };

/// A known `value` around the tensor; negative pads crop first.
Value padConstant(OpBuilder &builder, Location loc, Value x,
                  ArrayRef<int64_t> pairs, Value value) {
  auto type = cast<RankedTensorType>(x.getType());
  SmallVector<int64_t> begin, low, high;
  bounded::Shape sizes, shape;
  for (int64_t i = 0; i < type.getRank(); ++i) {
    int64_t before = pairs[2 * i], after = pairs[2 * i + 1];
    begin.push_back(std::max<int64_t>(0, -before));
    sizes.push_back(bounded::getExtent(type, i) + std::min<int64_t>(0, before) +
                    std::min<int64_t>(0, after));
    low.push_back(std::max<int64_t>(0, before));
    high.push_back(std::max<int64_t>(0, after));
    shape.push_back(sizes.back() + (low.back() + high.back()));
  }
  Value cropped = createSlice(builder, loc, x, begin, sizes);
  if (withShape(type, shape) == cropped.getType())
    return cropped;
  auto toAttrs = [&](ArrayRef<int64_t> values) {
    return getAsIndexOpFoldResult(builder.getContext(), values);
  };
  return tensor::PadOp::create(builder, loc, withShape(type, shape), cropped,
                               toAttrs(low), toAttrs(high), value);
}

/// The element of `x` at the loop's position behind `pairs`, and whether there
/// is one.
std::pair<Value, Value> readInside(IndexBuilder &index, Value x,
                                   ArrayRef<int64_t> pairs) {
  auto type = cast<RankedTensorType>(x.getType());
  SmallVector<Value> coordinates;
  Value allInside = createScalar(index.getBuilder(), index.getLoc(),
                                 index.getBuilder().getI1Type(), 1);
  for (int64_t i = 0; i < type.getRank(); ++i) {
    Value at = index.sub(index.position(i), index.constant(pairs[2 * i]));
    auto [position, inside] = index.check(at, bounded::getExtent(type, i));
    coordinates.push_back(position);
    allInside = arith::AndIOp::create(index.getBuilder(), index.getLoc(),
                                      allInside, inside);
  }
  return {index.read(x, coordinates), allInside};
}

/// The same around a tensor with a value that only a run knows.
Value padComputed(OpBuilder &builder, Location loc, RankedTensorType type,
                  Value x, ArrayRef<int64_t> pairs, Value value, Type from,
                  Type to) {
  bool isEmpty = cast<RankedTensorType>(x.getType()).getNumElements() == 0;
  GenericInputs inputs{type.getRank(), {}, {}};
  auto padding = inputs.addScalar(builder, loc, value);
  auto body = [&](OpBuilder &b, Location l, ValueRange elements) -> Value {
    Value outside = castScalar(b, l, padding(elements), from, to);
    if (isEmpty)
      return outside;
    IndexBuilder index(b, l);
    auto [element, inside] = readInside(index, x, pairs);
    return index.select(inside, element, outside);
  };
  return createGeneric(builder, loc, type, inputs.tensors, inputs.maps, body);
}

/// The position inside a dimension of `size` for one `before` its start.
Value wrapPosition(IndexBuilder &index, Value i, const bounded::Extent &size,
                   Border border) {
  Value zero = index.constant(0), end = index.constant(size);
  Value last = index.constant(size - 1);
  Value low, high;
  switch (border) {
  case Border::Reflect:
    low = index.sub(zero, i);
    high = index.sub(index.constant(size * 2 - 2), i);
    break;
  case Border::Symmetric:
    low = index.sub(index.constant(-1), i);
    high = index.sub(index.constant(size * 2 - 1), i);
    break;
  case Border::Edge:
    low = zero;
    high = last;
    break;
  case Border::Circular:
    low = index.add(i, end);
    high = index.sub(i, end);
    break;
  }
  Value inside = index.select(index.isLess(last, i), high, i);
  return index.select(index.isLess(i, zero), low, inside);
}

Value padBorder(OpBuilder &builder, Location loc, RankedTensorType resultType,
                Value x, ArrayRef<int64_t> pairs, Border border) {
  auto type = cast<RankedTensorType>(x.getType());
  return createIndexedCopy(
      builder, loc, resultType, x, [&](IndexBuilder &index, int64_t i) {
        Value position = index.position(i);
        if (pairs[2 * i] == 0 && pairs[2 * i + 1] == 0)
          return position;
        Value inner = index.sub(position, index.constant(pairs[2 * i]));
        return wrapPosition(index, inner, bounded::getExtent(type, i), border);
      });
}

class LowerPad : public OpConversionPattern<mindir::PadOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::PadOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type element = getResultType(op).getElementType();
    Value zero = createScalar(rewriter, op.getLoc(), element, 0);
    rewriter.replaceOp(op, padConstant(rewriter, op.getLoc(), adaptor.getX(),
                                       op.getPaddings(), zero));
    return success();
  }
};

class LowerPadV3 : public OpConversionPattern<mindir::PadV3Op> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::PadV3Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<int64_t> pairs = op.getPairs();
    rewriter.replaceOp(op,
                       op.getMode() == "constant"
                           ? padWithValue(rewriter, op, adaptor, pairs)
                           : padBorder(rewriter, loc, getResultType(op),
                                       adaptor.getX(), pairs, getBorder(op)));
    return success();
  }

  static Border getBorder(mindir::PadV3Op op) {
    if (op.getMode() == "reflect")
      return Border::Reflect;
    return op.getMode() == "edge" ? Border::Edge : Border::Circular;
  }

  static Value padWithValue(OpBuilder &builder, mindir::PadV3Op op,
                            OpAdaptor adaptor, ArrayRef<int64_t> pairs) {
    Location loc = op.getLoc();
    Type to = getElementTypeOrSelf(op.getX().getType());
    Value given = op.getConstantValue(), x = adaptor.getX();
    if (!given || isa<mindir::NoneType>(given.getType()))
      return padConstant(builder, loc, x, pairs,
                         createScalar(builder, loc, toSignless(to), 0));
    Type from = getElementTypeOrSelf(given.getType());
    Value value = adaptor.getConstantValue();
    if (Value known = getKnownScalar(builder, loc, value))
      return padConstant(builder, loc, x, pairs,
                         castScalar(builder, loc, known, from, to));
    return padComputed(builder, loc, getResultType(op), x, pairs, value, from,
                       to);
  }
};

class LowerMirrorPad : public OpConversionPattern<mindir::MirrorPadOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MirrorPadOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Border border =
        op.getMode() == "REFLECT" ? Border::Reflect : Border::Symmetric;
    rewriter.replaceOp(op, padBorder(rewriter, op.getLoc(), getResultType(op),
                                     adaptor.getX(), op.getPaddings(), border));
    return success();
  }
};

Value composePadding(Composer &c, mindir::PaddingOp op) {
  SmallVector<int64_t> pairs(2 * getSizes(op.getX()).size(), 0);
  pairs.back() = int64_t(op.getPadDimSize()) - 1;
  return c.create<mindir::PadOp>(op.getX(),
                                 c.with("paddings", ArrayRef(pairs)));
}

} // namespace

void msc::populatePadPatterns(TypeConverter &converter,
                              RewritePatternSet &patterns) {
  patterns
      .add<LowerPad, LowerPadV3, LowerMirrorPad, LowerComposed<composePadding>>(
          converter, patterns.getContext());
}
