//===- DetectionOps.td - boxes, and what images have under them -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_DETECTION_OPS_TD
#define MINDIR_DETECTION_OPS_TD

include "dialects/MindIR/IR/Base.td"

/// Four floats, one for each number of a box.
def MindIR_BoxNumbersAttr : Attr<CPred<"::msc::mindir::areBoxNumbers($_self)">, "four floats"> {
  let storageType = "::mlir::TypedAttr";
  let returnType = "::mlir::TypedAttr";
  let convertFromStorage = "$_self";
}

defvar MindIR_BoxesConstraint = "(boxes_c1) each box is one row of four numbers";
def MindIR_BoxTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;
def MindIR_CheckedBoxTensor : MindIR_TensorOf<[F16, F32, I16, UI8], "float16, float32, int16 or uint8">;
def MindIR_Float32Tensor : MindIR_TensorOf<[F32], "float32">;
def MindIR_CroppedTensor : MindIR_TensorOf<[F16, F32, F64, I8, UI8, I32, I64], "float, int8, uint8, int32 or int64">;
def MindIR_Int32Tensor : MindIR_TensorOf<[I32], "int32">;

class MindIR_BoxPrimitive<string primitive, string text, string semantics, dag args, Type result, list<Trait> traits, list<string> constraints>
    : MindIR_PurePrimitive<primitive, text, args, result, traits> {
  let description = "\n" # semantics # "\n" # MindIR_Constraints<constraints>.text;
}

def MindIR_BoundingBoxDecodeOp : MindIR_BoxPrimitive<"BoundingBoxDecode", "boxes moved and stretched by deltas", [{
Each delta is multiplied by its number of `stds`, and that of `means` is added. The centre moves by the first two times the sizes x2 - x1 + 1 and
y2 - y1 + 1, which the other two, no further from 0 than the logarithm of `wh_ratio_clip`, scale exponentially. The corners are brought into
[0, width] and [0, height]; `max_shape` is height, width.}],
  (ins MindIR_BoxTensor:$anchor_box, MindIR_BoxTensor:$deltas, DenseI64ArrayAttr:$max_shape, MindIR_BoxNumbersAttr:$means, MindIR_BoxNumbersAttr:$stds,
    DefaultValuedAttr<F32Attr, "0.016f">:$wh_ratio_clip),
  MindIR_BoxTensor, [MindIR_RoundsSteps, AllElementTypesMatch<["anchor_box", "deltas", "output"]>],
  [MindIR_BoxesConstraint, "(boxes_c2) both operands have one shape", "(box_decode_c1) `max_shape` is two numbers, positive"]> {
  let hasVerifier = 1;
}

def MindIR_BoundingBoxEncodeOp : MindIR_BoxPrimitive<"BoundingBoxEncode", "the deltas that make a box of another", [{
The inverse of BoundingBoxDecode without its limits.}],
  (ins MindIR_Float32Tensor:$anchor_box, MindIR_Float32Tensor:$groundtruth_box, MindIR_BoxNumbersAttr:$means, MindIR_BoxNumbersAttr:$stds),
  MindIR_Float32Tensor, [],
  [MindIR_BoxesConstraint, "(boxes_c2) both operands have one shape"]>;

def MindIR_IOUOp : MindIR_BoxPrimitive<"IOU", "the area that two boxes share over that of both (iou), or of the second (iof)", [{
A box reaches from x1, y1 to x2, y2, both included. Row i, column j of the result is of `gt_boxes` i and `anchor_boxes` j.}],
  (ins MindIR_BoxTensor:$anchor_boxes, MindIR_BoxTensor:$gt_boxes, DefaultValuedAttr<StrAttr, "\"iou\"">:$mode),
  MindIR_BoxTensor, [MindIR_RoundsSteps, AllElementTypesMatch<["anchor_boxes", "gt_boxes", "output"]>],
  [MindIR_BoxesConstraint, "(iou_c1) `mode` is iou or iof"]> {
  let hasVerifier = 1;
}

