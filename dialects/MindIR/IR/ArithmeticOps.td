//===- ArithmeticOps.td - sums, products, quotients, extrema --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ARITHMETIC_OPS_TD
#define MINDIR_ARITHMETIC_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

class MindIR_AlphaOp<string primitive, string text>
    : MindIR_BinaryOp<primitive, text, MindIR_AnyTensor, MindIR_AnyTensor, (ins MindIR_AlphaAttr:$alpha),
        ["(number_c1) where the result holds integers, `alpha` lies within 64 bits"]> {
  let hasVerifier = 1;
}

//===--- sums and products; integers wrap ---===//

def MindIR_AddOp : MindIR_BinaryOp<"Add", "x + y; on bool x or y", MindIR_AnyTensor>;
def MindIR_SubOp : MindIR_BinaryOp<"Sub", "x - y", MindIR_ArithmeticTensor>;
def MindIR_MulOp : MindIR_BinaryOp<"Mul", "x * y; on bool x and y", MindIR_AnyTensor>;
def MindIR_AddScalarOp : MindIR_AlphaOp<"AddScalar", "x + alpha * y for a number y">;
def MindIR_SubScalarOp : MindIR_AlphaOp<"SubScalar", "x - alpha * y for a number y">;
def MindIR_MulsOp : MindIR_BinaryOp<"Muls", "x * y for a number y", MindIR_AnyTensor>;
def MindIR_AddExtOp : MindIR_AlphaOp<"AddExt", "x + alpha * y">;
def MindIR_SubExtOp : MindIR_AlphaOp<"SubExt", "x - alpha * y">;

//===--- quotients and remainders ---===//

def MindIR_RealDivOp : MindIR_BinaryOp<"RealDiv", "x / y; integers truncate", MindIR_AnyTensor>;
def MindIR_DivOp : MindIR_BinaryOp<"Div", "x / y; integers truncate in files of 2.0 and give float32 in files of 2.10", MindIR_AnyTensor>;
def MindIR_DivsOp : MindIR_BinaryOp<"Divs", "x / y for a number y; integers give float32", MindIR_AnyTensor>;
def MindIR_FloorDivOp : MindIR_BinaryOp<"FloorDiv", "x / y rounded down">;
def MindIR_TruncateDivOp : MindIR_BinaryOp<"TruncateDiv", "x / y rounded towards 0", MindIR_NumberTensor>;
def MindIR_ModOp : MindIR_BinaryOp<"Mod", "the remainder of x / y with the sign of x; modulo 0 gives 0", MindIR_NumberTensor>;
def MindIR_TruncateModOp : MindIR_BinaryOp<"TruncateMod", "the remainder of x / y with the sign of x", MindIR_NumberTensor>;
def MindIR_FloorModOp : MindIR_BinaryOp<"FloorMod", "the remainder of x / y with the sign of y">;
def MindIR_RemainderTensorTensorOp : MindIR_BinaryOp<"RemainderTensorTensor", "the remainder of x / y with the sign of y">;
def MindIR_RemainderTensorScalarOp : MindIR_BinaryOp<"RemainderTensorScalar", "the remainder of x / y with the sign of y, for a number y">;
/// MindSpore rounds quotients of float16 before it rounds them to integers, and computes int64 in floats.
def MindIR_DividedTensor : MindIR_TensorOf<[F32, F64, I8, I32, UI8, I1], "float32, float64, int8, int32, uint8 or bool">;
class MindIR_RoundedDivisionOp<string primitive, string text>
    : MindIR_BinaryOp<primitive, text, MindIR_DividedTensor, MindIR_DividedTensor, (ins OptionalAttr<I64Attr>:$rounding_mode),
        ["(rounding_c1) `rounding_mode` is 1 (trunc) or 2 (floor) where it is given"]> {
  let hasVerifier = 1;
}
def MindIR_DivModOp : MindIR_RoundedDivisionOp<"DivMod", "x / y, rounded as it says; integers that are cut are divided in float32, those not rounded give it">;
def MindIR_DivModsOp : MindIR_RoundedDivisionOp<"DivMods", "the same for a number y">;
def MindIR_DivNoNanOp : MindIR_BinaryOp<"DivNoNan", "x / y, but 0 where y is 0", MindIR_ArithmeticTensor>;
def MindIR_ReciprocalOp : MindIR_UnaryOp<"Reciprocal", "1 / x; integers truncate in files of 2.0 and give float32 in files of 2.10", MindIR_AnyTensor>;
def MindIR_InvOp : MindIR_UnaryOp<"Inv", "1 / x; integers truncate", MindIR_AnyTensor>;

