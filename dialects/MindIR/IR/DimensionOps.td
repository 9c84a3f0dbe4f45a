//===- DimensionOps.td - dimensions, and arithmetic on them ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_DIMENSION_OPS_TD
#define MINDIR_DIMENSION_OPS_TD

include "dialects/MindIR/IR/Base.td"

/// Folded into a constant of the type that the file gives.
class MindIR_FoldedPrimitive<string primitive> : MindIR_Primitive<primitive, [Pure]> {
  let hasFolder = 1;
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return keepResultTypes(getOperation(), types);
    }
  }];
}

//===--- what a tensor's type says ---===//

class MindIR_ShapeQuery<string primitive, string text, Type result> : MindIR_FoldedPrimitive<primitive> {
  let summary = text;
  let arguments = (ins AnyTensor:$x);
  let results = (outs result:$output);
}
def MindIR_ShapeOp : MindIR_ShapeQuery<"Shape", "the dimensions of x as a tuple; folded where they are known", AnyType>;
def MindIR_TensorShapeOp : MindIR_ShapeQuery<"TensorShape", "the dimensions of x as an int64 tensor; folded where they are known", AnyType>;
def MindIR_RankOp : MindIR_ShapeQuery<"Rank", "the number of dimensions of x; folded", AnyType>;
def MindIR_SizeOp : MindIR_ShapeQuery<"Size", "the number of elements of x; folded where its dimensions are known", AnyType>;

//===--- Python numbers ---===//

class MindIR_ScalarPrimitive<string primitive, string text, dag args> : MindIR_FoldedPrimitive<primitive> {
  let summary = text;
  let description = [{
    Works on Python numbers that come of dimensions, and is folded: what is only known in a run is refused. Integers are exact,
    floats are rounded to the type of the result.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.0/design/mindir.html";
  let arguments = args;
  let results = (outs MindIR_Scalar:$output);
}
class MindIR_ScalarOp<string primitive, string text>
    : MindIR_ScalarPrimitive<primitive, text, (ins MindIR_Scalar:$x, MindIR_Scalar:$y)>;
def MindIR_ScalarAddOp : MindIR_ScalarOp<"ScalarAdd", "x + y">;
def MindIR_ScalarSubOp : MindIR_ScalarOp<"ScalarSub", "x - y">;
def MindIR_ScalarMulOp : MindIR_ScalarOp<"ScalarMul", "x * y">;
def MindIR_ScalarDivOp : MindIR_ScalarOp<"ScalarDiv", "x / y, a float">;
def MindIR_ScalarFloorDivOp : MindIR_ScalarOp<"ScalarFloorDiv", "x // y">;
def MindIR_ScalarFloordivOp : MindIR_ScalarOp<"ScalarFloordiv", "x // y as MindSpore 2.0 spells it">;
def MindIR_ScalarModOp : MindIR_ScalarOp<"ScalarMod", "x % y, with the sign of y">;
def MindIR_ScalarCastOp : MindIR_ScalarPrimitive<"ScalarCast", "x in another type; a float is truncated",
  (ins MindIR_Scalar:$x, OptionalAttr<TypeAttr>:$dtype)>;

#endif // MINDIR_DIMENSION_OPS_TD
