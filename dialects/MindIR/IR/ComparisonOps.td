//===- ComparisonOps.td - comparisons, logic, bits, choice ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_COMPARISON_OPS_TD
#define MINDIR_COMPARISON_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

class MindIR_ComparisonOp<string primitive, string text, TensorOf operand = MindIR_RealTensor>
    : MindIR_BinaryOp<primitive, text, operand, MindIR_BoolTensor>;
class MindIR_LogicalOp<string primitive, string text> : MindIR_BinaryOp<primitive, text, MindIR_RealTensor, MindIR_BoolTensor>;
class MindIR_BitwiseOp<string primitive, string text>
    : MindIR_BinaryOp<primitive, text, MindIR_TensorOf<MindIR_Ints # [I1], "integer or bool">>;

//===--- comparisons ---===//

def MindIR_EqualOp : MindIR_ComparisonOp<"Equal", "x == y; false where either is NaN", MindIR_AnyTensor>;
def MindIR_NotEqualOp : MindIR_ComparisonOp<"NotEqual", "x != y; true where either is NaN", MindIR_AnyTensor>;
def MindIR_GreaterOp : MindIR_ComparisonOp<"Greater", "x > y; false where either is NaN">;
def MindIR_GreaterEqualOp : MindIR_ComparisonOp<"GreaterEqual", "x >= y; false where either is NaN">;
def MindIR_LessOp : MindIR_ComparisonOp<"Less", "x < y; false where either is NaN">;
def MindIR_LessEqualOp : MindIR_ComparisonOp<"LessEqual", "x <= y; false where either is NaN">;
def MindIR_EqScalarOp : MindIR_ComparisonOp<"EqScalar", "x == y for a number y", MindIR_AnyTensor>;
def MindIR_LessScalarOp : MindIR_ComparisonOp<"LessScalar", "x < y for a number y">;

def MindIR_GreaterEqualScalarOp : MindIR_ComparisonOp<"GreaterEqualScalar", "x >= y for a number y">;
def MindIR_IsCloseOp : MindIR_ElementwiseOp<"IsClose", "whether |x - y| <= atol + rtol * |y|, or both are the same infinity, or NaN where equal_nan says so",
  (ins MindIR_RealTensor:$x, MindIR_RealTensor:$y, DefaultValuedAttr<F32Attr, "1e-05f">:$rtol, DefaultValuedAttr<F32Attr, "1e-08f">:$atol,
   DefaultValuedAttr<BoolAttr, "false">:$equal_nan), MindIR_BoolTensor>;
def MindIR_ApproximateEqualOp : MindIR_ElementwiseOp<"ApproximateEqual", "whether |x - y| < tolerance",
  (ins MindIR_FloatTensor:$x, MindIR_FloatTensor:$y, DefaultValuedAttr<F32Attr, "1e-05f">:$tolerance), MindIR_BoolTensor>;

//===--- logic and bits ---===//

def MindIR_LogicalAndOp : MindIR_LogicalOp<"LogicalAnd", "x and y; what is not 0 is true">;
def MindIR_LogicalOrOp : MindIR_LogicalOp<"LogicalOr", "x or y; what is not 0 is true">;
def MindIR_LogicalXorOp : MindIR_LogicalOp<"LogicalXor", "whether one of x and y is true">;
def MindIR_LogicalNotOp : MindIR_UnaryOp<"LogicalNot", "whether x is false", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_BitwiseAndOp : MindIR_BitwiseOp<"BitwiseAnd", "the bits set in x and in y">;
def MindIR_BitwiseOrOp : MindIR_BitwiseOp<"BitwiseOr", "the bits set in x or in y">;
def MindIR_BitwiseXorOp : MindIR_BitwiseOp<"BitwiseXor", "the bits set in one of x and y">;

//===--- classes of floats ---===//

def MindIR_IsNanOp : MindIR_UnaryOp<"IsNan", "whether x is NaN", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_IsInfOp : MindIR_UnaryOp<"IsInf", "whether x is infinite", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_IsFiniteOp : MindIR_UnaryOp<"IsFinite", "whether x is neither infinite nor NaN", MindIR_RealTensor, MindIR_BoolTensor>;

//===--- choice ---===//

def MindIR_SelectOp : MindIR_ElementwiseOp<"Select", "x where the condition is true, else y",
  (ins MindIR_BoolTensor:$condition, MindIR_TensorOrScalar<MindIR_AnyTensor>:$x, MindIR_TensorOrScalar<MindIR_AnyTensor>:$y), MindIR_AnyTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_MaskedFillOp : MindIR_ElementwiseOp<"MaskedFill", "value where the mask is true, else x",
  (ins MindIR_AnyTensor:$x, MindIR_BoolTensor:$mask, MindIR_TensorOrScalar<MindIR_AnyTensor>:$value), MindIR_AnyTensor>;
def MindIR_MaskedFillScalarOp : MindIR_ElementwiseOp<"MaskedFillScalar", "a number where the mask is true, else x",
  (ins MindIR_RealTensor:$x, MindIR_BoolTensor:$mask, MindIR_TensorOrScalar<MindIR_RealTensor>:$value), MindIR_RealTensor>;

#endif // MINDIR_COMPARISON_OPS_TD
