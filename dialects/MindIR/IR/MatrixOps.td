//===- MatrixOps.td - products of matrices --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_MATRIX_OPS_TD
#define MINDIR_MATRIX_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_TransposingProduct<string primitive, string text> : MindIR_Primitive<primitive, [Pure, MindIR_TakesOpenExtents]> {
  let summary = text;
  let arguments = (ins MindIR_Tensor:$x, MindIR_Tensor:$y, DefaultValuedAttr<BoolAttr, "false">:$transpose_a,
    DefaultValuedAttr<BoolAttr, "false">:$transpose_b);
  let results = (outs MindIR_Tensor:$output);
}
def MindIR_MatMulOp : MindIR_TransposingProduct<"MatMul", "product of two matrices"> {
  let description = [{
    `x` is M x K (K x M with `transpose_a`), `y` is K x N (N x K with `transpose_b`).

    ```mlir
    %z = "mindir.MatMul"(%x, %y) {transpose_b = true} : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    ```

    - (matrix_c1) `x` and `y` have 2 dimensions;
    - (matrix_c2) rows on the left are as long as columns on the right.
  }];
}
def MindIR_BatchMatMulOp : MindIR_TransposingProduct<"BatchMatMul", "product of the matrices in the last two dimensions"> {
  let description = [{
    The flags transpose the last two dimensions; complex matrices are conjugated, too, as MindSpore has it here alone.

    - (matrix_c1) `x` and `y` have 2 to 8 dimensions;
    - (matrix_c2) rows on the left are as long as columns on the right;
    - (matrix_c3) the leading dimensions broadcast against each other.
  }];
}

def MindIR_BatchMatMulExtOp : MindIR_Primitive<"BatchMatMulExt", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "products of two batches of matrices";
  let description = [{
    `input` is B x M x K, `mat2` is B x K x N.

    - (batch_mat_mul_ext_c1) both have 3 dimensions;
    - (batch_mat_mul_ext_c2) both are as many matrices: a batch of one is not repeated;
    - (matrix_c2) rows on the left are as long as columns on the right.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.bmm.html";
  let arguments = (ins MindIR_Tensor:$input, MindIR_Tensor:$mat2);
  let results = (outs MindIR_Tensor:$output);
}

def MindIR_MatMulExtOp : MindIR_Primitive<"MatMulExt", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "product as Python's `@`: vectors, matrices and batches of them";
  let description = [{
    A vector on the left counts as a row, on the right as a column; that dimension is then dropped.

    - (mat_mul_ext_c1) both operands have a dimension;
    - (matrix_c2) rows on the left are as long as columns on the right;
    - (matrix_c3) the leading dimensions broadcast against each other.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.matmul.html";
  let arguments = (ins MindIR_Tensor:$input, MindIR_Tensor:$other);
  let results = (outs MindIR_Tensor:$output);
}

def MindIR_DenseOp : MindIR_Primitive<"Dense", [Pure, MindIR_TakesOpenExtents]> {
  let summary = "fully connected layer: input times the transposed weight, plus the bias if there is one";
  let description = [{
    `input` is ... x K, `weight` is N x K.

    - (dense_c1) `input` has a dimension, and `weight` two;
    - (matrix_c2) rows of both are equally long;
    - (dense_c2) `bias` has N elements along its last dimension, or one in all.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/ops/mindspore.ops.dense.html";
  let arguments = (ins MindIR_Tensor:$input, MindIR_Tensor:$weight, Optional<MindIR_Tensor>:$bias);
  let results = (outs MindIR_Tensor:$output);
}

//===--- what is written with these products ---===//

def MindIR_BaddbmmOp : MindIR_Primitive<"Baddbmm", [Pure]> {
  let summary = "beta times input plus alpha times the products of two batches of matrices";
  let description = [{
    ```mlir
    %z = mindir.Baddbmm(%c, %x, %y) {beta = 1 : i64, alpha = 1 : i64} : (tensor<2x3x5xf32>, tensor<2x3x4xf32>, tensor<2x4x5xf32>) -> tensor<2x3x5xf32>
    ```

    - (baddbmm_c1) `batch1` is B x M x K, `batch2` B x K x N;
    - (baddbmm_c2) `input` broadcasts to B x M x N.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.baddbmm.html";
  let arguments = (ins MindIR_PartTensor:$input, MindIR_PartTensor:$batch1, MindIR_PartTensor:$batch2, MindIR_AlphaAttr:$beta, MindIR_AlphaAttr:$alpha);
  let results = (outs MindIR_PartTensor:$output);
}

class MindIR_AddedProductOp<string primitive, string text, dag args, string example, list<string> constraints> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = "\n```mlir\n%z = mindir." # primitive # example # "\n```\n"
    # MindIR_Constraints<constraints # ["(added_product_c1) `input` broadcasts to the product"]>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
  let arguments = !con((ins MindIR_FloatTensor:$input), args, (ins MindIR_AlphaAttr:$beta, MindIR_AlphaAttr:$alpha));
  let results = (outs MindIR_FloatTensor:$output);
}
defvar MindIR_MatrixConstraint = "(matrix_c2) rows on the left are as long as columns on the right";
def MindIR_AddmmOp : MindIR_AddedProductOp<"Addmm", "beta times input plus alpha times the product of two matrices",
  (ins MindIR_FloatTensor:$mat1, MindIR_FloatTensor:$mat2),
  "(%c, %x, %y) : (tensor<5xf32>, tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>",
  ["(factors_c1) `mat1` and `mat2` are matrices", MindIR_MatrixConstraint]>;
def MindIR_AddmvOp : MindIR_AddedProductOp<"Addmv", "beta times input plus alpha times the product of a matrix and a vector",
  (ins MindIR_FloatTensor:$mat, MindIR_FloatTensor:$vec),
  "(%c, %x, %y) : (tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>) -> tensor<3xf32>",
  ["(factors_c1) `mat` is a matrix and `vec` a vector", MindIR_MatrixConstraint]>;
def MindIR_GerOp : MindIR_Primitive<"Ger", [Pure]> {
  let summary = "each element of the first vector times each of the second";
  let description = [{
    ```mlir
    %z = mindir.Ger(%x, %y) : (tensor<3xf32>, tensor<4xf32>) -> tensor<3x4xf32>
    ```

    - (ger_c1) `x1` and `x2` have one dimension.
  }];
  let arguments = (ins MindIR_FloatTensor:$x1, MindIR_FloatTensor:$x2);
  let results = (outs MindIR_FloatTensor:$output);
}
def MindIR_CrossOp : MindIR_Primitive<"Cross", [Pure]> {
  let summary = "the cross product of vectors of three elements along a dimension; -65530 is the first of that size";
  let description = [{
    ```mlir
    %z = mindir.Cross(%x, %y) {dim = 1 : i64} : (tensor<5x3xf32>, tensor<5x3xf32>) -> tensor<5x3xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank);
    - (cross_c1) both have the same shape, and three elements along `dim`.
  }];
  let arguments = (ins MindIR_NumberTensor:$input, MindIR_NumberTensor:$other, DefaultValuedAttr<I64Attr, "-65530">:$dim);
  let results = (outs MindIR_NumberTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The dimension, counted from the front.
    int64_t findDim();
  }];
}

#endif // MINDIR_MATRIX_OPS_TD
