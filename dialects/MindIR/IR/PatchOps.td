//===- PatchOps.td - blocks and windows of images -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_PATCH_OPS_TD
#define MINDIR_PATCH_OPS_TD

include "dialects/MindIR/IR/Shape.td"

//===--- blocks: their elements become channels, or images, and the other way round ---===//

class MindIR_DepthPrimitive<string primitive, string text, string types, string constraint> : MindIR_ShapePrimitive<primitive, text,
  (ins MindIR_NumberTensor:$x, I64Attr:$block_size, DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$data_format),
  "(%x) {block_size = 2 : i64} : " # types, ["(block_c1) `x` has 4 dimensions, `data_format` is NCHW and `block_size` at least 2", constraint]>;
def MindIR_SpaceToDepthOp : MindIR_DepthPrimitive<"SpaceToDepth",
  "each block of block_size x block_size pixels as one pixel; its channels are the first pixel's, then the second's and so on",
  "(tensor<1x2x4x4xf32>) -> tensor<1x8x2x2xf32>", "(space_to_depth_c1) `block_size` divides height and width">;
def MindIR_DepthToSpaceOp : MindIR_DepthPrimitive<"DepthToSpace",
  "each pixel as a block of block_size x block_size pixels, the first of which takes the first channels; what SpaceToDepth does, undone",
  "(tensor<1x8x2x2xf32>) -> tensor<1x2x4x4xf32>", "(depth_to_space_c1) the square of `block_size` divides the channels">;

