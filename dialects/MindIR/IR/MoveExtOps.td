//===- MoveExtOps.td - 2.10's own moves of elements, without a kernel -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_MOVE_EXT_OPS_TD
#define MINDIR_MOVE_EXT_OPS_TD

include "dialects/MindIR/IR/Shape.td"

//===--- places ---===//

def MindIR_RollOp : MindIR_ShapePrimitive<"Roll", "each element shifts places further along a dimension, beyond the end at the beginning; without dims in row-major order",
  (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$shifts, OptionalAttr<DenseI64ArrayAttr>:$dims),
  "(%x) {shifts = array<i64: 1>, dims = array<i64: 0>} : (tensor<4x3xf32>) -> tensor<4x3xf32>",
  ["(axis_c1) every entry of `dims` lies in [-rank, rank)", "(roll_c1) there is a shift for each of `dims`, or one without them"]>;
def MindIR_RepeatOp : MindIR_ShapePrimitive<"Repeat", "the tensor repeated repeats[i] times along dimension i",
  (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$repeats),
  "(%x) {repeats = array<i64: 2, 1>} : (tensor<2x3xf32>) -> tensor<4x3xf32>",
  ["(repeat_c1) there are at least as many repeats as dimensions", "(repeat_c2) none is negative"]>;
def MindIR_ExpandAsOp : MindIR_ShapePrimitive<"ExpandAs", "input stretched to the shape of other",
  (ins MindIR_RealTensor:$input, MindIR_RealTensor:$other), "(%x, %y) : (tensor<1x3xf32>, tensor<4x3xi32>) -> tensor<4x3xf32>",
  ["(expand_as_c1) `input` broadcasts to the shape of `other`"]>;

//===--- elements that indices name; a negative one counts from the end ---===//

def MindIR_TakeOp : MindIR_ShapePrimitive<"Take", "the elements of input at indices in row-major order",
  (ins MindIR_RealTensor:$input, MindIR_IndexTensor:$index), "(%x, %i) : (tensor<4x3xf32>, tensor<5xi64>) -> tensor<5xf32>",
  ["(take_c1) there is an element of `input`, or none of `index`"]>;
def MindIR_IndexSelectOp : MindIR_ShapePrimitive<"IndexSelect", "the slices at indices along a dimension",
  (ins MindIR_RealTensor:$input, I64Attr:$dim, MindIR_IndexTensor:$index),
  "(%x, %i) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<5xi64>) -> tensor<5x3xf32>",
  ["(axis_c1) `dim` lies in [-rank, rank)", "(index_select_c1) `index` has one dimension, or none", "(index_select_c2) there is a slice, or no element of `index`"]>;

//===--- diagonals; those above the main one are positive ---===//

def MindIR_TrilExtOp : MindIR_ShapePrimitive<"TrilExt", "input up to the given diagonal, above it zeros",
  (ins MindIR_RealTensor:$input, DefaultValuedAttr<I64Attr, "0">:$diagonal), "(%x) {diagonal = 1 : i64} : (tensor<3x3xf32>) -> tensor<3x3xf32>",
  ["(tril_ext_c1) `input` has two dimensions at least"]>;
def MindIR_DiagExtOp : MindIR_ShapePrimitive<"DiagExt", "a diagonal of a matrix; of a vector the matrix that has it there, and zeros elsewhere",
  (ins MindIR_RealTensor:$input, DefaultValuedAttr<I64Attr, "0">:$diagonal), "(%x) {diagonal = 1 : i64} : (tensor<3x3xf32>) -> tensor<2xf32>",
  ["(diag_ext_c1) `input` has one dimension or two"]>;
def MindIR_TraceExtOp : MindIR_PurePrimitive<"TraceExt", "the sum of the main diagonal; integers and bool give int64",
    (ins MindIR_RealTensor:$input), MindIR_NumberTensor> {
  let description = [{
    ```mlir
    %y = mindir.TraceExt(%x) : (tensor<3x3xf32>) -> tensor<f32>
    ```

    - (trace_ext_c1) `input` has two dimensions.
  }];
}

//===--- like another tensor ---===//

def MindIR_TypeAsOp : MindIR_PurePrimitive<"TypeAs", "input in the type of other", (ins MindIR_RealTensor:$input, MindIR_RealTensor:$other), MindIR_RealTensor> {
  let description = "\n```mlir\n%y = mindir.TypeAs(%x, %o) : (tensor<2x3xf32>, tensor<4xi32>) -> tensor<2x3xi32>\n```\n";
}
def MindIR_FullLikeOp : MindIR_PurePrimitive<"FullLike", "a number in the shape of input, in its type unless another is given",
    (ins MindIR_RealTensor:$input, MindIR_RealTensor:$fill_value, OptionalAttr<TypeAttr>:$dtype), MindIR_RealTensor> {
  let description = [{
    ```mlir
    %y = mindir.FullLike(%x, %v) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    ```

    - (scalar_c1) `fill_value` has one element.
  }];
}

#endif // MINDIR_MOVE_EXT_OPS_TD
