//===- FormKernels.h - what the patterns that form kernels share ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_LINALGTOKERNEL_FORMKERNELS_H
#define MSC_PASSES_LINALGTOKERNEL_FORMKERNELS_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

inline mlir::RankedTensorType tensorType(mlir::Value value) {
  return llvm::cast<mlir::RankedTensorType>(value.getType());
}

/// A window's strides or dilations.
llvm::SmallVector<int64_t> toInts(mlir::DenseIntElementsAttr attr);

/// An image operand (N x C x H x W) without the padding that its producer adds.
struct PaddedImage {
  mlir::Value source;
  /// Top, left, bottom, right, or bounded::kSamePad.
  llvm::SmallVector<int64_t> pads{0, 0, 0, 0};
};

/// The window that passes over a padded image: of rows, and of columns.
struct WindowSteps {
  llvm::SmallVector<int64_t> kernel, strides, dilations;
};

/// Looks through a padding with zeros (with -inf for maxima).
PaddedImage absorbPadding(mlir::Value image, const WindowSteps &window,
                          bool forMaximum = false);

/// Replaces an N x C x H x W result by the channels-last operation that `build`
/// makes.
void replaceChannelsLast(
    mlir::PatternRewriter &rewriter, mlir::Operation *op,
    llvm::function_ref<mlir::Operation *(mlir::Value init)> build);

/// Convolutions and pooling compute in f32, on shapes that are known and not
/// empty; the rest runs as loops.
bool isF32(mlir::Operation *op);

/// linalg's convolutions: plain, grouped, depthwise.
void populateConvolutionKernels(mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_LINALGTOKERNEL_FORMKERNELS_H
