//===- ResizeOps.cpp - verifiers and shape inference of resizing ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc::mindir;

namespace {

template <typename Op> LogicalResult verifyResize(Op op) {
  if (op.getSize().size() != 2 || op.getSize()[0] < 1 || op.getSize()[1] < 1)
    // resize_c1
    return op->emitOpError("size must be two positive numbers, is (")
           << op.getSize() << ")";
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
  types.push_back(
      withResultElement(op, {image.getDimSize(0), image.getDimSize(1),
                             op.getSize()[0], op.getSize()[1]}));
  return success();
}

} // namespace

LogicalResult ResizeNearestNeighborOp::verify() { return verifyResize(*this); }
LogicalResult
ResizeNearestNeighborOp::inferTypes(SmallVectorImpl<Type> &types) {
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
