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

def MindIR_StackExtOp : MindIR_ShapePrimitive<"StackExt", "tensors of one shape along a new dimension",
  (ins Variadic<MindIR_AnyTensor>:$tensors, DefaultValuedAttr<I64Attr, "0">:$dim),
  "(%a, %b) {dim = 1 : i64} : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x2xf32>",
  ["(join_c1) there is a tensor", "(stack_c1) all have the same element type and shape", "(axis_c1) `dim` lies in [-rank, rank) of the result"],
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

//===--- parts along a dimension, in 2.10 ---===//

class MindIR_Parts<string primitive, string text, dag args, string example, list<string> constraints, list<Trait> traits = [MindIR_SharesFirstOperand]>
    : MindIR_Primitive<primitive, [Pure, MindIR_KeepsNumbers] # traits> {
  let summary = text;
  let arguments = args;
  let results = (outs Variadic<MindIR_AnyTensor>:$outputs);
  let description = "\n```mlir\n%a, %b = mindir." # primitive # example # "\n```\n"
    # MindIR_Constraints<["(axis_c1) `dim` lies in [-rank, rank)"] # constraints>.text;
}
defvar MindIR_SizesConstraint = "(split_with_size_c1) the entries of `split_size` are not negative; together they are the dimension";
class MindIR_PartsOfSize<string primitive, list<Trait> traits> : MindIR_Parts<primitive, "parts of split_size along dim, the last of what is left",
  (ins MindIR_RealTensor:$input, I64Attr:$split_size, DefaultValuedAttr<I64Attr, "0">:$dim),
  "(%x) {split_size = 2 : i64} : (tensor<3xf32>) -> (tensor<2xf32>, tensor<1xf32>)",
  ["(split_tensor_view_c1) `split_size` is positive, and so is the dimension"], traits>;
def MindIR_SplitTensorOp : MindIR_PartsOfSize<"SplitTensor", []>;
def MindIR_SplitTensorViewOp : MindIR_PartsOfSize<"SplitTensorView", [MindIR_SharesFirstOperand]>;
def MindIR_SplitWithSizeOp : MindIR_Parts<"SplitWithSize", "parts of the given sizes along dim",
  (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$split_size, DefaultValuedAttr<I64Attr, "0">:$dim),
  "(%x) {split_size = array<i64: 2, 1>} : (tensor<3xf32>) -> (tensor<2xf32>, tensor<1xf32>)", [MindIR_SizesConstraint], []>;
def MindIR_SplitWithSizeViewOp : MindIR_Parts<"SplitWithSizeView", "parts of the given sizes along dim",
  (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$split_size, DefaultValuedAttr<I64Attr, "0">:$dim),
  "(%x) {split_size = array<i64: 2, 1>} : (tensor<3xf32>) -> (tensor<2xf32>, tensor<1xf32>)", [MindIR_SizesConstraint]>;
class MindIR_Chunks<string primitive, list<Trait> traits> : MindIR_Parts<primitive, "at most that many parts along dim, all of one size but the last, which may be smaller",
  (ins MindIR_RealTensor:$input, I64Attr:$chunks, DefaultValuedAttr<I64Attr, "0">:$dim),
  "(%x) {chunks = 2 : i64} : (tensor<3xf32>) -> (tensor<2xf32>, tensor<1xf32>)",
  ["(chunk_view_c1) `chunks` is positive, and so is the dimension"], traits>;
def MindIR_ChunkOp : MindIR_Chunks<"Chunk", []>;
def MindIR_ChunkViewOp : MindIR_Chunks<"ChunkView", [MindIR_SharesFirstOperand]>;
def MindIR_UnstackExtViewOp : MindIR_Parts<"UnstackExtView", "the slices along dim, without it",
  (ins MindIR_RealTensor:$input, DefaultValuedAttr<I64Attr, "0">:$dim),
  "(%x) {dim = 0 : i64} : (tensor<2x3xf32>) -> (tensor<3xf32>, tensor<3xf32>)", []>;

def MindIR_MeshgridOp : MindIR_Primitive<"Meshgrid", [Pure, MindIR_KeepsNumbers]> {
  let summary = "vectors, each stretched along the dimensions of all others; result i has the elements of input i";
  let description = [{
    Each vector lies along the dimension of its number; `indexing` 1 (xy) exchanges the first two of these, 0 (ij) does not.

    ```mlir
    %a, %b = mindir.Meshgrid(%x, %y) {indexing = 0 : i64} : (tensor<2xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
    ```

    - (meshgrid_c1) there are two inputs at least, of one dimension each;
    - (meshgrid_c2) `indexing` is 0 or 1.
  }];
  let arguments = (ins Variadic<MindIR_RealTensor>:$inputs, DefaultValuedAttr<I64Attr, "1">:$indexing);
  let results = (outs Variadic<MindIR_AnyTensor>:$outputs);
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The dimension that an input lies along.
    int64_t getDimOf(int64_t input) {
      return input < 2 && getIndexing() == 1 ? 1 - input : input;
    }
  }];
}

#endif // MINDIR_JOIN_OPS_TD
