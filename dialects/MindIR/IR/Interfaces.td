//===- Interfaces.td - what every MindSpore primitive can answer ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MINDIR_INTERFACES_TD
#define MINDIR_INTERFACES_TD

include "mlir/IR/OpBase.td"

def MindIR_PrimitiveOpInterface : OpInterface<"PrimitiveOpInterface"> {
  let cppNamespace = "::msc::mindir";
  let description = [{
    A typed MindSpore operator: `mindir-raise` builds it from a `mindir.node`. Verified are:
    - (inferred_c1) it has as many results as are inferred;
    - (inferred_c2) a result has the type that is inferred, as far as both are known.
  }];
  let verify = [{ return ::msc::mindir::verifyInferredTypes($_op); }];
  let methods = [
    StaticInterfaceMethod<"The operands and attributes in MindSpore's argument order.",
      "::llvm::ArrayRef<::msc::mindir::PrimitiveArgument>", "getPrimitiveArguments">,
    InterfaceMethod<[{
      Appends the result types that follow from operands and attributes (MindSpore's shape inference). Dimensions
      that are not known are dynamic. Reports contradictions through emitOpError and fails.}],
      "::llvm::LogicalResult", "inferTypes", (ins "::llvm::SmallVectorImpl<::mlir::Type> &":$types)>,
  ];
}

def MindIR_ScatterOpInterface : OpInterface<"ScatterOpInterface"> {
  let cppNamespace = "::msc::mindir";
  let description = "An operator whose operands are x, indices and updates, and whose result is x with the updates in it.";
  let methods = [
    InterfaceMethod<"How an update and what is there become one.", "::msc::mindir::ScatterKind", "getKind">,
    InterfaceMethod<"Whether the last dimension of the indices holds coordinates; else each index is a position of the first dimension of x.",
      "bool", "hasCoordinates">,
  ];
}

def MindIR_FindOpInterface : OpInterface<"FindOpInterface"> {
  let cppNamespace = "::msc::mindir";
  let description = [{
    An operator whose results are as long as the number of elements that a run finds among those of its last operand, after its operands were
    broadcast to one shape.
  }];
  let methods = [
    InterfaceMethod<"What it searches.", "::mlir::Value", "getSearched", (ins), [{}], "return $_op->getOperands().back();">,
    InterfaceMethod<"The shape in which it searches; nothing where that is not known.", "std::optional<::msc::bounded::Shape>",
      "getSearchedShape", (ins), [{}], "return ::msc::mindir::broadcastOperands($_op);">,
    InterfaceMethod<"The fewest that it can find in such a shape.", "int64_t", "getLeastFound", (ins), [{}], "return 0;">,
  ];
}

def MindIR_NumberOpInterface : OpInterface<"NumberOpInterface"> {
  let cppNamespace = "::msc::mindir";
  let description = "Computes on Python numbers.";
  let methods = [
    StaticInterfaceMethod<"The operator that computes the same on tensors without dimensions.", "::llvm::StringRef", "getTensorOperator">,
  ];
}

#endif // MINDIR_INTERFACES_TD
