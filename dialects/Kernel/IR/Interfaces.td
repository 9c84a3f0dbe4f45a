//===- Interfaces.td - what every kernel with an epilogue can answer -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef KERNEL_INTERFACES_TD
#define KERNEL_INTERFACES_TD

include "mlir/IR/OpBase.td"

def Kernel_EpilogueOpInterface : OpInterface<"EpilogueOpInterface"> {
  let cppNamespace = "::msc::kernel";
  let description = [{
    A kernel that computes an accumulator for each output element and passes it through a scalar region: the block's
    first argument is the accumulator, one more argument follows for each extra operand, and `kernel.yield` gives the element
    that is stored. Verified are:
    - (epilogue_c1) there is a map for each extra;
    - (epilogue_c2) the block takes the accumulator and one element an extra;
    - (epilogue_c3) `kernel.yield` gives one element;
    - (epilogue_c4) a map has as many dimensions as the output and gives as many as the extra has.
  }];
  let methods = [
    InterfaceMethod<"Operands read by the epilogue only.", "::mlir::OperandRange", "getExtras">,
    InterfaceMethod<"The same, to be changed.", "::mlir::MutableOperandRange", "getExtrasMutable">,
    InterfaceMethod<"One affine map an extra: output dimensions -> the extra's dimensions.", "::mlir::ArrayAttr", "getExtraMaps">,
    InterfaceMethod<"Replaces the maps.", "void", "setExtraMapsAttr", (ins "::mlir::ArrayAttr":$maps)>,
    InterfaceMethod<"The scalar region.", "::mlir::Region &", "getEpilogue">,
    InterfaceMethod<"Where the result is written.", "::mlir::Value", "getInit">,
    InterfaceMethod<[{Operands of which an element is read, through a map of the output's dimensions, before anything is written there: the
                     result may take the memory of one.}],
      "::msc::kernel::MappedOperands", "getReadOnce", (ins), "",
      "return ::msc::kernel::getMappedExtras(::llvm::cast<EpilogueOpInterface>($_op.getOperation()));">,
    InterfaceMethod<[{Whether an operand that is no init is walked by the strides of its view, as the epilogue's are: others are read without gaps, or by
                     their shape. A value may stand among the epilogue's and be another operand too.}],
      "bool", "isWalked", (ins "::mlir::OpOperand &":$operand), "", "return ::msc::kernel::isAmong($_op.getExtras(), operand);">,
    InterfaceMethod<"Floating-point operations of the anchor (multiply and add count two).", "int64_t", "getFlops">,
  ];
  let verify = "return ::msc::kernel::verifyEpilogue(::llvm::cast<EpilogueOpInterface>($_op));";
}

def Kernel_RowOpInterface : OpInterface<"RowOpInterface"> {
  let cppNamespace = "::msc::kernel";
  let description = [{
    A kernel whose result has the shape of its input, and each of whose elements depends on a row: all elements along the dimensions `over`.
    Verified are:
    - (row_c1) `over` names dimensions of the input, each once, in rising order;
    - (row_c2) input and result have the same shape.
  }];
  let methods = [
    InterfaceMethod<"What is read.", "::mlir::Value", "getInput">,
    InterfaceMethod<"The dimensions of a row.", "::llvm::ArrayRef<int64_t>", "getOver">,
    InterfaceMethod<"Replaces the dimensions.", "void", "setOver", (ins "::llvm::ArrayRef<int64_t>":$over)>,
  ];
  let verify = "return ::msc::kernel::verifyRows(::llvm::cast<RowOpInterface>($_op));";
}

#endif // KERNEL_INTERFACES_TD
