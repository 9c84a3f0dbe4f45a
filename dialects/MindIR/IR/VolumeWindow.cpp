//===- VolumeWindow.cpp - where windows of a volume lie -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/VolumeWindow.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

int64_t VolumeWindow::count(int64_t place, bool includesPads) const {
  int64_t begin = place * stride - before.getBound();
  int64_t end = begin + kernel, size = input.getBound();
  if (includesPads)
    return std::min(end, size + given) - begin;
  return std::min(end, size) - std::max<int64_t>(begin, 0);
}

/// Room for one more window where the last pixels have none, but not for a
/// window behind the pixels.
static void resolveCeiling(VolumeWindow &window) {
  int64_t size = window.input.getBound(), before = window.before.getBound();
  int64_t outputs = window.output.getBound();
  int64_t covered = (outputs - 1) * window.stride + window.extent();
  if (covered >= before + size + window.given)
    return;
  if (outputs * window.stride >= before + size)
    return;
  window.output = outputs + 1;
  window.after = covered + window.stride - before - size;
}

/// Sets output and padding from the other members.
static std::string resolve(VolumeWindow &window, StringRef mode, bool ceiling) {
  std::string reason = resolveWindow(mode, window);
  window.given = window.after.getBound();
  if (!reason.empty() || !ceiling)
    return reason;
  if (mode != "pad")
    return "ceil_mode is only supported with given pads";
  resolveCeiling(window);
  return {};
}

static FailureOr<VolumeWindows> resolveAll(Operation *op, StringRef mode,
                                           bool ceiling,
                                           ArrayRef<int64_t> shape,
                                           VolumeWindows windows) {
  for (auto [size, window] :
       llvm::zip(shape.take_back(windows.size()), windows)) {
    window.input = size;
    if (std::string reason = resolve(window, mode, ceiling); !reason.empty())
      // extent_c1
      // volume_c6
      return op->emitOpError(reason);
  }
  return windows;
}

FailureOr<VolumeWindows> msc::mindir::resolvePadded(Operation *op, bool ceiling,
                                                    ArrayRef<int64_t> shape,
                                                    VolumeWindows windows) {
  return resolveAll(op, "pad", ceiling, shape, std::move(windows));
}

static ArrayRef<int64_t> getShape(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

template <typename Op> static FailureOr<VolumeWindows> poolWindows(Op op) {
  VolumeWindows windows(3);
  for (auto [i, window] : llvm::enumerate(windows)) {
    window.kernel = op.getKernelSize()[2 + i];
    window.stride = op.getStrides()[2 + i];
    window.before = op.getPadList()[2 * i];
    window.after = op.getPadList()[2 * i + 1];
  }
  StringRef mode = op.getPadMode();
  return resolveAll(op, mode == "calculated" ? "pad" : mode, op.getCeilMode(),
                    getShape(op.getX()), windows);
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(AvgPool3DOp op) {
  return poolWindows(op);
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(MaxPool3DOp op) {
  return poolWindows(op);
}

/// From the last entries of lists, the same pads on both sides.
static VolumeWindows fromLists(size_t count, ArrayRef<int64_t> kernel,
                               ArrayRef<int64_t> strides,
                               ArrayRef<int64_t> pads,
                               ArrayRef<int64_t> dilation) {
  VolumeWindows windows(count);
  for (auto [i, window] : llvm::enumerate(windows)) {
    window.kernel = kernel.take_back(count)[i];
    window.stride = strides.take_back(count)[i];
    window.before = window.after = pads.take_back(count)[i];
    window.dilation = dilation.take_back(count)[i];
  }
  return windows;
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(MaxPool3DWithArgmaxOp op) {
  VolumeWindows windows = fromLists(3, op.getKsize(), op.getStrides(),
                                    op.getPads(), op.getDilation());
  return resolveAll(op, "pad", op.getCeilMode(), getShape(op.getX()), windows);
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(MaxPoolWithArgmaxV2Op op) {
  VolumeWindows windows = fromLists(2, op.getKernelSize(), op.getStrides(),
                                    op.getPads(), op.getDilation());
  return resolveAll(op, "pad", op.getCeilMode(), getShape(op.getX()), windows);
}

/// MindSpore's kernel for this operator puts half of what the kernel has over
/// the stride before the first pixel, however much its other poolings would.
static void moveWindow(VolumeWindow &window) {
  int64_t before = std::max<int64_t>(0, window.kernel - window.stride) / 2;
  int64_t end = (window.output.getBound() - 1) * window.stride + window.kernel;
  window.before = before;
  window.after = std::max<int64_t>(0, end - window.input.getBound() - before);
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(MaxPoolWithArgmaxOp op) {
  // The lists are 1, height, width, 1.
  VolumeWindows windows =
      fromLists(2, op.getKernelSize().drop_back(), op.getStrides().drop_back(),
                {0, 0}, {1, 1});
  FailureOr<VolumeWindows> resolved =
      resolveAll(op, op.getPadMode(), false, getShape(op.getX()), windows);
  if (succeeded(resolved) && op.getPadMode() == "same")
    llvm::for_each(*resolved, moveWindow);
  return resolved;
}

template <typename Op>
static FailureOr<VolumeWindows> convolutionWindows(Op op,
                                                   ArrayRef<int64_t> shape) {
  VolumeWindows windows(3);
  for (auto [i, window] : llvm::enumerate(windows)) {
    window.kernel = getShape(op.getWeight())[2 + i];
    window.stride = op.getStrides()[2 + i];
    window.dilation = op.getDilations()[2 + i];
    window.before = op.getPadList()[2 * i];
    window.after = op.getPadList()[2 * i + 1];
  }
  return resolveAll(op, op.getPadMode(), false, shape, windows);
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(Conv3DOp op) {
  return convolutionWindows(op, getShape(op.getX()));
}

FailureOr<VolumeWindows> msc::mindir::windowsOf(Conv3DTransposeOp op) {
  return convolutionWindows(op, op.getInputSize());
}
