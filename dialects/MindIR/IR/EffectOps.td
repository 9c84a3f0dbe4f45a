//===- EffectOps.td - monads and the operators that write to memory -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_EFFECT_OPS_TD
#define MINDIR_EFFECT_OPS_TD

include "dialects/MindIR/IR/Inplace.td"

//===--- the order of effects: values of any type pass through ---===//

class MindIR_EffectPrimitive<string primitive, string text, list<Trait> traits = []> : MindIR_Primitive<primitive, traits # [MindIR_TakesOpenExtents]> {
  let summary = text;
  let specification = "https://www.mindspore.cn/docs/en/r2.0/design/mindir.html";
}

def MindIR_LoadOp : MindIR_EffectPrimitive<"Load", "reads a parameter after the effects of a monad",
    [MindIR_SharesFirstOperand]> {
  let description = [{
    The result is `parameter` as it is once every effect that `monad` stands for has happened.

    ```mlir
    %w = mindir.Load(%p, %u) : (tensor<6x1x5x5xf32>, !mindir.umonad) -> tensor<6x1x5x5xf32>
    ```
  }];
  let arguments = (ins AnyType:$parameter, MindIR_Monad:$monad);
  let results = (outs AnyType:$output);
  let assemblyFormat = "`(` operands `)` attr-dict `:` functional-type(operands, results)";
}

def MindIR_UpdateStateOp : MindIR_EffectPrimitive<"UpdateState", "a monad that comes after another and after the attached values"> {
  let arguments = (ins MindIR_Monad:$monad, Variadic<AnyType>:$attached);
  let results = (outs MindIR_Monad:$output);
  let assemblyFormat = "`(` operands `)` attr-dict `:` functional-type(operands, results)";
}

def MindIR_DependOp : MindIR_EffectPrimitive<"Depend", "its first operand, once the others have been computed",
    [MindIR_SharesFirstOperand]> {
  let arguments = (ins AnyType:$value, Variadic<AnyType>:$expressions);
  let results = (outs AnyType:$output);
  let assemblyFormat = "`(` operands `)` attr-dict `:` functional-type(operands, results)";
}

//===--- x += y and its like: the result is x after the effect ---===//

def MindIR_InplaceAddExtOp : MindIR_InplacePrimitive<"InplaceAddExt", "x += alpha * y",
  (ins MindIR_Tensor:$x, MindIR_Tensor:$y, MindIR_AlphaAttr:$alpha, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceSubExtOp : MindIR_InplacePrimitive<"InplaceSubExt", "x -= alpha * y",
  (ins MindIR_Tensor:$x, MindIR_Tensor:$y, MindIR_AlphaAttr:$alpha, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceMulOp : MindIR_InplacePrimitive<"InplaceMul", "x *= y",
  (ins MindIR_Tensor:$x, MindIR_Tensor:$y, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceDivOp : MindIR_InplacePrimitive<"InplaceDiv", "x /= y",
  (ins MindIR_Tensor:$x, MindIR_Tensor:$y, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceAddsExtOp : MindIR_InplacePrimitive<"InplaceAddsExt", "x += alpha * y for a number y",
  (ins MindIR_Tensor:$x, MindIR_NumberAttr:$y, MindIR_AlphaAttr:$alpha, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceSubScalarOp : MindIR_InplacePrimitive<"InplaceSubScalar", "x -= alpha * y for a number y",
  (ins MindIR_Tensor:$x, MindIR_NumberAttr:$y, MindIR_AlphaAttr:$alpha, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceMulsOp : MindIR_InplacePrimitive<"InplaceMuls", "x *= y for a number y",
  (ins MindIR_Tensor:$x, MindIR_NumberAttr:$y, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceDivsOp : MindIR_InplacePrimitive<"InplaceDivs", "x /= y for a number y",
  (ins MindIR_Tensor:$x, MindIR_NumberAttr:$y, Optional<MindIR_Monad>:$monad)>;

def MindIR_InplaceFloorDivideOp : MindIR_InplacePrimitive<"InplaceFloorDivide", "x = x / y rounded down",
  (ins MindIR_RealTensor:$x, MindIR_RealTensor:$y, Optional<MindIR_Monad>:$monad), []>;
def MindIR_InplaceFloorDividesOp : MindIR_InplacePrimitive<"InplaceFloorDivides", "x = x / y rounded down, for a number y",
  (ins MindIR_RealTensor:$x, MindIR_NumberAttr:$y, Optional<MindIR_Monad>:$monad)>;
def MindIR_InplaceRemainderTensorTensorOp : MindIR_InplacePrimitive<"InplaceRemainderTensorTensor", "x = the remainder of x / y with the sign of y",
  (ins MindIR_NumberTensor:$x, MindIR_RealTensor:$y, Optional<MindIR_Monad>:$monad), []>;
def MindIR_InplaceRemainderTensorScalarOp : MindIR_InplacePrimitive<"InplaceRemainderTensorScalar", "x = the remainder of x / y with the sign of y, for a number y",
  (ins MindIR_NumberTensor:$x, MindIR_NumberAttr:$y, Optional<MindIR_Monad>:$monad)>;

//===--- parameters that a network writes ---===//

class MindIR_AssignPrimitive<string primitive, string text, dag options = (ins)> : MindIR_Primitive<primitive, [MindIR_WritesFirstOperand]> {
  let summary = text;
  let description = [{
    The result is the variable after it was written. `mindir-instantiate-graphs` makes the variable's value an operand like any other.

    ```mlir
    %n = mindir.}] # primitive # [{(%count, %one) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    ```

    - (assign_c1) `value` broadcasts to the variable's shape.
  }];
  let arguments = !con((ins MindIR_Tensor:$variable, MindIR_Tensor:$value), options, (ins Optional<MindIR_Monad>:$monad));
  let results = (outs MindIR_Tensor:$output);
  let hasVerifier = 1;
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::verify() { return verifyAssigned(getOperation()); }
    ::llvm::LogicalResult $cppClass::inferTypes(::llvm::SmallVectorImpl<::mlir::Type> &types) {
      return likeFirst(getOperation(), types);
    }
  }];
}

def MindIR_AssignOp : MindIR_AssignPrimitive<"Assign", "variable = value, in the variable's type">;
def MindIR_InplaceCopyOp : MindIR_AssignPrimitive<"InplaceCopy", "variable = value, in the variable's type, as Tensor.copy_ writes it",
  (ins DefaultValuedAttr<BoolAttr, "false">:$non_blocking)>;
def MindIR_AssignAddOp : MindIR_AssignPrimitive<"AssignAdd", "variable += value">;
def MindIR_AssignSubOp : MindIR_AssignPrimitive<"AssignSub", "variable -= value">;

#endif // MINDIR_EFFECT_OPS_TD
