//===- DetectionOps.cpp - the verifiers and types of boxes ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "dialects/MindIR/IR/DetectionOps.h"
#include "dialects/MindIR/IR/Inference.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

bool msc::mindir::areBoxNumbers(Attribute attribute) {
  auto numbers = dyn_cast<DenseFPElementsAttr>(attribute);
  return numbers && numbers.getElementType().isF32() &&
         numbers.getNumElements() == 4;
}

/// The type of a matrix of boxes; null where it is not
/// known.
static FailureOr<RankedTensorType> getBoxType(Operation *op, Value boxes) {
  RankedTensorType type = getKnown(boxes);
  if (type && (type.getRank() != 2 || type.getDimSize(1) != 4))
    // boxes_c1
    return op->emitOpError("boxes must be rows of four numbers"), failure();
  return type;
}

static LogicalResult inferLikeBoth(Operation *op,
                                   SmallVectorImpl<Type> &types) {
  FailureOr<RankedTensorType> first = getBoxType(op, op->getOperand(0)),
                              second = getBoxType(op, op->getOperand(1));
  if (failed(first) || failed(second))
    return failure();
  if (!*first || !*second)
    return keepResultTypes(op, types);
  if (first->getShape() != second->getShape())
    // boxes_c2
    return op->emitOpError("needs two operands of one shape");
  return likeFirst(op, types);
}

//===----------------------------------------------------------------------===//
// BoundingBoxDecode, BoundingBoxEncode
//===----------------------------------------------------------------------===//

LogicalResult BoundingBoxDecodeOp::verify() {
  ArrayRef<int64_t> size = getMaxShape();
  if (size.size() != 2 || size[0] <= 0 || size[1] <= 0)
    // box_decode_c1
    return emitOpError("max_shape must be two positive numbers, is (")
           << size << ")";
  return success();
}

LogicalResult BoundingBoxDecodeOp::inferTypes(SmallVectorImpl<Type> &types) {
  return failure(failed(verify()) || failed(inferLikeBoth(*this, types)));
}

LogicalResult BoundingBoxEncodeOp::inferTypes(SmallVectorImpl<Type> &types) {
  return inferLikeBoth(*this, types);
}

//===----------------------------------------------------------------------===//
// IOU, CheckValid
//===----------------------------------------------------------------------===//

LogicalResult IOUOp::verify() {
  if (getMode() != "iou" && getMode() != "iof")
    // iou_c1
    return emitOpError("mode must be iou or iof, is ") << getMode();
  return success();
}

LogicalResult IOUOp::inferTypes(SmallVectorImpl<Type> &types) {
  FailureOr<RankedTensorType> columns = getBoxType(*this, getAnchorBoxes()),
                              rows = getBoxType(*this, getGtBoxes());
  if (failed(verify()) || failed(columns) || failed(rows))
    return failure();
  if (!*columns || !*rows)
    return keepResultTypes(*this, types);
  return giveMoved(*this, {rows->getDimSize(0), columns->getDimSize(0)}, types);
}

LogicalResult CheckValidOp::inferTypes(SmallVectorImpl<Type> &types) {
  FailureOr<RankedTensorType> boxes = getBoxType(*this, getBboxes());
  RankedTensorType metas = getKnown(getImgMetas());
  if (failed(boxes))
    return failure();
  if (!*boxes || !metas)
    return keepResultTypes(*this, types);
  if (metas.getRank() != 1 || metas.getDimSize(0) != 3)
    // check_valid_c1
    return emitOpError("img_metas must be three numbers");
  return give(*this, {boxes->getDimSize(0)}, types);
}

//===----------------------------------------------------------------------===//
// NMSWithMask
//===----------------------------------------------------------------------===//

LogicalResult NMSWithMaskOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType type = getKnown(getBboxes());
  if (!type)
    return keepResultTypes(*this, types);
  if (type.getRank() != 2 || type.getDimSize(1) != 5 || type.getDimSize(0) == 0)
    // nms_c1
    return emitOpError("bboxes must be rows of five numbers, at least one");
  types.push_back(type);
  for (unsigned result : {1, 2})
    types.push_back(withResultElement(*this, {type.getDimSize(0)}, result));
  return success();
}

//===----------------------------------------------------------------------===//
// ROIAlign, CropAndResize
//===----------------------------------------------------------------------===//

LogicalResult ROIAlignOp::verify() {
  // Getters give unsigned numbers.
  int64_t sizes[] = {int64_t(getPooledHeight()), int64_t(getPooledWidth()),
                     int64_t(getSampleNum())};
  if (*llvm::min_element(sizes) < 1)
    // roi_align_c2
    return emitOpError(
        "pooled_height, pooled_width and sample_num must be above 0");
  if (getRoiEndMode() != 0 && getRoiEndMode() != 1)
    // roi_align_c3
    return emitOpError("roi_end_mode must be 0 or 1, is ") << getRoiEndMode();
  return success();
}

LogicalResult ROIAlignOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType image = getKnown(getFeatures()), rois = getKnown(getRois());
  if (failed(verify()))
    return failure();
  if (!image || !rois)
    return keepResultTypes(*this, types);
  if (failed(verifyImage(*this, image))) // image_c1, image_c2
    return failure();
  if (rois.getRank() != 2 || rois.getDimSize(1) != 5)
    // roi_align_c1
    return emitOpError("rois must be rows of five numbers");
  return give(*this,
              {rois.getDimSize(0), image.getDimSize(1),
               int64_t(getPooledHeight()), int64_t(getPooledWidth())},
              types);
}

LogicalResult CropAndResizeOp::verify() {
  if (getCropSize().size() != 2 || getCropSize()[0] < 2 || getCropSize()[1] < 2)
    // crop_c3
    return emitOpError("crop_size must be two numbers above 1");
  if (getMethod() != "bilinear" && getMethod() != "nearest")
    // crop_c4
    return emitOpError("method ") << getMethod() << " is not supported";
  return success();
}

LogicalResult CropAndResizeOp::inferTypes(SmallVectorImpl<Type> &types) {
  RankedTensorType image = getKnown(getImage()),
                   index = getKnown(getBoxIndex());
  FailureOr<RankedTensorType> boxes = getBoxType(*this, getBoxes());
  if (failed(verify()) || failed(boxes))
    return failure();
  if (!image || !index || !*boxes)
    return keepResultTypes(*this, types);
  if (image.getRank() != 4 || image.getNumElements() == 0)
    // crop_c1
    return emitOpError("images must have 4 dimensions, none of them 0");
  if (index.getRank() != 1 || index.getDimSize(0) != boxes->getDimSize(0))
    // crop_c2
    return emitOpError("needs an index for each box");
  return give(*this,
              {index.getDimSize(0), getCropSize()[0], getCropSize()[1],
               image.getDimSize(3)},
              types);
}
