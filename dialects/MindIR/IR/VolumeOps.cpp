//===- VolumeOps.cpp - verifiers and shape inference of volumes -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/VolumeOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/VolumeWindow.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool arePositive(ArrayRef<int64_t> list) {
  return llvm::all_of(list, [](int64_t n) { return n > 0; });
}

LogicalResult verifyVolumeList(Operation *op, ArrayRef<int64_t> list) {
  if (list.size() != 5 || list[0] != 1 || list[1] != 1 || !arePositive(list))
    // volume_c3
    return op->emitOpError("kernel_size and strides must be 1, 1, depth, "
                           "height, width, not (")
           << list << ")";
  return success();
}

template <typename Op> LogicalResult verifyVolumePool(Op op) {
  if (op.getDataFormat() != "NCDHW")
    // volume_c1
    return op->emitOpError("data_format ")
           << op.getDataFormat() << " is not supported, only NCDHW";
  if (!llvm::is_contained({"valid", "same", "pad", "calculated"},
                          op.getPadMode()))
    // volume_c2
    return op->emitOpError("pad_mode ")
           << op.getPadMode() << " is not supported";
  if (failed(verifyVolumeList(op, op.getKernelSize())) ||
      failed(verifyVolumeList(op, op.getStrides())))
    return failure();
  if (op.getPadList().size() != 6 ||
      llvm::any_of(op.getPadList(), [](int64_t pad) { return pad < 0; }))
    // volume_c4
    return op->emitOpError("pad_list must be 6 numbers from 0 on, is (")
           << op.getPadList() << ")";
  return success();
}

template <typename Op>
LogicalResult inferVolumePool(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType type = getStatic(op.getX());
  if (!type)
    return keepResultTypes(op, types);
  if (type.getRank() != 5 || type.getNumElements() == 0)
    // volume_c5
    return op->emitOpError("operand must have 5 dimensions, none of them 0, "
                           "not ")
           << type;
  FailureOr<VolumeWindows> windows = windowsOf(op);
  if (failed(windows))
    return failure();
  bounded::Shape shape = type.getShape().take_front(2);
  for (const VolumeWindow &window : *windows)
    shape.push_back(window.output);
  return giveMoved(op, shape, types);
}

} // namespace

LogicalResult AvgPool3DOp::verify() {
  if (int64_t(getDivisorOverride()) < 0)
    // avg_pool3d_c1
    return emitOpError("divisor_override must not be negative");
  return verifyVolumePool(*this);
}
LogicalResult AvgPool3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferVolumePool(*this, types);
}

LogicalResult MaxPool3DOp::verify() { return verifyVolumePool(*this); }
LogicalResult MaxPool3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferVolumePool(*this, types);
}

namespace {

template <typename Op> LogicalResult verifyAdaptiveVolume(Op op) {
  ArrayRef<int64_t> size = op.getOutputSize();
  bool valid = llvm::all_of(size, [](int64_t n) { return n > 0 || n == -1; });
  if (!valid || size.size() != 3)
    // adaptive_volume_c1
    return op->emitOpError("output_size must be three positive numbers or -1, "
                           "is (")
           << size << ")";
  return success();
}

template <typename Op>
LogicalResult inferAdaptiveVolume(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType type = getStatic(op.getX());
  if (!type)
    return keepResultTypes(op, types);
  int64_t rank = type.getRank();
  if (rank < 4 || rank > 5 || type.getNumElements() == 0)
    // adaptive_volume_c2
    return op->emitOpError("operand must have 4 or 5 dimensions, none of them "
                           "0, not ")
           << type;
  bounded::Shape shape = type.getShape();
  for (auto [i, size] : llvm::enumerate(op.getOutputSize()))
    if (size != -1)
      shape[rank - 3 + i] = size;
  return giveMoved(op, shape, types);
}

} // namespace

LogicalResult AdaptiveAvgPool3DOp::verify() {
  return verifyAdaptiveVolume(*this);
}
LogicalResult AdaptiveAvgPool3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAdaptiveVolume(*this, types);
}

LogicalResult AdaptiveAvgPool3DExtOp::verify() {
  return verifyAdaptiveVolume(*this);
}
LogicalResult AdaptiveAvgPool3DExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAdaptiveVolume(*this, types);
}
