//===- NNOps.td - convolution, pooling, normalisation and their like ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_NN_OPS_TD
#define MINDIR_NN_OPS_TD

include "dialects/MindIR/IR/Base.td"

//===--- convolution ---===//

/// The attributes that convolution and its transpose share; the ODS order is MindSpore's.
class MindIR_WindowArguments<dag first> {
  dag arguments = !con(first, (ins DefaultValuedAttr<StrAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0}">:$pad_list,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$stride,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$dilation,
    DefaultValuedAttr<I64Attr, "1">:$group,
    DefaultValuedAttr<StrAttr, "\"NCHW\"">:$format,
    DefaultValuedAttr<I64Attr, "1">:$mode));
}

def MindIR_Conv2DOp : MindIR_Primitive<"Conv2D", [Pure]> {
  let summary = "2-D convolution (cross-correlation), optionally grouped";
  let description = [{
    `x` is N x C x H x W, `weight` is O x C/group x KH x KW. `pad_mode` is `valid`, `same` (the odd pixel goes to the bottom and right) or
    `pad` with `pad_list` = top, bottom, left, right. `stride` and `dilation` have 4 entries (N, C, H, W), the first two 1. `format` must
    be NCHW and `mode` 1 (plain convolution).

    ```mlir
    %y = "mindir.Conv2D"(%x, %w) {group = 1 : i64, pad_mode = "same", stride = array<i64: 1, 1, 1, 1>}
       : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x8x8xf32>
    ```
  }];
  let arguments = MindIR_WindowArguments<(ins MindIR_Tensor:$x, MindIR_Tensor:$weight)>.arguments;
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

def MindIR_Conv2DTransposeOp : MindIR_Primitive<"Conv2DTranspose", [Pure]> {
  let summary = "the transpose (gradient with respect to the input) of a 2-D convolution";
  let description = [{
    `x` is N x Cin x H x W, `weight` is Cin x Cout/group x KH x KW, `input_sizes` the result's shape. Padding, stride, dilation and
    group are those of the convolution that maps the result back to the shape of `x`.
  }];
  let arguments = MindIR_WindowArguments<(ins MindIR_Tensor:$x, MindIR_Tensor:$weight, DenseI64ArrayAttr:$input_sizes)>.arguments;
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

//===--- pooling ---===//

class MindIR_Pool<string primitive, string text> : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "output"]>]> {
  let summary = text;
  let arguments = (ins MindIR_FloatTensor:$x,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$kernel_size,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$strides,
    DefaultValuedAttr<StrAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<StrAttr, "\"NCHW\"">:$data_format);
  let results = (outs MindIR_FloatTensor:$output);
  let hasVerifier = 1;
}
def MindIR_MaxPoolOp : MindIR_Pool<"MaxPool", "maximum of each window of an image"> {
  let description = [{
    `x` is N x C x H x W. `kernel_size` and `strides` have 1 entry, 2 (H, W) or 4 (N, C, H, W; the first two 1). `pad_mode` is
    `valid` or `same` (the odd pixel goes to the bottom and right; padding never wins).
  }];
}
def MindIR_AvgPoolOp : MindIR_Pool<"AvgPool", "mean of each window of an image"> {
  let description = [{
    As MaxPool; under `same` the sum is divided by the number of the window's pixels that lie in the image.
  }];
}

class MindIR_AdaptivePool<string primitive, string text, dag outputs> : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "output"]>]> {
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
  }];
}
def MindIR_AdaptiveMaxPool2DOp : MindIR_AdaptivePool<"AdaptiveMaxPool2D", "maximum of windows chosen so that the result has a given size",
    (outs MindIR_FloatTensor:$output, MindIR_IndexTensor:$argmax)> {
  let description = [{
    As AdaptiveAvgPool2D. Nothing may read the second result, where each maximum was found.
  }];
}

//===--- normalisation ---===//

