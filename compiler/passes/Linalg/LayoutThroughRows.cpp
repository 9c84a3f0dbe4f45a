//===- LayoutThroughRows.cpp - move transposes through kernels of rows ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"
#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc;

namespace {

/// A kernel of rows works in its input's layout, where a row's dimensions stay
/// together; its result is transposed instead.
template <typename RowOp> struct SinkThroughRows : OpRewritePattern<RowOp> {
  using OpRewritePattern<RowOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(RowOp op,
                                PatternRewriter &rewriter) const override {
    auto transpose =
        op.getInput().template getDefiningOp<linalg::TransposeOp>();
    if (!transpose || !op.getExtras().empty())
      return failure();
    ArrayRef<int64_t> perm = transpose.getPermutation();
    SmallVector<int64_t> over = llvm::map_to_vector(
        op.getOver(), [&](int64_t dim) { return perm[dim]; });
    llvm::sort(over);
    if (!kernel::areAdjacent(over))
      return failure();
    auto type = cast<RankedTensorType>(transpose.getInput().getType());
    Value init = createEmpty(rewriter, op.getLoc(), type);
    auto moved = cast<RowOp>(rewriter.clone(*op));
    moved.getInputMutable().assign(transpose.getInput());
    moved.getInitMutable().assign(init);
    moved.setOver(over);
    moved.getResult().setType(type);
    rewriter.replaceOp(
        op, createTranspose(rewriter, op.getLoc(), moved.getResult(), perm));
    return success();
  }
};

} // namespace

void msc::populateTransposeThroughRowsPatterns(RewritePatternSet &patterns) {
  patterns
      .add<SinkThroughRows<kernel::SoftmaxOp>, SinkThroughRows<kernel::NormOp>>(
          patterns.getContext());
}
