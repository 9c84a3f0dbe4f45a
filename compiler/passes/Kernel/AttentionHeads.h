//===- AttentionHeads.h - a product of heads, and what turns them ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Attention multiplies heads: of rows [batch][row][head][column], transposed to
// [batch][head][row][column] and collapsed to one batch of matrices. The
// product can as well find its matrices in the rows.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_ATTENTIONHEADS_H
#define MSC_PASSES_KERNEL_ATTENTIONHEADS_H

#include "compiler/passes/Passes.h"
#include "dialects/Bounded/IR/Extent.h"

namespace msc {

/// A batch of products, and what of its surroundings it can take in.
class AttentionHeads {
public:
  explicit AttentionHeads(kernel::MatmulOp op);

  bool absorbsAny() { return lhs || rhs || transpose; }

  /// The product over two batch dimensions, in front of the other one, whose
  /// epilogue it takes.
  kernel::MatmulOp create(mlir::OpBuilder &builder);

  /// Puts the new product's result in the place of the old one's, or of the
  /// transposition behind it.
  void replace(mlir::RewriterBase &rewriter, mlir::Value result);

  /// An operand over two batch dimensions, as it lies in memory.
  struct Operand {
    mlir::Value tensor;
    mlir::DenseI64ArrayAttr order; ///< null: as it is multiplied
    bool isSwapped = false; ///< and its last two dimensions in the other order
  };

private:
  mlir::RankedTensorType getResultType();
  void replaceTranspose(mlir::RewriterBase &rewriter, mlir::Value result);
  mlir::Value applyFunction(mlir::OpBuilder &builder, mlir::Value operand);
  Operand split(mlir::OpBuilder &builder, mlir::Value operand);

  kernel::MatmulOp op;
  bounded::Shape batch; ///< its two dimensions
  std::optional<Operand> lhs, rhs;
  mlir::linalg::GenericOp function;    ///< of the result's elements, or null
  mlir::linalg::TransposeOp transpose; ///< of that, or null
};

} // namespace msc

#endif // MSC_PASSES_KERNEL_ATTENTIONHEADS_H
