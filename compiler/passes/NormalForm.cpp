//===- NormalForm.cpp - what the passes of the normal form share ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/NormalForm.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace msc;

void msc::eraseDeadOperators(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (op.use_empty() && isa<mindir::MindIRDialect>(op.getDialect()) &&
        (isPure(&op) || isa<mindir::ParameterOp>(op)))
      op.erase();
}

void msc::updateFunctionType(func::FuncOp graph) {
  Block &body = graph.getBody().front();
  graph.setFunctionType(
      FunctionType::get(graph.getContext(), body.getArgumentTypes(),
                        body.getTerminator()->getOperandTypes()));
}

Value msc::createPrimitive(OpBuilder &builder, Location loc,
                           StringRef primitive, Type result,
                           ValueRange operands,
                           ArrayRef<NamedAttribute> attributes) {
  OperationState state(loc, ("mindir." + primitive).str());
  state.addOperands(operands);
  state.addAttributes(attributes);
  state.addTypes(result);
  return builder.create(state)->getResult(0);
}

bool msc::isPrimitive(Operation *op, StringRef primitive) {
  return op && isa<mindir::MindIRDialect>(op->getDialect()) &&
         op->getName().stripDialect() == primitive;
}
