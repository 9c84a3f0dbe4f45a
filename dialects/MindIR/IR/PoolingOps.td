//===- PoolingOps.td - maxima and means of windows of an image ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_POOLING_OPS_TD
#define MINDIR_POOLING_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_PooledTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;

class MindIR_Pool<string primitive, string text, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "output"]>] # traits> {
  let summary = text;
  let arguments = (ins MindIR_FloatTensor:$x,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$kernel_size,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$strides,
    DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$data_format);
  let otherNames = [MindIR_OtherName<"data_format", "format">];
  let results = (outs MindIR_FloatTensor:$output);
  let hasVerifier = 1;
}
def MindIR_MaxPoolOp : MindIR_Pool<"MaxPool", "maximum of each window of an image", [MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let description = [{
    `x` is N x C x H x W. With the `pad_mode` `same` the odd pixel goes to the bottom and right; padding never wins.

    - (pool_c1) `data_format` is NCHW;
    - (pool_c2) `pad_mode` is `valid` or `same`;
    - (pool_c3) `kernel_size` and `strides` have 1 entry, 2 (H, W) or 4 (N, C, H, W; the first two 1), all above 0;
    - (image_c1) `x` has 4 dimensions;
    - (image_c2) its height and width are not 0;
    - (extent_c1) the window fits into the image.
  }];
}
def MindIR_AvgPoolOp : MindIR_Pool<"AvgPool", "mean of each window of an image", [MindIR_TakesOpenExtents]> {
  let description = [{
    As MaxPool; under `same` the sum is divided by the number of the window's pixels that lie in the image.
  }];
}

class MindIR_AdaptivePool<string primitive, string text, dag outputs> : MindIR_Primitive<primitive, [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["x", "output"]>]> {
  let summary = text;
  let arguments = (ins MindIR_FloatTensor:$x, DenseI64ArrayAttr:$output_size);
  let results = outputs;
  let hasVerifier = 1;
}
def MindIR_AdaptiveAvgPool2DOp : MindIR_AdaptivePool<"AdaptiveAvgPool2D", "mean of windows chosen so that the result has a given size",
    (outs MindIR_FloatTensor:$output)> {
  let description = [{
    `x` is N x C x H x W or C x H x W, `output_size` the new H, W, one number for both; -1 keeps a size. Of I pixels and O of the result, window o
    reaches from floor(o * I / O) to before ceil((o + 1) * I / O).

    ```mlir
    %y = mindir.AdaptiveAvgPool2D(%x) {output_size = array<i64: 1, -1>} : (tensor<1x3x8x9xf32>) -> tensor<1x3x1x9xf32>
    ```

    - (adaptive_pool_c1) `output_size` has one entry or two, each above 0 or -1;
    - (adaptive_pool_c2) `x` has 3 dimensions or 4;
    - (adaptive_pool_c3) of a height or width that each run chooses, one window is left, or all;
    - (image_c2) its height and width are not 0.
  }];
}
def MindIR_AdaptiveAvgPool2DExtOp : MindIR_AdaptivePool<"AdaptiveAvgPool2DExt", "the same as AdaptiveAvgPool2D, in mint",
    (outs MindIR_FloatTensor:$output)> {
  let description = [{
    - (adaptive_pool_c1) `output_size` has one entry or two, each above 0 or -1;
    - (adaptive_pool_c2) `x` has 3 dimensions or 4;
    - (adaptive_pool_c3) of a height or width that each run chooses, one window is left, or all;
    - (image_c2) its height and width are not 0.
  }];
}
def MindIR_AdaptiveMaxPool2DOp : MindIR_AdaptivePool<"AdaptiveMaxPool2D", "maximum of windows chosen so that the result has a given size",
    (outs MindIR_FloatTensor:$output, MindIR_IndexTensor:$argmax)> {
  let description = [{
    As AdaptiveAvgPool2D. The second result is where each maximum was met first: the number of its pixel in the image, in row-major order.

    - (adaptive_max_pool2d_c1) nothing reads it where each run chooses the size of the image.
  }];
}

class MindIR_AdaptiveRows<string primitive, string text, dag outputs> : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["input", "output"]>]> {
  let summary = text;
  let description = "\nAs AdaptiveAvgPool2D, of N x C x L or C x L.\n" # MindIR_Constraints<[
    "(adaptive_rows_c1) `output_size` is one number above 0", "(adaptive_rows_c2) `input` has 2 dimensions or 3, none of them 0"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.adaptive_avg_pool1d.html";
  let arguments = (ins MindIR_PooledTensor:$input, DenseI64ArrayAttr:$output_size);
  let results = outputs;
}
def MindIR_AdaptiveAvgPool1DOp : MindIR_AdaptiveRows<"AdaptiveAvgPool1D", "mean of windows of rows chosen so that the result has a given size",
  (outs MindIR_PooledTensor:$output)>;
def MindIR_AdaptiveMaxPool1DOp : MindIR_AdaptiveRows<"AdaptiveMaxPool1D", "maximum of windows of rows chosen so that the result has a given size, and its place",
  (outs MindIR_PooledTensor:$output, MindIR_IndexTensor:$argmax)>;

defvar MindIR_WindowConstraints = [
  "(pool_ext_c1) the lists have an entry for each spatial dimension, or one for all; without a stride the kernel's is taken",
  "(pool_ext_c2) kernel, strides and dilation are above 0, pads not negative and at most half of the kernel",
  "(pool_ext_c3) `input` has the spatial dimensions, channels before them and one batch at most, none of them 0"];

class MindIR_AvgPoolExt<string primitive, string text, dag more = (ins), list<string> constraints = []>
    : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["input", "output"]>]> {
  let summary = text;
  let description = "\nAs AvgPool3D with given pads.\n" # MindIR_Constraints<MindIR_WindowConstraints # constraints
    # ["(extent_c1) the window fits into the padded input"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.avg_pool2d.html";
  let arguments = !con((ins MindIR_PooledTensor:$input, DenseI64ArrayAttr:$kernel_size, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$stride,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$padding, DefaultValuedAttr<BoolAttr, "false">:$ceil_mode,
    DefaultValuedAttr<BoolAttr, "true">:$count_include_pad), more);
  let results = (outs MindIR_PooledTensor:$output);
}
defvar MindIR_Divisor = (ins OptionalAttr<I64Attr>:$divisor_override);
defvar MindIR_DivisorConstraint = ["(avg_pool_ext_c1) `divisor_override` is above 0"];
def MindIR_AvgPool1DOp : MindIR_AvgPoolExt<"AvgPool1D", "mean of each window of rows, in mint">;
def MindIR_AvgPool2DOp : MindIR_AvgPoolExt<"AvgPool2D", "mean of each window of images, in mint", MindIR_Divisor, MindIR_DivisorConstraint>;
def MindIR_AvgPool3DExtOp : MindIR_AvgPoolExt<"AvgPool3DExt", "mean of each window of volumes, in mint", MindIR_Divisor, MindIR_DivisorConstraint>;

#endif // MINDIR_POOLING_OPS_TD
