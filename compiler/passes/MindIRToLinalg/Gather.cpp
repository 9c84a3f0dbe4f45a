//===- Gather.cpp ---------------------------------------------------------===//
//
// Gather, GatherD, GatherNd, Embedding, EmbeddingLookup, OneHot.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Indices are data: one outside the tensor never leaves it, it reads 0.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/LowerComposed.h"
#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/AxisGather.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "dialects/MindIR/IR/GatherOps.h"

using namespace mlir;
using namespace msc;

namespace {

int64_t getRank(Value value) {
  return cast<RankedTensorType>(value.getType()).getRank();
}

kernel::GatherOp createGather(OpBuilder &builder, Location loc,
                              RankedTensorType type, Value table, Value indices,
                              int64_t axis, int64_t batchDims, bool fromEnd,
                              int64_t offset) {
  Value init = createEmpty(builder, loc, type);
  auto op = kernel::GatherOp::create(
      builder, loc, type, table, indices, ValueRange(), init,
      builder.getAffineMapArrayAttr({}), axis, batchDims, fromEnd, offset);
  kernel::buildIdentityEpilogue(builder, loc, op.getEpilogue(),
                                type.getElementType());
  return op;
}

class LowerGather : public OpConversionPattern<mindir::GatherOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::GatherOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    int64_t axis = countAxis(op.getAxis(), getRank(op.getParams()));
    int64_t batch = countAxis(op.getBatchDims(), getRank(op.getIndices()));
    rewriter.replaceOp(op, createGather(rewriter, op.getLoc(),
                                        getResultType(op), adaptor.getParams(),
                                        adaptor.getIndices(), axis, batch,
                                        /*fromEnd=*/true, /*offset=*/0));
    return success();
  }
};

class LowerEmbeddingLookup
    : public OpConversionPattern<mindir::EmbeddingLookupOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::EmbeddingLookupOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, createGather(rewriter, op.getLoc(),
                                        getResultType(op), adaptor.getParams(),
                                        adaptor.getIndices(), /*axis=*/0,
                                        /*batchDims=*/0, /*fromEnd=*/false,
                                        int64_t(op.getOffset())));
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
    AxisGather gather{adaptor.getX(), dim, dim + 1, /*fromEnd=*/true};
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
          index.check(index.fromElement(element), bounded::getExtent(type, d));
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

Value composeEmbedding(Composer &c, mindir::EmbeddingOp op) {
  return c.create<mindir::GatherOp>({op.getWeight(), op.getInput()},
                                    {c.with("axis", int64_t(0))});
}

Value composeOneHotExt(Composer &c, mindir::OneHotExtOp op) {
  return c.create<mindir::OneHotOp>(
      {op.getTensor(), op.getOnValue(), op.getOffValue()},
      {c.with("depth", int64_t(op.getNumClasses())),
       c.with("axis", int64_t(op.getAxis()))});
}

} // namespace

void msc::populateGatherPatterns(TypeConverter &converter,
                                 RewritePatternSet &patterns) {
  patterns.add<LowerGather, LowerEmbeddingLookup, LowerGatherD, LowerGatherNd,
               LowerOneHot, LowerComposed<composeEmbedding>,
               LowerComposed<composeOneHotExt>>(converter,
                                                patterns.getContext());
}
