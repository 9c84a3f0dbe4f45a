//===- DimensionOps.td - dimensions, and arithmetic on them ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_DIMENSION_OPS_TD
#define MINDIR_DIMENSION_OPS_TD

include "dialects/MindIR/IR/Base.td"

/// Folded into a constant of the type that the file gives.
class MindIR_FoldedPrimitive<string primitive, list<Trait> traits = []> : MindIR_Primitive<primitive, [Pure] # traits> {
  let hasFolder = 1;
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return keepResultTypes(getOperation(), types);
    }
  }];
}

//===--- what a tensor's type says ---===//

class MindIR_ShapeQuery<string primitive, string text, Type result, list<Trait> traits = []> : MindIR_FoldedPrimitive<primitive, traits> {
  let summary = text;
  let arguments = (ins AnyTensor:$x);
  let results = (outs result:$output);
}
def MindIR_ShapeOp : MindIR_ShapeQuery<"Shape", "the dimensions of x as a tuple; folded where they are known", AnyType, [MindIR_TakesOpenExtents]>;
def MindIR_TensorShapeOp : MindIR_ShapeQuery<"TensorShape", "the dimensions of x as an int64 tensor; folded where they are known", AnyType,
  [MindIR_TakesOpenExtents]>;
def MindIR_RankOp : MindIR_ShapeQuery<"Rank", "the number of dimensions of x; folded", AnyType, [MindIR_TakesOpenExtents]>;
def MindIR_SizeOp : MindIR_ShapeQuery<"Size", "the number of elements of x; folded where its dimensions are known", AnyType,
  [MindIR_TakesOpenExtents]>;

//===--- Python numbers ---===//

/// `tensors` is the operator that computes the same on tensors without dimensions.
class MindIR_ScalarPrimitive<string primitive, string text, dag args, string tensors>
    : MindIR_Primitive<primitive, [Pure, MindIR_NumberOpInterface]> {
  let summary = text;
  let description = [{
    Works on Python numbers. What is known is folded: integers are exact, floats are rounded to the type of the result. What only a run
    knows is a tensor without dimensions, and the operator on tensors takes its place.
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.0/design/mindir.html";
  let arguments = args;
  let results = (outs MindIR_Scalar:$output);
  let hasFolder = 1;
  let extraClassDeclaration = MindIR_PrimitiveDeclaration<summary, arguments, otherNames>.text # [{
    static ::llvm::StringRef getTensorOperator() { return "mindir.}] # tensors # [{"; }
  }];
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return keepResultTypes(getOperation(), types);
    }
  }];
}
class MindIR_ScalarOp<string primitive, string text, string tensors>
    : MindIR_ScalarPrimitive<primitive, text, (ins MindIR_Scalar:$x, MindIR_Scalar:$y), tensors>;
class MindIR_ScalarUnaryOp<string primitive, string text, string tensors>
    : MindIR_ScalarPrimitive<primitive, text, (ins MindIR_Scalar:$x), tensors>;

def MindIR_ScalarAddOp : MindIR_ScalarOp<"ScalarAdd", "x + y", "Add">;
def MindIR_ScalarSubOp : MindIR_ScalarOp<"ScalarSub", "x - y", "Sub">;
def MindIR_ScalarMulOp : MindIR_ScalarOp<"ScalarMul", "x * y", "Mul">;
def MindIR_ScalarDivOp : MindIR_ScalarOp<"ScalarDiv", "x / y, a float", "RealDiv">;
def MindIR_ScalarFloorDivOp : MindIR_ScalarOp<"ScalarFloorDiv", "x // y", "FloorDiv">;
def MindIR_ScalarFloordivOp : MindIR_ScalarOp<"ScalarFloordiv", "x // y as MindSpore 2.0 spells it", "FloorDiv">;
def MindIR_ScalarModOp : MindIR_ScalarOp<"ScalarMod", "x % y, with the sign of y", "FloorMod">;
def MindIR_ScalarPowOp : MindIR_ScalarOp<"ScalarPow", "x ** y", "Pow">;
def MindIR_ScalarUsubOp : MindIR_ScalarUnaryOp<"ScalarUsub", "-x", "Neg">;

/// Spelt alike by both generations.
def MindIR_bit_andOp : MindIR_ScalarOp<"bit_and", "x & y", "BitwiseAnd">;
def MindIR_bit_orOp : MindIR_ScalarOp<"bit_or", "x | y", "BitwiseOr">;

//===--- comparisons of numbers, each as 2.10 and as 2.0 spell it ---===//

/// `relation` is asked of `order`, the sign of x - y.
class MindIR_ScalarComparison<string primitive, string text, string tensors, string relation> : MindIR_ScalarOp<primitive, text, tensors> {
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return keepResultTypes(getOperation(), types);
    }
    ::mlir::OpFoldResult $cppClass::fold(FoldAdaptor adaptor) {
      return foldComparison(getOperation(), adaptor.getX(), adaptor.getY(), [](int order) { return }] # relation # [{; });
    }
  }];
}

