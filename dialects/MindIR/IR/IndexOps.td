//===- IndexOps.td - what is written, filled or read by index in 2.10 -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_INDEX_OPS_TD
#define MINDIR_INDEX_OPS_TD

include "dialects/MindIR/IR/Shape.td"

//===--- an index for each element ---===//

class MindIR_IndexPrimitive<string primitive, string text, dag args, Type result, string example, list<string> constraints, list<Trait> traits>
    : MindIR_Primitive<primitive, traits> {
  let summary = text;
  let arguments = args;
  let results = (outs result:$output);
  let description = "\n```mlir\n%y = mindir." # primitive # example # "\n```\n" # MindIR_Constraints<constraints>.text;
}
defvar MindIR_ElementConstraints = ["(axis_c1) the axis lies in [-rank, rank)",
  "(index_elements_c1) the indices have the rank of what is changed, and are along no dimension but the axis larger",
  "(index_elements_c2) what is written has their shape", "(index_elements_c3) it has the type of what is changed"];

def MindIR_InplacePutOp : MindIR_IndexPrimitive<"InplacePut", "each element of source is written, or added, to input where its index points in row-major order; a negative one counts from the end",
  (ins MindIR_NumberTensor:$input, MindIR_IndexTensor:$index, MindIR_NumberTensor:$source, DefaultValuedAttr<BoolAttr, "false">:$accumulate,
   Optional<MindIR_Monad>:$monad), MindIR_NumberTensor,
  "(%x, %i, %y, %m) : (tensor<4x3xf32>, tensor<2xi64>, tensor<2xf32>, !mindir.umonad) -> tensor<4x3xf32>",
  ["(inplace_put_c1) `source` has as many elements as `index`, and `input` has one", "(index_elements_c3) it has the type of what is changed"],
  [MindIR_WritesFirstOperand]>;
def MindIR_ScatterAddWithAxisOp : MindIR_IndexPrimitive<"ScatterAddWithAxis", "input_x, with each update added where its index points along the axis",
  (ins MindIR_NumberTensor:$input_x, MindIR_IndexTensor:$indices, MindIR_NumberTensor:$updates, DefaultValuedAttr<I64Attr, "0">:$axis), MindIR_NumberTensor,
  "(%x, %i, %u) {axis = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>",
  MindIR_ElementConstraints, [Pure, MindIR_RoundsSteps]>;

//===--- an index for each slice ---===//

defvar MindIR_SliceConstraints = ["(axis_c1) the axis lies in [-rank, rank)", "(index_slices_c1) the indices have one dimension, or none",
  "(index_slices_c2) what is written has one slice an index along the axis and its other sizes", "(index_elements_c3) it has the type of what is changed"];
def MindIR_AddedTensor : MindIR_TensorOf<[F16, F32, F64, I8, I16, I32, UI8], "float or integer of at most 32 bits">;
def MindIR_IndexAddOp : MindIR_IndexPrimitive<"IndexAdd", "each slice of input_y is added where its index points along the axis; the result is the parameter input_x then",
  (ins MindIR_AddedTensor:$input_x, MindIR_IndexTensor:$indices, MindIR_AddedTensor:$input_y, I64Attr:$axis, DefaultValuedAttr<BoolAttr, "true">:$use_lock,
   DefaultValuedAttr<BoolAttr, "true">:$check_index_bound, Optional<MindIR_Monad>:$monad), MindIR_AddedTensor,
  "(%x, %i, %y, %m) {axis = 0 : i64} : (tensor<4x3xf32>, tensor<2xi32>, tensor<2x3xf32>, !mindir.umonad) -> tensor<4x3xf32>",
  MindIR_SliceConstraints, [MindIR_WritesFirstOperand, MindIR_RoundsSteps]>;
/// What is written to the first operand, which is the result then.
class MindIR_WrittenSlices<string primitive, string text, dag args, string example> : MindIR_IndexPrimitive<primitive, text,
  !con(args, (ins Optional<MindIR_Monad>:$monad)), MindIR_NumberTensor, example, MindIR_SliceConstraints, [MindIR_WritesFirstOperand]>;
def MindIR_InplaceIndexAddOp : MindIR_WrittenSlices<"InplaceIndexAdd", "each slice of updates is added to var where its index points along the axis",
  (ins MindIR_AddedTensor:$var, MindIR_IndexTensor:$indices, MindIR_AddedTensor:$updates, I64Attr:$axis),
  "(%x, %i, %y, %m) {axis = 0 : i64} : (tensor<4x3xf32>, tensor<2xi32>, tensor<2x3xf32>, !mindir.umonad) -> tensor<4x3xf32>">;
def MindIR_InplaceIndexCopyOp : MindIR_WrittenSlices<"InplaceIndexCopy", "each slice of tensor is written to input where its index points along dim",
  (ins MindIR_NumberTensor:$input, I64Attr:$dim, MindIR_IndexTensor:$index, MindIR_NumberTensor:$tensor),
  "(%x, %i, %y, %m) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi64>, tensor<2x3xf32>, !mindir.umonad) -> tensor<4x3xf32>">;
