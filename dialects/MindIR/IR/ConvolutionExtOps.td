//===- ConvolutionExtOps.td - the convolutions of mint --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_CONVOLUTION_EXT_OPS_TD
#define MINDIR_CONVOLUTION_EXT_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_ConvolvedTensor : MindIR_TensorOf<[F16, BF16, F32], "float16, bfloat16 or float32">;

defvar MindIR_ConvolutionExtConstraints = [
  "(convolution_ext_c1) `stride`, `dilation` and the pads have an entry for each spatial dimension, or one for all; strides and dilations are above 0, pads not negative",
  "(convolution_ext_c2) `input` has as many spatial dimensions as `weight`, channels before them, and one batch at most",
  "(convolution_ext_c3) channels of `input` and `weight` agree, and `groups` divides them",
  "(convolution_ext_c4) `bias` is a vector, one number a channel of the result",
  "(convolution_ext_c5) no run chooses channels, weights, or sizes of a volume"];
defvar MindIR_FittingKernel = "(extent_c1) the kernel, dilated, fits into the padded image";
defvar MindIR_NamedPadding = "(convolution_padding_c1) `padding` is `valid`, or `same` with strides of 1, which puts the odd pixel behind";
defvar MindIR_ForwardConvolution = "(convolution_any_c1) it is not `transposed`";

class MindIR_ConvolutionExt<string primitive, string text, Attr padding, list<string> constraints, dag more = (ins)>
    : MindIR_Primitive<primitive, [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["input", "weight", "output"]>]> {
  let summary = text;
  let description = "\n`input` is N x C or C with the spatial dimensions behind, `weight` is O x C/groups with the kernel behind.\n"
    # MindIR_Constraints<MindIR_ConvolutionExtConstraints # constraints>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.conv2d.html";
  let arguments = !con((ins MindIR_ConvolvedTensor:$input, MindIR_ConvolvedTensor:$weight, Optional<MindIR_ConvolvedTensor>:$bias,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$stride, padding:$padding,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$dilation), more, (ins DefaultValuedAttr<I64Attr, "1">:$groups));
  let results = (outs MindIR_ConvolvedTensor:$output);
}

defvar MindIR_GivenPads = DefaultValuedAttr<DenseI64ArrayAttr, "{0}">;
class MindIR_PaddedConvolution<string primitive, string text> : MindIR_ConvolutionExt<primitive, text, MindIR_GivenPads, [MindIR_FittingKernel]>;
def MindIR_Conv1DExtOp : MindIR_PaddedConvolution<"Conv1DExt", "convolution of rows, in mint">;
def MindIR_Conv2DExtOp : MindIR_PaddedConvolution<"Conv2DExt", "convolution of images, in mint">;
def MindIR_Conv3DExtOp : MindIR_PaddedConvolution<"Conv3DExt", "convolution of volumes, in mint">;

defvar MindIR_TransposedArguments = (ins DefaultValuedAttr<BoolAttr, "false">:$transposed,
  DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$output_padding);
def MindIR_ConvolutionOp : MindIR_ConvolutionExt<"Convolution", "convolution of rows, images or volumes, in mint", MindIR_GivenPads,
  [MindIR_FittingKernel, MindIR_ForwardConvolution], MindIR_TransposedArguments>;
def MindIR_ConvolutionStrOp : MindIR_ConvolutionExt<"ConvolutionStr", "convolution of rows, images or volumes, padded by a name",
  DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">, [MindIR_FittingKernel, MindIR_NamedPadding, MindIR_ForwardConvolution], MindIR_TransposedArguments>;

def MindIR_ConvTranspose2DOp : MindIR_Primitive<"ConvTranspose2D", [Pure, AllElementTypesMatch<["input", "weight", "output"]>]> {
  let summary = "the transpose (gradient with respect to the input) of a convolution of images, in mint";
  let description = "\n`input` is N x Cin x H x W or Cin x H x W, `weight` is Cin x Cout/groups x KH x KW. The result has `output_padding` pixels more below and\nto the right.\n"
    # MindIR_Constraints<MindIR_ConvolutionExtConstraints # [
      "(conv_transpose2d_c1) `output_padding` has two entries, or one for both, not negative and below the strides",
      "(conv_transpose2d_c2) `padding` leaves pixels of the result"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.conv_transpose2d.html";
  let arguments = (ins MindIR_ConvolvedTensor:$input, MindIR_ConvolvedTensor:$weight, Optional<MindIR_ConvolvedTensor>:$bias,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$stride, DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$padding,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0}">:$output_padding, DefaultValuedAttr<I64Attr, "1">:$groups,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1}">:$dilation);
  let results = (outs MindIR_ConvolvedTensor:$output);
}

#endif // MINDIR_CONVOLUTION_EXT_OPS_TD
