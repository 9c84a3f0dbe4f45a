//===- SearchOps.td - places in sorted rows, counts -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SEARCH_OPS_TD
#define MINDIR_SEARCH_OPS_TD

include "dialects/MindIR/IR/Base.td"

//===--- where a value would stand ---===//

def MindIR_SearchedTensor : MindIR_TensorOf<[F32, F64, I8, I16, I32, I64], "float32, float64, int8, int16, int32 or int64">;

def MindIR_SearchSortedOp : MindIR_PurePrimitive<"SearchSorted",
    "where each value would stand in an ascending row: in front of its equals, with right behind them",
    (ins MindIR_SearchedTensor:$sorted_sequence, MindIR_SearchedTensor:$values, Optional<MindIR_IndexTensor>:$sorter,
     OptionalAttr<TypeAttr>:$dtype, DefaultValuedAttr<BoolAttr, "false">:$right), MindIR_IndexTensor,
    [AllElementTypesMatch<["sorted_sequence", "values"]>]> {
  let description = [{
    A vector is the row of all values, else the values have as many rows as the sequence. A NaN stands behind all elements.

    ```mlir
    %i = mindir.SearchSorted(%s, %v) {right = true} : (tensor<6xf32>, tensor<2x3xf32>) -> tensor<2x3xi64>
    ```

    - (search_sorted_c1) the sequence is a vector, or has the dimensions of the values in front of the last;
    - (search_sorted_c2) there is no `sorter`, which MindSpore's CPU kernel does not take.
  }];
  let hasVerifier = 1;
}

class MindIR_BoundOp<string primitive, string text> : MindIR_PurePrimitive<primitive, text,
    (ins MindIR_NumberTensor:$sorted_x, MindIR_NumberTensor:$values, OptionalAttr<TypeAttr>:$out_type), MindIR_IndexTensor,
    [AllElementTypesMatch<["sorted_x", "values"]>]> {
  let description = [{
    A NaN stands behind all elements.

    ```mlir
    %i = mindir.}] # primitive # [{(%s, %v) : (tensor<2x6xf32>, tensor<2x3xf32>) -> tensor<2x3xi32>
    ```

    - (bound_c1) both operands are matrices, of as many rows.
  }];
}

def MindIR_LowerBoundOp : MindIR_BoundOp<"LowerBound", "how many elements of an ascending row are below each value">;
def MindIR_UpperBoundOp : MindIR_BoundOp<"UpperBound", "how many elements of an ascending row are not above each value">;

//===--- counts ---===//

def MindIR_HistogramOp : MindIR_PurePrimitive<"Histogram", "how many elements each of equal parts of a range holds",
    (ins MindIR_TensorOf<[F16, F32, I32], "float16, float32 or int32">:$x, DefaultValuedAttr<I64Attr, "100">:$bins,
     DefaultValuedAttr<F32Attr, "0.0f">:$min, DefaultValuedAttr<F32Attr, "0.0f">:$max), MindIR_TensorOf<[F32, I32], "float32 or int32">> {
  let description = [{
    The last part holds `max` too. Where `min` and `max` are equal, the range is that of the elements; where these are all equal, it reaches 1 to both
    sides. What MindSpore counts a NaN as is open.

    ```mlir
    %n = mindir.Histogram(%x) {bins = 4 : i64, min = 0.0 : f32, max = 2.0 : f32} : (tensor<50xf32>) -> tensor<4xf32>
    ```

    - (histogram_c1) `bins` is positive;
    - (histogram_c2) `min` is not above `max`.
  }];
  let hasVerifier = 1;
}

def MindIR_HistcExtOp : MindIR_PurePrimitive<"HistcExt", "how many elements each of equal parts of a range holds",
    (ins MindIR_TensorOf<[F32, I32], "float32 or int32">:$input, DefaultValuedAttr<I64Attr, "100">:$bins, DefaultValuedAttr<MindIR_NumberAttr, "0">:$min,
     DefaultValuedAttr<MindIR_NumberAttr, "0">:$max), MindIR_TensorOf<[F32, I32], "float32 or int32">> {
  let description = [{
    As Histogram.

    ```mlir
    %n = mindir.HistcExt(%x) {bins = 4 : i64, min = 0 : i64, max = 2 : i64} : (tensor<50xf32>) -> tensor<4xf32>
    ```

    - (histogram_c1) `bins` is positive;
    - (histogram_c2) `min` is not above `max`.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.histc.html";
  let hasVerifier = 1;
}

def MindIR_InTopKOp : MindIR_PurePrimitive<"InTopK", "whether fewer than k classes of a row are above the target",
    (ins MindIR_TensorOf<[F16, F32], "float16 or float32">:$x1, MindIR_IndexTensor:$x2, I64Attr:$k), MindIR_BoolTensor> {
  let description = [{
    False where the target is no class, and where a number of the row is infinite or NaN.

    ```mlir
    %y = mindir.InTopK(%x, %target) {k = 2 : i64} : (tensor<4x7xf32>, tensor<4xi32>) -> tensor<4xi1>
    ```

    - (in_top_k_c1) `x1` is a matrix and `x2` has a target for each row.
  }];
}

#endif // MINDIR_SEARCH_OPS_TD
