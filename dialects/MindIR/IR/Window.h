//===- Window.h - where the windows of a convolution or pooling lie -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// One spatial dimension. `same` pads so that the output is ceil(input / stride)
// and puts the odd pixel behind; `valid` pads nothing; `pad` as it is told.
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_WINDOW_H
#define MSC_DIALECTS_MINDIR_WINDOW_H

#include "dialects/Bounded/IR/Extent.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "dialects/MindIR/IR/PoolingOps.h"

namespace msc::mindir {

struct Window {
  bounded::Extent input = 0, output = 0;
  int64_t kernel = 1, stride = 1, dilation = 1;
  bounded::Extent before = 0, after = 0; ///< padding

  int64_t extent() const { return (kernel - 1) * dilation + 1; }
};

/// Sets output and padding from the other members; `before` and `after` are
/// read for the mode `pad`. A dynamic input or kernel gives a dynamic output.
/// Why it cannot, or nothing.
std::string resolveWindow(llvm::StringRef padMode, Window &window);

/// Height (i = 0) or width (1) in a list of 1, 2 (H, W) or 4 (N, C, H, W)
/// numbers.
int64_t imageEntry(llvm::ArrayRef<int64_t> list, int64_t i);

/// The two windows (height, width) of an operator on an image.
using ImageWindows = std::array<Window, 2>;

/// Of the convolution; fails where the kernel does not fit.
llvm::FailureOr<ImageWindows> windowsOf(Conv2DOp op);

/// Of the convolution that maps the result back to `x`: `input` is the size of
/// the result, `output` the size of `x`.
llvm::FailureOr<ImageWindows> windowsOf(Conv2DTransposeOp op);
llvm::FailureOr<ImageWindows> windowsOf(Conv2DBackpropInputOp op);

llvm::FailureOr<ImageWindows> windowsOf(MaxPoolOp op);
llvm::FailureOr<ImageWindows> windowsOf(AvgPoolOp op);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_WINDOW_H
