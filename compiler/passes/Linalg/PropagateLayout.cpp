//===- PropagateLayout.cpp - move transposes until they meet and cancel ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/AffineMap.h"

namespace msc {
#define GEN_PASS_DEF_PROPAGATELAYOUT
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

struct ComposeTransposes : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    if (isIdentityPermutation(op.getPermutation()))
      return rewriter.replaceOp(op, op.getInput()), success();
    auto inner = op.getInput().getDefiningOp<linalg::TransposeOp>();
    if (!inner)
      return failure();
    SmallVector<int64_t> perm;
    for (int64_t dim : op.getPermutation())
      perm.push_back(inner.getPermutation()[dim]);
    rewriter.replaceOp(
        op, createTranspose(rewriter, op.getLoc(), inner.getInput(), perm));
    return success();
  }
};

/// Only dimensions of size 1 move: the bytes stay where they are.
struct TransposeToReshape : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
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
    rewriter.replaceOp(op, createReshape(rewriter, op.getLoc(), op.getInput(),
                                         bounded::getExtents(result)));
    return success();
  }
};

/// Of an uninitialised or filled tensor only the shape changes.
struct TransposeOfFill : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto fill = op.getInput().getDefiningOp<linalg::FillOp>();
    if (!fill && !op.getInput().getDefiningOp<tensor::EmptyOp>())
      return failure();
    Value empty =
        createEmpty(rewriter, op.getLoc(),
                    cast<RankedTensorType>(op->getResult(0).getType()));
    if (fill)
      rewriter.replaceOpWithNewOp<linalg::FillOp>(op, fill.getInputs(), empty);
    else
      rewriter.replaceOp(op, empty);
    return success();
  }
};

struct PropagateLayout : msc::impl::PropagateLayoutBase<PropagateLayout> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateTransposeCancelPatterns(patterns);
    populateTransposeThroughGenericPatterns(patterns);
    populateTransposeThroughTensorPatterns(patterns);
    populateTransposeThroughRowsPatterns(patterns);
    populateTransposeThroughResizePatterns(patterns);
    rewriteGreedily(getOperation(), std::move(patterns));
  }
};

} // namespace

void msc::populateTransposeCancelPatterns(RewritePatternSet &patterns) {
  patterns.add<ComposeTransposes, TransposeToReshape, TransposeOfFill>(
      patterns.getContext(), /*benefit=*/2);
}
