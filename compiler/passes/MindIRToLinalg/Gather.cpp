//===- Gather.cpp ---------------------------------------------------------===//
//
// Gather, GatherD, GatherNd, EmbeddingLookup, OneHot.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Indices are data: one outside the tensor never leaves it, it reads 0.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/IndexBuilder.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

namespace {

/// Negative indices count from the end.
Value countFromEnd(IndexBuilder &index, Value i, int64_t size) {
  Value wrapped = index.add(i, index.constant(size));
  return index.select(index.isLess(i, index.constant(0)), wrapped, i);
}

Value readOrZero(IndexBuilder &index, Value source, ValueRange position,
                 Value inside) {
  Value element = index.read(source, position);
  Value zero =
      createScalar(index.getBuilder(), index.getLoc(), element.getType(), 0);
  return index.select(inside, element, zero);
}

/// Reads `source` along `axis` at an index; the other coordinates are loop
/// positions, those before the axis from 0 on, those after from `after` on.
struct AxisGather {
  Value source;
  int64_t axis, after;
  bool wraps;
  int64_t offset = 0;

  Value operator()(OpBuilder &b, Location loc, ValueRange elements) const {
    IndexBuilder index(b, loc);
    auto type = cast<RankedTensorType>(source.getType());
    int64_t size = type.getDimSize(axis);
    Value i = index.fromElement(elements[0]);
    if (offset != 0)
      i = index.sub(i, index.constant(offset));
    auto [position, inside] =
        index.check(wraps ? countFromEnd(index, i, size) : i, size);
    SmallVector<Value> coordinates;
    for (int64_t d = 0; d < type.getRank(); ++d)
      coordinates.push_back(
          d == axis ? position
                    : index.position(d < axis ? d : after + d - axis - 1));
    return readOrZero(index, source, coordinates, inside);
  }
};

/// The map that reads `count` dimensions of the loops: the first `batch`, then
/// those from `begin` on.
AffineMap getIndexMap(MLIRContext *context, int64_t rank, int64_t batch,
                      int64_t begin, int64_t count) {
  SmallVector<AffineExpr> read;
  for (int64_t i = 0; i < count; ++i)
    read.push_back(
        getAffineDimExpr(i < batch ? i : begin + i - batch, context));
  return AffineMap::get(rank, 0, read, context);
}

int64_t getRank(Value value) {
  return cast<RankedTensorType>(value.getType()).getRank();
}

class LowerGather : public OpConversionPattern<mindir::GatherOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::GatherOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t rank = getRank(op.getParams()), count = getRank(op.getIndices());
    int64_t axis = countAxis(op.getAxis(), rank);
    int64_t batch = countAxis(op.getBatchDims(), count);
    AxisGather gather{adaptor.getParams(), axis, axis + count - batch,
                      /*wraps=*/true};
    AffineMap map =
        getIndexMap(op.getContext(), type.getRank(), batch, axis, count);
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         adaptor.getIndices(), map, gather));
    return success();
  }
};

class LowerEmbeddingLookup
    : public OpConversionPattern<mindir::EmbeddingLookupOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::EmbeddingLookupOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t count = getRank(op.getIndices());
    AxisGather gather{adaptor.getParams(), 0, count, /*wraps=*/false,
                      static_cast<int64_t>(op.getOffset())};
    AffineMap map = getIndexMap(op.getContext(), type.getRank(), 0, 0, count);
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         adaptor.getIndices(), map, gather));
    return success();
  }
};

class LowerGatherD : public OpConversionPattern<mindir::GatherDOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::GatherDOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t rank = type.getRank();
    int64_t dim = countAxis(op.getDim(), rank);
    AxisGather gather{adaptor.getX(), dim, dim + 1, /*wraps=*/true};
    auto map = AffineMap::getMultiDimIdentityMap(rank, op.getContext());
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         adaptor.getIndex(), map, gather));
    return success();
  }
};

class LowerGatherNd : public OpConversionPattern<mindir::GatherNdOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::GatherNdOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    auto indices = cast<RankedTensorType>(op.getIndices().getType());
    int64_t loops = indices.getRank() - 1, depth = indices.getShape().back();
    auto body = [&](OpBuilder &b, Location l, ValueRange elements) {
      return readAt(b, l, adaptor.getX(), elements, loops);
    };
    SmallVector<Value> inputs(depth, adaptor.getIndices());
    rewriter.replaceOp(
        op, createGeneric(rewriter, op.getLoc(), type, inputs,
                          getMaps(op.getContext(), type, loops, depth), body));
    return success();
  }

  /// One view of the indices a coordinate.
  static SmallVector<AffineMap> getMaps(MLIRContext *context,
                                        RankedTensorType type, int64_t loops,
                                        int64_t depth) {
    SmallVector<AffineMap> maps;
    for (int64_t c = 0; c < depth; ++c) {
      SmallVector<AffineExpr> read;
      for (int64_t i = 0; i < loops; ++i)
        read.push_back(getAffineDimExpr(i, context));
      read.push_back(getAffineConstantExpr(c, context));
      maps.push_back(AffineMap::get(type.getRank(), 0, read, context));
    }
    return maps;
  }

  static Value readAt(OpBuilder &b, Location l, Value source,
                      ValueRange elements, int64_t loops) {
    IndexBuilder index(b, l);
    auto type = cast<RankedTensorType>(source.getType());
    SmallVector<Value> coordinates;
    Value allInside = createScalar(b, l, b.getI1Type(), 1);
    for (auto [d, element] : llvm::enumerate(elements)) {
      auto [position, inside] =
          index.check(index.fromElement(element), type.getDimSize(d));
      coordinates.push_back(position);
      allInside = arith::AndIOp::create(b, l, allInside, inside);
    }
    for (int64_t d = elements.size(); d < type.getRank(); ++d)
      coordinates.push_back(index.position(loops + d - elements.size()));
    return readOrZero(index, source, coordinates, allInside);
  }
};

class LowerOneHot : public OpConversionPattern<mindir::OneHotOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::OneHotOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t axis = countAxis(op.getAxis(), type.getRank());
    auto map =
        AffineMap::getMultiDimIdentityMap(type.getRank(), op.getContext());
    bool isUnsigned =
        getElementTypeOrSelf(op.getIndices().getType()).isUnsignedInteger();
    GenericInputs inputs{type.getRank(), {}, {}};
    inputs.add(adaptor.getIndices(), map.dropResult(axis));
    auto on = inputs.addScalar(rewriter, op.getLoc(), adaptor.getOnValue());
    auto off = inputs.addScalar(rewriter, op.getLoc(), adaptor.getOffValue());
    auto body = [&](OpBuilder &b, Location l, ValueRange elements) {
      IndexBuilder index(b, l);
      Value hot = arith::CmpIOp::create(
          b, l, arith::CmpIPredicate::eq, index.position(axis),
          index.fromElement(elements[0], isUnsigned));
      return index.select(hot, on(elements), off(elements));
    };
    rewriter.replaceOp(op, createGeneric(rewriter, op.getLoc(), type,
                                         inputs.tensors, inputs.maps, body));
    return success();
  }
};

} // namespace

void msc::populateGatherPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerGather, LowerEmbeddingLookup, LowerGatherD, LowerGatherNd,
               LowerOneHot>(converter, patterns.getContext());
}
