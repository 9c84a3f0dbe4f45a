//===- ResizeOps.cpp - verifiers and shape inference of resizing ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ResizeOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// The new height and width.
template <typename Op> Shape getNewSize(Op op) {
  return bounded::getArgument(op, "size", op.getSize());
}

template <typename Op> LogicalResult verifyResize(Op op) {
  Shape size = getNewSize(op);
  if (size.size() != 2 || llvm::any_of(size, [&](const bounded::Extent &n) {
        return bounded::getMinimum(op, n) < 1;
      }))
    // resize_c1
    return op->emitOpError("size must be two positive numbers, is (")
           << bounded::toString(size) << ")";
  if (op.getAlignCorners() && op.getHalfPixelCenters())
    // resize_c2
    return op->emitOpError(
        "align_corners and half_pixel_centers exclude each other");
  return success();
}

template <typename Op>
LogicalResult inferResize(Op op, SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  auto image = dyn_cast<RankedTensorType>(op.getImage().getType());
  if (!image)
    return keepResultTypes(op, types);
  if (failed(verifyImage(op, image)))
    return failure();
  Shape shape = bounded::getExtents(image), size = getNewSize(op);
  types.push_back(
      withResultElement(op, {shape[0], shape[1], size[0], size[1]}));
  return success();
}

} // namespace

LogicalResult ResizeNearestNeighborOp::verify() { return verifyResize(*this); }
LogicalResult
ResizeNearestNeighborOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferResize(*this, types);
}

LogicalResult ResizeNearestNeighborV2Op::verify() {
  if (getFormat() != "NCHW")
    // resize_c3
    return emitOpError("format ")
           << getFormat() << " is not supported, only NCHW";
  return verifyResize(*this);
}
LogicalResult
ResizeNearestNeighborV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  return inferResize(*this, types);
}

LogicalResult ResizeBilinearOp::verify() { return verifyResize(*this); }
LogicalResult ResizeBilinearOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferResize(*this, types);
}

LogicalResult ResizeBilinearV2Op::verify() { return verifyResize(*this); }
LogicalResult ResizeBilinearV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  return inferResize(*this, types);
}
