//===- LayoutThroughResize.cpp - move transposes through resized images ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace msc;

namespace {

/// Whether anything that is made of the value is transposed.
bool isTransposedLater(Value value) {
  llvm::SetVector<Operation *> reached(value.user_begin(), value.user_end());
  for (size_t i = 0; i < reached.size(); ++i) {
    if (isa<linalg::TransposeOp>(reached[i]))
      return true;
    reached.insert(reached[i]->user_begin(), reached[i]->user_end());
  }
  return false;
}

bool grows(kernel::ResizeOp op) {
  return cast<ShapedType>(op.getInit().getType()).getNumElements() >
         cast<ShapedType>(op.getInput().getType()).getNumElements();
}

/// Rows and columns of a resized image follow their dimensions. Where nothing
/// behind it undoes the transpose, that is left to the smaller image.
struct SinkThroughResize : OpRewritePattern<kernel::ResizeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(kernel::ResizeOp op,
                                PatternRewriter &rewriter) const override {
    linalg::TransposeOp transpose = getMovable(op);
    if (!transpose || (grows(op) && !isTransposedLater(op.getResult())))
      return failure();
    ArrayRef<int64_t> perm = transpose.getPermutation();
    int64_t dims[] = {perm[op.getRowDim()], perm[op.getColumnDim()]};
    moveBefore<kernel::ResizeOp>(
        rewriter, op, transpose,
        [&](kernel::ResizeOp moved) { moved.setDims(dims); });
    return success();
  }
};

} // namespace

void msc::populateTransposeThroughResizePatterns(RewritePatternSet &patterns) {
  patterns.add<SinkThroughResize>(patterns.getContext());
}
