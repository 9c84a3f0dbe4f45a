//===- TemplateFind.cpp - results whose size the run finds ----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplatePrinter.h"
#include "codegen/common/write/ExtentText.h"

using namespace mlir;
using namespace msc;

LogicalResult TemplatePrinter::emitFind(StringRef function,
                                        OperandRange operands,
                                        StringRef scratch) {
  auto input = cast<MemRefType>(operands.front().getType());
  std::string call = "msc::" + function.str() + "(" +
                     getExtentText(bounded::getExtents(input).front());
  for (Value operand : operands)
    call += ", " + nameOf(operand);
  line(call + scratch + ");");
  return success();
}

LogicalResult TemplatePrinter::emit(kernel::NonZeroOp op) {
  include("nonzero.h");
  return emitFind("nonZero", op->getOperands());
}

LogicalResult TemplatePrinter::emit(kernel::UniqueOp op) {
  include("unique.h");
  Type slot = IntegerType::get(op.getContext(), 32);
  return emitFind("unique", op->getOperands(), ", " + getScratch(slot));
}
