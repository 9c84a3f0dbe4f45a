//===- ConstantData.cpp - the numbers of constants and parameters ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/ConstantData.h"
#include "dialects/MindIR/IR/GraphOps.h"

using namespace mlir;
using namespace msc;

static bool isConstantWithin(Value value, int depth) {
  Operation *op = value.getDefiningOp();
  if (isa_and_nonnull<mindir::ConstantOp, mindir::ParameterOp>(op))
    return true;
  return op && depth && isPure(op) && op->getNumRegions() == 0 &&
         llvm::all_of(op->getOperands(), [&](Value operand) {
           return isConstantWithin(operand, depth - 1);
         });
}

ElementsAttr msc::getElements(Value value) {
  if (auto parameter = value.getDefiningOp<mindir::ParameterOp>())
    return parameter.getValueAttr();
  auto constant = value.getDefiningOp<mindir::ConstantOp>();
  return constant ? dyn_cast<ElementsAttr>(constant.getValue())
                  : ElementsAttr();
}

bool msc::isConstant(Value value) { return isConstantWithin(value, 4); }
