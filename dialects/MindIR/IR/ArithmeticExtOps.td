//===- ArithmeticExtOps.td - element-wise operators without a CPU kernel --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_ARITHMETIC_EXT_OPS_TD
#define MINDIR_ARITHMETIC_EXT_OPS_TD

include "dialects/MindIR/IR/Elementwise.td"

//===--- quotients and remainders ---===//

def MindIR_FloorDivScalarOp : MindIR_BinaryOp<"FloorDivScalar", "x / y rounded down, for a number y">;
def MindIR_FmodTensorOp : MindIR_BinaryOp<"FmodTensor", "the remainder of x / y with the sign of x">;
def MindIR_FmodScalarOp : MindIR_BinaryOp<"FmodScalar", "the remainder of x / y with the sign of x, for a number y">;
/// Of other integers MindSpore's CPU gives their type, where the file says int64.
def MindIR_RemainderScalarTensorOp : MindIR_BinaryOp<"RemainderScalarTensor", "the remainder of x / y with the sign of y, for a number x",
  MindIR_TensorOf<[F16, F32, F64, I64], "float16, float32, float64 or int64">>;
def MindIR_FracOp : MindIR_UnaryOp<"Frac", "x without its integer, with the sign of x; NaN of an infinity", MindIR_NumberTensor>;

//===--- logarithms ---===//

def MindIR_XLogYScalarOtherOp : MindIR_BinaryOp<"XLogYScalarOther", "x * log(y) for a number y", MindIR_RealTensor, MindIR_FloatTensor>;
def MindIR_XLogYScalarSelfOp : MindIR_BinaryOp<"XLogYScalarSelf", "x * log(y) for a number x", MindIR_RealTensor, MindIR_FloatTensor>;
def MindIR_LogAddExpOp : MindIR_BinaryOp<"LogAddExp", "log(exp(x) + exp(y)), which overflows nowhere", MindIR_FloatTensor>;
def MindIR_LogAddExp2Op : MindIR_BinaryOp<"LogAddExp2", "log2(2^x + 2^y), which overflows nowhere", MindIR_FloatTensor>;

//===--- choices ---===//

def MindIR_FminOp : MindIR_BinaryOp<"Fmin", "the smaller of x and y, or the one that is not NaN",
  MindIR_TensorOf<[F16, F32, F64, I32, I64], "float16, float32, float64, int32 or int64">, traits = [MindIR_KeepsNumbers]>;
def MindIR_IsNegInfOp : MindIR_UnaryOp<"IsNegInf", "whether x is the negative infinity", MindIR_RealTensor, MindIR_BoolTensor>;
def MindIR_SelectV2Op : MindIR_ElementwiseOp<"SelectV2", "x where the condition is true, else y",
  (ins MindIR_BoolTensor:$condition, MindIR_TensorOrScalar<MindIR_AnyTensor>:$x, MindIR_TensorOrScalar<MindIR_AnyTensor>:$y), MindIR_AnyTensor,
  [MindIR_KeepsNumbers]>;

//===--- sums ---===//

def MindIR_AccumulateNV2Op : MindIR_ElementwiseOp<"AccumulateNV2", "the sum of all operands", (ins Variadic<MindIR_NumberTensor>:$inputs), MindIR_NumberTensor>;

#endif // MINDIR_ARITHMETIC_EXT_OPS_TD
