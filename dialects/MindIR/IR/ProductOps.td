//===- ProductOps.td - 2.10's products of two factors ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_PRODUCT_OPS_TD
#define MINDIR_PRODUCT_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_ProductOp<string primitive, string text, dag args, string types, list<string> constraints>
    : MindIR_PurePrimitive<primitive, text, args, MindIR_NumberTensor> {
  let description = "\n```mlir\n%z = mindir." # primitive # "(%x, %y) : " # types # "\n```\n" # MindIR_Constraints<constraints>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
}
defvar MindIR_InnerConstraint = "(product_c2) rows of the first are as long as columns of the second";

def MindIR_MmOp : MindIR_ProductOp<"Mm", "product of two matrices", (ins MindIR_NumberTensor:$input, MindIR_NumberTensor:$mat2),
  "(tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>", ["(product_c1) both have two dimensions", MindIR_InnerConstraint]>;
def MindIR_MvOp : MindIR_ProductOp<"Mv", "product of a matrix and a vector", (ins MindIR_NumberTensor:$input, MindIR_NumberTensor:$vec),
  "(tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>", ["(product_c1) `input` has two dimensions, `vec` has one", MindIR_InnerConstraint]>;
def MindIR_DotOp : MindIR_ProductOp<"Dot", "the sum of the products of two vectors' elements", (ins MindIR_NumberTensor:$input, MindIR_NumberTensor:$other),
  "(tensor<3xf32>, tensor<3xf32>) -> tensor<f32>", ["(product_c1) both have one dimension", MindIR_InnerConstraint]>;
def MindIR_OuterOp : MindIR_ProductOp<"Outer", "each element of a vector times each of another: a row for each of the first",
  (ins MindIR_NumberTensor:$input, MindIR_NumberTensor:$vec2), "(tensor<2xf32>, tensor<3xf32>) -> tensor<2x3xf32>",
  ["(product_c1) both have one dimension"]>;

def MindIR_AddbmmOp : MindIR_Primitive<"Addbmm", [Pure]> {
  let summary = "beta times input plus alpha times the sum of the products of two batches of matrices";
  let description = [{
    ```mlir
    %z = mindir.Addbmm(%c, %x, %y) {beta = 1 : i64, alpha = 1 : i64} : (tensor<3x5xf32>, tensor<2x3x4xf32>, tensor<2x4x5xf32>) -> tensor<3x5xf32>
    ```

    - (baddbmm_c1) `batch1` is B x M x K, `batch2` B x K x N;
    - (baddbmm_c2) `input` broadcasts to M x N.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.addbmm.html";
  let arguments = (ins MindIR_FloatTensor:$input, MindIR_FloatTensor:$batch1, MindIR_FloatTensor:$batch2, MindIR_AlphaAttr:$beta, MindIR_AlphaAttr:$alpha);
  let results = (outs MindIR_FloatTensor:$output);
}

def MindIR_EinsumOp : MindIR_Primitive<"Einsum", [Pure]> {
  let summary = "sums of products of the operands' elements, by a letter for each dimension";
  let description = [{
    A letter that the result lacks is summed over. Without an arrow the result has the letters that stand there once, by the alphabet. A result without
    letters is a vector of one element.

    ```mlir
    %z = mindir.Einsum(%x, %y) {equation = "ij,kj->ik"} : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    ```

    - (einsum_c1) `equation` is a list of letters for each operand, and one for the result; none has a letter twice;
    - (einsum_c2) each operand has a dimension for each of its letters, and equal letters are equally long;
    - (einsum_c3) the result has letters of the operands.
  }];
  let arguments = (ins Variadic<MindIR_FloatTensor>:$x, StrAttr:$equation);
  let results = (outs MindIR_FloatTensor:$output);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The letters of each operand, and those of the result behind them.
    ::llvm::SmallVector<std::string> getLetters();
  }];
}

#endif // MINDIR_PRODUCT_OPS_TD
