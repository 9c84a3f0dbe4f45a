//===- SamplingOps.cpp - verifiers and shape inference of sampling --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/SamplingOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

bool arePositive(ArrayRef<int64_t> list) {
  return llvm::all_of(list, [](int64_t n) { return n > 0; });
}

/// Whether there are so many dimensions, none of them 0.
bool hasSizes(RankedTensorType type, int64_t rank) {
  return type.getRank() == rank && type.getNumElements() > 0;
}

template <typename Op> LogicalResult verifyGridSampler(Op op) {
  if (!llvm::is_contained({"bilinear", "nearest"}, op.getInterpolationMode()))
    // grid_sampler_c1
    return op->emitOpError("interpolation_mode ")
           << op.getInterpolationMode() << " is not supported";
  if (!llvm::is_contained({"zeros", "border", "reflection"},
                          op.getPaddingMode()))
    // grid_sampler_c2
    return op->emitOpError("padding_mode ")
           << op.getPaddingMode() << " is not supported";
  return success();
}

template <typename Op>
LogicalResult inferGridSampler(Op op, int64_t spatial,
                               SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType x = getStatic(op.getInput()), grid = getStatic(op.getGrid());
  if (!x || !grid)
    return keepResultTypes(op, types);
  int64_t rank = spatial + 2;
  if (!hasSizes(x, rank) || !hasSizes(grid, rank) ||
      x.getDimSize(0) != grid.getDimSize(0) ||
      grid.getDimSize(rank - 1) != spatial)
    // grid_sampler_c3
    return op->emitOpError("cannot read ") << x << " at " << grid;
  bounded::Shape shape = {x.getDimSize(0), x.getDimSize(1)};
  for (int64_t size : grid.getShape().slice(1, spatial))
    shape.push_back(size);
  return giveMoved(op, shape, types);
}

} // namespace

LogicalResult GridSampler2DOp::verify() { return verifyGridSampler(*this); }
LogicalResult GridSampler2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferGridSampler(*this, 2, types);
}

LogicalResult GridSampler3DOp::verify() { return verifyGridSampler(*this); }
LogicalResult GridSampler3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferGridSampler(*this, 3, types);
}

LogicalResult AffineGridOp::verify() {
  size_t count = getOutputSize().size();
  if ((count != 4 && count != 5) || !arePositive(getOutputSize()))
    // affine_grid_c1
    return emitOpError("output_size must be four or five positive numbers, "
                       "is (")
           << getOutputSize() << ")";
  return success();
}

LogicalResult AffineGridOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  RankedTensorType theta = getStatic(getTheta());
  if (!theta)
    return keepResultTypes(*this, types);
  ArrayRef<int64_t> size = getOutputSize();
  int64_t spatial = size.size() - 2;
  if (theta.getShape() != ArrayRef<int64_t>{size[0], spatial, spatial + 1})
    // affine_grid_c2
    return emitOpError("output_size (") << size << ") does not fit " << theta;
  bounded::Shape shape = {size[0]};
  for (int64_t pixels : size.drop_front(2))
    shape.push_back(pixels);
  shape.push_back(spatial);
  return giveMoved(*this, shape, types);
}

LogicalResult DeformableOffsetsOp::verify() {
  auto isOverPixels = [](ArrayRef<int64_t> list) {
    return list.size() == 4 && list[0] == 1 && list[1] == 1 &&
           arePositive(list);
  };
  if (!isOverPixels(getStrides()) || !isOverPixels(getDilations()) ||
      getPads().size() != 4 ||
      llvm::any_of(getPads(), [](int64_t n) { return n < 0; }) ||
      getKsize().size() != 2 || !arePositive(getKsize()))
    // deformable_c1
    return emitOpError("has strides (")
           << getStrides() << "), dilations (" << getDilations() << "), pads ("
           << getPads() << ") and ksize (" << getKsize()
           << ") that are no windows of an image";
  if (getFormat() != "NCHW" || !getModulated())
    // deformable_c2
    return emitOpError("is not supported but of NCHW and modulated");
  return success();
}

/// How many windows there are along height (0) or width (1); fewer than 1 where
/// none fits.
static int64_t countWindows(DeformableOffsetsOp op, RankedTensorType image,
                            size_t dim) {
  ArrayRef<int64_t> pads = op.getPads().slice(2 * dim, 2);
  int64_t reach = op.getDilations()[2 + dim] * (op.getKsize()[dim] - 1) + 1;
  int64_t room = image.getDimSize(2 + dim) + pads[0] + pads[1] - reach;
  return room < 0 ? 0 : room / op.getStrides()[2 + dim] + 1;
}

LogicalResult DeformableOffsetsOp::inferTypes(SmallVectorImpl<Type> &types) {
  if (failed(verify()))
    return failure();
  RankedTensorType x = getStatic(getX()), offsets = getStatic(getOffsets());
  if (!x || !offsets)
    return keepResultTypes(*this, types);
  int64_t groups = getDeformableGroups();
  if (!hasSizes(x, 4) || groups < 1 || x.getDimSize(1) % groups)
    // deformable_c3
    return emitOpError("does not take ")
           << x << " with " << groups << " groups of channels";
  int64_t rows = countWindows(*this, x, 0), columns = countWindows(*this, x, 1);
  int64_t height = getKsize()[0], width = getKsize()[1];
  SmallVector<int64_t> fitting = {x.getDimSize(0), 3 * groups * height * width,
                                  rows, columns};
  if (rows < 1 || columns < 1 || offsets.getShape() != ArrayRef(fitting))
    // deformable_c4
    return emitOpError("needs offsets of shape (")
           << fitting << ") for " << x << ", got " << offsets;
  return giveMoved(
      *this, {x.getDimSize(0), x.getDimSize(1), rows * height, columns * width},
      types);
}
