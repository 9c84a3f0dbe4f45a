//===- VolumeConvolutionOps.cpp - verifiers of convolutions of volumes ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/VolumeConvolutionOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/VolumeWindow.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

LogicalResult verifyVolumeSteps(Operation *op, ArrayRef<int64_t> steps) {
  if (steps.size() != 5 || steps[0] != 1 || steps[1] != 1 ||
      llvm::any_of(steps, [](int64_t step) { return step < 1; }))
    // volume_convolution_c3
    return op->emitOpError("strides and dilations must be 1, 1, depth, height, "
                           "width, not (")
           << steps << ")";
  return success();
}

template <typename Op> LogicalResult verifyVolumeConvolution(Op op) {
  if (op.getFormat() != "NCDHW")
    // volume_convolution_c1
    return op->emitOpError("format ")
           << op.getFormat() << " is not supported, only NCDHW";
  if (!llvm::is_contained({"valid", "same", "pad"}, op.getPadMode()))
    // volume_convolution_c2
    return op->emitOpError("pad_mode ")
           << op.getPadMode() << " is not supported";
  if (failed(verifyVolumeSteps(op, op.getStrides())) ||
      failed(verifyVolumeSteps(op, op.getDilations())))
    return failure();
  bool isPadding = op.getPadMode() == "pad";
  if (op.getPadList().size() != 6 ||
      (isPadding &&
       llvm::any_of(op.getPadList(), [](int64_t pad) { return pad < 0; })))
    // volume_convolution_c4
    return op->emitOpError("pad_list must be 6 numbers from 0 on, is (")
           << op.getPadList() << ")";
  if (int64_t(op.getGroup()) < 1 || op.getMode() != 1)
    // volume_convolution_c5
    return op->emitOpError("has ")
           << op.getGroup() << " groups and the mode " << op.getMode();
  return success();
}

/// x and weight; null where one is not known.
FailureOr<std::pair<RankedTensorType, RankedTensorType>>
getVolumes(Operation *op) {
  RankedTensorType x = getStatic(op->getOperand(0)),
                   weight = getStatic(op->getOperand(1));
  if (!x || !weight)
    return std::pair<RankedTensorType, RankedTensorType>();
  for (RankedTensorType type : {x, weight})
    if (type.getRank() != 5 || type.getNumElements() == 0)
      // volume_convolution_c6
      return op->emitOpError("operands must have 5 dimensions, none of them 0, "
                             "not ")
             << type;
  return std::pair(x, weight);
}

LogicalResult verifyChannels(Operation *op, int64_t channels, int64_t first,
                             int64_t second, int64_t group) {
  if (channels != second * group || first % group != 0)
    // volume_convolution_c7
    return op->emitOpError("has ")
           << channels << " channels, but weights for " << group
           << " groups of " << second << " with " << first;
  return success();
}

} // namespace

LogicalResult Conv3DOp::verify() { return verifyVolumeConvolution(*this); }

LogicalResult Conv3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  auto volumes = getVolumes(*this);
  if (failed(volumes))
    return failure();
  auto [x, weight] = *volumes;
  if (!x)
    return keepResultTypes(*this, types);
  FailureOr<VolumeWindows> windows = windowsOf(*this);
  if (failed(windows) ||
      failed(verifyChannels(*this, x.getDimSize(1), weight.getDimSize(0),
                            weight.getDimSize(1), getGroup())))
    return failure();
  bounded::Shape shape = {x.getDimSize(0), weight.getDimSize(0)};
  for (const VolumeWindow &window : *windows)
    shape.push_back(window.output);
  return giveMoved(*this, shape, types);
}

LogicalResult Conv3DTransposeOp::verify() {
  if (getInputSize().size() != 5 ||
      llvm::any_of(getInputSize(), [](int64_t n) { return n < 1; }))
    // conv3d_transpose_c1
    return emitOpError("input_size must be 5 positive numbers, is (")
           << getInputSize() << ")";
  if (failed(verifyVolumeConvolution(*this)))
    return failure();
  if (getDilations()[2] != 1)
    // conv3d_transpose_c3
    return emitOpError("does not support a depth dilated by ")
           << getDilations()[2];
  return success();
}

LogicalResult Conv3DTransposeOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  auto volumes = getVolumes(*this);
  if (failed(volumes))
    return failure();
  auto [x, weight] = *volumes;
  if (!x)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> sizes = getInputSize();
  FailureOr<VolumeWindows> windows = windowsOf(*this);
  if (failed(windows) ||
      failed(verifyChannels(*this, sizes[1], x.getDimSize(1),
                            weight.getDimSize(1), getGroup())))
    return failure();
  for (auto [i, window] : llvm::enumerate(*windows))
    if (window.output.getBound() != x.getDimSize(2 + i) ||
        sizes[0] != x.getDimSize(0) || weight.getDimSize(0) != x.getDimSize(1))
      // conv3d_transpose_c2
      return emitOpError("result of ")
             << sizes[2 + i] << " pixels comes from "
             << window.output.getBound() << ", but the operand is " << x;
  return giveMoved(*this, sizes, types);
}
