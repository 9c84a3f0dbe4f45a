//===- GuardedOps.td - guarded products and less frequent functions -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_GUARDED_OPS_TD
#define MINDIR_GUARDED_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

defvar MindIR_SingleTensor = MindIR_TensorOf<[F32, F64], "float32 or float64">;
defvar MindIR_HalfOrSingleTensor = MindIR_TensorOf<[F16, F32], "float16 or float32">;
defvar MindIR_OrdinaryTensor = MindIR_TensorOf<[F16, F32, F64], "float16, float32 or float64">;

//===--- of two operands ---===//

def MindIR_HypotOp : MindIR_BinaryOp<"Hypot", "sqrt(x * x + y * y), which overflows only where the result does; infinite where x or y is", MindIR_SingleTensor>;
def MindIR_HeavisideOp : MindIR_BinaryOp<"Heaviside", "y where x is 0, 1 where x is positive, else 0 (also for NaN)", MindIR_NumberTensor, traits = [MindIR_KeepsNumbers]>;
def MindIR_XlogyOp : MindIR_BinaryOp<"Xlogy", "x * log(y), NaN where that is 0 times an infinity", MindIR_OrdinaryTensor>;
def MindIR_XdivyOp : MindIR_BinaryOp<"Xdivy", "x / y, but 0 where x is 0", MindIR_OrdinaryTensor>;
def MindIR_MulNoNanOp : MindIR_BinaryOp<"MulNoNan", "x * y, but 0 where y is 0", MindIR_NumberTensor>;
def MindIR_FmaxOp : MindIR_BinaryOp<"Fmax", "the larger of x and y, or the one that is not NaN",
  MindIR_TensorOf<[F16, F32, F64, I32, I64], "float16, float32, float64, int32 or int64">, traits = [MindIR_KeepsNumbers]>;

//===--- of one operand ---===//

def MindIR_SincOp : MindIR_UnaryOp<"Sinc", "sin(pi * x) / (pi * x), 1 where x is 0", MindIR_SingleTensor>;
def MindIR_LogitOp : MindIR_UnaryOp<"Logit", "log(x / (1 - x)) of x limited to eps and 1 - eps; without limits where eps is negative", MindIR_OrdinaryTensor,
  MindIR_OrdinaryTensor, (ins DefaultValuedAttr<F32Attr, "-1.0f">:$eps)>;
def MindIR_NanToNumOp : MindIR_UnaryOp<"NanToNum",
  "x with other numbers for NaN and the infinities: 0, the largest and the smallest finite number where none are given", MindIR_HalfOrSingleTensor,
  MindIR_HalfOrSingleTensor, (ins OptionalAttr<F32Attr>:$nan, OptionalAttr<F32Attr>:$posinf, OptionalAttr<F32Attr>:$neginf), [], [MindIR_RoundsSteps]>;

//===--- a product or a quotient is added ---===//

class MindIR_AddcOp<string primitive, string text, TensorOf operand>
    : MindIR_ElementwiseOp<primitive, text, (ins operand:$x, operand:$x1, operand:$x2, operand:$value), operand>;
def MindIR_AddcdivOp : MindIR_AddcOp<"Addcdiv", "x + value * (x1 / x2)", MindIR_OrdinaryTensor>;
def MindIR_AddcmulOp : MindIR_AddcOp<"Addcmul", "x + value * x1 * x2",
  MindIR_TensorOf<[F32, F64, I8, I32, I64, UI8], "float32, float64, int8, int32, int64 or uint8">>;

#endif // MINDIR_GUARDED_OPS_TD
