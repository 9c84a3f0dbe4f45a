//===- ScatterExtOps.td - 2.10's own writes where indices point -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_SCATTER_EXT_OPS_TD
#define MINDIR_SCATTER_EXT_OPS_TD

include "dialects/MindIR/IR/Base.td"

class MindIR_AlongOp<string primitive, string text, dag args, string example, list<string> constraints>
    : MindIR_PurePrimitive<primitive, text, !con((ins MindIR_NumberTensor:$input, I64Attr:$dim, MindIR_IndexTensor:$index), args), MindIR_NumberTensor> {
  let description = "A negative index counts from the end.\n\n```mlir\n%y = mindir." # primitive # example # "\n```\n"
    # MindIR_Constraints<["(axis_c1) `dim` lies in [-rank, rank)"] # constraints>.text;
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.html";
}

//===--- an index for each element ---===//

defvar MindIR_AlongConstraints = ["(scatter_ext_c1) `index` has the rank of `input`, and is along no dimension but `dim` larger"];
defvar MindIR_AlongSource = ["(scatter_ext_c2) `src` has the rank and the type of `input`, and is along no dimension smaller than `index`: what is beyond that is not read"];
defvar MindIR_AlongReduction = ["(scatter_ext_c3) `reduce` is 0, what is written stays, or 1, it is added"];

def MindIR_ScatterOp : MindIR_AlongOp<"Scatter", "input, with each element of src where its index points along dim",
  (ins MindIR_NumberTensor:$src, DefaultValuedAttr<I64Attr, "0">:$reduce),
  "(%x, %i, %u) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>",
  MindIR_AlongConstraints # MindIR_AlongSource # MindIR_AlongReduction>;
def MindIR_ScatterAddExtOp : MindIR_AlongOp<"ScatterAddExt", "input, with each element of src added where its index points along dim",
  (ins MindIR_NumberTensor:$src), "(%x, %i, %u) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>",
  MindIR_AlongConstraints # MindIR_AlongSource>;
def MindIR_ScatterValueOp : MindIR_AlongOp<"ScatterValue", "input, with a number where indices point along dim",
  (ins MindIR_RealTensor:$src, DefaultValuedAttr<I64Attr, "0">:$reduce),
  "(%x, %i, %u) {dim = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<f32>) -> tensor<2x5xf32>",
  MindIR_AlongConstraints # MindIR_AlongReduction # ["(scalar_c1) `src` has one element"]>;

//===--- an index for each slice ---===//

defvar MindIR_SlicesConstraints = ["(slices_ext_c1) `index` has one dimension, or none"];
def MindIR_IndexAddExtOp : MindIR_AlongOp<"IndexAddExt", "input, with alpha times each slice of source added where its index points along dim",
  (ins MindIR_NumberTensor:$source, MindIR_AlphaAttr:$alpha),
  "(%x, %i, %u) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi64>, tensor<2x3xf32>) -> tensor<4x3xf32>",
  MindIR_SlicesConstraints # ["(slices_ext_c2) `source` has one slice an index, the other sizes of `input`, and its type",
    "(number_c1) where the result holds integers, `alpha` lies within 64 bits"]> {
  let hasVerifier = 1;
}
class MindIR_FilledSlices<string primitive, string text> : MindIR_AlongOp<primitive, "input, with " # text # " in the slices at indices along dim",
  (ins MindIR_RealTensor:$value), "(%x, %i, %v) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi64>, tensor<f32>) -> tensor<4x3xf32>",
  MindIR_SlicesConstraints # ["(scalar_c1) `value` has one element"]>;
def MindIR_IndexFillScalarOp : MindIR_FilledSlices<"IndexFillScalar", "a number">;
def MindIR_IndexFillTensorOp : MindIR_FilledSlices<"IndexFillTensor", "the one element of a tensor">;

//===--- an index for each of the first dimensions ---===//

def MindIR_IndexPutOp : MindIR_PurePrimitive<"IndexPut", "x1, with x2, or x2 added, at the places whose first coordinates are the indices, broadcast to one shape",
    (ins MindIR_NumberTensor:$x1, MindIR_NumberTensor:$x2, Variadic<MindIR_IndexTensor>:$indices, DefaultValuedAttr<I64Attr, "0">:$accumulate),
    MindIR_NumberTensor> {
  let description = [{
    A negative index counts from the end.

    ```mlir
    %y = mindir.IndexPut(%x, %v, %i) : (tensor<4x3xf32>, tensor<3xf32>, tensor<2xi64>) -> tensor<4x3xf32>
    ```

    - (index_put_c1) there is an index, for each dimension one at most, and they broadcast to one shape;
    - (index_put_c2) `x2` has the type of `x1` and broadcasts to that shape with the dimensions that have no index behind it.
  }];
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    /// The shape of the indices; nothing where they do not broadcast to one.
    ::std::optional<::msc::bounded::Shape> findPlaces();
  }];
}

#endif // MINDIR_SCATTER_EXT_OPS_TD
