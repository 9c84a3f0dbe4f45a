//===- Window.cpp - where the windows of a convolution or pooling lie -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Window.h"
#include "dialects/Bounded/IR/SamePadding.h"
#include "dialects/MindIR/IR/ConvolutionOps.h"
#include "dialects/MindIR/IR/PoolingOps.h"

using namespace mlir;
using namespace msc::mindir;
using namespace msc::bounded;

/// In a run: the padding behind the last window is never looked at, so that
/// there may always be as much in all as there can be.
static std::string resolveSameInRun(Window &window) {
  int64_t extent = window.extent(), stride = window.stride;
  if (extent < stride && extent > 2)
    return "pads by what follows from a dimension that each run chooses: of "
           "pad_mode same only windows of at least the stride are supported "
           "there";
  window.output = floorDiv(window.input - 1, stride) + 1;
  // At least extent - stride and at most extent - 1 are needed in all.
  window.before = extent < stride || (extent - stride) / 2 == (extent - 1) / 2
                      ? Extent((extent - 1) / 2)
                      : getSamePadding(window.input, extent, stride);
  window.after = window.before * -1 + (extent - 1);
  return {};
}

/// Pads so that every stride-th pixel of the input has an output.
static std::string resolveSame(Window &window) {
  if (window.input.isOpen())
    return resolveSameInRun(window);
  window.output = floorDiv(window.input + (window.stride - 1), window.stride);
  int64_t needed =
      (window.output.getBound() - 1) * window.stride + window.extent();
  int64_t padding = std::max<int64_t>(needed - window.input.getBound(), 0);
  window.before = padding / 2;
  window.after = padding - padding / 2;
  return {};
}

std::string msc::mindir::resolveWindow(StringRef padMode, Window &window) {
  if (padMode != "pad")
    window.before = window.after = 0;
  if (window.input.isUnknown() || ShapedType::isDynamic(window.kernel)) {
    window.output = ShapedType::kDynamic;
    return {};
  }
  if (padMode == "same")
    return resolveSame(window);
  Extent room = window.input + (window.before + window.after - window.extent());
  if (room.getBound() < 0) {
    window.output = 0;
    return "kernel of extent " + std::to_string(window.extent()) +
           " does not fit into " + std::to_string(window.input.getBound()) +
           " pixels";
  }
  window.output = floorDiv(room, window.stride) + 1;
  return {};
}

int64_t msc::mindir::imageEntry(ArrayRef<int64_t> list, int64_t i) {
  return list.size() == 1 ? list[0] : list[list.size() - 2 + i];
}

namespace {

FailureOr<ImageWindows> resolveAll(Operation *op, StringRef padMode,
                                   ImageWindows windows) {
  for (Window &window : windows)
    if (std::string reason = resolveWindow(padMode, window); !reason.empty())
      // extent_c1
      return op->emitOpError(reason);
  return windows;
}

/// The windows without their input: kernel, stride, dilation, given padding.
template <typename Op> ImageWindows convolutionWindows(Op op) {
  ImageWindows windows;
  auto weight = cast<RankedTensorType>(op.getWeight().getType());
  for (int64_t i : {0, 1}) {
    windows[i].kernel = weight.getDimSize(2 + i);
    windows[i].stride = op.getStride()[2 + i];
    windows[i].dilation = op.getDilation()[2 + i];
    windows[i].before = op.getPadList()[2 * i];
    windows[i].after = op.getPadList()[2 * i + 1];
  }
  return windows;
}

template <typename Op> FailureOr<ImageWindows> transposedWindows(Op op) {
  ImageWindows windows = convolutionWindows(op);
  for (int64_t i : {0, 1})
    windows[i].input =
        getArgument(op, "input_sizes", op.getInputSizes())[2 + i];
  return resolveAll(op, op.getPadMode(), windows);
}

template <typename Op> FailureOr<ImageWindows> poolWindows(Op op) {
  ImageWindows windows;
  auto image = cast<RankedTensorType>(op.getX().getType());
  for (int64_t i : {0, 1}) {
    windows[i].input = getExtent(image, 2 + i);
    windows[i].kernel = imageEntry(op.getKernelSize(), i);
    windows[i].stride = imageEntry(op.getStrides(), i);
  }
  return resolveAll(op, op.getPadMode(), windows);
}

} // namespace

FailureOr<ImageWindows> msc::mindir::windowsOf(Conv2DOp op) {
  ImageWindows windows = convolutionWindows(op);
  auto image = cast<RankedTensorType>(op.getX().getType());
  for (int64_t i : {0, 1})
    windows[i].input = getExtent(image, 2 + i);
  return resolveAll(op, op.getPadMode(), windows);
}

FailureOr<ImageWindows> msc::mindir::windowsOf(Conv2DTransposeOp op) {
  return transposedWindows(op);
}

FailureOr<ImageWindows> msc::mindir::windowsOf(Conv2DBackpropInputOp op) {
  return transposedWindows(op);
}

FailureOr<ImageWindows> msc::mindir::windowsOf(MaxPoolOp op) {
  return poolWindows(op);
}

FailureOr<ImageWindows> msc::mindir::windowsOf(AvgPoolOp op) {
  return poolWindows(op);
}
