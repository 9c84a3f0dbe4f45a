//===- ResamplingOps.cpp - verifiers and shape inference of resampling ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/ResamplingOps.h"
#include "dialects/MindIR/IR/Inference.h"
#include <cmath>

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

LogicalResult verifyNewSize(Operation *op, ArrayRef<int64_t> size,
                            size_t count) {
  if (size.size() != count ||
      llvm::any_of(size, [](int64_t n) { return n < 1; }))
    // resampling_c1
    return op->emitOpError("the new size must be ")
           << count << " positive numbers, is (" << size << ")";
  return success();
}

LogicalResult requireVolume(Operation *op, RankedTensorType type,
                            int64_t rank) {
  if (type.getRank() != rank || type.getNumElements() == 0)
    // resampling_c2
    return op->emitOpError("resamples what has pixels in ")
           << rank << " dimensions, but reads " << type;
  return success();
}

/// The dimensions from `first` on in a new size.
template <typename Op>
LogicalResult inferResampled(Op op, int64_t rank, int64_t first,
                             ArrayRef<int64_t> size,
                             SmallVectorImpl<Type> &types) {
  if (failed(op.verify()))
    return failure();
  RankedTensorType type = getStatic(op->getOperand(0));
  if (!type)
    return keepResultTypes(op, types);
  if (failed(requireVolume(op, type, rank)))
    return failure();
  bounded::Shape shape = type.getShape();
  llvm::copy(size, shape.begin() + first);
  types.push_back(withResultElement(op, shape));
  return success();
}

/// An image of the operand's type, too.
template <typename Op>
LogicalResult inferLike(Op op, int64_t rank, ArrayRef<int64_t> size,
                        SmallVectorImpl<Type> &types) {
  if (failed(inferResampled(op, rank, 2, size, types)))
    return failure();
  auto type = cast<TensorType>(types.back());
  types.back() = type.clone(getElementTypeOrSelf(op->getOperand(0).getType()));
  return success();
}

LogicalResult verifyTransformation(Operation *op, StringRef mode,
                                   ArrayRef<StringRef> modes) {
  if (!llvm::is_contained(modes, mode))
    // resampling_c4
    return op->emitOpError("coordinate_transformation_mode ")
           << mode << " is not supported";
  return success();
}

SmallVector<double> getScales(TypedAttr scales) {
  if (auto only = dyn_cast<FloatAttr>(scales))
    return {only.getValueAsDouble()};
  return llvm::to_vector_of<double>(
      cast<DenseElementsAttr>(scales).getValues<float>());
}

/// The new size of the dimensions behind the first two.
template <typename Op>
FailureOr<SmallVector<int64_t>> getNewSize(Op op, RankedTensorType type) {
  if (!op.getScales())
    return SmallVector<int64_t>(op.getOutputSize());
  SmallVector<double> scales = getScales(*op.getScales());
  SmallVector<int64_t> sizes;
  for (auto [size, scale] : llvm::zip(type.getShape().drop_front(2), scales)) {
    double scaled = size * scale;
    if (scaled == std::floor(scaled) && std::abs(scaled) < 1e9)
      sizes.push_back(scaled);
  }
  if (sizes.size() != scales.size() || !op.getOutputSize().empty())
    // upsample_c1
    return op->emitOpError("has scales that do not give ")
           << type << " a size of integers";
  return sizes;
}

template <typename Op>
LogicalResult inferUpsampled(Op op, int64_t spatial,
                             SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(op.getX());
  if (!type)
    return keepResultTypes(op, types);
  if (failed(requireVolume(op, type, spatial + 2)))
    return failure();
  FailureOr<SmallVector<int64_t>> size = getNewSize(op, type);
  if (failed(size) || failed(verifyNewSize(op, *size, spatial)))
    return failure();
  bounded::Shape shape = type.getShape();
  llvm::copy(*size, shape.begin() + 2);
  return giveMoved(op, shape, types);
}

} // namespace

LogicalResult ResizeBicubicOp::verify() {
  if (getAlignCorners() && getHalfPixelCenters())
    // resampling_c3
    return emitOpError(
        "align_corners and half_pixel_centers exclude each other");
  return verifyNewSize(*this, getSize(), 2);
}
LogicalResult ResizeBicubicOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferLike(*this, 4, getSize(), types);
}

LogicalResult ResizeLinear1DOp::verify() {
  return success(
      succeeded(verifyTransformation(*this, getCoordinateTransformationMode(),
                                     {"align_corners", "half_pixel"})) &&
      succeeded(verifyNewSize(*this, getSize(), 1)));
}
LogicalResult ResizeLinear1DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferLike(*this, 3, getSize(), types);
}

LogicalResult ResizeAreaOp::verify() {
  return verifyNewSize(*this, getSize(), 2);
}
LogicalResult ResizeAreaOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getImages());
  if (type && type.getRank() == 4 && getSize().size() == 2 && getAlignCorners())
    for (int64_t i : {0, 1})
      if (type.getDimSize(1 + i) == 1 && getSize()[i] > 1)
        // resize_area_c1
        return emitOpError("cannot align the corners of one pixel with those "
                           "of ")
               << getSize()[i];
  return inferResampled(*this, 4, 1, getSize(), types);
}

LogicalResult ResizeV2Op::verify() {
  if (getSizes().size() != 4 ||
      llvm::any_of(getSizes(), [](int64_t n) { return n < 1; }))
    // resize_v2_c1
    return emitOpError("sizes must be four positive numbers, is (")
           << getSizes() << ")";
  if (!llvm::is_contained({"nearest", "linear", "cubic"}, getMode()) ||
      getNearestMode() != "floor" || getCubicCoeffA().convertToFloat() != -0.75)
    // resize_v2_c2
    return emitOpError("does not support the mode ")
           << getMode() << ", nearest_mode " << getNearestMode()
           << " or cubic_coeff_a";
  return verifyTransformation(
      *this, getCoordinateTransformationMode(),
      {"align_corners", "half_pixel", "pytorch_half_pixel"});
}
LogicalResult ResizeV2Op::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getStatic(getX());
  if (type && type.getRank() == 4 && getSizes().size() == 4 &&
      getSizes().take_front(2) != type.getShape().take_front(2))
    // resize_v2_c1
    return emitOpError("sizes (") << getSizes() << ") do not fit " << type;
  bool isHalf = getCoordinateTransformationMode().ends_with("half_pixel");
  if (type && type.getRank() == 4 && getSizes().size() == 4 &&
      getMode() != "cubic" &&
      (type.getDimSize(2) != 1 || getSizes()[2] != 1 ||
       (getMode() == "nearest" && !isHalf)))
    // resize_v2_c3
    return emitOpError("has several rows or aligns corners, beyond the mode ")
           << getMode();
  return inferLike(*this, 4, getSizes().take_back(2), types);
}

LogicalResult UpsampleNearest1DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 1, types);
}
LogicalResult UpsampleNearest2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 2, types);
}
LogicalResult UpsampleNearest3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 3, types);
}
LogicalResult UpsampleLinear1DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 1, types);
}
LogicalResult UpsampleBilinear2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 2, types);
}
LogicalResult UpsampleBicubic2DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 2, types);
}
LogicalResult UpsampleTrilinear3DOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferUpsampled(*this, 3, types);
}
