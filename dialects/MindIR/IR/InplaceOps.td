//===- InplaceOps.td - functions whose result is written to their operand -===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_INPLACE_OPS_TD
#define MINDIR_INPLACE_OPS_TD

include "dialects/MindIR/IR/Inplace.td"

/// x becomes what another operator computes of it, with the same arguments.
class MindIR_InplaceFunction<string function, TensorOf operand, dag args = (ins), list<Trait> traits = [MindIR_TakesOpenExtents]>
    : MindIR_InplacePrimitive<"Inplace" # function, "x becomes " # function # " of it", !con((ins operand:$x), args, (ins Optional<MindIR_Monad>:$monad)), traits>;

//===--- element by element ---===//

def MindIR_InplaceExpOp : MindIR_InplaceFunction<"Exp", MindIR_FloatTensor>;
def MindIR_InplaceLogOp : MindIR_InplaceFunction<"Log", MindIR_FloatTensor>;
def MindIR_InplaceTanhOp : MindIR_InplaceFunction<"Tanh", MindIR_FloatTensor>;
def MindIR_InplaceSigmoidOp : MindIR_InplaceFunction<"Sigmoid", MindIR_FloatTensor>;
def MindIR_InplaceSiLUOp : MindIR_InplaceFunction<"SiLU", MindIR_FloatTensor>;
def MindIR_InplaceErfinvOp : MindIR_InplaceFunction<"Erfinv", MindIR_FloatTensor>;
def MindIR_InplaceReLUOp : MindIR_InplaceFunction<"ReLU", MindIR_NumberTensor>;
def MindIR_InplaceSignOp : MindIR_InplaceFunction<"Sign", MindIR_NumberTensor>;
def MindIR_InplaceFloorOp : MindIR_InplaceFunction<"Floor", MindIR_NumberTensor>;
def MindIR_InplaceEluOp : MindIR_InplaceFunction<"Elu", MindIR_FloatTensor, (ins DefaultValuedAttr<F32Attr, "1.0f">:$alpha)>;
def MindIR_InplaceHardtanhOp : MindIR_InplaceFunction<"Hardtanh", MindIR_FloatTensor,
  (ins DefaultValuedAttr<F32Attr, "-1.0f">:$min_val, DefaultValuedAttr<F32Attr, "1.0f">:$max_val)>;
def MindIR_InplaceThresholdOp : MindIR_InplaceFunction<"Threshold", MindIR_FloatTensor, (ins F32Attr:$threshold, F32Attr:$value)>;
def MindIR_InplaceClampScalarOp : MindIR_InplaceFunction<"ClampScalar", MindIR_NumberTensor,
  (ins OptionalAttr<MindIR_NumberAttr>:$min, OptionalAttr<MindIR_NumberAttr>:$max)>;
def MindIR_InplaceClampTensorOp : MindIR_InplaceFunction<"ClampTensor", MindIR_NumberTensor,
  (ins Optional<MindIR_NumberTensor>:$min, Optional<MindIR_NumberTensor>:$max), [AttrSizedOperandSegments]>;
def MindIR_InplaceDivModsOp : MindIR_InplaceFunction<"DivMods", MindIR_PartTensor,
  (ins MindIR_TensorOrScalar<MindIR_PartTensor>:$y, OptionalAttr<I64Attr>:$rounding_mode)>;
def MindIR_InplaceDivModOp : MindIR_InplaceFunction<"DivMod", MindIR_PartTensor,
  (ins MindIR_PartTensor:$y, OptionalAttr<I64Attr>:$rounding_mode)>;

//===--- where a mask says so ---===//

def MindIR_InplaceMaskedFillScalarOp : MindIR_InplaceFunction<"MaskedFillScalar", MindIR_RealTensor,
  (ins MindIR_BoolTensor:$mask, MindIR_TensorOrScalar<MindIR_RealTensor>:$value)>;
def MindIR_InplaceMaskedFillTensorOp : MindIR_InplaceFunction<"MaskedFillTensor", MindIR_RealTensor,
  (ins MindIR_BoolTensor:$mask, MindIR_RealTensor:$value)>;
def MindIR_InplaceMaskedScatterOp : MindIR_InplaceFunction<"MaskedScatter", MindIR_RealTensor,
  (ins MindIR_BoolTensor:$mask, MindIR_RealTensor:$source), []>;

//===--- one value everywhere ---===//

def MindIR_InplaceFillScalarOp : MindIR_InplacePrimitive<"InplaceFillScalar", "x becomes a number everywhere",
  (ins MindIR_RealTensor:$x, MindIR_RealTensor:$value, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceFillTensorOp : MindIR_InplacePrimitive<"InplaceFillTensor", "x becomes the one element of a tensor everywhere",
  (ins MindIR_RealTensor:$x, MindIR_RealTensor:$value, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceZeroOp : MindIR_InplacePrimitive<"InplaceZero", "x becomes 0 everywhere",
  (ins MindIR_RealTensor:$x, Optional<MindIR_Monad>:$monad)>;

def MindIR_InplaceFillDiagonalOp : MindIR_InplaceFunction<"FillDiagonal", TensorOf<[F32, I32, I64, UI8, I8]>,
  (ins F32Attr:$fill_value, DefaultValuedAttr<BoolAttr, "false">:$wrap), []>;

//===--- where indices point ---===//

class MindIR_InplaceScatter<string function, dag args> : MindIR_InplaceFunction<function, MindIR_NumberTensor,
  !con((ins I64Attr:$dim, MindIR_IndexTensor:$index), args), []>;
def MindIR_InplaceScatterSrcOp : MindIR_InplaceScatter<"ScatterSrc", (ins MindIR_NumberTensor:$src)>;
def MindIR_InplaceScatterSrcReduceOp : MindIR_InplaceScatter<"ScatterSrcReduce", (ins MindIR_NumberTensor:$src, I64Attr:$reduce)>;
def MindIR_InplaceScatterValueOp : MindIR_InplaceScatter<"ScatterValue", (ins MindIR_NumberTensor:$src)>;
def MindIR_InplaceScatterValueReduceOp : MindIR_InplaceScatter<"ScatterValueReduce", (ins MindIR_NumberTensor:$src, I64Attr:$reduce)>;
def MindIR_InplaceScatterAddOp : MindIR_InplaceScatter<"ScatterAdd", (ins MindIR_NumberTensor:$src)>;
def MindIR_InplaceIndexAddExtOp : MindIR_InplaceScatter<"IndexAddExt", (ins MindIR_NumberTensor:$source, MindIR_AlphaAttr:$alpha)>;
def MindIR_InplaceIndexFillScalarOp : MindIR_InplaceScatter<"IndexFillScalar", (ins MindIR_NumberTensor:$value)>;
def MindIR_InplaceIndexFillTensorOp : MindIR_InplaceScatter<"IndexFillTensor", (ins MindIR_NumberTensor:$value)>;
def MindIR_InplaceIndexPutOp : MindIR_InplacePrimitive<"InplaceIndexPut", "x becomes IndexPut of it",
  (ins MindIR_NumberTensor:$x, Variadic<MindIR_IndexTensor>:$indices, MindIR_NumberTensor:$values, DefaultValuedAttr<BoolAttr, "false">:$accumulate,
   Optional<MindIR_Monad>:$monad), [AttrSizedOperandSegments]>;

#endif // MINDIR_INPLACE_OPS_TD
