//===- FunctionOps.td - functions of one operand, conversion --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_FUNCTION_OPS_TD
#define MINDIR_FUNCTION_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

class MindIR_NaturalOp<string primitive, string text>
    : MindIR_AnalyticOp<primitive, text,
        (ins DefaultValuedAttr<F32Attr, "-1.0f">:$base, DefaultValuedAttr<F32Attr, "1.0f">:$scale, DefaultValuedAttr<F32Attr, "0.0f">:$shift),
        ["(natural_base_c1) `base` is -1, which means e, `scale` 1 and `shift` 0"]> {
  let hasVerifier = 1;
}

//===--- functions ---===//

def MindIR_AbsOp : MindIR_UnaryOp<"Abs", "x without its sign", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_NegOp : MindIR_UnaryOp<"Neg", "-x; integers wrap", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_SignOp : MindIR_UnaryOp<"Sign", "-1, 0 or 1 by the sign of x; 0 for NaN", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_SquareOp : MindIR_UnaryOp<"Square", "x * x", MindIR_AnyTensor>;
def MindIR_SqrtOp : MindIR_AnalyticOp<"Sqrt", "the square root">;
def MindIR_RsqrtOp : MindIR_AnalyticOp<"Rsqrt", "1 / sqrt(x)">;
def MindIR_ExpOp : MindIR_NaturalOp<"Exp", "e to the power of x">;
def MindIR_LogOp : MindIR_NaturalOp<"Log", "the natural logarithm">;
def MindIR_Expm1Op : MindIR_AnalyticOp<"Expm1", "exp(x) - 1, exact near 0">;
def MindIR_Log1pOp : MindIR_AnalyticOp<"Log1p", "log(1 + x), exact near 0">;
def MindIR_FloorOp : MindIR_UnaryOp<"Floor", "x rounded down", traits = [MindIR_KeepsNumbers]>;
def MindIR_CeilOp : MindIR_UnaryOp<"Ceil", "x rounded up", traits = [MindIR_KeepsNumbers]>;
def MindIR_RoundOp : MindIR_UnaryOp<"Round", "x rounded to the nearest integer, halves to even", MindIR_NumberTensor, MindIR_NumberTensor,
  (ins DefaultValuedAttr<I64Attr, "0">:$decimals), ["(round_c1) `decimals` is 0"]> {
  let hasVerifier = 1;
}
def MindIR_RintOp : MindIR_UnaryOp<"Rint", "x rounded to the nearest integer, halves to even", traits = [MindIR_KeepsNumbers]>;
def MindIR_TruncOp : MindIR_UnaryOp<"Trunc", "x rounded towards 0", traits = [MindIR_KeepsNumbers]>;
def MindIR_SinOp : MindIR_AnalyticOp<"Sin", "the sine">;
def MindIR_CosOp : MindIR_AnalyticOp<"Cos", "the cosine">;
def MindIR_TanOp : MindIR_AnalyticOp<"Tan", "the tangent">;
def MindIR_AsinOp : MindIR_RealFunctionOp<"Asin", "the inverse sine">;
def MindIR_ACosOp : MindIR_RealFunctionOp<"ACos", "the inverse cosine">;
def MindIR_AtanOp : MindIR_RealFunctionOp<"Atan", "the inverse tangent">;
def MindIR_SinhOp : MindIR_AnalyticOp<"Sinh", "the hyperbolic sine">;
def MindIR_CoshOp : MindIR_AnalyticOp<"Cosh", "the hyperbolic cosine">;
def MindIR_TanhOp : MindIR_AnalyticOp<"Tanh", "the hyperbolic tangent">;
def MindIR_AsinhOp : MindIR_RealFunctionOp<"Asinh", "the inverse hyperbolic sine">;
def MindIR_AcoshOp : MindIR_RealFunctionOp<"Acosh", "the inverse hyperbolic cosine">;
def MindIR_AtanhOp : MindIR_RealFunctionOp<"Atanh", "the inverse hyperbolic tangent">;
def MindIR_ErfOp : MindIR_RealFunctionOp<"Erf", "the error function">;
def MindIR_ErfcOp : MindIR_RealFunctionOp<"Erfc", "1 - erf(x), exact for large x">;

//===--- 2.10's own ---===//

def MindIR_AsinExtOp : MindIR_RealFunctionOp<"AsinExt", "the inverse sine">;
def MindIR_AcosExtOp : MindIR_RealFunctionOp<"AcosExt", "the inverse cosine">;
def MindIR_AtanExtOp : MindIR_RealFunctionOp<"AtanExt", "the inverse tangent">;
def MindIR_AsinhExtOp : MindIR_RealFunctionOp<"AsinhExt", "the inverse hyperbolic sine">;
def MindIR_AcoshExtOp : MindIR_RealFunctionOp<"AcoshExt", "the inverse hyperbolic cosine">;
def MindIR_Exp2Op : MindIR_RealFunctionOp<"Exp2", "2 to the power of x">;
def MindIR_Log2Op : MindIR_RealFunctionOp<"Log2", "the logarithm to base 2">;
def MindIR_Log10Op : MindIR_RealFunctionOp<"Log10", "the logarithm to base 10">;

//===--- conversion and copies ---===//

def MindIR_CastOp : MindIR_UnaryOp<"Cast", "x in another data type", MindIR_AnyTensor, MindIR_AnyTensor,
  (ins OptionalAttr<TypeAttr>:$dst_type)> {
  let description = [{
    Float to integer truncates, narrowing wraps, everything but 0 is true (NaN too). Of a complex number any other type takes the real part.
    The type is that of the result.

    ```mlir
    %y = mindir.Cast(%x) : (tensor<2x3xf32>) -> tensor<2x3xi32>
    ```
  }];
}
def MindIR_IdentityOp : MindIR_UnaryOp<"Identity", "x itself", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_TensorMoveOp : MindIR_UnaryOp<"TensorMove", "a copy of x: what is written to x later does not change it", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_CloneOp : MindIR_UnaryOp<"Clone", "a copy of x: what is written to x later does not change it", MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_ContiguousOp : MindIR_UnaryOp<"Contiguous", "x itself, its elements one behind the other", MindIR_RealTensor,
  traits = [MindIR_KeepsNumbers, MindIR_SharesFirstOperand]>;

def MindIR_IdentityNOp : MindIR_Primitive<"IdentityN", [Pure, MindIR_KeepsNumbers, MindIR_TakesOpenExtents]> {
  let summary = "the tensors of a tuple themselves";
  let description = [{
    ```mlir
    %a, %b = mindir.IdentityN(%x, %y) : (tensor<2xf32>, tensor<3xi32>) -> (tensor<2xf32>, tensor<3xi32>)
    ```
  }];
  let arguments = (ins Variadic<MindIR_RealTensor>:$x);
  let results = (outs Variadic<MindIR_RealTensor>:$outputs);
}

#endif // MINDIR_FUNCTION_OPS_TD
