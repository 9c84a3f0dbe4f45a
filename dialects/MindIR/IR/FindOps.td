//===- FindOps.td - operators whose results are as long as the run finds --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FIND_OPS_TD
#define MINDIR_FIND_OPS_TD

include "dialects/MindIR/IR/Base.td"

/// How many elements a run finds is the operator's attribute `bounded.found`, which mindir-raise gives it.
class MindIR_FindPrimitive<string primitive, list<string> methods = []>
    : MindIR_Primitive<primitive, [Pure, DeclareOpInterfaceMethods<MindIR_FindOpInterface, methods>, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]>;

def MindIR_NonZeroOp : MindIR_FindPrimitive<"NonZero"> {
  let summary = "the coordinates of the elements that are not 0, a row each, in row-major order";
  let description = [{
    ```mlir
    %c = mindir.NonZero(%x) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64}
      : (tensor<3x4xf32>) -> tensor<12x2xi64, #bounded.extents<()[s0] -> (s0, 2)>>
    ```

    - (nonzero_c1) `x` has a dimension.
  }];
  let arguments = (ins MindIR_RealTensor:$x);
  let results = (outs MindIR_TensorOf<[I64], "int64">:$output);
}

def MindIR_NonZeroExtOp : MindIR_FindPrimitive<"NonZeroExt"> {
  let summary = "the coordinates of the elements that are not 0, a vector for each dimension";
  let description = [{
    ```mlir
    %c0, %c1 = mindir.NonZeroExt(%x) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64} : (tensor<3x4xf32>)
      -> (tensor<12xi64, #bounded.extents<()[s0] -> (s0)>>, tensor<12xi64, #bounded.extents<()[s0] -> (s0)>>)
    ```

    - (nonzero_c1) `x` has a dimension.
  }];
  let arguments = (ins MindIR_RealTensor:$x);
  let results = (outs Variadic<MindIR_TensorOf<[I64], "int64">>:$outputs);
}

def MindIR_MaskedSelectOp : MindIR_FindPrimitive<"MaskedSelect"> {
  let summary = "the elements of x where mask is true, in row-major order, after both were broadcast to one shape";
  let description = [{
    ```mlir
    %y = mindir.MaskedSelect(%x, %mask) {bounded.found = #bounded.number<()[s0] -> (s0), 12> : i64}
      : (tensor<3x4xf32>, tensor<4xi1>) -> tensor<12xf32, #bounded.extents<()[s0] -> (s0)>>
    ```

    - (broadcast_c1) the shapes broadcast as numpy does.
  }];
  let arguments = (ins MindIR_RealTensor:$x, MindIR_BoolTensor:$mask);
  let results = (outs MindIR_RealTensor:$output);
}

def MindIR_UniqueOp : MindIR_FindPrimitive<"Unique", ["getLeastFound"]> {
  let summary = "each value of a vector once, in the order of their first elements, and which of them each element is";
  let description = [{
    0 and -0 are one value; each NaN is another one.

    ```mlir
    %y, %i = mindir.Unique(%x) {bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64}
      : (tensor<6xi32>) -> (tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>, tensor<6xi32>)
    ```

    - (unique_c1) `x` is a vector.
  }];
  let arguments = (ins MindIR_NumberTensor:$x);
  let results = (outs MindIR_NumberTensor:$output, MindIR_IndexTensor:$indices);
}

def MindIR_UniqueConsecutiveOp : MindIR_FindPrimitive<"UniqueConsecutive", ["getSearchedShape", "getLeastFound"]> {
  let summary = "the first of each run of equal elements, or of equal slices along an axis; the run of each element, and how long the runs are";
  let description = [{
    0 and -0 are equal. Runs and counts that are not asked for are numbers that nobody reads. What MindSpore makes of NaN is open.
    Files of 2.0 say 1000 for no axis.

    ```mlir
    %y, %i, %n = mindir.UniqueConsecutive(%x) {return_idx = true, return_counts = true, bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64}
      : (tensor<6xi32>) -> (tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>, tensor<6xi64>, tensor<6xi64, #bounded.extents<()[s0] -> (s0)>>)
    ```

    - (axis_c1) `axis` lies in [-rank, rank);
    - (unique_consecutive_c1) there is an element.
  }];
  let arguments = (ins MindIR_NumberTensor:$x, DefaultValuedAttr<BoolAttr, "false">:$return_idx, DefaultValuedAttr<BoolAttr, "false">:$return_counts,
    OptionalAttr<I64Attr>:$axis);
  let results = (outs MindIR_NumberTensor:$output, MindIR_IndexTensor:$idx, MindIR_IndexTensor:$counts);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The axis, counted from the front.
    std::optional<int64_t> countAxis();
  }];
}

