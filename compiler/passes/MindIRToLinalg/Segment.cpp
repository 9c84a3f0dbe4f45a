//===- Segment.cpp - slices with one number, combined ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/MindIRToLinalg/Scatter.h"
#include "dialects/MindIR/IR/SegmentOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

Value add(ScalarBuilder &s, Value old, Value update) {
  return s.add(old, update);
}
Value multiply(ScalarBuilder &s, Value old, Value update) {
  return s.mul(old, update);
}
/// What is there stays beside NaN.
Value keepLargest(ScalarBuilder &s, Value old, Value update) {
  return s.select(s.compare(Relation::LT, old, update), update, old);
}
Value keepSmallest(ScalarBuilder &s, Value old, Value update) {
  return s.select(s.compare(Relation::LT, update, old), update, old);
}
/// NaN stays only until the next number.
Value takeLargest(ScalarBuilder &s, Value old, Value update) {
  return s.select(s.compare(Relation::GT, old, update), old, update);
}
Value takeSmallest(ScalarBuilder &s, Value old, Value update) {
  return s.select(s.compare(Relation::LT, old, update), old, update);
}

/// The largest or smallest number of a type; of a float's, what is finite.
TypedAttr getEnd(Type semantic, bool isLargest) {
  if (auto type = dyn_cast<FloatType>(semantic))
    return FloatAttr::get(
        type, APFloat::getLargest(type.getFloatSemantics(), !isLargest));
  return isLargest ? getHighest(semantic) : getLowest(semantic);
}

TypedAttr getStart(Operation *op) {
  Type semantic = getElementTypeOrSelf(op->getResult(0).getType());
  if (isa<mindir::UnsortedSegmentMaxOp>(op))
    return getEnd(semantic, /*isLargest=*/false);
  if (isa<mindir::UnsortedSegmentMinOp>(op))
    return getEnd(semantic, /*isLargest=*/true);
  if (isa<mindir::SegmentMaxOp>(op))
    return getLowest(semantic);
  if (isa<mindir::SegmentMinOp>(op))
    return getHighest(semantic);
  bool isProduct =
      isa<mindir::UnsortedSegmentProdOp, mindir::SegmentProdOp>(op);
  return getScalarAttr(toSignless(semantic), isProduct);
}

template <typename OpT, auto combine>
class LowerUnsorted : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value init =
        createFill(rewriter, op.getLoc(), getResultType(op), getStart(op));
    bounded::Shape coordinates = bounded::getExtents(adaptor.getSegmentIds());
    coordinates.push_back(1);
    Value indices = createReshape(rewriter, op.getLoc(),
                                  adaptor.getSegmentIds(), coordinates);
    rewriter.replaceOp(op, createScatter(rewriter, op, adaptor.getX(), indices,
                                         init, std::nullopt, combine));
    return success();
  }
};

Value composeBincount(Composer &c, mindir::BincountOp op) {
  return c.create<mindir::UnsortedSegmentSumOp>(
      {op.getWeights(), op.getArray()},
      c.with("num_segments", int64_t(op.getSize())));
}

Value createConstant(OpBuilder &builder, Location loc,
                     ArrayRef<int64_t> numbers, ArrayRef<int64_t> shape) {
  auto type = RankedTensorType::get(shape, builder.getI64Type());
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, numbers));
}

/// How many slices have each number.
SmallVector<int64_t> countSlices(ArrayRef<int64_t> ids) {
  SmallVector<int64_t> counts(ids.back() + 1, 0);
  for (int64_t id : ids)
    ++counts[id];
  return counts;
}

/// The result where there is a slice, else 0; of a mean, its quotient.
Value finish(OpBuilder &builder, Operation *op, Value combined,
             ArrayRef<int64_t> counts) {
  Location loc = op->getLoc();
  RankedTensorType type = getResultType(op);
  Type element = getElementTypeOrSelf(op->getResult(0).getType());
  Value known = createConstant(builder, loc, counts, {int64_t(counts.size())});
  SmallVector<SmallVector<int64_t>> dims = {{0}, {}};
  for (int64_t i = 0; i < type.getRank(); ++i)
    dims[1].push_back(i);
  auto body = [&](OpBuilder &b, Location l, ValueRange v) {
    bool isMean = isa<mindir::SegmentMeanOp>(op);
    Type computed = isMean && isa<Float16Type, BFloat16Type>(element)
                        ? Type(b.getF32Type())
                        : element;
    ScalarBuilder s(b, l, computed, op);
    ScalarBuilder count(b, l, b.getI64Type(), op);
    Value isEmpty = count.compare(Relation::EQ, v[0], count.constant(0.0));
    Value x = castScalar(b, l, v[1], element, computed);
    if (isMean)
      x = s.divide(x,
                   s.select(isEmpty, s.constant(1.0),
                            castScalar(b, l, v[0], b.getI64Type(), computed)));
    return castScalar(b, l, s.select(isEmpty, s.constant(0.0), x), computed,
                      element);
  };
  return createMappedGeneric(builder, loc, type, {known, combined}, dims, body);
}

/// The numbers are known, and which rows stay empty.
template <typename OpT, auto combine>
class LowerSegment : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    ArrayRef<int64_t> ids = op.getSegmentIds();
    Value init =
        createFill(rewriter, op.getLoc(), getResultType(op), getStart(op));
    Value indices =
        createConstant(rewriter, op.getLoc(), ids, {int64_t(ids.size()), 1});
    Value combined = createScatter(rewriter, op, adaptor.getInputX(), indices,
                                   init, std::nullopt, combine);
    if (isa<mindir::SegmentMaxOp, mindir::SegmentMinOp, mindir::SegmentMeanOp>(
            op.getOperation()))
      combined = finish(rewriter, op, combined, countSlices(ids));
    rewriter.replaceOp(op, combined);
    return success();
  }
};

} // namespace

void msc::populateSegmentPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<LowerUnsorted<mindir::UnsortedSegmentSumOp, add>,
               LowerUnsorted<mindir::UnsortedSegmentMaxOp, keepLargest>,
               LowerUnsorted<mindir::UnsortedSegmentMinOp, keepSmallest>,
               LowerUnsorted<mindir::UnsortedSegmentProdOp, multiply>,
               LowerSegment<mindir::SegmentSumOp, add>,
               LowerSegment<mindir::SegmentMeanOp, add>,
               LowerSegment<mindir::SegmentMaxOp, takeLargest>,
               LowerSegment<mindir::SegmentMinOp, takeSmallest>,
               LowerSegment<mindir::SegmentProdOp, multiply>,
               LowerComposed<composeBincount>>(converter,
                                               patterns.getContext());
}
