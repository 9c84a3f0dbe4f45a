//===- JoinOps.td - joining and cutting -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_JOIN_OPS_TD
#define MINDIR_JOIN_OPS_TD

include "dialects/MindIR/IR/Shape.td"

def MindIR_ConcatOp : MindIR_ShapePrimitive<"Concat", "tensors side by side along an axis",
  (ins Variadic<MindIR_AnyTensor>:$tensors, DefaultValuedAttr<I64Attr, "0">:$axis),
  "(%a, %b) {axis = 1 : i64} : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>",
  ["(join_c1) there is a tensor", "(concat_c1) all have the same element type", "(concat_c2) all have the same sizes but along `axis`",
   "(axis_c1) `axis` lies in [-rank, rank)"], [MindIR_TakesOpenExtents]>;
def MindIR_StackOp : MindIR_ShapePrimitive<"Stack", "tensors of one shape along a new axis",
  (ins Variadic<MindIR_AnyTensor>:$tensors, DefaultValuedAttr<I64Attr, "0">:$axis),
  "(%a, %b) {axis = 1 : i64} : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x2xf32>",
  ["(join_c1) there is a tensor", "(stack_c1) all have the same element type and shape", "(axis_c1) `axis` lies in [-rank, rank) of the result"],
  [MindIR_TakesOpenExtents]>;

def MindIR_SplitOp : MindIR_Primitive<"Split", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let summary = "equal parts along an axis";
  let description = [{
    ```mlir
    %a, %b = mindir.Split(%x) {axis = 1 : i64, output_num = 2 : i64} : (tensor<1x6xf32>) -> (tensor<1x3xf32>, tensor<1x3xf32>)
    ```

    - (axis_c1) `axis` lies in [-rank, rank);
    - (split_c1) `output_num` is at least 1 and divides that dimension in every run.
  }];
  let arguments = (ins MindIR_AnyTensor:$x, DefaultValuedAttr<I64Attr, "0">:$axis, DefaultValuedAttr<I64Attr, "1">:$output_num);
  let results = (outs Variadic<MindIR_AnyTensor>:$outputs);
}

def MindIR_UnstackOp : MindIR_Primitive<"Unstack", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let summary = "the slices along an axis, without it";
  let description = [{
    ```mlir
    %a, %b = mindir.Unstack(%x) {axis = 0 : i64} : (tensor<2x3xf32>) -> (tensor<3xf32>, tensor<3xf32>)
    ```

    - (axis_c1) `axis` lies in [-rank, rank);
    - (unstack_c1) a run does not choose that dimension.
  }];
  let arguments = (ins MindIR_AnyTensor:$x, DefaultValuedAttr<I64Attr, "0">:$axis);
  let results = (outs Variadic<MindIR_AnyTensor>:$outputs);
}

#endif // MINDIR_JOIN_OPS_TD
