//===- OrderExtOps.td - 2.10's own: elements of a given rank --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ORDER_EXT_OPS_TD
#define MINDIR_ORDER_EXT_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_RankedOp<string primitive, string text, dag more, string example, list<string> constraints> : MindIR_Primitive<primitive, [Pure]> {
  let summary = text;
  let description = [{
    Of equal elements the lower index comes first, and a NaN is the largest (MindSpore leaves open which of equals it finds, and what it finds beside a NaN).

    ```mlir
    %v, %i = mindir.}] # primitive # "(%x) {" # example # "dim = 1 : i64} : (tensor<2x5xf32>) -> (tensor<2xf32>, tensor<2xi64>)\n```\n"
    # MindIR_Constraints<["(axis_c1) `dim` lies in [-rank, rank)"] # constraints>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
  let arguments = !con((ins MindIR_NumberTensor:$input), more, (ins DefaultValuedAttr<I64Attr, "-1">:$dim, DefaultValuedAttr<BoolAttr, "false">:$keepdim));
  let results = (outs MindIR_NumberTensor:$values, MindIR_IndexTensor:$indices);
}
def MindIR_KthvalueOp : MindIR_RankedOp<"Kthvalue", "the k-th smallest along a dimension, and where it stood", (ins I64Attr:$k), "k = 2 : i64, ",
  ["(kthvalue_c1) `k` is from 1 to the dimension"]>;
def MindIR_MedianDimOp : MindIR_RankedOp<"MedianDim", "the median along a dimension and where it stood; of two in the middle the smaller", (ins), "",
  ["(median_ext_c1) there is an element along the dimension"]>;

def MindIR_MedianExtOp : MindIR_PurePrimitive<"MedianExt", "the median of all elements; of two in the middle the smaller", (ins MindIR_NumberTensor:$input),
    MindIR_NumberTensor> {
  let description = [{
    A NaN is the largest (MindSpore leaves open what it finds beside one).

    ```mlir
    %v = mindir.MedianExt(%x) : (tensor<2x5xf32>) -> tensor<f32>
    ```

    - (median_ext_c1) there is an element.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.median.html";
}

def MindIR_QuantileOp : MindIR_PurePrimitive<"Quantile", "what a share q of the elements along a dimension, or of all, is below; between two elements in proportion",
    (ins MindIR_PartTensor:$x, MindIR_PartTensor:$q, DefaultValuedAttr<I64Attr, "10000">:$dim,
     DefaultValuedAttr<BoolAttr, "false">:$keep_dims, DefaultValuedAttr<BoolAttr, "false">:$ignore_nan), MindIR_PartTensor> {
  let description = [{
    The dimension 10000 stands for all. Several shares are the first dimension of the result. NaN where there is a NaN, or with `ignore_nan` where there is
    nothing else.

    ```mlir
    %y = mindir.Quantile(%x, %q) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<3xf32>) -> tensor<3x2xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank), of a scalar in [-1, 1);
    - (quantile_c1) there is an element along the dimension;
    - (quantile_c2) `q` has at most one dimension.
  }];
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The dimensions; none stands for all.
    ::llvm::SmallVector<int64_t> getFolded();
  }];
}

#endif // MINDIR_ORDER_EXT_OPS_TD
