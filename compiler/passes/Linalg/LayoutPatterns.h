//===- LayoutPatterns.h ---------------------------------------------------===//
//
// The patterns of propagate-layout, by what they move through.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_LINALG_LAYOUTPATTERNS_H
#define MSC_PASSES_LINALG_LAYOUTPATTERNS_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "mlir/IR/PatternMatch.h"

namespace msc {

/// Transposes that meet: composed, cancelled, or turned into a reshape when
/// only dimensions of size 1 move.
void populateTransposeCancelPatterns(mlir::RewritePatternSet &patterns);
/// Through linalg.generic: element-wise operations are done in the operand's
/// layout, reductions read permuted.
void populateTransposeThroughGenericPatterns(mlir::RewritePatternSet &patterns);
/// Through tensor.pad, extract_slice, insert_slice, concat, expand_shape (down)
/// and collapse_shape (up).
void populateTransposeThroughTensorPatterns(mlir::RewritePatternSet &patterns);

/// Through kernels of rows and of groups of channels (down).
void populateTransposeThroughRowsPatterns(mlir::RewritePatternSet &patterns);

/// Through resized images (down), where a transpose waits for them.
void populateTransposeThroughResizePatterns(mlir::RewritePatternSet &patterns);

/// entries[i] of the transposed value put at the place of the source's
/// dimension: result[perm[i]] = entries[i].
template <typename T>
llvm::SmallVector<T> toSourceOrder(llvm::ArrayRef<T> entries,
                                   llvm::ArrayRef<int64_t> perm) {
  llvm::SmallVector<T> result(entries.begin(), entries.end());
  for (auto [i, dim] : llvm::enumerate(perm))
    result[dim] = entries[i];
  return result;
}

/// The type of what a transposition by `perm` gave the type.
inline mlir::RankedTensorType toSourceOrder(mlir::RankedTensorType type,
                                            llvm::ArrayRef<int64_t> perm) {
  bounded::Shape sizes = bounded::getExtents(type);
  return withShape(type,
                   bounded::Sizes(toSourceOrder(bounded::Sizes(sizes), perm)));
}

/// The permutation that most of the operands were transposed by, or nothing
/// where undoing it would make more transposes than it removes. A tie goes to
/// the channels-first order that kernels' results are transposed to: transposes
/// move one way only.
llvm::SmallVector<int64_t> chooseLayout(mlir::ValueRange operands);

/// The value in the layout before `perm`: the transpose's own source if it is
/// one, else a new transpose back.
mlir::Value undoTranspose(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value value, llvm::ArrayRef<int64_t> perm);

/// The transpose of a kernel's input, which the kernel itself can move before:
/// nothing yet is read at its result's places.
template <typename Op> mlir::linalg::TransposeOp getMovable(Op op) {
  return op.getExtras().empty()
             ? op.getInput().template getDefiningOp<mlir::linalg::TransposeOp>()
             : mlir::linalg::TransposeOp();
}

/// Computes the operation on what was transposed, along the dimensions that
/// `turn` gives it; its result is transposed instead.
template <typename Op>
void moveBefore(mlir::PatternRewriter &rewriter, Op op,
                mlir::linalg::TransposeOp transpose,
                llvm::function_ref<void(Op)> turn) {
  auto type = mlir::cast<mlir::RankedTensorType>(op.getInit().getType());
  type = toSourceOrder(type, transpose.getPermutation());
  mlir::Value init = createEmpty(rewriter, op.getLoc(), type);
  auto moved = mlir::cast<Op>(rewriter.clone(*op));
  moved.getInputMutable().assign(transpose.getInput());
  moved.getInitMutable().assign(init);
  turn(moved);
  moved.getResult().setType(type);
  rewriter.replaceOp(op,
                     createTranspose(rewriter, op.getLoc(), moved.getResult(),
                                     transpose.getPermutation()));
}

} // namespace msc

#endif // MSC_PASSES_LINALG_LAYOUTPATTERNS_H
