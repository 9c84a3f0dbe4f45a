//===- QuantMatrixOps.td - products of quantised matrices -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_QUANT_MATRIX_OPS_TD
#define MINDIR_QUANT_MATRIX_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_Int8Tensor : MindIR_TensorOf<[I8], "int8">;
def MindIR_SingleTensor : MindIR_TensorOf<[F32], "float32">;

defvar MindIR_QuantMatrixConstraints = ["(matrix_c1) both matrices have 2 to 8 dimensions", "(matrix_c2) rows on the left are as long as columns on the right",
  "(matrix_c3) the leading dimensions broadcast against each other", "(quant_matrix_c1) a scale and an offset of columns have one element, or one a column"];

//===--- of integers ---===//

def MindIR_QuantBatchMatmulOp : MindIR_Primitive<"QuantBatchMatmul", [Pure, AttrSizedOperandSegments]> {
  let summary = "the product of matrices of int8, exact, times a scale for each column, and one for each row where those are given";
  let description = [{
    A bias of integers is added before, one of floats behind.

    ```mlir
    %y = mindir.QuantBatchMatmul(%x, %w, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0>}
       : (tensor<2x8xi8>, tensor<8x3xi8>, tensor<3xf32>) -> tensor<2x3xf16>
    ```
  }] # MindIR_Constraints<MindIR_QuantMatrixConstraints # [
      "(quant_matrix_c2) `offset` is absent: it is of results that are quantised again, which is not supported",
      "(quant_matrix_c3) `bias` has one element a column", "(quant_matrix_c4) the scale of rows has one element a row of one matrix"]>.text;
  let specification = "https://gitee.com/mindspore/mindspore/blob/v2.6.0/mindspore/ops/op_def/yaml/quant_batch_matmul_op.yaml";
  let arguments = (ins MindIR_Int8Tensor:$x1, MindIR_Int8Tensor:$x2, MindIR_SingleTensor:$scale, Optional<MindIR_SingleTensor>:$offset,
    Optional<MindIR_TensorOf<[I32, BF16, F32], "int32, bfloat16 or float32">>:$bias, Optional<MindIR_SingleTensor>:$pertokenScaleOptional,
    DefaultValuedAttr<BoolAttr, "false">:$transpose_x1, DefaultValuedAttr<BoolAttr, "false">:$transpose_x2, OptionalAttr<TypeAttr>:$dtype);
  let results = (outs MindIR_FloatTensor:$output);
}

//===--- of floats with integers ---===//

def MindIR_WeightQuantBatchMatmulOp : MindIR_Primitive<"WeightQuantBatchMatmul", [Pure, AttrSizedOperandSegments]> {
  let summary = "the product with a matrix of int8 of which each column stands for (column + antiquant_offset) * antiquant_scale";
  let description = "\n```mlir\n%y = mindir.WeightQuantBatchMatmul(%x, %w, %s) {operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0>} "
    # ": (tensor<2x8xf16>, tensor<8x3xi8>, tensor<3xf16>) -> tensor<2x3xf16>\n```\n" # MindIR_Constraints<MindIR_QuantMatrixConstraints # [
      "(quant_matrix_c3) `bias` has one element a column",
      "(quant_matrix_c5) `quant_scale` and `quant_offset` are absent, and `antiquant_group_size` is 0"]>.text;
  let specification = "https://gitee.com/mindspore/mindspore/blob/v2.6.0/mindspore/ops/op_def/yaml/weight_quant_batch_matmul_op.yaml";
  let arguments = (ins MindIR_FloatTensor:$x, MindIR_Int8Tensor:$weight, MindIR_FloatTensor:$antiquant_scale, Optional<MindIR_FloatTensor>:$antiquant_offset,
    Optional<MindIR_NumberTensor>:$quant_scale, Optional<MindIR_NumberTensor>:$quant_offset, Optional<MindIR_FloatTensor>:$bias,
    DefaultValuedAttr<BoolAttr, "false">:$transpose_x, DefaultValuedAttr<BoolAttr, "false">:$transpose_weight,
    DefaultValuedAttr<I64Attr, "0">:$antiquant_group_size);
  let results = (outs MindIR_FloatTensor:$output);
}

#endif // MINDIR_QUANT_MATRIX_OPS_TD
