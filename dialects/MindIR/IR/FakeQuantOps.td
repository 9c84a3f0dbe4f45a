//===- FakeQuantOps.td - quantised and back, as training simulates it -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FAKE_QUANT_OPS_TD
#define MINDIR_FAKE_QUANT_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_FakeQuantTensor : MindIR_TensorOf<[F16, F32], "float16 or float32">;

/// What is done is the same; how the ranges lie beside x, and which bits there may be, is not.
class MindIR_FakeQuantOp<string primitive, string text, dag attributes, string example, list<string> constraints>
    : MindIR_PurePrimitive<primitive, text,
        !con((ins MindIR_FakeQuantTensor:$x, MindIR_FakeQuantTensor:$min, MindIR_FakeQuantTensor:$max), attributes), MindIR_FakeQuantTensor> {
  let description = [{
    The levels are 0 to 2^num_bits - 1, with `narrow_range` without the first. scale = (max - min) / (last - first) is the distance of two of them; 0 stands
    exactly for floor(first - min / scale + 1/2), brought into that range. x is clipped to what the levels stand for, becomes the nearest, of two the higher, and
    is again what that stands for.

    ```mlir
    %y = mindir.}] # primitive # example # "\n```\n" # MindIR_Constraints<constraints>.text;
}

//===--- of a training that simulates ---===//

defvar MindIR_SimulationAttributes = (ins DefaultValuedAttr<I64Attr, "8">:$num_bits, DefaultValuedAttr<I64Attr, "0">:$quant_delay,
  DefaultValuedAttr<BoolAttr, "false">:$symmetric, DefaultValuedAttr<BoolAttr, "false">:$narrow_range, DefaultValuedAttr<BoolAttr, "true">:$training);
defvar MindIR_SimulationConstraints = ["(fake_quant_c1) `num_bits` is 4, 7 or 8",
  "(fake_quant_c2) `quant_delay` is 0 where `training` is true: nothing counts the steps in which x stays as it is"];

def MindIR_FakeQuantPerLayerOp : MindIR_FakeQuantOp<"FakeQuantPerLayer",
    "x as the nearest of the levels from min to max; `symmetric` takes the larger of -min and max for both", MindIR_SimulationAttributes,
    "(%x, %min, %max) {num_bits = 4 : i64} : (tensor<2x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3xf32>",
    MindIR_SimulationConstraints # ["(fake_quant_c3) `min` and `max` have one element"]> {
  let specification = "https://gitee.com/mindspore/mindspore/blob/r2.0/mindspore/python/mindspore/ops/operations/_quant_ops.py";
}
def MindIR_FakeQuantPerChannelOp : MindIR_FakeQuantOp<"FakeQuantPerChannel", "FakeQuantPerLayer with a range for each place along a dimension, of a vector its only one",
    !con(MindIR_SimulationAttributes, (ins DefaultValuedAttr<I64Attr, "1">:$channel_axis)),
    "(%x, %min, %max) {channel_axis = 0 : i64} : (tensor<2x3xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x3xf32>",
    MindIR_SimulationConstraints # ["(fake_quant_c4) `min` and `max` are vectors as long as that dimension of `x`", "(axis_c1) `channel_axis` lies in [-rank, rank)"]> {
  let specification = MindIR_FakeQuantPerLayerOp.specification;
}

//===--- with ranges that are variables ---===//

defvar MindIR_VariableAttributes = (ins DefaultValuedAttr<I64Attr, "8">:$num_bits, DefaultValuedAttr<BoolAttr, "false">:$narrow_range);
defvar MindIR_VariableConstraints = ["(fake_quant_c5) `num_bits` lies in [2, 16]"];

def MindIR_FakeQuantWithMinMaxVarsOp : MindIR_FakeQuantOp<"FakeQuantWithMinMaxVars", "x as the nearest of the levels from min to max", MindIR_VariableAttributes,
    "(%x, %min, %max) : (tensor<2x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3xf32>",
    MindIR_VariableConstraints # ["(fake_quant_c3) `min` and `max` have one element"]> {
  let specification = MindIR_FakeQuantPerLayerOp.specification;
}
def MindIR_FakeQuantWithMinMaxVarsPerChannelOp : MindIR_FakeQuantOp<"FakeQuantWithMinMaxVarsPerChannel",
    "x as the nearest of the levels from min to max, a range for each place along the last dimension", MindIR_VariableAttributes,
    "(%x, %min, %max) : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf32>",
    MindIR_VariableConstraints # ["(fake_quant_c4) `min` and `max` are vectors as long as that dimension of `x`"]> {
  let specification = MindIR_FakeQuantPerLayerOp.specification;
}

//===--- what only says how ---===//

def MindIR_FakeQuantParamOp : MindIR_PurePrimitive<"FakeQuantParam", "x itself: the attributes say how it was quantised", (ins MindIR_AnyTensor:$input_x),
    MindIR_AnyTensor, [MindIR_KeepsNumbers]> {
  let description = "\n```mlir\n%y = mindir.FakeQuantParam(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>\n```\n";
  let specification = MindIR_FakeQuantPerLayerOp.specification;
}

#endif // MINDIR_FAKE_QUANT_OPS_TD
