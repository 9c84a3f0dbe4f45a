//===- LayoutThroughTensor.cpp --------------------------------------------===//
//
// Move transposes through tensor operations.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"

using namespace mlir;
using namespace msc;

namespace {

linalg::TransposeOp transposeOf(Value value) {
  return value.getDefiningOp<linalg::TransposeOp>();
}

struct SinkThroughPad : OpRewritePattern<tensor::PadOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::PadOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transpose = transposeOf(op.getSource());
    Value value = op.getConstantPaddingValue();
    if (!transpose || !value || !op.getLow().empty() || !op.getHigh().empty())
      return failure();
    ArrayRef<int64_t> perm = transpose.getPermutation();
    auto result = cast<RankedTensorType>(op.getResult().getType());
    auto ints = [&](ArrayRef<int64_t> entries) {
      return rewriter.getI64ArrayAttr(toSourceOrder(entries, perm));
    };
    auto attributes = [&](ArrayRef<int64_t> entries) {
      return llvm::map_to_vector(ints(entries),
                                 [](Attribute a) { return OpFoldResult(a); });
    };
    auto moved = tensor::PadOp::create(
        rewriter, op.getLoc(), toSourceOrder(result, perm),
        transpose.getInput(), attributes(op.getStaticLow()),
        attributes(op.getStaticHigh()), value);
    rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(), moved, perm));
    return success();
  }
};

template <typename SliceOp> bool isStaticSlice(SliceOp op) {
  return op.getOffsets().empty() && op.getSizes().empty() &&
         op.getStrides().empty();
}

struct SinkThroughExtractSlice : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::ExtractSliceOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transpose = transposeOf(op.getSource());
    if (!transpose || !isStaticSlice(op) ||
        op.getType().getRank() != op.getSourceType().getRank())
      return failure();
    ArrayRef<int64_t> perm = transpose.getPermutation();
    bounded::Shape offsets =
        bounded::getArgument(op, "static_offsets", op.getStaticOffsets());
    Value moved = createSlice(
        rewriter, op.getLoc(), transpose.getInput(),
        bounded::Sizes(toSourceOrder(bounded::Sizes(offsets), perm)),
        bounded::getExtents(toSourceOrder(op.getType(), perm)),
        toSourceOrder(op.getStaticStrides(), perm));
    rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(), moved, perm));
    return success();
  }
};

struct SinkThroughInsertSlice : OpRewritePattern<tensor::InsertSliceOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::InsertSliceOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<int64_t> perm = chooseLayout({op.getSource(), op.getDest()});
    if (perm.empty() || !isStaticSlice(op) ||
        op.getType().getRank() != op.getSourceType().getRank())
      return failure();
    Value source = undoTranspose(rewriter, op.getLoc(), op.getSource(), perm);
    Value dest = undoTranspose(rewriter, op.getLoc(), op.getDest(), perm);
    auto moved = tensor::InsertSliceOp::create(
        rewriter, op.getLoc(), dest.getType(), source, dest, ValueRange(),
        ValueRange(), ValueRange(), toSourceOrder(op.getStaticOffsets(), perm),
        toSourceOrder(op.getStaticSizes(), perm),
        toSourceOrder(op.getStaticStrides(), perm));
    rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(), moved, perm));
    return success();
  }
};

struct SinkThroughConcat : OpRewritePattern<tensor::ConcatOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::ConcatOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<int64_t> perm = chooseLayout(op.getInputs());
    if (perm.empty())
      return failure();
    SmallVector<Value> inputs;
    for (Value input : op.getInputs())
      inputs.push_back(undoTranspose(rewriter, op.getLoc(), input, perm));
    auto type = cast<RankedTensorType>(op.getResult().getType());
    auto moved = tensor::ConcatOp::create(rewriter, op.getLoc(),
                                          toSourceOrder(type, perm),
                                          perm[op.getDim()], inputs);
    rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(), moved, perm));
    return success();
  }
};

/// expand(transpose(x)) = transpose'(expand(x)): each of x's dimensions is
/// expanded where it lies.
struct SinkThroughExpand : OpRewritePattern<tensor::ExpandShapeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::ExpandShapeOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transpose = transposeOf(op.getSrc());
    if (!transpose)
      return failure();
    SmallVector<ReassociationIndices> groups = op.getReassociationIndices();
    SmallVector<ReassociationIndices> bySource =
        toSourceOrder(ArrayRef(groups), transpose.getPermutation());
    bounded::Shape shape;
    SmallVector<int64_t> perm(op.getResultType().getRank());
    SmallVector<ReassociationIndices> moved;
    for (ArrayRef<int64_t> group : bySource) {
      moved.emplace_back();
      for (int64_t dim : group) {
        moved.back().push_back(shape.size());
        perm[dim] = shape.size();
        shape.push_back(bounded::getExtent(op.getResultType(), dim));
      }
    }
    Value expanded = tensor::ExpandShapeOp::create(
        rewriter, op.getLoc(), withShape(op.getResultType(), shape),
        transpose.getInput(), moved);
    rewriter.replaceOp(op,
                       createTranspose(rewriter, op.getLoc(), expanded, perm));
    return success();
  }
};

/// transpose(collapse(x)) = collapse(transpose'(x)): the groups move as a
/// whole.
struct HoistThroughCollapse : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto collapse = op.getInput().getDefiningOp<tensor::CollapseShapeOp>();
    if (!collapse || !collapse->hasOneUse())
      return failure();
    SmallVector<ReassociationIndices> groups =
                                          collapse.getReassociationIndices(),
                                      moved;
    SmallVector<int64_t> perm;
    for (int64_t dim : op.getPermutation()) {
      moved.emplace_back();
      for (int64_t inner : groups[dim]) {
        moved.back().push_back(perm.size());
        perm.push_back(inner);
      }
    }
    Value transposed =
        createTranspose(rewriter, op.getLoc(), collapse.getSrc(), perm);
    rewriter.replaceOp(
        op, createCollapse(rewriter, op.getLoc(), transposed, moved));
    return success();
  }
};

} // namespace

void msc::populateTransposeThroughTensorPatterns(RewritePatternSet &patterns) {
  patterns.add<SinkThroughPad, SinkThroughExtractSlice, SinkThroughInsertSlice,
               SinkThroughConcat, SinkThroughExpand, HoistThroughCollapse>(
      patterns.getContext());
}
