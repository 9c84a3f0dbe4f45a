//===- ConvolutionOps.td - convolution and its transpose ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_CONVOLUTION_OPS_TD
#define MINDIR_CONVOLUTION_OPS_TD

include "dialects/MindIR/IR/Base.td"

/// The attributes that convolution and its transpose share; the ODS order is MindSpore's.
class MindIR_WindowArguments<dag first> {
  dag arguments = !con(first, (ins DefaultValuedAttr<MindIR_PadModeAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0}">:$pad_list,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$stride,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$dilation,
    DefaultValuedAttr<I64Attr, "1">:$group,
    DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$format,
    DefaultValuedAttr<I64Attr, "1">:$mode));
}

defvar MindIR_ConvolutionConstraints = [{
    Of both convolutions:
    - (convolution_c1) `format` is NCHW;
    - (convolution_c2) `pad_mode` is `valid`, `same` or `pad`;
    - (convolution_c3) `stride` and `dilation` have 4 entries (N, C, H, W) above 0, the first two 1;
    - (convolution_c4) `mode` is 1 (plain convolution);
    - (convolution_c5) `pad_list` has 4 entries; none is negative where `pad_mode` is `pad`;
    - (convolution_c6) `group` is at least 1;
    - (convolution_c7) `x` and `weight` have 4 dimensions;
    - (extent_c1) the kernel, dilated, fits into the padded image, which for the transpose is its result.
  }];

def MindIR_Conv2DOp : MindIR_Primitive<"Conv2D", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "2-D convolution (cross-correlation), optionally grouped";
  let description = !strconcat([{
    `x` is N x C x H x W, `weight` is O x C/group x KH x KW. With the `pad_mode` `same` the odd pixel goes to the bottom and right; with
    `pad`, `pad_list` = top, bottom, left, right.

    ```mlir
    %y = "mindir.Conv2D"(%x, %w) {group = 1 : i64, pad_mode = "same", stride = array<i64: 1, 1, 1, 1>}
       : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x8x8xf32>
    ```

    - (convolution_c8) `x` has `group` times the channels of `weight`;
    - (convolution_c9) `group` divides the channels of the result.
  }], MindIR_ConvolutionConstraints);
  let arguments = MindIR_WindowArguments<(ins MindIR_Tensor:$x, MindIR_Tensor:$weight)>.arguments;
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

class MindIR_TransposedConvolution<string primitive, string text, string more, list<Trait> traits = []>
    : MindIR_Primitive<primitive, [Pure] # traits> {
  let summary = text;
  let description = !strconcat(more, MindIR_ConvolutionConstraints);
  let arguments = MindIR_WindowArguments<(ins MindIR_Tensor:$x, MindIR_Tensor:$weight, DenseI64ArrayAttr:$input_sizes)>.arguments;
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

def MindIR_Conv2DTransposeOp : MindIR_TransposedConvolution<"Conv2DTranspose", "the transpose (gradient with respect to the input) of a 2-D convolution",
  [{
    `x` is N x Cin x H x W, `weight` is Cin x Cout/group x KH x KW, `input_sizes` the result's shape. Padding, stride, dilation and
    group are those of the convolution that maps the result back to the shape of `x`.

    - (conv2d_transpose_c1) `input_sizes` has 4 entries above 0;
    - (conv2d_transpose_c2) that convolution gives as many pixels as `x` has;
    - (conv2d_transpose_c3) batch and channels of `x`, `weight` and `input_sizes` agree, and `group` divides Cin.
  }], [MindIR_TakesOpenExtents]>;
def MindIR_Conv2DBackpropInputOp : MindIR_TransposedConvolution<"Conv2DBackpropInput", "the same as Conv2DTranspose, by another name", [{
    nn.Conv1dTranspose is exported so.

    - (conv2d_transpose_c1) `input_sizes` has 4 entries above 0;
    - (conv2d_transpose_c2) that convolution gives as many pixels as `x` has;
    - (conv2d_transpose_c3) batch and channels of `x`, `weight` and `input_sizes` agree, and `group` divides Cin.
  }]>;

#endif // MINDIR_CONVOLUTION_OPS_TD
