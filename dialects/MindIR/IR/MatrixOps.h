//===- MatrixOps.h - products of matrices ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_MATRIXOPS_H
#define MSC_DIALECTS_MINDIR_MATRIXOPS_H

#include "dialects/MindIR/IR/Inference.h"

#define GET_OP_CLASSES
#include "dialects/MindIR/IR/MatrixOps.h.inc"

namespace msc::mindir {

/// The shape of a product: broadcast leading dimensions, then rows of x and
/// columns of y.
llvm::LogicalResult inferProduct(mlir::Operation *op, mlir::RankedTensorType x,
                                 bool transposeX, mlir::RankedTensorType y,
                                 bool transposeY, Shape &shape);

/// Fails where an operand is no matrix, nor a batch of them.
llvm::LogicalResult verifyProduct(mlir::Operation *op, mlir::RankedTensorType x,
                                  mlir::RankedTensorType y,
                                  int64_t maximalRank);

/// Of an operator that adds the products of two batches of matrices to its
/// first operand: each of them, or their sum.
llvm::LogicalResult inferAddedBatches(mlir::Operation *op, bool sums,
                                      llvm::SmallVectorImpl<mlir::Type> &types);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_MATRIXOPS_H
