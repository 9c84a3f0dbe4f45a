//===- RepeatOps.td - the same elements again and again -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_REPEAT_OPS_TD
#define MINDIR_REPEAT_OPS_TD

include "dialects/MindIR/IR/Shape.td"

def MindIR_TileOp : MindIR_ShapePrimitive<"Tile", "the tensor repeated multiples[i] times along dimension i",
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$multiples),
  "(%x) {multiples = array<i64: 2, 1>} : (tensor<2x3xf32>) -> tensor<4x3xf32>",
  ["(tile_c1) there are at least as many multiples as dimensions",
   "(tile_c2) none is negative, and a size stays within 64 bits"], [MindIR_TakesOpenExtents]>;

class MindIR_RepeatInterleaveOp<string primitive, string text, dag args, string example, list<string> constraints> : MindIR_ShapePrimitive<primitive, text, args, example,
  ["(axis_c1) `dim` lies in [-rank, rank); without it the elements are one row", "(repeat_interleave_c1) no count of repeats is negative"] # constraints>;
def MindIR_RepeatInterleaveIntOp : MindIR_RepeatInterleaveOp<"RepeatInterleaveInt", "each slice along dim again and again, before the next",
  (ins MindIR_AnyTensor:$input, I64Attr:$repeats, OptionalAttr<I64Attr>:$dim, OptionalAttr<I64Attr>:$output_size),
  "(%x) {repeats = 2 : i64, dim = 0 : i64} : (tensor<2x3xf32>) -> tensor<4x3xf32>", []>;
def MindIR_RepeatInterleaveTensorOp : MindIR_RepeatInterleaveOp<"RepeatInterleaveTensor", "each slice along dim as often as its entry of repeats says",
  (ins MindIR_AnyTensor:$input, DenseI64ArrayAttr:$repeats, OptionalAttr<I64Attr>:$dim, OptionalAttr<I64Attr>:$output_size),
  "(%x) {repeats = array<i64: 2, 1>, dim = 0 : i64} : (tensor<2x3xf32>) -> tensor<3x3xf32>",
  ["(repeat_interleave_c2) there is an entry for each slice, or one for all"]>;

class MindIR_Stretch<string primitive, string text> : MindIR_ShapePrimitive<primitive, text,
  (ins MindIR_AnyTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 4, 3>} : (tensor<1x3xf32>) -> tensor<4x3xf32>",
  ["(broadcast_to_c1) `shape` ends in the dimensions of `x`, each kept (by -1 or its size) unless it is 1",
   "(broadcast_to_c2) no size that is new is negative"], [MindIR_SharesFirstOperand, MindIR_TakesOpenExtents]>;
def MindIR_BroadcastToOp : MindIR_Stretch<"BroadcastTo", "the tensor stretched to a shape; -1 keeps a dimension">;
def MindIR_DynamicBroadcastToOp : MindIR_Stretch<"DynamicBroadcastTo", "BroadcastTo with the shape as an input; a constant one">;
def MindIR_ExpandOp : MindIR_Stretch<"Expand", "BroadcastTo with the shape as an input; a constant one">;
def MindIR_BroadcastToViewOp : MindIR_ShapePrimitive<"BroadcastToView", "the tensor stretched to a shape; -1 keeps a dimension",
  (ins MindIR_RealTensor:$input, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 4, 3>} : (tensor<1x3xf32>) -> tensor<4x3xf32>",
  ["(broadcast_to_c1) `shape` ends in the dimensions of `input`, each kept (by -1 or its size) unless it is 1",
   "(broadcast_to_c2) no size that is new is negative"], [MindIR_SharesFirstOperand, MindIR_TakesOpenExtents]>;

#endif // MINDIR_REPEAT_OPS_TD