def MindIR_IndexFillOp : MindIR_IndexPrimitive<"IndexFill", "x, with value in the slices at indices along dim; a negative index counts from the end",
  (ins MindIR_NumberTensor:$x, I64Attr:$dim, MindIR_IndexTensor:$index, MindIR_NumberTensor:$value), MindIR_NumberTensor,
  "(%x, %i, %v) {dim = 0 : i64} : (tensor<4x3xf32>, tensor<2xi32>, tensor<f32>) -> tensor<4x3xf32>",
  [MindIR_SliceConstraints[0], MindIR_SliceConstraints[1], "(scalar_c1) `value` has one element", MindIR_SliceConstraints[3]], [Pure, MindIR_KeepsNumbers]>;
def MindIR_InplaceUpdateV2Op : MindIR_IndexPrimitive<"InplaceUpdateV2", "x, with the slices of v in place of those at indices along the first dimension",
  (ins TensorOf<[F16, F32, I32]>:$x, DenseI64ArrayAttr:$indices, TensorOf<[F16, F32, I32]>:$v), TensorOf<[F16, F32, I32]>,
  "(%x, %v) {indices = array<i64: 2, 0>} : (tensor<4x3xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>",
  ["(inplace_update_v2_c1) `indices` lie inside the first dimension of `x`", MindIR_SliceConstraints[2], MindIR_SliceConstraints[3]], [Pure, MindIR_KeepsNumbers]>;

//===--- reading ---===//

def MindIR_GatherNdExtOp : MindIR_ShapePrimitive<"GatherNdExt", "slices of input; the last dimension of indices holds coordinates",
  (ins MindIR_RealTensor:$input, MindIR_IndexTensor:$indices), "(%x, %i) : (tensor<5x3xf32>, tensor<4x2xi32>) -> tensor<4xf32>",
  ["(gather_nd_ext_c1) `indices` has a last dimension, at most the rank of `input`, and no dimension that it points into is 0"]>;
def MindIR_MaskedScatterOp : MindIR_ShapePrimitive<"MaskedScatter", "x, where the mask says so with the elements of updates in their order",
  (ins MindIR_RealTensor:$x, MindIR_BoolTensor:$mask, MindIR_RealTensor:$updates),
  "(%x, %m, %u) : (tensor<2x3xf32>, tensor<2x3xi1>, tensor<6xf32>) -> tensor<2x3xf32>",
  ["(masked_scatter_c1) `mask` broadcasts to the shape of `x`", "(masked_scatter_c2) `updates` has the type of `x`, and an element"]>;
def MindIR_ReverseSequenceOp : MindIR_ShapePrimitive<"ReverseSequence", "x, whose first elements along seq_dim are reversed, as many as seq_lengths has for that place of batch_dim",
  (ins MindIR_RealTensor:$x, MindIR_IndexTensor:$seq_lengths, I64Attr:$seq_dim, DefaultValuedAttr<I64Attr, "0">:$batch_dim),
  "(%x, %n) {seq_dim = 1 : i64} : (tensor<2x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>",
  ["(reverse_sequence_c1) both dimensions lie in [0, rank) and are not the same, and `seq_lengths` has one element for each place of `batch_dim`"]>;
def MindIR_UnravelIndexOp : MindIR_ShapePrimitive<"UnravelIndex", "the coordinates of indices in a row-major tensor of the given dimensions, one a row",
  (ins MindIR_IndexTensor:$indices, DenseI64ArrayAttr:$dims), "(%i) {dims = array<i64: 2, 3>} : (tensor<4xi32>) -> tensor<2x4xi32>",
  ["(unravel_index_c1) `indices` has one dimension, or none", "(unravel_index_c2) `dims` are some, all positive, below 2^31"]>;

//===--- dimensions of another layout ---===//

class MindIR_DataFormatOp<string primitive, string text, string example, list<string> constraints> : MindIR_ShapePrimitive<primitive, text,
  (ins MindIR_IndexTensor:$x, DefaultValuedAttr<StrAttr, "\"NHWC\"">:$src_format, DefaultValuedAttr<StrAttr, "\"NCHW\"">:$dst_format), example,
  ["(data_format_c1) both formats are NHWC or NCHW"] # constraints>;
def MindIR_DataFormatDimMapOp : MindIR_DataFormatOp<"DataFormatDimMap",
  "where in src_format the dimension of dst_format stands that each number counts; a negative one counts from the end",
  "(%x) : (tensor<3xi32>) -> tensor<3xi32>", []>;
def MindIR_DataFormatVecPermuteOp : MindIR_DataFormatOp<"DataFormatVecPermute", "what belongs to the dimensions of src_format, one a row, in the order of dst_format",
  "(%x) : (tensor<4xi32>) -> tensor<4xi32>", ["(data_format_c2) there are four rows, of one number or two"]>;

#endif // MINDIR_INDEX_OPS_TD
