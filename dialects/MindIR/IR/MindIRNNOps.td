//===- MindIRNNOps.td - convolution, pooling, normalisation and their like ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_NN_OPS_TD
#define MINDIR_NN_OPS_TD

include "dialects/MindIR/IR/MindIRBase.td"

def MindIR_Conv2DOp : MindIR_Primitive<"Conv2D", [Pure]> {
  let summary = "2-D convolution (cross-correlation), optionally grouped";
  let description = [{
    `x` is N x C x H x W, `weight` is O x C/group x KH x KW. `pad_mode` is `valid`, `same` (the odd pixel goes to the bottom and right) or
    `pad` with `pad_list` = top, bottom, left, right. `stride` and `dilation` have 4 entries (N, C, H, W), the first two 1.

    ```mlir
    %y = mindir.Conv2D(%x, %w) {group = 1 : i64, pad_mode = "same", stride = array<i64: 1, 1, 1, 1>, ...} : (...) -> ...
    ```
  }];
  let arguments = (ins MindIR_Tensor:$x, MindIR_Tensor:$weight,
    DefaultValuedAttr<StrAttr, "\"valid\"">:$pad_mode,
    DefaultValuedAttr<DenseI64ArrayAttr, "{0, 0, 0, 0}">:$pad_list,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$stride,
    DefaultValuedAttr<DenseI64ArrayAttr, "{1, 1, 1, 1}">:$dilation,
    DefaultValuedAttr<I64Attr, "1">:$group,
    DefaultValuedAttr<StrAttr, "\"NCHW\"">:$format);
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

#endif // MINDIR_NN_OPS_TD
