//===- VolumeWindow.h - where windows of a volume lie ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_DIALECTS_MINDIR_VOLUMEWINDOW_H
#define MSC_DIALECTS_MINDIR_VOLUMEWINDOW_H

#include "dialects/MindIR/IR/PeakOps.h"
#include "dialects/MindIR/IR/VolumeConvolutionOps.h"
#include "dialects/MindIR/IR/VolumeOps.h"
#include "dialects/MindIR/IR/Window.h"

namespace msc::mindir {

/// One spatial dimension, whose sizes are known. `after` covers all that the
/// last window reads; of it `given` were asked for.
struct VolumeWindow : Window {
  int64_t given = 0;

  /// How many places a window covers, of the padded volume or the volume.
  int64_t count(int64_t output, bool includesPads) const;
};

using VolumeWindows = llvm::SmallVector<VolumeWindow, 3>;

/// Depth, height and width; height and width of an image. Fails where a window
/// lies outside.
llvm::FailureOr<VolumeWindows> windowsOf(AvgPool3DOp op);
llvm::FailureOr<VolumeWindows> windowsOf(MaxPool3DOp op);
llvm::FailureOr<VolumeWindows> windowsOf(MaxPool3DWithArgmaxOp op);
llvm::FailureOr<VolumeWindows> windowsOf(MaxPoolWithArgmaxOp op);
llvm::FailureOr<VolumeWindows> windowsOf(MaxPoolWithArgmaxV2Op op);
llvm::FailureOr<VolumeWindows> windowsOf(Conv3DOp op);
/// Of the convolution that maps the result back to `x`.
llvm::FailureOr<VolumeWindows> windowsOf(Conv3DTransposeOp op);

/// Of `shape`, the spatial dimensions, with pads that are given. Fails where a
/// window lies outside.
llvm::FailureOr<VolumeWindows> resolvePadded(mlir::Operation *op, bool ceiling,
                                             llvm::ArrayRef<int64_t> shape,
                                             VolumeWindows windows);

} // namespace msc::mindir

#endif // MSC_DIALECTS_MINDIR_VOLUMEWINDOW_H
