//===- GatherOps.td - elements by index -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_GATHER_OPS_TD
#define MINDIR_GATHER_OPS_TD

include "dialects/MindIR/IR/Shape.td"

defvar MindIR_IndexConstraint = "(index_c1) nothing is read from a dimension of 0";

def MindIR_GatherOp : MindIR_ShapePrimitive<"Gather", "slices of params at indices along an axis; negative indices count from the end",
  (ins MindIR_AnyTensor:$params, MindIR_IndexTensor:$indices, I64Attr:$axis, DefaultValuedAttr<I64Attr, "0">:$batch_dims),
  "(%x, %i) {axis = 0 : i64} : (tensor<5x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>",
  ["(axis_c1) `axis` lies in [-rank, rank) of `params`",
   "(gather_c1) `batch_dims` counts dimensions before `axis` that `params` and `indices` share",
   MindIR_IndexConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_GatherDOp : MindIR_ShapePrimitive<"GatherD", "for every position of index, the element of x whose coordinate dim is that index",
  (ins MindIR_AnyTensor:$x, I64Attr:$dim, MindIR_IndexTensor:$index),
  "(%x, %i) {dim = 1 : i64} : (tensor<2x3xf32>, tensor<2x1xi32>) -> tensor<2x1xf32>",
  ["(axis_c1) `dim` lies in [-rank, rank)", "(gather_d_c1) `index` has as many dimensions as `x`",
   "(gather_d_c2) `index` is no larger than `x` along any dimension but `dim`, whatever a run chooses", MindIR_IndexConstraint],
  [MindIR_TakesOpenExtents]>;
def MindIR_GatherNdOp : MindIR_ShapePrimitive<"GatherNd", "slices of x; the last dimension of indices holds coordinates",
  (ins MindIR_AnyTensor:$x, MindIR_IndexTensor:$indices),
  "(%x, %i) : (tensor<5x3xf32>, tensor<4x2xi32>) -> tensor<4xf32>",
  ["(gather_nd_c1) `indices` has a last dimension, at most the rank of `x` and none that each run chooses", MindIR_IndexConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_EmbeddingLookupOp : MindIR_ShapePrimitive<"EmbeddingLookup", "rows of params at indices - offset; 0 outside the table",
  (ins MindIR_RealTensor:$params, MindIR_IndexTensor:$indices, DefaultValuedAttr<I64Attr, "0">:$offset),
  "(%x, %i) {offset = 2 : i64} : (tensor<5x3xf32>, tensor<2xi32>) -> tensor<2x3xf32>",
  ["(embedding_lookup_c1) `params` has a dimension", MindIR_IndexConstraint], [MindIR_TakesOpenExtents]>;
def MindIR_EmbeddingOp : MindIR_ShapePrimitive<"Embedding", "rows of weight at the indices, negative ones from the end; mint's. What is said of gradients is not read",
  (ins MindIR_IndexTensor:$input, MindIR_AnyTensor:$weight, OptionalAttr<I64Attr>:$padding_idx, OptionalAttr<F32Attr>:$max_norm,
   DefaultValuedAttr<F32Attr, "2.0f">:$norm_type, DefaultValuedAttr<BoolAttr, "false">:$scale_grad_by_freq),
  "(%i, %w) : (tensor<2xi32>, tensor<5x3xf32>) -> tensor<2x3xf32>",
  ["(embedding_c1) `weight` is a matrix", "(embedding_c2) `max_norm`, which writes the weight, is not given", MindIR_IndexConstraint],
  [MindIR_TakesOpenExtents]>;

def MindIR_NormalizeTupleIndexOp : MindIR_ShapePrimitive<"NormalizeTupleIndex",
  "an index of x, counted from the front of its dimension; 2.10 writes it for x[0, i]",
  (ins MindIR_AnyTensor:$x, MindIR_IndexTensor:$index, StrAttr:$origin_index_type, I64Attr:$tuple_index_axis,
   DenseI64ArrayAttr:$tuple_index_types, DefaultValuedAttr<I64Attr, "0">:$expand_dims_mask),
  [{(%x, %i) {origin_index_type = "int_index", tuple_index_axis = 1 : i64, tuple_index_types = array<i64: 17, 17>}
       : (tensor<1x6x4xf32>, tensor<i64>) -> tensor<i64>}],
  ["(tuple_index_c1) `origin_index_type` is `int_index`",
   "(tuple_index_c2) `expand_dims_mask` is 0 and `tuple_index_types` holds numbers and slices: entry i is dimension i of `x`",
   "(tuple_index_c3) `x` has the dimension `tuple_index_axis`"]>;

def MindIR_OneHotOp : MindIR_ShapePrimitive<"OneHot", "on_value where the new axis equals the index, off_value elsewhere",
  (ins TensorOf<[I32, I64, UI8, I8, UI32, UI64]>:$indices, I64Attr:$depth, MindIR_RealTensor:$on_value, MindIR_RealTensor:$off_value,
   DefaultValuedAttr<I64Attr, "-1">:$axis),
  "(%i, %on, %off) {depth = 4 : i64} : (tensor<2xi32>, tensor<f32>, tensor<f32>) -> tensor<2x4xf32>",
  ["(axis_c1) `axis` lies in [-rank, rank) of the result", "(one_hot_c1) `depth` is not negative",
   "(one_hot_c2) `on_value` and `off_value` have the same element type", "(scalar_c1) both have one element"],
  [MindIR_TakesOpenExtents]>;
def MindIR_OneHotExtOp : MindIR_ShapePrimitive<"OneHotExt", "on_value where the new axis equals the index, off_value elsewhere; 2.10's",
  (ins MindIR_TensorOf<[I64], "int64">:$tensor, I64Attr:$num_classes, MindIR_TensorOf<[I64], "int64">:$on_value,
   MindIR_TensorOf<[I64], "int64">:$off_value, DefaultValuedAttr<I64Attr, "-1">:$axis),
  "(%i, %on, %off) {num_classes = 4 : i64} : (tensor<2xi64>, tensor<i64>, tensor<i64>) -> tensor<2x4xi64>",
  ["(one_hot_ext_c1) `num_classes` is positive", "(one_hot_ext_c2) `axis` is -1", "(scalar_c1) both values have one element"]>;

#endif // MINDIR_GATHER_OPS_TD
