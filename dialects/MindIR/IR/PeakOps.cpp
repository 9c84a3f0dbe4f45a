//===- PeakOps.cpp - verifiers and shape inference of maxima and places ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/PeakOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/VolumeWindow.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// What the four lists of a pool say of its `spatial` last dimensions.
struct PeakLists {
  ArrayRef<int64_t> kernel, strides, pads, dilation;
};

LogicalResult verifyPeakLists(Operation *op, const PeakLists &lists,
                              size_t count) {
  size_t spatial = count == 4 ? 2 : 3;
  for (ArrayRef<int64_t> list :
       {lists.kernel, lists.strides, lists.pads, lists.dilation})
    if (list.size() != count ||
        llvm::any_of(list.drop_back(spatial), [](int64_t n) { return n != 1; }))
      // peak_c2
      return op->emitOpError("has a list of wrong length, or over batch and "
                             "channels: (")
             << list << ")";
  for (size_t i = count - spatial; i < count; ++i)
    if (lists.kernel[i] < 1 || lists.strides[i] < 1 || lists.dilation[i] < 1 ||
        lists.pads[i] < 0 || lists.pads[i] > lists.kernel[i] / 2)
      // peak_c1
      return op->emitOpError("has a kernel of ")
             << lists.kernel[i] << " with stride " << lists.strides[i]
             << ", dilation " << lists.dilation[i] << " and pad "
             << lists.pads[i];
  return success();
}

template <typename Op>
LogicalResult inferPeaks(Op op, RankedTensorType type,
                         SmallVectorImpl<Type> &types) {
  FailureOr<VolumeWindows> windows = windowsOf(op);
  if (failed(windows))
    return failure();
  bounded::Shape shape = type.getShape().take_front(2);
  for (const VolumeWindow &window : *windows)
    shape.push_back(window.output);
  types.push_back(withOperandElement(op, shape));
  types.push_back(withResultElement(op, shape, 1));
  return success();
}

template <typename Op>
LogicalResult inferImagePeaks(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType type = getStatic(op.getX());
  if (!type)
    return keepResultTypes(op, types);
  if (type.getRank() != 4 || type.getNumElements() == 0)
    // peak_c4
    return op->emitOpError("operand must have 4 dimensions, none of them 0, "
                           "not ")
           << type;
  return inferPeaks(op, type, types);
}

} // namespace

LogicalResult MaxPool3DWithArgmaxOp::verify() {
  if (getFormat() != "NCDHW")
    // peak_c3
    return emitOpError("format ")
           << getFormat() << " is not supported, only NCDHW";
  return verifyPeakLists(
      *this, {getKsize(), getStrides(), getPads(), getDilation()}, 3);
}

LogicalResult MaxPool3DWithArgmaxOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 5 || type.getNumElements() == 0)
    // volume_c5
    return emitOpError("operand must have 5 dimensions, none of them 0, not ")
           << type;
  return inferPeaks(*this, type, types);
}

LogicalResult MaxPoolWithArgmaxV2Op::verify() {
  return verifyPeakLists(
      *this, {getKernelSize(), getStrides(), getPads(), getDilation()}, 4);
}
LogicalResult MaxPoolWithArgmaxV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  return inferImagePeaks(*this, types);
}

LogicalResult MaxPoolWithArgmaxOp::verify() {
  if (getDataFormat() != "NCHW")
    // max_pool_with_argmax_c1
    return emitOpError("data_format ")
           << getDataFormat() << " is not supported, only NCHW";
  if (getPadMode() != "valid" && getPadMode() != "same")
    // max_pool_with_argmax_c2
    return emitOpError("pad_mode ")
           << getPadMode() << " is not supported, only valid and same";
  for (ArrayRef<int64_t> list : {getKernelSize(), getStrides()})
    if (list.size() != 4 || list[0] != 1 || list[1] < 1 || list[2] < 1 ||
        list[3] != 1)
      // max_pool_with_argmax_c3
      return emitOpError("kernel_size and strides must be 1, height, width, 1, "
                         "not (")
             << list << ")";
  return success();
}
LogicalResult MaxPoolWithArgmaxOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferImagePeaks(*this, types);
}

LogicalResult AdaptiveMaxPool3DOp::verify() {
  if (getOutputSize().size() != 3 ||
      llvm::any_of(getOutputSize(), [](int64_t n) { return n < 1; }))
    // adaptive_max_pool3d_c1
    return emitOpError("output_size must be three positive numbers, is (")
           << getOutputSize() << ")";
  return success();
}

LogicalResult AdaptiveMaxPool3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  RankedTensorType type = getStatic(getX());
  if (!type)
    return keepResultTypes(*this, types);
  int64_t rank = type.getRank();
  if (rank < 4 || rank > 5 || type.getNumElements() == 0)
    // adaptive_volume_c2
    return emitOpError("operand must have 4 or 5 dimensions, none of them 0, "
                       "not ")
           << type;
  bounded::Shape shape = type.getShape();
  llvm::copy(getOutputSize(), shape.end() - 3);
  types.push_back(withOperandElement(*this, shape));
  types.push_back(withResultElement(*this, shape, 1));
  return success();
}
