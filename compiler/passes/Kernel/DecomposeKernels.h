//===- DecomposeKernels.h - what a named kernel is in loops ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_DECOMPOSEKERNELS_H
#define MSC_PASSES_KERNEL_DECOMPOSEKERNELS_H

#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// The results of a kernel on tensors, computed by linalg's loops in its place.
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::SoftmaxOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::NormOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::GroupNormOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::TopKOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::GatherOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::ScanOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::ResizeOp op);
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::ScatterOp op);
/// Into other kernels: two products and a softmax.
llvm::SmallVector<mlir::Value> decompose(mlir::OpBuilder &builder,
                                         kernel::AttentionOp op);

/// Whether a kernel can be said in loops; a target without a template for one
/// that cannot refuses it.
bool hasLoops(mlir::Operation *op);

/// Decomposes all named kernels under `root` but those that are kept.
void decomposeKernels(
    mlir::Operation *root, llvm::function_ref<bool(mlir::Operation *)> isKept =
                               [](mlir::Operation *) { return false; });

} // namespace msc

#endif // MSC_PASSES_KERNEL_DECOMPOSEKERNELS_H
