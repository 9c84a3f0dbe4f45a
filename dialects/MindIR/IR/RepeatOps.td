//===- RepeatOps.td - the same elements again and again -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_REPEAT_OPS_TD
#define MINDIR_REPEAT_OPS_TD

include "dialects/MindIR/IR/Shape.td"

def MindIR_TileOp : MindIR_ShapePrimitive<"Tile", "the tensor repeated multiples[i] times along dimension i",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$multiples),
  "(%x) {multiples = array<i64: 2, 1>} : (tensor<2x3xf32>) -> tensor<4x3xf32>">;
def MindIR_BroadcastToOp : MindIR_ShapePrimitive<"BroadcastTo", "the tensor stretched to a shape; -1 keeps a dimension",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 4, 3>} : (tensor<1x3xf32>) -> tensor<4x3xf32>">;
def MindIR_DynamicBroadcastToOp : MindIR_ShapePrimitive<"DynamicBroadcastTo", "BroadcastTo with the shape as an input; a constant one",
  (ins MindIR_RealTensor:$x, DenseI64ArrayAttr:$shape),
  "(%x) {shape = array<i64: 4, 3>} : (tensor<1x3xf32>) -> tensor<4x3xf32>">;

#endif // MINDIR_REPEAT_OPS_TD
