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

#endif // MINDIR_CONVOLUTION_OPS_TD
