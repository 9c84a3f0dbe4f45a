//===- LayoutThroughRows.cpp - move transposes through norms and softmax --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"
#include "dialects/Kernel/IR/Kernel.h"

using namespace mlir;
using namespace msc;

namespace {

/// The transpose of an operation's input, which the operation itself can move
/// before: nothing yet is read at its result's places.
template <typename Op> linalg::TransposeOp getMovable(Op op) {
  return op.getExtras().empty()
             ? op.getInput().template getDefiningOp<linalg::TransposeOp>()
             : linalg::TransposeOp();
}

/// Computes the operation on what was transposed, along the dimensions that
/// `turn` gives it; its result is transposed instead.
template <typename Op>
void moveBefore(PatternRewriter &rewriter, Op op, linalg::TransposeOp transpose,
                function_ref<void(Op)> turn) {
  auto type = cast<RankedTensorType>(transpose.getInput().getType());
  Value init = createEmpty(rewriter, op.getLoc(), type);
  auto moved = cast<Op>(rewriter.clone(*op));
  moved.getInputMutable().assign(transpose.getInput());
  moved.getInitMutable().assign(init);
  turn(moved);
  moved.getResult().setType(type);
  rewriter.replaceOp(op,
                     createTranspose(rewriter, op.getLoc(), moved.getResult(),
                                     transpose.getPermutation()));
}

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
  patterns.add<SinkThroughRows<kernel::SoftmaxOp>,
               SinkThroughRows<kernel::NormOp>, SinkThroughGroupNorm>(
      patterns.getContext());
}
