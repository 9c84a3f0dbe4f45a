//===- CarryNumbers.cpp - numbers that blocks pass on, as tensors ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/CarryNumbers.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

/// Passes a tensor where a predecessor passes a number.
static void passTensor(OpOperand &operand, Type type) {
  if (!isNumber(operand.get().getType()))
    return;
  OpBuilder builder(operand.getOwner());
  Value tensor = ScalarToTensorOp::create(builder, operand.get().getLoc(), type,
                                          operand.get(), TypeAttr());
  operand.set(tensor);
}

static void passTensors(Block &block) {
  for (auto it = block.pred_begin(); it != block.pred_end(); ++it) {
    SuccessorOperands passed =
        cast<BranchOpInterface>((*it)->getTerminator())
            .getSuccessorOperands(it.getSuccessorIndex());
    for (BlockArgument argument : block.getArguments())
      if (isa<TensorType>(argument.getType()))
        passTensor(
            passed.getMutableForwardedOperands()[argument.getArgNumber()],
            argument.getType());
  }
}

void msc::carryNumbers(func::FuncOp function) {
  for (Block &block : function.getBody())
    for (BlockArgument argument : block.getArguments())
      if (isNumber(argument.getType()))
        argument.setType(RankedTensorType::get({}, argument.getType()));
  for (Block &block : function.getBody())
    passTensors(block);
}
