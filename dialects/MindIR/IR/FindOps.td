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

#endif // MINDIR_FIND_OPS_TD
