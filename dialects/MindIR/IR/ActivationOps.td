//===- ActivationOps.td - activations of neural networks ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ACTIVATION_OPS_TD
#define MINDIR_ACTIVATION_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

class MindIR_ActivationOp<string primitive, string text, dag attributes = (ins)>
    : MindIR_UnaryOp<primitive, text, MindIR_FloatTensor, MindIR_FloatTensor, attributes>;

def MindIR_ReLUOp : MindIR_UnaryOp<"ReLU", "x where it is positive, else 0 (also for NaN)", MindIR_NumberTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_ReLU6Op : MindIR_UnaryOp<"ReLU6", "x limited to 0 and 6; 0 for NaN", MindIR_NumberTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_SigmoidOp : MindIR_AnalyticOp<"Sigmoid", "1 / (1 + exp(-x))">;
def MindIR_SoftplusOp : MindIR_ActivationOp<"Softplus", "log(1 + exp(x))">;
def MindIR_GeLUOp : MindIR_ActivationOp<"GeLU", "x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))">;
def MindIR_EluOp : MindIR_ActivationOp<"Elu", "x where it is positive, else alpha * (exp(x) - 1)",
  (ins DefaultValuedAttr<F32Attr, "1.0f">:$alpha)>;
def MindIR_SeLUOp : MindIR_ActivationOp<"SeLU", "1.0507 * (x where it is positive, else 1.67326 * (exp(x) - 1))">;
def MindIR_HSwishOp : MindIR_ActivationOp<"HSwish", "x * ReLU6(x + 3) / 6">;
def MindIR_HSigmoidOp : MindIR_ActivationOp<"HSigmoid", "ReLU6(x + 3) / 6">;
def MindIR_MishOp : MindIR_ActivationOp<"Mish", "x * tanh(log(1 + exp(x)))">;
def MindIR_SiLUOp : MindIR_ActivationOp<"SiLU", "x / (1 + exp(-x))">;
def MindIR_FastGeLUOp : MindIR_ActivationOp<"FastGeLU", "x * exp(0.851 * (x - |x|)) / (1 + exp(-1.702 * |x|))">;
def MindIR_SoftsignOp : MindIR_ActivationOp<"Softsign", "x / (1 + |x|)">;
def MindIR_CeLUOp : MindIR_ActivationOp<"CeLU", "x where it is positive, else alpha * (exp(x / alpha) - 1)",
  (ins DefaultValuedAttr<F32Attr, "1.0f">:$alpha)>;
def MindIR_HShrinkOp : MindIR_ActivationOp<"HShrink", "x outside of -lambd and lambd, else 0 (also for NaN)",
  (ins DefaultValuedAttr<F32Attr, "0.5f">:$lambd)>;
def MindIR_SoftShrinkOp : MindIR_ActivationOp<"SoftShrink", "x moved towards 0 by lambd, 0 where it would pass it (also for NaN)",
  (ins DefaultValuedAttr<F32Attr, "0.5f">:$lambd)>;
def MindIR_LeakyReLUExtOp : MindIR_ActivationOp<"LeakyReLUExt", "x where it is positive, else negative_slope * x",
  (ins DefaultValuedAttr<F32Attr, "0.01f">:$negative_slope)>;
def MindIR_ClampScalarOp : MindIR_UnaryOp<"ClampScalar", "x limited to min, then to max, where they are given; a NaN gives the first of them",
  MindIR_NumberTensor, MindIR_NumberTensor, (ins OptionalAttr<MindIR_NumberAttr>:$min, OptionalAttr<MindIR_NumberAttr>:$max),
  ["(number_c1) where the result holds integers, `min` and `max` lie within 64 bits"]> {
  let hasVerifier = 1;
}

def MindIR_ClampMinOp : MindIR_UnaryOp<"ClampMin", "x where it is above min, else min",
  MindIR_NumberTensor, MindIR_NumberTensor, (ins MindIR_NumberAttr:$min), ["(number_c1) where the result holds integers, `min` lies within 64 bits"]> {
  let hasVerifier = 1;
}

def MindIR_ClampTensorOp : MindIR_Primitive<"ClampTensor", [Pure, MindIR_Elementwise, MindIR_TakesOpenExtents, AttrSizedOperandSegments]> {
  let summary = "x limited to min, then to max, where they are given; a NaN gives the first of them";
  let description = [{
    ```mlir
    %y = mindir.ClampTensor(%x, %low) {operandSegmentSizes = array<i32: 1, 1, 0>} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    ```

    - (clamp_c1) `min` or `max` is given;
    - (broadcast_c1) the limits broadcast to x as numpy does.
  }];
  let arguments = (ins MindIR_NumberTensor:$x, Optional<MindIR_NumberTensor>:$min, Optional<MindIR_NumberTensor>:$max);
  let results = (outs MindIR_NumberTensor:$output);
}

