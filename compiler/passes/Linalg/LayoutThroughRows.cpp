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
/// together.
template <typename RowOp> struct SinkThroughRows : OpRewritePattern<RowOp> {
  using OpRewritePattern<RowOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(RowOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transpose = getMovable(op);
    if (!transpose)
      return failure();
    SmallVector<int64_t> over =
        llvm::map_to_vector(op.getOver(), [&](int64_t dim) {
          return transpose.getPermutation()[dim];
        });
    llvm::sort(over);
    if (!kernel::areAdjacent(over))
      return failure();
    moveBefore<RowOp>(rewriter, op, transpose,
                      [&](RowOp moved) { moved.setOver(over); });
    return success();
  }
};

/// A norm of groups works in its input's layout, where images come first.
struct SinkThroughGroupNorm : OpRewritePattern<kernel::GroupNormOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(kernel::GroupNormOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transpose = getMovable(op);
    if (!transpose || transpose.getPermutation()[0] != 0)
      return failure();
    int64_t channels = transpose.getPermutation()[op.getChannelDim()];
    moveBefore<kernel::GroupNormOp>(
        rewriter, op, transpose,
        [&](kernel::GroupNormOp moved) { moved.setChannelDim(channels); });
    return success();
  }
};

} // namespace

void msc::populateTransposeThroughRowsPatterns(RewritePatternSet &patterns) {
  patterns
      .add<SinkThroughRows<kernel::SoftmaxOp>, SinkThroughRows<kernel::NormOp>,
           SinkThroughRows<kernel::ScanOp>, SinkThroughGroupNorm>(
          patterns.getContext());
}
