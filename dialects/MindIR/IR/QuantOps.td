//===- QuantOps.td - floats as int8, and integers as floats ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_QUANT_OPS_TD
#define MINDIR_QUANT_OPS_TD

include "dialects/MindIR/IR/Base.td"

def MindIR_QuantisedTensor : MindIR_TensorOf<[I8], "int8">;
def MindIR_UnquantisedTensor : MindIR_TensorOf<[F16, BF16, F32], "float16, bfloat16 or float32">;

//===--- to int8 ---===//

defvar MindIR_QuantText = [{
    What is out of the range becomes -128 or 127. With `sqrt_mode` x is multiplied by the scale twice.
}];

def MindIR_QuantOp : MindIR_PurePrimitive<"Quant", "scale * x + offset as int8, rounded as round_mode says: Round (halves to even), Floor, Ceil or Trunc",
    (ins MindIR_UnquantisedTensor:$x, F32Attr:$scale, F32Attr:$offset, DefaultValuedAttr<BoolAttr, "false">:$sqrt_mode,
     DefaultValuedAttr<StrAttr, "\"Round\"">:$round_mode), MindIR_QuantisedTensor> {
  let description = MindIR_QuantText # "\n```mlir\n%y = mindir.Quant(%x) {scale = 8.0 : f32, offset = 0.0 : f32} : (tensor<2x3xf32>) -> tensor<2x3xi8>\n```\n"
    # MindIR_Constraints<["(quant_c1) `round_mode` is `Round`, `Floor`, `Ceil` or `Trunc`"]>.text;
  let specification = "https://gitee.com/mindspore/mindspore/blob/r2.0/mindspore/python/mindspore/ops/operations/_inner_ops.py";
}

def MindIR_QuantV2Op : MindIR_PurePrimitive<"QuantV2", "scale * x + offset as int8, rounded to the nearest integer, halves to even",
    (ins MindIR_UnquantisedTensor:$x, MindIR_UnquantisedTensor:$scale, MindIR_UnquantisedTensor:$offset, DefaultValuedAttr<BoolAttr, "false">:$sqrt_mode,
     DefaultValuedAttr<I64Attr, "0">:$rounding_mode, OptionalAttr<TypeAttr>:$dst_type), MindIR_QuantisedTensor> {
  let description = MindIR_QuantText # [{
    ```mlir
    %y = mindir.QuantV2(%x, %s, %o) : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xi8>
    ```

    - (quant_c2) `rounding_mode` is 0, which is ROUND;
    - (broadcast_c1) `scale` and `offset` broadcast against `x`.
  }];
  let specification = "https://gitee.com/mindspore/mindspore/blob/v2.6.0/mindspore/ops/op_def/yaml/doc/quant_v2_doc.yaml";
}

def MindIR_DynamicQuantExtOp : MindIR_Primitive<"DynamicQuantExt", [Pure]> {
  let summary = "the rows of x as int8, each divided by its largest magnitude / 127, and what they were divided by";
  let description = [{
    x is first multiplied by `smooth_scales` where those are given. Rounded are halves to even.

    ```mlir
    %y, %s = mindir.DynamicQuantExt(%x) : (tensor<2x8xf16>) -> (tensor<2x8xi8>, tensor<2xf32>)
    ```

    - (dynamic_quant_c1) `x` has two dimensions, and elements;
    - (dynamic_quant_c2) `smooth_scales` is a vector as long as the last dimension of `x`.
  }];
  let specification = "https://gitee.com/mindspore/mindspore/blob/v2.6.0/mindspore/ops/op_def/yaml/doc/dynamic_quant_ext_doc.yaml";
  let arguments = (ins MindIR_UnquantisedTensor:$x, Optional<MindIR_UnquantisedTensor>:$smooth_scales);
  let results = (outs MindIR_QuantisedTensor:$output, MindIR_UnquantisedTensor:$scale);
}

//===--- to floats ---===//

def MindIR_DequantOp : MindIR_PurePrimitive<"Dequant", "x * deq_scale, with relu_flag 0 for what is below",
    (ins MindIR_TensorOf<[I32], "int32">:$x, MindIR_UnquantisedTensor:$deq_scale, DefaultValuedAttr<BoolAttr, "false">:$sqrt_mode,
     DefaultValuedAttr<BoolAttr, "false">:$relu_flag), MindIR_UnquantisedTensor> {
  let description = [{
    With `sqrt_mode` x is multiplied by the scale twice.

    ```mlir
    %y = mindir.Dequant(%x, %s) : (tensor<2x3xi32>, tensor<1xf16>) -> tensor<2x3xf16>
    ```

    - (dequant_c1) `deq_scale` has one element, or as many as dimension 1 of an `x` of two dimensions or four.
  }];
  let specification = MindIR_QuantOp.specification;
}

def MindIR_AntiQuantOp : MindIR_PurePrimitive<"AntiQuant", "scale * (x + offset)",
    (ins MindIR_QuantisedTensor:$x, MindIR_UnquantisedTensor:$scale, MindIR_UnquantisedTensor:$offset, DefaultValuedAttr<BoolAttr, "false">:$sqrt_mode),
    MindIR_UnquantisedTensor> {
  let description = [{
    With `sqrt_mode` the sum is multiplied by the scale twice.

    ```mlir
    %y = mindir.AntiQuant(%x, %s, %o) : (tensor<2x3xi8>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3xf16>
    ```

    - (broadcast_c1) `scale` and `offset` broadcast against `x`.
  }];
  let specification = MindIR_QuantOp.specification;
}

#endif // MINDIR_QUANT_OPS_TD
