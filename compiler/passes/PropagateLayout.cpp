//===- PropagateLayout.cpp - move transposes until they meet and cancel -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/LayoutPatterns.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace msc {
#define GEN_PASS_DEF_PROPAGATELAYOUT
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

Value msc::undoTranspose(OpBuilder &builder, Location loc, Value value, ArrayRef<int64_t> perm) {
  if (auto transpose = value.getDefiningOp<linalg::TransposeOp>())
    if (transpose.getPermutation() == perm)
      return transpose.getInput();
  return createTranspose(builder, loc, value, invertPermutationVector(perm));
}

Value msc::createReshape(OpBuilder &builder, Location loc, Value value, ArrayRef<int64_t> shape) {
  auto type = cast<RankedTensorType>(value.getType());
  auto all = [](int64_t rank) {
    SmallVector<ReassociationIndices> groups;
    if (rank)
      groups.push_back(llvm::to_vector(llvm::seq<int64_t>(0, rank)));
    return groups;
  };
  if (type.getRank() != 1)
    value = type.getRank() == 0 ? tensor::ExpandShapeOp::create(builder, loc, type.clone({1}), value, all(0)).getResult()
                                : tensor::CollapseShapeOp::create(builder, loc, value, all(type.getRank())).getResult();
  if (shape.size() == 1)
    return value;
  if (shape.empty())
    return tensor::CollapseShapeOp::create(builder, loc, value, all(0));
  return tensor::ExpandShapeOp::create(builder, loc, type.clone(shape), value, all(shape.size()));
}

namespace {

struct ComposeTransposes : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op, PatternRewriter &rewriter) const override {
    if (isIdentityPermutation(op.getPermutation()))
      return rewriter.replaceOp(op, op.getInput()), success();
    auto inner = op.getInput().getDefiningOp<linalg::TransposeOp>();
    if (!inner)
      return failure();
    SmallVector<int64_t> perm;
    for (int64_t dim : op.getPermutation())
      perm.push_back(inner.getPermutation()[dim]);
    rewriter.replaceOp(op, createTranspose(rewriter, op.getLoc(), inner.getInput(), perm));
    return success();
  }
};

/// Only dimensions of size 1 move: the bytes stay where they are.
struct TransposeToReshape : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op, PatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getInput().getType());
    int64_t last = -1;
    for (int64_t dim : op.getPermutation()) {
      if (type.getDimSize(dim) == 1)
        continue;
      if (dim < last)
        return failure();
      last = dim;
    }
    auto result = cast<RankedTensorType>(op->getResult(0).getType());
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), op.getInput(), result.getShape()));
    return success();
  }
};

/// Of an uninitialised or filled tensor only the shape changes.
struct TransposeOfFill : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op, PatternRewriter &rewriter) const override {
    Value empty = createEmpty(rewriter, op.getLoc(), cast<RankedTensorType>(op->getResult(0).getType()));
    if (op.getInput().getDefiningOp<tensor::EmptyOp>())
      return rewriter.replaceOp(op, empty), success();
    auto fill = op.getInput().getDefiningOp<linalg::FillOp>();
    if (!fill)
      return failure();
    rewriter.replaceOpWithNewOp<linalg::FillOp>(op, fill.getInputs(), empty);
    return success();
  }
};

struct PropagateLayout : msc::impl::PropagateLayoutBase<PropagateLayout> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateTransposeCancelPatterns(patterns);
    populateTransposeThroughGenericPatterns(patterns);
    populateTransposeThroughTensorPatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace

void msc::populateTransposeCancelPatterns(RewritePatternSet &patterns) {
  patterns.add<ComposeTransposes, TransposeToReshape, TransposeOfFill>(patterns.getContext(), /*benefit=*/2);
}
