//===- PoolingExtOps.cpp - shape inference of the pools of mint -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"
#include "dialects/MindIR/IR/PeakOps.h"
#include "dialects/MindIR/IR/PoolingOps.h"
#include "dialects/MindIR/IR/SpatialList.h"
#include "dialects/MindIR/IR/VolumeWindow.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

using Types = SmallVectorImpl<Type>;

namespace {

/// What the lists of a pool say of its spatial dimensions.
struct Lists {
  ArrayRef<int64_t> kernel, stride, padding, dilation;
};

LogicalResult verifyLists(Operation *op, const Lists &lists, size_t spatial) {
  for (ArrayRef<int64_t> list :
       {lists.kernel, lists.stride, lists.padding, lists.dilation})
    if (list.size() != 1 && list.size() != spatial)
      // pool_ext_c1
      return op->emitOpError("takes one number, or one for each of ")
             << spatial << " dimensions, not (" << list << ")";
  for (size_t i = 0; i < spatial; ++i) {
    int64_t kernel = spatialEntry(lists.kernel, i);
    int64_t pad = spatialEntry(lists.padding, i);
    if (kernel < 1 || spatialEntry(lists.stride, i) < 1 ||
        spatialEntry(lists.dilation, i) < 1 || pad < 0 || pad > kernel / 2)
      // pool_ext_c2
      return op->emitOpError("has a kernel of (")
             << lists.kernel << ") with a stride of (" << lists.stride
             << "), padding (" << lists.padding << ") and dilation ("
             << lists.dilation << ")";
  }
  return success();
}

VolumeWindows createWindows(const Lists &lists, size_t spatial) {
  VolumeWindows windows(spatial);
  for (auto [i, window] : llvm::enumerate(windows)) {
    window.kernel = spatialEntry(lists.kernel, i);
    window.stride = spatialEntry(lists.stride, i);
    window.dilation = spatialEntry(lists.dilation, i);
    window.before = window.after = spatialEntry(lists.padding, i);
  }
  return windows;
}

/// The result's shape; null where that of the input is not known.
template <typename Op>
FailureOr<bounded::Shape> inferShape(Op op, ArrayRef<int64_t> dilation,
                                     int64_t spatial) {
  RankedTensorType type = getStatic(op.getInput());
  if (!type)
    return bounded::Shape();
  int64_t before = type.getRank() - spatial;
  if (before < 1 || before > 2 || type.getNumElements() == 0)
    // pool_ext_c3
    return op.emitOpError("pools ")
           << spatial
           << " dimensions of one batch at most, none of them 0, not " << type;
  Lists lists = {op.getKernelSize(), getStrideOrKernel(op), op.getPadding(),
                 dilation};
  if (failed(verifyLists(op, lists, spatial)))
    return failure();
  FailureOr<VolumeWindows> windows =
      resolvePadded(op, op.getCeilMode(), type.getShape().drop_front(before),
                    createWindows(lists, spatial));
  if (failed(windows))
    return failure();
  bounded::Shape shape = type.getShape().take_front(before);
  for (const VolumeWindow &window : *windows)
    shape.push_back(window.output);
  return shape;
}

template <typename Op>
LogicalResult inferMeans(Op op, int64_t spatial, Types &types) {
  FailureOr<bounded::Shape> shape = inferShape(op, {1}, spatial);
  if (failed(shape))
    return failure();
  return shape->empty() ? keepResultTypes(op, types)
                        : giveMoved(op, *shape, types);
}

template <typename Op> LogicalResult verifyDivisor(Op op) {
  if (!op.getDivisorOverride() || *op.getDivisorOverride() > 0)
    return success();
  // avg_pool_ext_c1
  return op.emitOpError("divisor_override must be above 0");
}

/// A row for each pixel of the window, of bits in blocks.
bounded::Shape getMaskShape(MaxPoolWithMaskOp op,
                            const bounded::Shape &maxima) {
  ArrayRef<int64_t> kernel = op.getKernelSize();
  bounded::Shape shape = maxima;
  size_t rank = shape.size();
  int64_t pixels = shape[rank - 2].getBound() * shape[rank - 1].getBound();
  shape[rank - 2] = spatialEntry(kernel, 0) * spatialEntry(kernel, 1);
  shape[rank - 1] = (llvm::divideCeil(pixels, 16) + 1) * 32;
  return shape;
}

template <typename Op> LogicalResult inferRows(Op op, Types &types) {
  RankedTensorType type = getStatic(op.getInput());
  if (!type)
    return keepResultTypes(op, types);
  if (op.getOutputSize().size() != 1 || op.getOutputSize()[0] < 1)
    // adaptive_rows_c1
    return op.emitOpError("output_size must be a positive number, is (")
           << op.getOutputSize() << ")";
  if (type.getRank() < 2 || type.getRank() > 3 || type.getNumElements() == 0)
    // adaptive_rows_c2
    return op.emitOpError("operand must have 2 or 3 dimensions, none of them "
                          "0, not ")
           << type;
  bounded::Shape shape = type.getShape();
  shape.back() = op.getOutputSize()[0];
  for (unsigned i = 0; i < op->getNumResults(); ++i)
    types.push_back(withResultElement(op, shape, i));
  return success();
}

} // namespace

LogicalResult AvgPool1DOp::inferTypes(Types &types) {
  return inferMeans(*this, 1, types);
}
LogicalResult AvgPool2DOp::inferTypes(Types &types) {
  return failed(verifyDivisor(*this)) ? failure() : inferMeans(*this, 2, types);
}
LogicalResult AvgPool3DExtOp::inferTypes(Types &types) {
  return failed(verifyDivisor(*this)) ? failure() : inferMeans(*this, 3, types);
}

LogicalResult MaxPoolWithIndicesOp::inferTypes(Types &types) {
  FailureOr<bounded::Shape> shape = inferShape(*this, getDilation(), 2);
  if (failed(shape))
    return failure();
  if (shape->empty())
    return keepResultTypes(*this, types);
  for (unsigned i : {0, 1})
    types.push_back(withResultElement(*this, *shape, i));
  return success();
}

LogicalResult MaxPoolWithMaskOp::verify() {
  if (getArgmax().use_empty())
    return success();
  // max_pool_with_mask_c1
  return emitOpError("gives no mask");
}
LogicalResult MaxPoolWithMaskOp::inferTypes(Types &types) {
  FailureOr<bounded::Shape> shape = inferShape(*this, getDilation(), 2);
  if (failed(shape) || failed(verify()))
    return failure();
  if (shape->empty())
    return keepResultTypes(*this, types);
  types.push_back(withResultElement(*this, *shape));
  types.push_back(withResultElement(*this, getMaskShape(*this, *shape), 1));
  return success();
}

LogicalResult AdaptiveAvgPool1DOp::inferTypes(Types &types) {
  return inferRows(*this, types);
}
LogicalResult AdaptiveMaxPool1DOp::inferTypes(Types &types) {
  return inferRows(*this, types);
}