def MindIR_BatchNormOp : MindIR_Primitive<"BatchNorm", [Pure, AllElementTypesMatch<["input_x", "output_x"]>]> {
  let summary = "batch normalisation with stored statistics (inference)";
  let description = [{
    y = (x - mean) / sqrt(variance + epsilon) * scale + bias along dimension 1. Only `is_training` false is supported, and only the
    first result may be used: MindSpore leaves the others undefined in inference.
  }];
  let arguments = (ins MindIR_FloatTensor:$input_x, MindIR_FloatTensor:$scale, MindIR_FloatTensor:$bias, MindIR_FloatTensor:$mean,
    MindIR_FloatTensor:$variance,
    DefaultValuedAttr<BoolAttr, "false">:$is_training,
    DefaultValuedAttr<F32Attr, "1e-5f">:$epsilon,
    DefaultValuedAttr<F32Attr, "0.1f">:$momentum,
    DefaultValuedAttr<StrAttr, "\"NCHW\"">:$data_format);
  let results = (outs MindIR_FloatTensor:$output_x, MindIR_FloatTensor:$batch_mean, MindIR_FloatTensor:$batch_variance,
    MindIR_FloatTensor:$reserve_space_1, MindIR_FloatTensor:$reserve_space_2);
  let hasVerifier = 1;
}

def MindIR_LayerNormOp : MindIR_Primitive<"LayerNorm", [Pure, AllElementTypesMatch<["input_x", "output_x"]>]> {
  let summary = "normalisation over the trailing dimensions of each sample";
  let description = [{
    Mean and (biased) variance are taken over the dimensions from `begin_norm_axis` on; `gamma` and `beta` have the dimensions from
    `begin_params_axis` on. The second and third result are mean and variance with the normalised dimensions kept as 1.
  }];
  let arguments = (ins MindIR_FloatTensor:$input_x, MindIR_FloatTensor:$gamma, MindIR_FloatTensor:$beta,
    DefaultValuedAttr<I64Attr, "1">:$begin_norm_axis,
    DefaultValuedAttr<I64Attr, "1">:$begin_params_axis,
    DefaultValuedAttr<F32Attr, "1e-7f">:$epsilon);
  let results = (outs MindIR_FloatTensor:$output_x, MindIR_FloatTensor:$mean, MindIR_FloatTensor:$variance);
}

