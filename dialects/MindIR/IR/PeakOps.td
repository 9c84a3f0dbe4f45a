//===- PeakOps.td - maxima of windows, and where they are -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_PEAK_OPS_TD
#define MINDIR_PEAK_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_PeakTensor : MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;

defvar MindIR_PeakDescription = [{
    The second result is where each maximum was met first: the number of its pixel in the image or volume, in row-major order; of
    MaxPoolWithArgmax in the channels one after the other. Padding never wins, and a last window (`ceil_mode`) starts before the pixels end.
  }];

class MindIR_Peak<string primitive, string text, dag args, list<string> constraints> : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers,
    AllElementTypesMatch<["x", "output"]>]> {
  let summary = text;
  let description = MindIR_PeakDescription # MindIR_Constraints<constraints>.text;
  let arguments = args;
  let results = (outs MindIR_PeakTensor:$output, MindIR_IndexTensor:$argmax);
  let hasVerifier = 1;
}

defvar MindIR_PeakConstraints = [
  "(peak_c1) kernel, strides and dilation are above 0, the pads not negative and at most half of the kernel",
  "(peak_c2) the lists have an entry for each spatial dimension; of an image's also two for batch and channels, which are 1",
  "(extent_c1) the window fits into the padded volume"];

def MindIR_MaxPool3DWithArgmaxOp : MindIR_Peak<"MaxPool3DWithArgmax", "maximum of each window of a volume, and its place",
  (ins MindIR_PeakTensor:$x, DenseI64ArrayAttr:$ksize, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$pads,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1}">:$dilation, DefaultValuedAttr<BoolAttr, "false">:$ceil_mode,
    DefaultValuedAttr<MindIR_FormatAttr, "\"NCDHW\"">:$format),
  MindIR_PeakConstraints # ["(peak_c3) `format` is NCDHW", "(volume_c5) `x` has 5 dimensions, none of them 0"]>;

def MindIR_MaxPoolWithArgmaxV2Op : MindIR_Peak<"MaxPoolWithArgmaxV2", "maximum of each window of an image, and its place",
  (ins MindIR_PeakTensor:$x, DenseI64ArrayAttr:$kernel_size, DenseI64ArrayAttr:$strides, DenseI64ArrayAttr:$pads,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$dilation, DefaultValuedAttr<BoolAttr, "false">:$ceil_mode),
  MindIR_PeakConstraints # ["(peak_c4) `x` has 4 dimensions, none of them 0"]>;

def MindIR_MaxPoolWithArgmaxOp : MindIR_Peak<"MaxPoolWithArgmax", "maximum of each window of an image, and its place in all channels",
  (ins MindIR_PeakTensor:$x, DenseI64ArrayAttr:$kernel_size, DenseI64ArrayAttr:$strides,
    DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">:$pad_mode, DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$data_format),
  ["(max_pool_with_argmax_c1) `data_format` is NCHW",
   "(max_pool_with_argmax_c2) `pad_mode` is `valid`, or `same`: (kernel - stride) / 2 pixels before the first",
   "(max_pool_with_argmax_c3) `kernel_size` and `strides` are 1, height, width, 1, above 0",
   "(peak_c4) `x` has 4 dimensions, none of them 0",
   "(extent_c1) the window fits into the image"]>;

class MindIR_PeakExt<string primitive, string text, string semantics, TypeConstraint second, list<string> constraints = []>
    : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers, AllElementTypesMatch<["input", "output"]>]> {
  let summary = text;
  let description = "\nAs MaxPoolWithArgmaxV2" # semantics # "\n" # MindIR_Constraints<constraints # [
    "(pool_ext_c1) the lists have an entry for each spatial dimension, or one for all; without a stride the kernel's is taken",
    "(pool_ext_c2) kernel, strides and dilation are above 0, pads not negative and at most half of the kernel",
    "(pool_ext_c3) `input` has the spatial dimensions, channels before them and one batch at most, none of them 0",
    "(extent_c1) the window fits into the padded input"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.max_pool2d.html";
  let arguments = (ins MindIR_PeakTensor:$input, DenseI64ArrayAttr:$kernel_size, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$stride,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$padding, DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$dilation,
    DefaultValuedAttr<BoolAttr, "false">:$ceil_mode, OptionalAttr<TypeAttr>:$argmax_type);
  let results = (outs MindIR_PeakTensor:$output, second:$argmax);
}
def MindIR_MaxPoolWithIndicesOp : MindIR_PeakExt<"MaxPoolWithIndices", "maximum of each window of an image, and its place, in mint", ".", MindIR_IndexTensor>;
def MindIR_MaxPoolWithMaskOp : MindIR_PeakExt<"MaxPoolWithMask", "maximum of each window of an image, in mint",
  "; the second result is what Ascend's gradient reads.", MindIR_TensorOf<[I8], "int8">, ["(max_pool_with_mask_c1) nothing reads it"]> {
  let hasVerifier = 1;
}

def MindIR_AdaptiveMaxPool3DOp : MindIR_Peak<"AdaptiveMaxPool3D", "maximum of windows of a volume chosen so that the result has a given size",
  (ins MindIR_PeakTensor:$x, DenseI64ArrayAttr:$output_size),
  ["(adaptive_max_pool3d_c1) `output_size` is three numbers above 0",
   "(adaptive_volume_c2) `x` has 4 dimensions or 5, none of them 0"]>;

//===--- of windows at random places ---===//

class MindIR_FractionalPool<string primitive, string text, string semantics, TypeConstraint tensors, string format, string ranks>
    : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers, AllElementTypesMatch<["input_x", "output"]>]> {
  let summary = text;
  let description = "\n" # semantics # [{ Of I pixels, O of the result and a window of K, with a = (I - K) / (O - 1), window o starts at
    floor((o + sample) a) - floor(sample a), the last one at I - K. The second result is where each maximum was met first.
    }] # MindIR_Constraints<[
      "(fractional_c1) `ksize` and `output_shape` have an entry for each spatial dimension, or one for all, above 0",
      "(fractional_c2) `format` is " # format,
      "(fractional_c3) `input_x` has " # ranks # " dimensions, none of them 0",
      "(fractional_c4) `ksize` + `output_shape` - 1 is at most the pixels",
      "(fractional_c5) `random_samples` has for each channel of each of the batch a number for each spatial dimension"]>.text;
  let arguments = (ins tensors:$input_x, MindIR_PartTensor:$random_samples, DenseI64ArrayAttr:$ksize, DenseI64ArrayAttr:$output_shape,
    DefaultValuedAttr<MindIR_FormatAttr, "\"" # format # "\"">:$format);
  let results = (outs tensors:$output, MindIR_IndexTensor:$argmax);
  let hasVerifier = 1;
}
def MindIR_FractionalMaxPoolWithFixedKsizeOp : MindIR_FractionalPool<"FractionalMaxPoolWithFixedKsize", "maxima of windows of images, at random places",
  "The samples are for width and height. A NaN never wins, and the maximum of a window of nothing else is -inf.",
  MindIR_PeakTensor, "NCHW", "4">;
def MindIR_FractionalMaxPool3DWithFixedKsizeOp : MindIR_FractionalPool<"FractionalMaxPool3DWithFixedKsize", "maxima of windows of volumes, at random places",
  "The samples are for depth, height and width. A NaN wins. Where `input_x` has no batch, each channel has one row of samples. Of a window of -inf MindSpore makes the lowest number.",
  MindIR_TensorOf<[F16, F32, F64, I32, I64], "float16, float32, float64, int32 or int64">, "NCDHW", "4 or 5">;

#endif // MINDIR_PEAK_OPS_TD