def MindIR_ScalarEqOp : MindIR_ScalarComparison<"ScalarEq", "x == y", "Equal", "order == 0">;
def MindIR_ScalarGtOp : MindIR_ScalarComparison<"ScalarGt", "x > y", "Greater", "order > 0">;
def MindIR_ScalarGeOp : MindIR_ScalarComparison<"ScalarGe", "x >= y", "GreaterEqual", "order >= 0">;
def MindIR_ScalarLtOp : MindIR_ScalarComparison<"ScalarLt", "x < y", "Less", "order < 0">;
def MindIR_ScalarLeOp : MindIR_ScalarComparison<"ScalarLe", "x <= y", "LessEqual", "order <= 0">;
def MindIR_scalar_eqOp : MindIR_ScalarComparison<"scalar_eq", "x == y", "Equal", "order == 0">;
def MindIR_scalar_gtOp : MindIR_ScalarComparison<"scalar_gt", "x > y", "Greater", "order > 0">;
def MindIR_scalar_geOp : MindIR_ScalarComparison<"scalar_ge", "x >= y", "GreaterEqual", "order >= 0">;
def MindIR_scalar_ltOp : MindIR_ScalarComparison<"scalar_lt", "x < y", "Less", "order < 0">;
def MindIR_scalar_leOp : MindIR_ScalarComparison<"scalar_le", "x <= y", "LessEqual", "order <= 0">;
def MindIR_bool_eqOp : MindIR_ScalarComparison<"bool_eq", "x == y on bool", "Equal", "order == 0">;
def MindIR_BoolNotOp : MindIR_ScalarUnaryOp<"BoolNot", "not x", "LogicalNot">;
def MindIR_bool_notOp : MindIR_ScalarUnaryOp<"bool_not", "not x", "LogicalNot">;

//===--- sequences of numbers ---===//

def MindIR_make_rangeOp : MindIR_Primitive<"make_range", [Pure]> {
  let summary = "range(limit), range(start, limit) or range(start, limit, step)";
  let description = [{
    `mindir-instantiate-graphs` replaces its length and its elements, which only a run knows, by arithmetic on the numbers that it is made of.
  }];
  let arguments = (ins Variadic<MindIR_Scalar>:$bounds);
  let results = (outs AnyType:$output);
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return keepResultTypes(getOperation(), types);
    }
  }];
}
def MindIR_sequence_lenOp : MindIR_FoldedPrimitive<"sequence_len"> {
  let summary = "the number of elements of a list, a tuple or a range; folded where it is known";
  let arguments = (ins AnyType:$sequence);
  let results = (outs AnyType:$output);
}
def MindIR_InSequenceOp : MindIR_ScalarPrimitive<"InSequence", "x in sequence", (ins MindIR_Scalar:$x, Variadic<MindIR_Scalar>:$sequence), "Equal">;

class MindIR_ExtremeOp<string primitive, string text, string tensors>
    : MindIR_ScalarPrimitive<primitive, text # " number of a sequence", (ins Variadic<MindIR_Scalar>:$sequence), tensors>;
def MindIR_SequenceMaxOp : MindIR_ExtremeOp<"SequenceMax", "the largest", "Maximum">;
def MindIR_SequenceMinOp : MindIR_ExtremeOp<"SequenceMin", "the smallest", "Minimum">;

//===--- numbers in other types and as tensors ---===//

def MindIR_ScalarCastOp : MindIR_ScalarPrimitive<"ScalarCast", "x in another type; a float is truncated",
  (ins MindIR_Scalar:$x, OptionalAttr<TypeAttr>:$dtype), "Cast">;
def MindIR_TensorToScalarOp : MindIR_ScalarPrimitive<"TensorToScalar", "the only element of a tensor", (ins MindIR_RealTensor:$x), "Cast">;
def MindIR_ScalarToTensorOp : MindIR_ScalarPrimitive<"ScalarToTensor", "x as a tensor without dimensions",
  (ins MindIR_Scalar:$x, OptionalAttr<TypeAttr>:$dtype), "Cast"> {
  let results = (outs MindIR_RealTensor:$output);
  let extraClassDefinition = "";
}

def MindIR_TupleToTensorOp : MindIR_FoldedPrimitive<"TupleToTensor", [MindIR_KeepsNumbers]> {
  let summary = "the numbers of a tuple as a vector; folded where they are known";
  let description = [{
    ```mlir
    %y = mindir.TupleToTensor(%a, %b) : (i64, tensor<i64>) -> tensor<2xi64>
    ```
  }];
  let specification = "https://www.mindspore.cn/docs/en/r2.0/design/mindir.html";
  let arguments = (ins Variadic<MindIR_TensorOrScalar<MindIR_RealTensor>>:$elements, OptionalAttr<TypeAttr>:$dtype);
  let results = (outs MindIR_RealTensor:$output);
  let extraClassDefinition = "";
}

#endif // MINDIR_DIMENSION_OPS_TD
