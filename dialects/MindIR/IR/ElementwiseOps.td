//===- ElementwiseOps.td - one value in, one value out, at every position ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ELEMENTWISE_OPS_TD
#define MINDIR_ELEMENTWISE_OPS_TD

include "dialects/MindIR/IR/Base.td"

//===--- families ---===//

class MindIR_ElementwiseOp<string primitive, string text, dag args, Type result> : MindIR_Primitive<primitive, [Pure, MindIR_Elementwise]> {
  let summary = text;
  let arguments = args;
  let results = (outs result:$output);
  let description = "Operands broadcast as numpy does.\n";
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return inferBroadcast(getOperation(), types);
    }
  }];
}

class MindIR_UnaryOp<string primitive, string text, Type operand = MindIR_RealTensor, Type result = operand, dag attributes = (ins)>
    : MindIR_ElementwiseOp<primitive, text, !con((ins operand:$x), attributes), result> {
  let description = "\n```mlir\n%y = mindir." # primitive # "(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>\n```\n";
}

class MindIR_BinaryOp<string primitive, string text, TensorOf operand = MindIR_RealTensor, Type result = operand, dag attributes = (ins)>
    : MindIR_ElementwiseOp<primitive, text, !con((ins MindIR_TensorOrScalar<operand>:$x, MindIR_TensorOrScalar<operand>:$y), attributes), result> {
  let description = "Operands broadcast as numpy does.\n\n```mlir\n%z = mindir." # primitive
    # "(%x, %y) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>\n```\n";
}

/// A function of real numbers; some take integers and turn them into floats (2.10).
class MindIR_RealFunctionOp<string primitive, string text, dag attributes = (ins)>
    : MindIR_UnaryOp<primitive, text, MindIR_RealTensor, MindIR_FloatTensor, attributes>;
class MindIR_ActivationOp<string primitive, string text, dag attributes = (ins)>
    : MindIR_UnaryOp<primitive, text, MindIR_FloatTensor, MindIR_FloatTensor, attributes>;
class MindIR_ComparisonOp<string primitive, string text> : MindIR_BinaryOp<primitive, text, MindIR_RealTensor, MindIR_BoolTensor>;
class MindIR_LogicalOp<string primitive, string text> : MindIR_BinaryOp<primitive, text, MindIR_RealTensor, MindIR_BoolTensor>;
class MindIR_BitwiseOp<string primitive, string text>
    : MindIR_BinaryOp<primitive, text, MindIR_TensorOf<MindIR_Ints # [I1], "integer or bool">>;

//===--- arithmetic; integers wrap ---===//

