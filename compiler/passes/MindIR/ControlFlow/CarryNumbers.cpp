//===- CarryNumbers.cpp - numbers that blocks pass on, as tensors ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/CarryNumbers.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "dialects/MindIR/IR/DimensionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
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

/// A number's type as that of a tensor, also in tuples.
static Type carriedType(Type type) {
  if (isNumber(type))
    return RankedTensorType::get({}, type);
  auto tuple = dyn_cast<TupleType>(type);
  return tuple ? TupleType::get(
                     type.getContext(),
                     llvm::map_to_vector(tuple.getTypes(), carriedType))
               : type;
}

/// The type, and that of what is taken out of a tuple.
static void carry(Value value) {
  Type type = carriedType(value.getType());
  if (type == value.getType())
    return;
  value.setType(type);
  for (Operation *reader : value.getUsers())
    if (auto item = dyn_cast<TupleGetItemOp>(reader))
      carry(item.getOutput());
}

void msc::carryNumbers(func::FuncOp function) {
  for (Block &block : function.getBody())
    for (BlockArgument argument : block.getArguments())
      carry(argument);
  for (Block &block : function.getBody())
    passTensors(block);
}
