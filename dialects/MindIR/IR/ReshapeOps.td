//===- ReshapeOps.td - the same elements under another shape or order -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_RESHAPE_OPS_TD
#define MINDIR_RESHAPE_OPS_TD

include "dialects/MindIR/IR/Shape.td"

def MindIR_ReshapeOp : MindIR_ViewPrimitive<"Reshape", "the same elements in row-major order; one dimension may be -1",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 2, -1>} : (tensor<2x3x4xf32>) -> tensor<2x12xf32>",
  ["(reshape_c1) `shape` holds as many elements as `x`, and nothing negative but one -1"]>;
def MindIR_TransposeOp : MindIR_ViewPrimitive<"Transpose", "dimension i of the result is dimension perm[i] of x",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$perm),
  "(%x) {perm = array<i64: 0, 2, 1>} : (tensor<2x3x4xf32>) -> tensor<2x4x3xf32>",
  ["(axis_c1) every entry of `perm` lies in [-rank, rank)", "(transpose_c1) `perm` names each dimension once"]>;
def MindIR_ExpandDimsOp : MindIR_ViewPrimitive<"ExpandDims", "a new dimension of 1 before axis; -1 appends it",
  (ins MindIR_AnyTensor:$x, I64Attr:$axis), "(%x) {axis = 0 : i64} : (tensor<3xf32>) -> tensor<1x3xf32>",
  ["(axis_c1) `axis` lies in [-rank, rank) of the result"]>;
def MindIR_SqueezeOp : MindIR_ViewPrimitive<"Squeeze", "without the dimensions of 1 that axis lists, all of them if it is empty",
  (ins MindIR_AnyTensor:$x, DefaultValuedAttr<DenseI64ArrayAttr, "{}">:$axis),
  "(%x) {axis = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>",
  ["(axis_c1) every entry of `axis` lies in [-rank, rank), of a scalar in [-1, 1)", "(squeeze_c1) the dimensions that `axis` lists are 1"]>;
def MindIR_FlattenOp : MindIR_ViewPrimitive<"Flatten", "all dimensions but the first as one",
  (ins MindIR_AnyTensor:$x), "(%x) : (tensor<2x3x4xf32>) -> tensor<2x12xf32>",
  ["(flatten_c1) the result of a scalar or vector has as many elements"]>;

//===--- views of 2.10 ---===//

def MindIR_TransposeExtViewOp : MindIR_ViewPrimitive<"TransposeExtView", "two dimensions change places",
  (ins MindIR_AnyTensor:$input, I64Attr:$dim0, I64Attr:$dim1),
  "(%x) {dim0 = 0 : i64, dim1 = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>",
  ["(axis_c1) `dim0` and `dim1` lie in [-rank, rank), of a scalar in [-1, 1)"]>;
def MindIR_TransposeViewOp : MindIR_ViewPrimitive<"TransposeView", "dimension i of the result is dimension input_perm[i] of input",
  (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$input_perm),
  "(%x) {input_perm = array<i64: 0, 2, 1>} : (tensor<2x3x4xf32>) -> tensor<2x4x3xf32>",
  ["(axis_c1) every entry of `input_perm` lies in [-rank, rank)", "(transpose_c1) `input_perm` names each dimension once"]>;
def MindIR_ExpandDimsViewOp : MindIR_ViewPrimitive<"ExpandDimsView", "a new dimension of 1 before dim; -1 appends it",
  (ins MindIR_RealTensor:$input, I64Attr:$dim), "(%x) {dim = 0 : i64} : (tensor<3xf32>) -> tensor<1x3xf32>",
  ["(axis_c1) `dim` lies in [-rank, rank) of the result"]>;
def MindIR_FlattenExtOp : MindIR_ViewPrimitive<"FlattenExt", "the dimensions from start_dim to end_dim as one",
  (ins MindIR_RealTensor:$input, DefaultValuedAttr<I64Attr, "0">:$start_dim, DefaultValuedAttr<I64Attr, "-1">:$end_dim),
  "(%x) {start_dim = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x12xf32>",
  ["(axis_c1) `start_dim` and `end_dim` lie in [-rank, rank), of a scalar in [-1, 1)", "(flatten_ext_c1) `start_dim` is not behind `end_dim`"]>;
def MindIR_ViewAsOp : MindIR_ViewPrimitive<"ViewAs", "the elements of input in the shape of other",
  (ins MindIR_RealTensor:$input, MindIR_RealTensor:$other), "(%x, %y) : (tensor<2x6xf32>, tensor<3x4xf32>) -> tensor<3x4xf32>",
  ["(view_as_c1) both have as many elements"]>;

def MindIR_TExtOp : MindIR_ShapePrimitive<"TExt", "the matrix transposed; a vector or scalar itself",
  (ins MindIR_AnyTensor:$input), "(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>",
  ["(t_ext_c1) there are at most two dimensions"], [MindIR_TakesOpenExtents]>;

//===--- channels in another order ---===//

def MindIR_ChannelShuffleOp : MindIR_ShapePrimitive<"ChannelShuffle", "the channels (dimension 1), read as a matrix of group rows, transposed",
  (ins MindIR_AnyTensor:$x, I64Attr:$group), "(%x) {group = 2 : i64} : (tensor<1x6x4x4xf32>) -> tensor<1x6x4x4xf32>",
  ["(channel_shuffle_c1) `x` has a dimension 1, and `group` divides it"], [MindIR_TakesOpenExtents]>;

#endif // MINDIR_RESHAPE_OPS_TD