def MindIR_AddOp : MindIR_BinaryOp<"Add", "x + y; on bool x or y">;
def MindIR_SubOp : MindIR_BinaryOp<"Sub", "x - y", MindIR_NumberTensor>;
def MindIR_MulOp : MindIR_BinaryOp<"Mul", "x * y; on bool x and y">;
def MindIR_AddScalarOp : MindIR_BinaryOp<"AddScalar", "x + alpha * y for a number y", MindIR_RealTensor, MindIR_RealTensor, (ins MindIR_AlphaAttr:$alpha)> {
  let hasVerifier = 1;
}
def MindIR_SubScalarOp : MindIR_BinaryOp<"SubScalar", "x - alpha * y for a number y", MindIR_RealTensor, MindIR_RealTensor, (ins MindIR_AlphaAttr:$alpha)> {
  let hasVerifier = 1;
}
def MindIR_MulsOp : MindIR_BinaryOp<"Muls", "x * y for a number y">;
def MindIR_DivsOp : MindIR_BinaryOp<"Divs", "x / y for a number y; integers give float32">;
def MindIR_AddExtOp : MindIR_BinaryOp<"AddExt", "x + alpha * y", MindIR_RealTensor, MindIR_RealTensor, (ins MindIR_AlphaAttr:$alpha)> {
  let hasVerifier = 1;
}
def MindIR_SubExtOp : MindIR_BinaryOp<"SubExt", "x - alpha * y", MindIR_RealTensor, MindIR_RealTensor, (ins MindIR_AlphaAttr:$alpha)> {
  let hasVerifier = 1;
}
def MindIR_RealDivOp : MindIR_BinaryOp<"RealDiv", "x / y; integers truncate">;
def MindIR_DivOp : MindIR_BinaryOp<"Div", "x / y; integers truncate in files of 2.0 and give float32 in files of 2.10">;
def MindIR_FloorDivOp : MindIR_BinaryOp<"FloorDiv", "x / y rounded down">;
def MindIR_TruncateDivOp : MindIR_BinaryOp<"TruncateDiv", "x / y rounded towards 0", MindIR_NumberTensor>;
def MindIR_ModOp : MindIR_BinaryOp<"Mod", "the remainder of x / y with the sign of x; modulo 0 gives 0", MindIR_NumberTensor>;
def MindIR_TruncateModOp : MindIR_BinaryOp<"TruncateMod", "the remainder of x / y with the sign of x", MindIR_NumberTensor>;
def MindIR_FloorModOp : MindIR_BinaryOp<"FloorMod", "the remainder of x / y with the sign of y">;
def MindIR_RemainderTensorTensorOp : MindIR_BinaryOp<"RemainderTensorTensor", "the remainder of x / y with the sign of y">;
def MindIR_DivNoNanOp : MindIR_BinaryOp<"DivNoNan", "x / y, but 0 where y is 0", MindIR_NumberTensor>;
def MindIR_MaximumOp : MindIR_BinaryOp<"Maximum", "the larger of x and y; y where either is NaN">;
def MindIR_MinimumOp : MindIR_BinaryOp<"Minimum", "the smaller of x and y; y where either is NaN">;
def MindIR_PowOp : MindIR_BinaryOp<"Pow", "x to the power of y">;
def MindIR_SquaredDifferenceOp : MindIR_BinaryOp<"SquaredDifference", "(x - y) * (x - y)", MindIR_NumberTensor>;
def MindIR_Atan2Op : MindIR_BinaryOp<"Atan2", "the angle of the point (y, x), in (-pi, pi]", MindIR_RealTensor, MindIR_FloatTensor>;

def MindIR_AddNOp : MindIR_ElementwiseOp<"AddN", "the sum of all operands", (ins Variadic<MindIR_RealTensor>:$x), MindIR_RealTensor>;
def MindIR_LerpOp : MindIR_ElementwiseOp<"Lerp", "x + weight * (y - x)",
  (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$y, MindIR_TensorOrScalar<MindIR_FloatTensor>:$weight), MindIR_FloatTensor>;
def MindIR_LerpScalarOp : MindIR_ElementwiseOp<"LerpScalar", "x + weight * (y - x) for a number weight",
  (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$y, MindIR_TensorOrScalar<MindIR_FloatTensor>:$weight), MindIR_FloatTensor>;
def MindIR_ClampScalarOp : MindIR_UnaryOp<"ClampScalar", "x limited to min, then to max, where they are given; a NaN gives the first of them",
  MindIR_NumberTensor, MindIR_NumberTensor, (ins OptionalAttr<MindIR_NumberAttr>:$min, OptionalAttr<MindIR_NumberAttr>:$max)> {
  let hasVerifier = 1;
}

//===--- comparison and logic ---===//

