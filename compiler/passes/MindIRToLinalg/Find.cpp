//===- Find.cpp - NonZero, NonZeroExt, MaskedSelect, Unique ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// A kernel writes what it finds to the beginning of a vector, and how much that
// is; the vector is cut there.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/Find.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/ScalarBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/FindOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;

bounded::Extent msc::getFound(Operation *op) {
  return *bounded::extentOf(op->getAttr("bounded.found"));
}

namespace {

RankedTensorType getVectorType(const bounded::Extent &size, Type element) {
  return bounded::getTensorType({size}, element);
}

Value flatten(OpBuilder &builder, Location loc, Value tensor) {
  return createReshape(builder, loc, tensor,
                       {bounded::getProduct(bounded::getExtents(tensor))});
}

/// The first elements of a vector, as many as the operator finds. Others may
/// ask for their number alone: it is said even where nobody reads them.
Value cut(OpBuilder &builder, Operation *op, Value vector, Value count) {
  bounded::Extent found = getFound(op);
  auto element = cast<RankedTensorType>(vector.getType()).getElementType();
  Value number = tensor::ExtractOp::create(builder, op->getLoc(), count);
  bounded::DefineOp::create(builder, op->getLoc(), *found.getSymbol(), number);
  return bounded::CutOp::create(builder, op->getLoc(),
                                getVectorType(found, element), vector, number);
}

} // namespace

Value msc::findTrue(OpBuilder &builder, Operation *op, Value flags) {
  Location loc = op->getLoc();
  Type integer = builder.getI64Type();
  if (!getFound(op).isOpen()) // among none
    return createEmpty(builder, loc, getVectorType(getFound(op), integer));
  Value vector = flatten(builder, loc, flags);
  auto places = getVectorType(bounded::getExtents(vector)[0], integer);
  auto count = RankedTensorType::get({}, integer);
  auto found = kernel::NonZeroOp::create(
      builder, loc, TypeRange{places, count}, vector,
      createEmpty(builder, loc, places), createEmpty(builder, loc, count));
  return cut(builder, op, found.getResult(0), found.getResult(1));
}

namespace {

/// Whether each element of the operator's operand, lowered to `x`, is not 0.
Value isNotZero(OpBuilder &builder, Operation *op, Value x) {
  Type semantic = getElementTypeOrSelf(op->getOperand(0).getType());
  auto type = cast<RankedTensorType>(x.getType());
  if (semantic.isInteger(1))
    return x;
  auto flags =
      bounded::getTensorType(bounded::getExtents(type), builder.getI1Type());
  return createElementwiseGeneric(
      builder, op->getLoc(), flags, x,
      [&](OpBuilder &b, Location l, ValueRange elements) {
        ScalarBuilder s(b, l, semantic, op);
        return s.compare(Relation::NE, elements[0], s.constant(0));
      });
}

Value findNotZero(OpBuilder &builder, Operation *op, Value x) {
  return findTrue(builder, op, isNotZero(builder, op, x));
}

/// The coordinate along dimension `dim` of a position in row-major order.
Value getCoordinate(ScalarBuilder &s, Value place, bounded::Sizes shape,
                    size_t dim) {
  if (dim + 1 < shape.size())
    place = s.create<arith::DivUIOp>(
        place, s.constant(bounded::getProduct(shape.drop_front(dim + 1))));
  return dim == 0 ? place
                  : s.create<arith::RemUIOp>(place, s.constant(shape[dim]));
}

class LowerNonZero : public OpConversionPattern<mindir::NonZeroOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::NonZeroOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value places = findNotZero(rewriter, op, adaptor.getX());
    bounded::Shape shape = bounded::getExtents(op.getX());
    auto body = [&](OpBuilder &b, Location l, ValueRange elements) {
      ScalarBuilder s(b, l, b.getI64Type(), op);
      IndexBuilder index(b, l);
      Value coordinate = getCoordinate(s, elements[0], shape, 0);
      for (size_t dim = 1; dim < shape.size(); ++dim)
        coordinate =
            index.select(index.isLess(index.position(1), index.constant(dim)),
                         coordinate, getCoordinate(s, elements[0], shape, dim));
      return coordinate;
    };
    rewriter.replaceOp(op, createMappedGeneric(rewriter, op.getLoc(),
                                               getResultType(op), places,
                                               SmallVector<int64_t>{0}, body));
    return success();
  }
};

class LowerNonZeroExt : public OpConversionPattern<mindir::NonZeroExtOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::NonZeroExtOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value places = findNotZero(rewriter, op, adaptor.getX());
    bounded::Shape shape = bounded::getExtents(op.getX());
    SmallVector<Value> coordinates;
    for (auto [dim, result] : llvm::enumerate(op.getOutputs()))
      coordinates.push_back(createElementwiseGeneric(
          rewriter, op.getLoc(), cast<RankedTensorType>(result.getType()),
          places,
          [&, dim = dim](OpBuilder &b, Location l, ValueRange elements) {
            ScalarBuilder s(b, l, b.getI64Type(), op);
            return getCoordinate(s, elements[0], shape, dim);
          }));
    rewriter.replaceOp(op, coordinates);
    return success();
  }
};

class LowerMaskedSelect : public OpConversionPattern<mindir::MaskedSelectOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MaskedSelectOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    bounded::Shape whole = *op.getSearchedShape();
    auto spread = [&](Value tensor) {
      if (bounded::getExtents(tensor) != whole)
        tensor = createBroadcast(rewriter, op.getLoc(), tensor, whole);
      return flatten(rewriter, op.getLoc(), tensor);
    };
    Value x = spread(adaptor.getX());
    Value places = findTrue(rewriter, op, spread(adaptor.getMask()));
    auto body = [&](OpBuilder &b, Location l, ValueRange elements) {
      IndexBuilder index(b, l);
      return index.read(x, index.fromElement(elements[0]));
    };
    rewriter.replaceOp(op, createElementwiseGeneric(rewriter, op.getLoc(),
                                                    getResultType(op), places,
                                                    body));
    return success();
  }
};

class LowerUnique : public OpConversionPattern<mindir::UniqueOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::UniqueOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    auto values = cast<RankedTensorType>(adaptor.getX().getType());
    auto indices = cast<RankedTensorType>(op.getIndices().getType());
    if (!getFound(op).isOpen()) { // one element is one value
      rewriter.replaceOp(
          op, {adaptor.getX(), createFill(rewriter, loc, indices, 0)});
      return success();
    }
    auto count = RankedTensorType::get({}, rewriter.getI64Type());
    auto unique = kernel::UniqueOp::create(
        rewriter, loc, TypeRange{values, indices, count}, adaptor.getX(),
        createEmpty(rewriter, loc, values), createEmpty(rewriter, loc, indices),
        createEmpty(rewriter, loc, count));
    rewriter.replaceOp(
        op, {cut(rewriter, op, unique.getResult(0), unique.getResult(2)),
             unique.getResult(1)});
    return success();
  }
};

} // namespace

void msc::populateFindPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<LowerNonZero, LowerNonZeroExt, LowerMaskedSelect, LowerUnique>(
      converter, patterns.getContext());
  addFindChosenPatterns(converter, patterns);
  addFindDecodedPatterns(converter, patterns);
}
