//===- PoolingOps.cpp - verifiers and shape inference of pooling ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/PoolingOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/Window.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// 1, 2 or 4 positive numbers; of 4 the first two (batch, channel) 1.
bool isImageList(ArrayRef<int64_t> list) {
  bool overChannels = list.size() == 4 && (list[0] != 1 || list[1] != 1);
  return (list.size() == 1 || list.size() == 2 || list.size() == 4) &&
         !overChannels && llvm::all_of(list, [](int64_t n) { return n > 0; });
}

template <typename Op> LogicalResult verifyPool(Op op) {
  if (op.getDataFormat() != "NCHW")
    // pool_c1
    return op->emitOpError("data_format ")
           << op.getDataFormat() << " is not supported, only NCHW";
  if (op.getPadMode() != "valid" && op.getPadMode() != "same")
    // pool_c2
    return op->emitOpError("pad_mode ")
           << op.getPadMode() << " is not supported, only valid and same";
  for (ArrayRef<int64_t> list : {op.getKernelSize(), op.getStrides()})
    if (!isImageList(list))
      // pool_c3
      return op->emitOpError("kernel_size and strides must be positive and "
                             "only over height and width, not (")
             << list << ")";
  return success();
}

template <typename Op>
LogicalResult inferPool(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  auto image = dyn_cast<RankedTensorType>(op.getX().getType());
  if (!image)
    return keepResultTypes(op, types);
  if (failed(verifyImage(op, image)))
    return failure();
  FailureOr<ImageWindows> windows = windowsOf(op);
  if (failed(windows))
    return failure();
  bounded::Shape shape = {bounded::getExtent(image, 0),
                          bounded::getExtent(image, 1), (*windows)[0].output,
                          (*windows)[1].output};
  types.push_back(bounded::getTensorType(shape, image.getElementType()));
  return success();
}

LogicalResult verifyOutputSize(Operation *op, ArrayRef<int64_t> size) {
  bool valid = llvm::all_of(size, [](int64_t n) { return n > 0 || n == -1; });
  if (!valid || size.empty() || size.size() > 2)
    // adaptive_pool_c1
    return op->emitOpError("output_size must be one or two positive numbers or "
                           "-1, is (")
           << size << ")";
  return success();
}

/// The image's last two dimensions in the new size.
template <typename Op>
LogicalResult inferAdaptivePool(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  auto image = dyn_cast<RankedTensorType>(op.getX().getType());
  if (!image)
    return keepResultTypes(op, types);
  int64_t rank = image.getRank();
  if (rank != 3 && rank != 4)
    // adaptive_pool_c2
    return op->emitOpError("operand must have 3 or 4 dimensions, not ") << rank;
  if (failed(requirePixels(op, image)))
    return failure();
  bounded::Shape shape = bounded::getExtents(image);
  for (int64_t i : {0, 1})
    if (int64_t size = imageEntry(op.getOutputSize(), i); size != -1) {
      if (shape[rank - 2 + i].isOpen() && size != 1)
        // adaptive_pool_c3
        return op->emitOpError("cannot divide a dimension that each run "
                               "chooses into ")
               << size << " windows";
      shape[rank - 2 + i] = size;
    }
  for (unsigned i = 0; i < op->getNumResults(); ++i)
    types.push_back(withResultElement(op, shape, i));
  return success();
}

} // namespace

LogicalResult MaxPoolOp::verify() { return verifyPool(*this); }
LogicalResult MaxPoolOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferPool(*this, types);
}

LogicalResult AvgPoolOp::verify() { return verifyPool(*this); }
LogicalResult AvgPoolOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferPool(*this, types);
}

LogicalResult AdaptiveAvgPool2DOp::verify() {
  return verifyOutputSize(*this, getOutputSize());
}
LogicalResult AdaptiveAvgPool2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAdaptivePool(*this, types);
}

LogicalResult AdaptiveAvgPool2DExtOp::verify() {
  return verifyOutputSize(*this, getOutputSize());
}
LogicalResult AdaptiveAvgPool2DExtOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferAdaptivePool(*this, types);
}

LogicalResult AdaptiveMaxPool2DOp::verify() {
  return verifyOutputSize(*this, getOutputSize());
}
LogicalResult AdaptiveMaxPool2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  auto image = dyn_cast<RankedTensorType>(getX().getType());
  if (image && bounded::isOpen(image) && !getArgmax().use_empty())
    // adaptive_max_pool2d_c1
    return emitOpError("says where the maxima are only of images whose size is "
                       "known");
  return inferAdaptivePool(*this, types);
}