def MindIR_EqualOp : MindIR_ComparisonOp<"Equal", "x == y; false where either is NaN">;
def MindIR_NotEqualOp : MindIR_ComparisonOp<"NotEqual", "x != y; true where either is NaN">;
def MindIR_GreaterOp : MindIR_ComparisonOp<"Greater", "x > y; false where either is NaN">;
def MindIR_GreaterEqualOp : MindIR_ComparisonOp<"GreaterEqual", "x >= y; false where either is NaN">;
def MindIR_LessOp : MindIR_ComparisonOp<"Less", "x < y; false where either is NaN">;
def MindIR_LessEqualOp : MindIR_ComparisonOp<"LessEqual", "x <= y; false where either is NaN">;
def MindIR_LogicalAndOp : MindIR_LogicalOp<"LogicalAnd", "x and y; what is not 0 is true">;
def MindIR_LogicalOrOp : MindIR_LogicalOp<"LogicalOr", "x or y; what is not 0 is true">;
def MindIR_LogicalXorOp : MindIR_LogicalOp<"LogicalXor", "whether one of x and y is true">;
def MindIR_LogicalNotOp : MindIR_UnaryOp<"LogicalNot", "whether x is false", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_BitwiseAndOp : MindIR_BitwiseOp<"BitwiseAnd", "the bits set in x and in y">;
def MindIR_BitwiseOrOp : MindIR_BitwiseOp<"BitwiseOr", "the bits set in x or in y">;
def MindIR_BitwiseXorOp : MindIR_BitwiseOp<"BitwiseXor", "the bits set in one of x and y">;
def MindIR_IsNanOp : MindIR_UnaryOp<"IsNan", "whether x is NaN", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_IsInfOp : MindIR_UnaryOp<"IsInf", "whether x is infinite", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_IsFiniteOp : MindIR_UnaryOp<"IsFinite", "whether x is neither infinite nor NaN", MindIR_RealTensor, MindIR_BoolTensor>;

//===--- functions ---===//

def MindIR_AbsOp : MindIR_UnaryOp<"Abs", "x without its sign">;
def MindIR_NegOp : MindIR_UnaryOp<"Neg", "-x; integers wrap">;
def MindIR_SignOp : MindIR_UnaryOp<"Sign", "-1, 0 or 1 by the sign of x; 0 for NaN">;
def MindIR_SquareOp : MindIR_UnaryOp<"Square", "x * x">;
def MindIR_ReciprocalOp : MindIR_UnaryOp<"Reciprocal", "1 / x; integers truncate in files of 2.0 and give float32 in files of 2.10">;
def MindIR_InvOp : MindIR_UnaryOp<"Inv", "1 / x; integers truncate">;
def MindIR_SqrtOp : MindIR_RealFunctionOp<"Sqrt", "the square root">;
def MindIR_RsqrtOp : MindIR_RealFunctionOp<"Rsqrt", "1 / sqrt(x)">;
def MindIR_ExpOp : MindIR_RealFunctionOp<"Exp", "e to the power of x",
  (ins DefaultValuedAttr<F32Attr, "-1.0f">:$base, DefaultValuedAttr<F32Attr, "1.0f">:$scale, DefaultValuedAttr<F32Attr, "0.0f">:$shift)> {
  let hasVerifier = 1;
}
def MindIR_LogOp : MindIR_RealFunctionOp<"Log", "the natural logarithm",
  (ins DefaultValuedAttr<F32Attr, "-1.0f">:$base, DefaultValuedAttr<F32Attr, "1.0f">:$scale, DefaultValuedAttr<F32Attr, "0.0f">:$shift)> {
  let hasVerifier = 1;
}
def MindIR_Expm1Op : MindIR_RealFunctionOp<"Expm1", "exp(x) - 1, exact near 0">;
def MindIR_Log1pOp : MindIR_RealFunctionOp<"Log1p", "log(1 + x), exact near 0">;
def MindIR_FloorOp : MindIR_UnaryOp<"Floor", "x rounded down">;
def MindIR_CeilOp : MindIR_UnaryOp<"Ceil", "x rounded up">;
def MindIR_RoundOp : MindIR_UnaryOp<"Round", "x rounded to the nearest integer, halves to even", MindIR_NumberTensor, MindIR_NumberTensor,
  (ins DefaultValuedAttr<I64Attr, "0">:$decimals)> {
  let hasVerifier = 1;
}
def MindIR_RintOp : MindIR_UnaryOp<"Rint", "x rounded to the nearest integer, halves to even">;
def MindIR_TruncOp : MindIR_UnaryOp<"Trunc", "x rounded towards 0">;
def MindIR_SinOp : MindIR_RealFunctionOp<"Sin", "the sine">;
def MindIR_CosOp : MindIR_RealFunctionOp<"Cos", "the cosine">;
def MindIR_TanOp : MindIR_RealFunctionOp<"Tan", "the tangent">;
def MindIR_AsinOp : MindIR_RealFunctionOp<"Asin", "the inverse sine">;
def MindIR_ACosOp : MindIR_RealFunctionOp<"ACos", "the inverse cosine">;
def MindIR_AtanOp : MindIR_RealFunctionOp<"Atan", "the inverse tangent">;
def MindIR_SinhOp : MindIR_RealFunctionOp<"Sinh", "the hyperbolic sine">;
def MindIR_CoshOp : MindIR_RealFunctionOp<"Cosh", "the hyperbolic cosine">;
def MindIR_AsinhOp : MindIR_RealFunctionOp<"Asinh", "the inverse hyperbolic sine">;
def MindIR_AcoshOp : MindIR_RealFunctionOp<"Acosh", "the inverse hyperbolic cosine">;
def MindIR_AtanhOp : MindIR_RealFunctionOp<"Atanh", "the inverse hyperbolic tangent">;
def MindIR_ErfOp : MindIR_RealFunctionOp<"Erf", "the error function">;
def MindIR_ErfcOp : MindIR_RealFunctionOp<"Erfc", "1 - erf(x), exact for large x">;