def MindIR_CheckValidOp : MindIR_BoxPrimitive<"CheckValid", "whether a box lies within an image", [{
`img_metas` are height, width and ratio: x1 and y1 are not below 0, x2 not above width * ratio - 1, y2 not above height * ratio - 1.}],
  (ins MindIR_CheckedBoxTensor:$bboxes, MindIR_CheckedBoxTensor:$img_metas),
  MindIR_BoolTensor, [AllElementTypesMatch<["bboxes", "img_metas"]>],
  [MindIR_BoxesConstraint, "(check_valid_c1) `img_metas` is a vector of three numbers"]>;

def MindIR_ScoredTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;

def MindIR_NMSWithMaskOp : MindIR_Primitive<"NMSWithMask", [Pure, MindIR_RoundsSteps]> {
  let summary = "boxes by their scores, and which of them none before them overlaps too much";
  let description = [{
    A row of `bboxes` is x1, y1, x2, y2 and a score; the results are the rows from the highest score on, 0, 1, 2, ... and whether each row stays: none that
    stays before it shares more than `iou_threshold` of the area of both with it, each
    step rounded to the type of `bboxes`. Of equal scores MindSpore's bitonic sort says which comes first.

    - (nms_c1) `bboxes` has rows, of five numbers.
  }];
  let arguments = (ins MindIR_ScoredTensor:$bboxes, DefaultValuedAttr<F32Attr, "0.5f">:$iou_threshold);
  let results = (outs MindIR_ScoredTensor:$selected_boxes, MindIR_Int32Tensor:$selected_idx, MindIR_BoolTensor:$selected_mask);
}

def MindIR_ROIAlignOp : MindIR_BoxPrimitive<"ROIAlign", "the part of an image under each box, in a fixed number of bins", [{
A row of `rois` is an image's number, x1, y1, x2, y2; these are multiplied by `spatial_scale`, x2 and y2 after `roi_end_mode` was added. A bin is the mean of
`sample_num` by `sample_num` points, each interpolated between four pixels, 0 further than 1 out of the image. Without `roi_end_mode` a box has at least
the size 1. Of a box whose x1 and x2 are nearly 0 MindSpore leaves the bins as they are in memory: they are 0 here.}],
  (ins MindIR_Float32Tensor:$features, MindIR_Float32Tensor:$rois, I64Attr:$pooled_height, I64Attr:$pooled_width, F32Attr:$spatial_scale,
    DefaultValuedAttr<I64Attr, "2">:$sample_num, DefaultValuedAttr<I64Attr, "1">:$roi_end_mode),
  MindIR_Float32Tensor, [],
  ["(image_c1) `features` has 4 dimensions", "(image_c2) its height and width are not 0", "(roi_align_c1) each row of `rois` is five numbers",
   "(roi_align_c2) `pooled_height`, `pooled_width` and `sample_num` are above 0", "(roi_align_c3) `roi_end_mode` is 0 or 1"]> {
  let hasVerifier = 1;
}

def MindIR_CropAndResizeOp : MindIR_BoxPrimitive<"CropAndResize", "boxes of images, resized to one size", [{
The images are N x H x W x C. A box is y1, x1, y2, x2, 0 the first and 1 the last pixel; `box_index` says of which image. Outside of the image the result
is `extrapolation_value`. An index outside of the images, which MindSpore refuses in the run, is brought to the nearest image.}],
  (ins MindIR_CroppedTensor:$image, MindIR_Float32Tensor:$boxes, MindIR_Int32Tensor:$box_index, DenseI64ArrayAttr:$crop_size,
    DefaultValuedAttr<StrAttr, "\"bilinear\"">:$method, DefaultValuedAttr<F32Attr, "0.0f">:$extrapolation_value),
  MindIR_Float32Tensor, [],
  [MindIR_BoxesConstraint, "(crop_c1) the images have 4 dimensions, none of them 0", "(crop_c2) each box has an index",
   "(crop_c3) `crop_size` is two numbers above 1: of one pixel the releases differ",
   "(crop_c4) `method` is bilinear or nearest: of bilinear_v2 the releases differ"]> {
  let hasVerifier = 1;
}

#endif // MINDIR_DETECTION_OPS_TD