//===--- extrema, powers and more ---===//

def MindIR_MaximumOp : MindIR_BinaryOp<"Maximum", "the larger of x and y; y where either is NaN", traits = [MindIR_KeepsNumbers]>;
def MindIR_MinimumOp : MindIR_BinaryOp<"Minimum", "the smaller of x and y; y where either is NaN", traits = [MindIR_KeepsNumbers]>;
def MindIR_PowOp : MindIR_BinaryOp<"Pow", "x to the power of y", MindIR_AnyTensor>;
def MindIR_PowTensorScalarOp : MindIR_BinaryOp<"PowTensorScalar", "x to the power of a number y">;
def MindIR_PowScalarTensorOp : MindIR_BinaryOp<"PowScalarTensor", "a number x to the power of y">;
def MindIR_SquaredDifferenceOp : MindIR_BinaryOp<"SquaredDifference", "(x - y) * (x - y)", MindIR_ArithmeticTensor>;
def MindIR_Atan2Op : MindIR_BinaryOp<"Atan2", "the angle of the point (y, x), in (-pi, pi]", MindIR_RealTensor, MindIR_FloatTensor>;

def MindIR_Atan2ExtOp : MindIR_BinaryOp<"Atan2Ext", "the angle of the point (y, x), in (-pi, pi]", MindIR_RealTensor, MindIR_FloatTensor>;

class MindIR_AddedOp<string primitive, string text> : MindIR_ElementwiseOp<primitive, text,
  (ins MindIR_FloatTensor:$input, MindIR_FloatTensor:$tensor1, MindIR_FloatTensor:$tensor2, DefaultValuedAttr<MindIR_NumberAttr, "1">:$value), MindIR_FloatTensor>;
def MindIR_AddcmulExtOp : MindIR_AddedOp<"AddcmulExt", "input + value * tensor1 * tensor2 for a number value">;
def MindIR_AddcdivExtOp : MindIR_AddedOp<"AddcdivExt", "input + value * tensor1 / tensor2 for a number value">;
def MindIR_AddNOp : MindIR_ElementwiseOp<"AddN", "the sum of all operands", (ins Variadic<MindIR_AnyTensor>:$x), MindIR_AnyTensor>;
def MindIR_LerpOp : MindIR_ElementwiseOp<"Lerp", "x + weight * (y - x)",
  (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$y, MindIR_TensorOrScalar<MindIR_FloatTensor>:$weight), MindIR_FloatTensor>;
def MindIR_LerpScalarOp : MindIR_ElementwiseOp<"LerpScalar", "x + weight * (y - x) for a number weight",
  (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$y, MindIR_TensorOrScalar<MindIR_FloatTensor>:$weight), MindIR_FloatTensor>;

//===--- a vector along the channels ---===//

def MindIR_BiasAddOp : MindIR_Primitive<"BiasAdd", [Pure, MindIR_TakesOpenExtents, AllElementTypesMatch<["input_x", "bias", "output"]>]> {
  let summary = "adds a vector along dimension 1";
  let description = [{
    - (bias_add_c1) `data_format` is NCHW or NCDHW;
    - (channels_c1) `input_x` has a dimension 1, the channels;
    - (channels_c2) `bias` is a vector, one number a channel.
  }];
  let arguments = (ins MindIR_Tensor:$input_x, MindIR_Tensor:$bias, DefaultValuedAttr<MindIR_FormatAttr, "\"NCHW\"">:$data_format);
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
}

#endif // MINDIR_ARITHMETIC_OPS_TD