//===--- activations ---===//

def MindIR_ReLUOp : MindIR_UnaryOp<"ReLU", "x where it is positive, else 0 (also for NaN)", MindIR_NumberTensor>;
def MindIR_ReLU6Op : MindIR_UnaryOp<"ReLU6", "x limited to 0 and 6; 0 for NaN", MindIR_NumberTensor>;
def MindIR_SigmoidOp : MindIR_RealFunctionOp<"Sigmoid", "1 / (1 + exp(-x))">;
def MindIR_TanhOp : MindIR_RealFunctionOp<"Tanh", "the hyperbolic tangent">;
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

//===--- choice and conversion ---===//

def MindIR_SelectOp : MindIR_ElementwiseOp<"Select", "x where the condition is true, else y",
  (ins MindIR_BoolTensor:$condition, MindIR_TensorOrScalar<MindIR_RealTensor>:$x, MindIR_TensorOrScalar<MindIR_RealTensor>:$y), MindIR_RealTensor>;
def MindIR_MaskedFillOp : MindIR_ElementwiseOp<"MaskedFill", "value where the mask is true, else x",
  (ins MindIR_RealTensor:$x, MindIR_BoolTensor:$mask, MindIR_TensorOrScalar<MindIR_RealTensor>:$value), MindIR_RealTensor>;
def MindIR_CastOp : MindIR_UnaryOp<"Cast", "x in another data type", MindIR_RealTensor, MindIR_RealTensor,
  (ins OptionalAttr<TypeAttr>:$dst_type)> {
  let description = [{
    Float to integer truncates, narrowing wraps, everything but 0 is true (NaN too). The type is that of the result.

    ```mlir
    %y = mindir.Cast(%x) : (tensor<2x3xf32>) -> tensor<2x3xi32>
    ```
  }];
}
def MindIR_IdentityOp : MindIR_UnaryOp<"Identity", "x itself">;
def MindIR_TensorMoveOp : MindIR_UnaryOp<"TensorMove", "a copy of x: what is written to x later does not change it">;
def MindIR_ZerosLikeOp : MindIR_UnaryOp<"ZerosLike", "zeros in the shape of x">;
def MindIR_OnesLikeOp : MindIR_UnaryOp<"OnesLike", "ones in the shape of x">;
def MindIR_ZerosLikeExtOp : MindIR_UnaryOp<"ZerosLikeExt", "zeros in the shape of x, in a type of their own where it is given", MindIR_RealTensor,
  MindIR_RealTensor, (ins OptionalAttr<TypeAttr>:$dtype)>;
def MindIR_OnesLikeExtOp : MindIR_UnaryOp<"OnesLikeExt", "ones in the shape of x, in a type of their own where it is given", MindIR_RealTensor,
  MindIR_RealTensor, (ins OptionalAttr<TypeAttr>:$dtype)>;

#endif // MINDIR_ELEMENTWISE_OPS_TD
