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

/// The permutation that most of the operands were transposed by, or nothing
/// where undoing it would make more transposes than it removes. A tie goes to
/// the channels-first order that kernels' results are transposed to: transposes
/// move one way only.
llvm::SmallVector<int64_t> chooseLayout(mlir::ValueRange operands);

/// The value in the layout before `perm`: the transpose's own source if it is
/// one, else a new transpose back.
mlir::Value undoTranspose(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value value, llvm::ArrayRef<int64_t> perm);

} // namespace msc

#endif // MSC_PASSES_LINALG_LAYOUTPATTERNS_H