def MindIR_GeluExtOp : MindIR_UnaryOp<"GeluExt", "x / 2 * (1 + erf(x / sqrt(2))), or as GeLU where approximate is tanh", MindIR_FloatTensor,
  MindIR_FloatTensor, (ins DefaultValuedAttr<StrAttr, "\"none\"">:$approximate), ["(gelu_ext_c1) `approximate` is `none` or `tanh`"]> {
  let hasVerifier = 1;
}
def MindIR_EluExtOp : MindIR_ActivationOp<"EluExt", "x where it is positive, else alpha * (exp(x) - 1)", (ins DefaultValuedAttr<F32Attr, "1.0f">:$alpha)>;
def MindIR_SeLUExtOp : MindIR_ActivationOp<"SeLUExt", "1.0507 * (x where it is positive, else 1.67326 * (exp(x) - 1))">;
def MindIR_MishExtOp : MindIR_ActivationOp<"MishExt", "x * tanh(log(1 + exp(x)))">;
def MindIR_HardtanhOp : MindIR_ActivationOp<"Hardtanh", "x limited to min_val and max_val",
  (ins DefaultValuedAttr<F32Attr, "-1.0f">:$min_val, DefaultValuedAttr<F32Attr, "1.0f">:$max_val)>;
def MindIR_ThresholdOp : MindIR_ActivationOp<"Threshold", "x where it is above threshold, else value", (ins F32Attr:$threshold, F32Attr:$value)>;
def MindIR_SoftplusExtOp : MindIR_ActivationOp<"SoftplusExt", "log(1 + exp(beta * x)) / beta; x where beta * x is above threshold",
  (ins DefaultValuedAttr<MindIR_NumberAttr, "1">:$beta, DefaultValuedAttr<MindIR_NumberAttr, "20">:$threshold)>;
def MindIR_GLUOp : MindIR_Primitive<"GLU", [Pure]> {
  let summary = "the first half along an axis times the sigmoid of the second";
  let description = [{
    ```mlir
    %y = mindir.GLU(%x) {axis = 1 : i64} : (tensor<2x6xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `axis` lies in [-rank, rank);
    - (glu_c1) that dimension is even.
  }];
  let arguments = (ins MindIR_FloatTensor:$x, DefaultValuedAttr<I64Attr, "-1">:$axis);
  let results = (outs MindIR_FloatTensor:$output);
}

def MindIR_LogSigmoidOp : MindIR_Primitive<"LogSigmoid", [Pure]> {
  let summary = "log(1 / (1 + exp(-x))); the second result is memory that a gradient reads";
  let description = [{
    ```mlir
    %y, %unread = mindir.LogSigmoid(%x) : (tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
    ```

    - (log_sigmoid_c1) nothing reads the second result.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/mint/mindspore.mint.nn.functional.logsigmoid.html";
  let arguments = (ins MindIR_FloatTensor:$input);
  let results = (outs MindIR_FloatTensor:$output, MindIR_FloatTensor:$buffer);
}

def MindIR_SwigluOp : MindIR_Primitive<"Swiglu", [Pure]> {
  let summary = "SiLU of the first half along a dimension, times the second";
  let description = [{
    ```mlir
    %y = mindir.Swiglu(%x) {dim = 1 : i64} : (tensor<2x6xf32>) -> tensor<2x3xf32>
    ```

    - (axis_c1) `dim` lies in [-rank, rank);
    - (glu_c1) that dimension is even.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.6.0/api_python/ops/mindspore.ops.swiglu.html";
  let arguments = (ins MindIR_FloatTensor:$input, DefaultValuedAttr<I64Attr, "-1">:$dim);
  let results = (outs MindIR_FloatTensor:$output);
}

def MindIR_PReLUOp : MindIR_Primitive<"PReLU", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["x", "weight", "output"]>]> {
  let summary = "x where positive, else x times a weight: one weight in all or one a channel (dimension 1)";
  let description = [{
    Where `weight` is not one number in all:
    - (channels_c1) `x` has a dimension 1, the channels;
    - (channels_c2) `weight` is a vector, one number a channel.
  }];
  let arguments = (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$weight);
  let results = (outs MindIR_FloatTensor:$output);
}

#endif // MINDIR_ACTIVATION_OPS_TD
