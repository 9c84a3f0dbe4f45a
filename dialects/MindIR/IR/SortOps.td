//===- SortOps.td - the largest in their order ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SORT_OPS_TD
#define MINDIR_SORT_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_TopKOp : MindIR_Primitive<"TopK", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let summary = "the k largest along the last dimension and their indices, in descending order";
  let description = [{
    The lower index comes first among equals.

    ```mlir
    %v, %i = mindir.TopK(%x) {k = 2 : i64} : (tensor<2x5xf32>) -> (tensor<2x2xf32>, tensor<2x2xi32>)
    ```

    - (top_k_c1) `sorted` is true: without it the order is the kernel's own;
    - (top_k_c2) `x` has a dimension;
    - (top_k_c3) `k` is at least 1 and at most the last dimension, whatever a run chooses.
  }];
  let arguments = (ins MindIR_NumberTensor:$x, I64Attr:$k, DefaultValuedAttr<BoolAttr, "true">:$sorted);
  let results = (outs MindIR_NumberTensor:$values, MindIR_IndexTensor:$indices);
  let hasVerifier = 1;
}

class MindIR_SortPrimitive<string primitive, dag args, string example> : MindIR_Primitive<primitive, [Pure]> {
  let summary = "the elements along an axis in ascending or descending order, and where each of them stood";
  let description = [{
    The lower index comes first among equals; a NaN is the largest (MindSpore leaves the order of a row that has one open).

    ```mlir
    %v, %i = mindir.}] # primitive # example # [{
    ```

    - (axis_c1) the axis lies in [-rank, rank), of a scalar in [-1, 1).
  }];
  let arguments = args;
  let results = (outs MindIR_NumberTensor:$values, MindIR_IndexTensor:$indices);
}
def MindIR_SortOp : MindIR_SortPrimitive<"Sort", (ins MindIR_NumberTensor:$x, DefaultValuedAttr<I64Attr, "-1">:$axis,
  DefaultValuedAttr<BoolAttr, "false">:$descending), "(%x) {axis = 0 : i64} : (tensor<2x5xf32>) -> (tensor<2x5xf32>, tensor<2x5xi32>)">;

def MindIR_SortExtOp : MindIR_SortPrimitive<"SortExt", (ins MindIR_NumberTensor:$input, DefaultValuedAttr<I64Attr, "-1">:$dim,
  DefaultValuedAttr<BoolAttr, "false">:$descending, DefaultValuedAttr<BoolAttr, "false">:$stable),
  "(%x) {dim = 0 : i64} : (tensor<2x5xf32>) -> (tensor<2x5xf32>, tensor<2x5xi64>)">;

def MindIR_ArgSortOp : MindIR_PurePrimitive<"ArgSort", "where the elements along a dimension stood before they were sorted",
    (ins MindIR_NumberTensor:$input, DefaultValuedAttr<I64Attr, "-1">:$dim, DefaultValuedAttr<BoolAttr, "false">:$descending,
     DefaultValuedAttr<BoolAttr, "false">:$stable), MindIR_IndexTensor> {
  let description = [{
    As SortExt's second result.

    ```mlir
    %i = mindir.ArgSort(%x) {dim = 0 : i64} : (tensor<2x5xf32>) -> tensor<2x5xi64>
    ```

    - (axis_c1) `dim` lies in [-rank, rank), of a scalar in [-1, 1).
  }];
}

def MindIR_TopkExtOp : MindIR_Primitive<"TopkExt", [Pure]> {
  let summary = "the k largest along a dimension, or the smallest, in order, and where they stood";
  let description = [{
    The lower index comes first among equals, also where `sorted` leaves the order open; a NaN is the largest.

    ```mlir
    %v, %i = mindir.TopkExt(%x) {k = 2 : i64} : (tensor<2x5xf32>) -> (tensor<2x2xf32>, tensor<2x2xi64>)
    ```

    - (axis_c1) `dim` lies in [-rank, rank);
    - (topk_ext_c1) `k` is not negative and at most the dimension.
  }];
  let arguments = (ins MindIR_NumberTensor:$input, I64Attr:$k, DefaultValuedAttr<I64Attr, "-1">:$dim, DefaultValuedAttr<BoolAttr, "true">:$largest,
    DefaultValuedAttr<BoolAttr, "true">:$sorted);
  let results = (outs MindIR_NumberTensor:$values, MindIR_IndexTensor:$indices);
}

def MindIR_MedianOp : MindIR_Primitive<"Median", [Pure]> {
  let summary = "the median along an axis and where it stood; of two in the middle the smaller";
  let description = [{
    Of equal elements the lower index comes first, and a NaN is the largest (MindSpore leaves open which of equals it finds, and what it finds beside a NaN).

    ```mlir
    %v, %i = mindir.Median(%x) {axis = 1 : i64} : (tensor<2x5xf32>) -> (tensor<2xf32>, tensor<2xi64>)
    ```

    - (axis_c1) the axis lies in [-rank, rank), of a scalar in [-1, 1);
    - (median_c1) `global_median` and `ignore_nan` are false;
    - (median_c2) there is an element.
  }];
  let arguments = (ins MindIR_TensorOf<[F32, F64, I16, I32, I64], "float32, float64, int16, int32 or int64">:$x,
    DefaultValuedAttr<BoolAttr, "false">:$global_median, DefaultValuedAttr<I64Attr, "0">:$axis, DefaultValuedAttr<BoolAttr, "false">:$keep_dims,
    DefaultValuedAttr<BoolAttr, "false">:$ignore_nan);
  let results = (outs MindIR_NumberTensor:$values, MindIR_IndexTensor:$indices);
  let hasVerifier = 1;
}

def MindIR_NthElementOp : MindIR_PurePrimitive<"NthElement", "the element of each row before which n are smaller, or with `reverse` larger",
    (ins MindIR_NumberTensor:$input, I64Attr:$n, DefaultValuedAttr<BoolAttr, "false">:$reverse), MindIR_NumberTensor> {
  let description = [{
    A NaN is the largest.

    ```mlir
    %y = mindir.NthElement(%x) {n = 1 : i64} : (tensor<2x5xf32>) -> tensor<2xf32>
    ```

    - (nth_element_c1) there is a row, and `n` lies in [0, its length).
  }];
}

#endif // MINDIR_SORT_OPS_TD
