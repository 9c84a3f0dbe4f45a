//===- VolumeConvolutionOps.td - convolutions of volumes ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_VOLUME_CONVOLUTION_OPS_TD
#define MINDIR_VOLUME_CONVOLUTION_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_ConvolvedVolume : MindIR_TensorOf<[F16, F32], "float16 or float32">;

defvar MindIR_VolumeConvolutionConstraints = [
  "(volume_convolution_c1) `format` is NCDHW",
  "(volume_convolution_c2) `pad_mode` is `valid`, `same` or `pad`",
  "(volume_convolution_c3) `strides` and `dilations` have 5 entries (N, C, D, H, W) above 0, the first two 1",
  "(volume_convolution_c4) `pad_list` has 6 entries (front, back, top, bottom, left, right), none negative where `pad_mode` is `pad`",
  "(volume_convolution_c5) `group` is at least 1, `mode` is 1",
  "(volume_convolution_c6) `x` and `weight` have 5 dimensions, of which no size is 0",
  "(volume_convolution_c7) channels of `x`, `weight` and the result agree, and `group` divides them",
  "(extent_c1) the kernel, dilated, fits into the padded volume, which for the transpose is its result"];

class MindIR_VolumeConvolution<string primitive, string text, string more, list<string> constraints, dag last = (ins)>
    : MindIR_Primitive<primitive, [Pure, AllElementTypesMatch<["x", "weight", "output"]>]> {
  let summary = text;
  let description = more # MindIR_Constraints<constraints>.text;
  let arguments = !con((ins MindIR_ConvolvedVolume:$x, MindIR_ConvolvedVolume:$weight,
    DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0, 0, 0}">:$pad_list,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1, 1}">:$strides,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1, 1}">:$dilations,
    DefaultValuedAttr<I64Attr, "1">:$group,
    DefaultValuedAttr<MindIR_FormatAttr, "\"NCDHW\"">:$format,
    DefaultValuedAttr<I64Attr, "1">:$mode), last);
  let results = (outs MindIR_ConvolvedVolume:$output);
  let hasVerifier = 1;
}

def MindIR_Conv3DOp : MindIR_VolumeConvolution<"Conv3D", "3-D convolution (cross-correlation), optionally grouped", [{
    `x` is N x C x D x H x W, `weight` is O x C/group x KD x KH x KW. With the `pad_mode` `same` the odd pixel goes behind.
    }], MindIR_VolumeConvolutionConstraints>;

def MindIR_Conv3DTransposeOp : MindIR_VolumeConvolution<"Conv3DTranspose", "the transpose (gradient with respect to the input) of a 3-D convolution", [{
    `x` is N x Cin x D x H x W, `weight` is Cin x Cout/group x KD x KH x KW, `input_size` the result's shape. Padding, stride, dilation and
    group are those of the convolution that maps the result back to the shape of `x`.
    }], MindIR_VolumeConvolutionConstraints # [
      "(conv3d_transpose_c1) `input_size` has 5 entries above 0",
      "(conv3d_transpose_c2) that convolution gives as many pixels as `x` has",
      "(conv3d_transpose_c3) the kernel is not dilated along the depth"],
    (ins DenseI64ArrayAttr:$input_size)>;

#endif // MINDIR_VOLUME_CONVOLUTION_OPS_TD