def MindIR_GroupNormOp : MindIR_Primitive<"GroupNorm", [Pure, AllElementTypesMatch<["input", "output"]>]> {
  let summary = "normalisation over groups of neighbouring channels of each sample";
  let description = [{
    Mean and (biased) variance are taken over the C / num_groups channels of a group and all that lies behind dimension 1; `weight` and
    `bias` have one value a channel. The second and third result are the means and 1 / sqrt(variance + eps), N x num_groups.

    ```mlir
    %y, %mean, %rstd = mindir.GroupNorm(%x, %w, %b) {num_groups = 2 : i64}
       : (tensor<1x6x4x4xf32>, tensor<6xf32>, tensor<6xf32>) -> (tensor<1x6x4x4xf32>, tensor<1x2xf32>, tensor<1x2xf32>)
    ```
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/ops/mindspore.ops.group_norm.html";
  let arguments = (ins MindIR_FloatTensor:$input, I64Attr:$num_groups, MindIR_FloatTensor:$weight, MindIR_FloatTensor:$bias,
    DefaultValuedAttr<F32Attr, "1e-5f">:$eps);
  let results = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$mean, MindIR_FloatTensor:$rstd);
}

def MindIR_L2NormalizeOp : MindIR_Primitive<"L2Normalize", [Pure, AllElementTypesMatch<["x", "output"]>]> {
  let summary = "x / sqrt(max(sum of squares over the axes, epsilon))";
  let arguments = (ins MindIR_FloatTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$axis,
    DefaultValuedAttr<F32Attr, "1e-4f">:$epsilon);
  let results = (outs MindIR_FloatTensor:$output);
}

def MindIR_SoftmaxOp : MindIR_Primitive<"Softmax", [Pure, AllElementTypesMatch<["input", "output"]>]> {
  let summary = "exp(x) / sum of exp(x) over the axes, computed relative to the maximum";
  let arguments = (ins MindIR_FloatTensor:$input, DefaultValuedAttr<DenseI64ArrayAttr, "{-1}">:$axis);
  let results = (outs MindIR_FloatTensor:$output);
  let hasVerifier = 1;
}

def MindIR_LogSoftmaxOp : MindIR_Primitive<"LogSoftmax", [Pure, AllElementTypesMatch<["logits", "output"]>]> {
  let summary = "logarithm of the softmax along one axis";
  let arguments = (ins MindIR_FloatTensor:$logits, DefaultValuedAttr<I64Attr, "-1">:$axis);
  let results = (outs MindIR_FloatTensor:$output);
}

//===--- one value a channel ---===//

def MindIR_BiasAddOp : MindIR_Primitive<"BiasAdd", [Pure, AllElementTypesMatch<["input_x", "bias", "output"]>]> {
  let summary = "adds a vector along dimension 1";
  let arguments = (ins MindIR_Tensor:$input_x, MindIR_Tensor:$bias, DefaultValuedAttr<StrAttr, "\"NCHW\"">:$data_format);
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

def MindIR_PReLUOp : MindIR_Primitive<"PReLU", [Pure, AllElementTypesMatch<["x", "weight", "output"]>]> {
  let summary = "x where positive, else x times a weight: one weight in all or one a channel (dimension 1)";
  let arguments = (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$weight);
  let results = (outs MindIR_FloatTensor:$output);
}

def MindIR_DropoutOp : MindIR_Primitive<"Dropout", [Pure, AllElementTypesMatch<["x", "output"]>]> {
  let summary = "training left-over: the identity in inference; `mindir-erase-training` removes it";
  let description = [{
    Only `keep_prob` 1 can be compiled: with less, the result is random. The second result is a mask that nothing may read.
  }];
  let arguments = (ins MindIR_FloatTensor:$x, DefaultValuedAttr<F32Attr, "0.5f">:$keep_prob,
    DefaultValuedAttr<I64Attr, "0">:$Seed0, DefaultValuedAttr<I64Attr, "0">:$Seed1);
  let results = (outs MindIR_FloatTensor:$output, MindIR_Tensor:$mask);
  let hasVerifier = 1;
}

//===--- resizing of images ---===//

class MindIR_Resize<string primitive, string text, string position, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure] # traits> {
  let summary = text;
  let description = "\nThe image is N x C x H x W and `size` the new H, W. A result pixel o lies at o * I / O of the input; with `align_corners` at\n"
    # "o * (I - 1) / (O - 1). " # position # "\n";
  let arguments = (ins MindIR_Tensor:$image, DenseI64ArrayAttr:$size,
    DefaultValuedAttr<BoolAttr, "false">:$align_corners,
    DefaultValuedAttr<BoolAttr, "false">:$half_pixel_centers);
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}
def MindIR_ResizeNearestNeighborOp : MindIR_Resize<"ResizeNearestNeighbor", "resizes images; nearest pixel",
  "That position is\nrounded down, with `align_corners` to the nearest. `half_pixel_centers` changes nothing: MindSpore's kernel ignores it.",
  [AllElementTypesMatch<["image", "output"]>]>;
class MindIR_ResizeLinear<string primitive, string text> : MindIR_Resize<primitive, text,
  "With\n`half_pixel_centers` it lies at (o + 0.5) * I / O - 0.5.">;
def MindIR_ResizeBilinearOp : MindIR_ResizeLinear<"ResizeBilinear", "resizes images; bilinear">;
def MindIR_ResizeBilinearV2Op : MindIR_ResizeLinear<"ResizeBilinearV2", "resizes images; bilinear, size as an input">;

#endif // MINDIR_NN_OPS_TD