class MindIR_BatchPrimitive<string primitive, string text, string border, string types, list<string> constraints> : MindIR_ShapePrimitive<primitive, text,
  !con((ins MindIR_NumberTensor:$x, DenseI64ArrayAttr:$block_shape), !dag(ins, [DenseI64ArrayAttr], [border])),
  "(%x) {block_shape = array<i64: 2, 2>, " # border # " = array<i64: 0, 0, 0, 0>} : " # types,
  ["(batch_block_c1) `x` has 4 dimensions, `block_shape` two positive entries and `" # border # "` four that are not negative"] # constraints>;
def MindIR_SpaceToBatchNDOp : MindIR_BatchPrimitive<"SpaceToBatchND",
  "one image for each place in a block of pixels, after zeros were put around: above, below, left and right", "paddings",
  "(tensor<1x2x4x4xf32>) -> tensor<4x2x2x2xf32>", ["(space_to_batch_nd_c1) `block_shape` divides the padded height and width"]>;
def MindIR_BatchToSpaceNDOp : MindIR_BatchPrimitive<"BatchToSpaceND",
  "images interleaved to blocks of pixels; then the border is cut off: above, below, left and right", "crops",
  "(tensor<4x2x2x2xf32>) -> tensor<1x2x4x4xf32>",
  ["(batch_to_space_nd_c1) a block has as many pixels as divide the images", "(batch_to_space_nd_c2) pixels are left"]>;

class MindIR_SquareBatchPrimitive<string primitive, string text, string border, string types, list<string> constraints> : MindIR_ShapePrimitive<primitive, text,
  !con((ins MindIR_NumberTensor:$x, I64Attr:$block_size), !dag(ins, [DenseI64ArrayAttr], [border])),
  "(%x) {block_size = 2 : i64, " # border # " = array<i64: 0, 0, 0, 0>} : " # types,
  ["(batch_block_c1) `x` has 4 dimensions, `block_size` is positive, and `" # border # "` has four entries that are not negative"] # constraints>;
def MindIR_SpaceToBatchOp : MindIR_SquareBatchPrimitive<"SpaceToBatch", "SpaceToBatchND with blocks as high as wide", "paddings",
  "(tensor<1x2x4x4xf32>) -> tensor<4x2x2x2xf32>", ["(space_to_batch_nd_c1) `block_size` divides the padded height and width"]>;
def MindIR_BatchToSpaceOp : MindIR_SquareBatchPrimitive<"BatchToSpace", "BatchToSpaceND with blocks as high as wide", "crops",
  "(tensor<4x2x2x2xf32>) -> tensor<1x2x4x4xf32>",
  ["(batch_to_space_nd_c1) a block has as many pixels as divide the images", "(batch_to_space_nd_c2) pixels are left"]>;

//===--- windows ---===//

defvar MindIR_PatchConstraint = "(patch_c1) there are two entries, height and width, of each list: sizes, strides and dilations are positive, pads are not negative";
def MindIR_Im2ColOp : MindIR_ShapePrimitive<"Im2Col", "the windows of an image, one a column of the last dimension; the one before holds a window's pixels",
  (ins MindIR_FloatTensor:$x, DenseI64ArrayAttr:$ksizes, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$dilations,
   DefaultValuedAttr<StrAttr, "\"CALCULATED\"">:$padding_mode, DenseI64ArrayAttr:$pads),
  [{(%x) {ksizes = array<i64: 2, 2>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, pads = array<i64: 0, 0>}
       : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x9xf32>}],
  [MindIR_PatchConstraint, "(im2col_c1) `x` has 4 dimensions, and there is a window", "(im2col_c2) `padding_mode` is CALCULATED"]>;

def MindIR_ExtractImagePatchesOp : MindIR_ShapePrimitive<"ExtractImagePatches",
  "the windows of an image, each as one pixel; its channels are the first pixel's, then the second's and so on",
  (ins MindIR_TensorOf<[F16, F32], "float16 or float32">:$x, DenseI64ArrayAttr:$ksizes, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$rates,
   DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">:$padding),
  "(%x) {ksizes = array<i64: 2, 2>, strides = array<i64: 2, 2>, rates = array<i64: 1, 1>} : (tensor<1x2x4x4xf32>) -> tensor<1x8x2x2xf32>",
  ["(extract_image_patches_c1) `x` has 4 dimensions, each list two positive entries, or in files of 2.0 four, of which the first two are 1",
   "(extract_image_patches_c2) `padding` is valid, or same, which puts zeros around", "(extract_image_patches_c3) there is a window"]>;

def MindIR_Col2ImOp : MindIR_Primitive<"Col2Im", [Pure]> {
  let summary = "an image of the size output_size, in which each pixel is the sum of those of all windows that hold it; Im2Col says which they are";
  let description = [{
    ```mlir
    %y = mindir.Col2Im(%x) {output_size = array<i64: 4, 4>, kernel_size = array<i64: 2, 2>, dilation = array<i64: 1, 1>, padding = array<i64: 0, 0>,
                            stride = array<i64: 1, 1>} : (tensor<1x2x4x9xf32>) -> tensor<1x2x4x4xf32>
    ```

    - (patch_c1) there are two entries of each list: sizes, strides and dilations are positive, pads are not negative;
    - (col2im_c1) `x` has 4 dimensions, of which the third holds the pixels of a window and the last the windows.
  }];
  let arguments = (ins MindIR_FloatTensor:$x, DenseI64ArrayAttr:$output_size, DenseI64ArrayAttr:$kernel_size, DenseI64ArrayAttr:$dilation,
    DenseI64ArrayAttr:$padding, DenseI64ArrayAttr:$stride);
  let results = (outs MindIR_FloatTensor:$output);
}

class MindIR_ColumnsExt<string primitive, string text, string shape, dag size = (ins)> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = "\nAs Im2Col and Col2Im, but that a column holds the pixels of the window in all channels.\n" # MindIR_Constraints<[
    "(patch_ext_c1) the lists have two entries, or one for both: sizes, strides and dilations are positive, pads are not negative",
    "(patch_ext_c2) `input` is " # shape # ", and there is a window"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.unfold.html";
  let arguments = !con((ins MindIR_FloatTensor:$input), size, (ins DenseI64ArrayAttr:$kernel_size,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$dilation, DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$padding,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$stride));
  let results = (outs MindIR_FloatTensor:$output);
}
def MindIR_Im2ColExtOp : MindIR_ColumnsExt<"Im2ColExt", "the windows of an image as columns, in mint", "N x C x H x W">;
def MindIR_Col2ImExtOp : MindIR_ColumnsExt<"Col2ImExt", "an image of the size output_size as the sum of its windows, which are columns, in mint",
  "N x C x L or C x L: the pixels of a window in all channels, and the windows", (ins DenseI64ArrayAttr:$output_size)>;

def MindIR_ExtractVolumePatchesOp : MindIR_ShapePrimitive<"ExtractVolumePatches",
  "the windows of a volume N x C x D x H x W as channels: a window's first voxel with all its channels, then the second and so on; SAME puts zeros around",
  (ins MindIR_FloatTensor:$x, DenseI64ArrayAttr:$kernel_size, DenseI64ArrayAttr:$strides, DefaultValuedAttr<StrAttr, "\"VALID\"">:$padding),
  [{(%x) {kernel_size = array<i64: 1, 1, 2, 2, 2>, strides = array<i64: 1, 1, 1, 1, 1>, padding = "VALID"}
       : (tensor<1x2x3x3x3xf32>) -> tensor<1x16x2x2x2xf32>}],
  ["(extract_volume_patches_c1) `x` has 5 dimensions, both lists have five positive entries, the first two 1",
   "(extract_volume_patches_c2) `padding` is VALID or SAME", "(extract_volume_patches_c3) there is a window"]>;

#endif // MINDIR_PATCH_OPS_TD
