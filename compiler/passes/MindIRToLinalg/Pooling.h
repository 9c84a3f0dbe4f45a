//===- Pooling.h - windows of an image, folded ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_POOLING_H
#define MSC_PASSES_MINDIRTOLINALG_POOLING_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/MindIR/IR/Window.h"

namespace msc {

enum class Pool { Max, Sum };

/// The windows of an image N x C x H x W folded into what does not change the
/// result, which also pads.
mlir::Value createPooling(mlir::OpBuilder &builder, mlir::Location loc,
                          Pool pool, mlir::Value image,
                          const mindir::ImageWindows &windows);

/// 1 / pixels of each window, a constant of this type.
mlir::Value createShares(mlir::OpBuilder &builder, mlir::Location loc,
                         llvm::ArrayRef<int64_t> pixels,
                         mlir::RankedTensorType type);

/// The sums of windows divided by their pixels: those of output row i and
/// column j cover rows[i] * columns[j] of them.
mlir::Value createMean(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value sums, llvm::ArrayRef<int64_t> rows,
                       llvm::ArrayRef<int64_t> columns);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_POOLING_H