def MindIR_Unique2Op : MindIR_FindPrimitive<"Unique2", ["getSearchedShape", "getLeastFound"]> {
  let summary = "each value once, in ascending order; which of them each element is, and how often each comes";
  let description = [{
    0 and -0 are one value; each NaN is another one, behind all others. Without `sorted` MindSpore leaves the order open. What is not asked for are numbers that nobody reads.

    ```mlir
    %y, %i, %n = mindir.Unique2(%x) {return_inverse = true, return_counts = true, bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64}
      : (tensor<2x3xi32>) -> (tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>, tensor<2x3xi64>, tensor<6xi64, #bounded.extents<()[s0] -> (s0)>>)
    ```

    - (unique_consecutive_c1) there is an element;
    - (unique2_c1) no run chooses a dimension.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.unique.html";
  let arguments = (ins MindIR_NumberTensor:$input, DefaultValuedAttr<BoolAttr, "true">:$sorted, DefaultValuedAttr<BoolAttr, "false">:$return_inverse,
    DefaultValuedAttr<BoolAttr, "false">:$return_counts);
  let results = (outs MindIR_NumberTensor:$output, MindIR_IndexTensor:$inverse, MindIR_IndexTensor:$counts);
}

def MindIR_UniqueWithPadOp : MindIR_Primitive<"UniqueWithPad", [Pure]> {
  let summary = "each value of a vector once, in the order of their first elements, then pad_num; and which of them each element is";
  let description = [{
    0 and -0 are one value; each NaN is another one.

    ```mlir
    %y, %i = mindir.UniqueWithPad(%x, %pad) : (tensor<6xi32>, tensor<i32>) -> (tensor<6xi32>, tensor<6xi32>)
    ```

    - (unique_c1) `x` is a vector;
    - (scalar_c1) `pad_num` has one element.
  }];
  let arguments = (ins MindIR_TensorOf<[F32, I32, I64], "float32, int32 or int64">:$x,
    MindIR_TensorOf<[F32, I32, I64], "float32, int32 or int64">:$pad_num);
  let results = (outs MindIR_TensorOf<[F32, I32, I64], "float32, int32 or int64">:$output, MindIR_IndexTensor:$idx);
}

def MindIR_ListDiffOp : MindIR_FindPrimitive<"ListDiff", ["getSearchedShape"]> {
  let summary = "the elements of a vector that another one lacks, and where they stand";
  let description = [{
    0 and -0 are equal; no vector has a NaN.

    ```mlir
    %v, %i = mindir.ListDiff(%x, %y) {bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64}
      : (tensor<6xi32>, tensor<4xi32>) -> (tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>, tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>)
    ```

    - (list_diff_c1) both operands are vectors.
  }];
  let arguments = (ins MindIR_NumberTensor:$x, MindIR_NumberTensor:$y, OptionalAttr<TypeAttr>:$out_idx);
  let results = (outs MindIR_NumberTensor:$output, MindIR_IndexTensor:$idx);
}

def MindIR_NonMaxSuppressionWithOverlapsOp : MindIR_FindPrimitive<"NonMaxSuppressionWithOverlaps", ["getSearchedShape"]> {
  let summary = "which boxes stay beside better ones, from the highest score on, as many as are wanted";
  let description = [{
    A box stays where its score is above `score_threshold` and its row of `overlaps` is below `overlap_threshold` at each that stays before it. Of equal
    scores the first box comes first (MindSpore leaves that open).

    ```mlir
    %i = mindir.NonMaxSuppressionWithOverlaps(%o, %s, %most, %t, %low) {bounded.found = #bounded.number<()[s0] -> (s0), 6> : i64}
      : (tensor<6x6xf32>, tensor<6xf32>, tensor<i32>, tensor<f32>, tensor<f32>) -> tensor<6xi32, #bounded.extents<()[s0] -> (s0)>>
    ```

    - (nms_overlaps_c1) `overlaps` is a square matrix, and `scores` a vector as long; no run chooses how long;
    - (scalar_c1) the other operands have one element.
  }];
  let arguments = (ins MindIR_TensorOf<[F32], "float32">:$overlaps, MindIR_TensorOf<[F32], "float32">:$scores,
    MindIR_TensorOf<[I32], "int32">:$max_output_size, MindIR_TensorOf<[F32], "float32">:$overlap_threshold,
    MindIR_TensorOf<[F32], "float32">:$score_threshold);
  let results = (outs MindIR_TensorOf<[I32], "int32">:$output);
}

def MindIR_CTCGreedyDecoderOp : MindIR_FindPrimitive<"CTCGreedyDecoder", ["getSearchedShape"]> {
  let summary = "the likeliest class of each step but the blank, which is the last";
  let description = [{
    `inputs` is steps x batch x classes. The results are batch and place of each class that is found, the class, the batch with the most that one of it has,
    and of each the sum of the largest inputs, negated. With `merge_repeated` a class that the step before has, too, is left out. Of an element of the batch
    the first `sequence_length` steps count.

    ```mlir
    %i, %v, %s, %p = mindir.CTCGreedyDecoder(%x, %n) {bounded.found = #bounded.number<()[s0] -> (s0), 10> : i64} : (tensor<5x2x4xf32>, tensor<2xi32>)
      -> (tensor<10x2xi64, #bounded.extents<()[s0] -> (s0, 2)>>, tensor<10xi64, #bounded.extents<()[s0] -> (s0)>>, tensor<2xi64>, tensor<2x1xf32>)
    ```

    - (ctc_greedy_c1) `inputs` has three dimensions, and `sequence_length` an element for each of the second;
    - (ctc_greedy_c2) there is a class.
  }];
  let arguments = (ins MindIR_PartTensor:$inputs, MindIR_TensorOf<[I32], "int32">:$sequence_length, DefaultValuedAttr<BoolAttr, "true">:$merge_repeated);
  let results = (outs MindIR_TensorOf<[I64], "int64">:$decoded_indices, MindIR_TensorOf<[I64], "int64">:$decoded_values,
    MindIR_TensorOf<[I64], "int64">:$decoded_shape, MindIR_PartTensor:$log_probability);
}

#endif // MINDIR_FIND_OPS_TD
