//===- Join.cpp - Concat, Stack, Split, Unstack ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/Axes.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/JoinOps.h"

using namespace mlir;
using namespace msc;

namespace {

class LowerConcat : public OpConversionPattern<mindir::ConcatOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::ConcatOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t axis = countAxis(op.getAxis(), type.getRank());
    SmallVector<Value> parts =
        llvm::filter_to_vector(adaptor.getTensors(), [](Value part) {
          return cast<ShapedType>(part.getType()).getNumElements() > 0;
        });
    if (parts.empty())
      rewriter.replaceOp(op, createEmpty(rewriter, op.getLoc(), type));
    else if (parts.size() == 1)
      rewriter.replaceOp(op, parts[0]);
    else
      rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, type, axis, parts);
    return success();
  }
};

class LowerStack : public OpConversionPattern<mindir::StackOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::StackOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    RankedTensorType type = getResultType(op);
    int64_t axis = countAxis(op.getAxis(), type.getRank());
    bounded::Shape shape = bounded::getExtents(type);
    shape[axis] = 1;
    SmallVector<Value> parts;
    for (Value part : adaptor.getTensors())
      parts.push_back(createReshape(rewriter, op.getLoc(), part, shape));
    if (parts.size() == 1)
      rewriter.replaceOp(op, parts[0]);
    else
      rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, type, axis, parts);
    return success();
  }
};

/// `count` slices of equal length along an axis.
SmallVector<Value> cutAlong(OpBuilder &builder, Location loc, Value source,
                            int64_t axis, int64_t count) {
  bounded::Shape sizes = bounded::getExtents(source);
  sizes[axis] = *bounded::divideExactly(sizes[axis], count);
  bounded::Shape begin(SmallVector<int64_t>(sizes.size(), 0));
  SmallVector<Value> parts;
  for (int64_t i = 0; i < count; ++i) {
    begin[axis] = sizes[axis] * i;
    parts.push_back(createSlice(builder, loc, source, begin, sizes));
  }
  return parts;
}

/// Split, and Unstack, whose slices lose the axis.
template <typename OpT> class LowerCut : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getX().getType());
    int64_t axis = op.getAxis();
    if (failed(mindir::normalizeAxis(op, type.getRank(), axis)))
      return failure();
    SmallVector<Value> parts = cutAlong(rewriter, op.getLoc(), adaptor.getX(),
                                        axis, op.getNumResults());
    for (auto [part, result] : llvm::zip(parts, op.getResults())) {
      bounded::Shape shape = bounded::getExtents(result);
      part = createReshape(rewriter, op.getLoc(), part, shape);
    }
    rewriter.replaceOp(op, parts);
    return success();
  }
};

/// 2.10's: each result's type says how much it takes.
template <typename OpT> class LowerParts : public OpConversionPattern<OpT> {
  using OpConversionPattern<OpT>::OpConversionPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    bounded::Shape sizes = bounded::getExtents(adaptor.getInput());
    int64_t rank = sizes.size(), axis = countAxis(op.getDim(), rank);
    bounded::Shape begin(SmallVector<int64_t>(rank, 0));
    SmallVector<Value> parts;
    for (Value result : op.getResults()) {
      bounded::Shape shape = bounded::getExtents(result);
      bool isKept = shape.size() == sizes.size();
      sizes[axis] = isKept ? shape[axis] : 1;
      Value part =
          createSlice(rewriter, op.getLoc(), adaptor.getInput(), begin, sizes);
      parts.push_back(createReshape(rewriter, op.getLoc(), part, shape));
      begin[axis] = begin[axis] + sizes[axis];
    }
    rewriter.replaceOp(op, parts);
    return success();
  }
};

class LowerMeshgrid : public OpConversionPattern<mindir::MeshgridOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(mindir::MeshgridOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    bounded::Shape shape = bounded::getExtents(op.getResult(0));
    SmallVector<Value> grids;
    for (auto [i, vector] : llvm::enumerate(adaptor.getInputs())) {
      int64_t dim = op.getDimOf(i);
      Value row = createReshape(rewriter, op.getLoc(), vector,
                                alongAxis(shape.size(), dim, shape[dim]));
      grids.push_back(createBroadcast(rewriter, op.getLoc(), row, shape));
    }
    rewriter.replaceOp(op, grids);
    return success();
  }
};

} // namespace

void msc::populateJoinPatterns(TypeConverter &converter,
                               RewritePatternSet &patterns) {
  patterns.add<
      LowerMeshgrid, LowerConcat, LowerStack, LowerCut<mindir::SplitOp>,
      LowerCut<mindir::UnstackOp>, LowerParts<mindir::SplitTensorViewOp>,
      LowerParts<mindir::SplitTensorOp>, LowerParts<mindir::ChunkOp>,
      LowerParts<mindir::SplitWithSizeOp>,
      LowerParts<mindir::SplitWithSizeViewOp>, LowerParts<mindir::ChunkViewOp>,
      LowerParts<mindir::UnstackExtViewOp>>(converter, patterns.getContext());
}
