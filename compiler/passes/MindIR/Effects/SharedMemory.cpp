//===- SharedMemory.cpp - who else sees what is written -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/SharedMemory.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

bool msc::isView(Operation *op) { return op->hasTrait<SharesFirstOperand>(); }

Value msc::rootOf(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isView(op))
      return value;
    value = op->getOperand(0);
  }
  return value;
}

using OperationSet = DenseSet<Operation *>;

/// The operations of its block that `op`, or what is in its regions, depends
/// on.
static OperationSet ancestorsOf(Operation *op) {
  OperationSet found;
  SmallVector<Operation *> open = {op};
  while (!open.empty())
    open.pop_back_val()->walk([&](Operation *reader) {
      for (Value operand : reader->getOperands())
        if (Operation *producer = operand.getDefiningOp())
          if (Operation *before =
                  op->getBlock()->findAncestorOpInBlock(*producer);
              before && before != op && found.insert(before).second)
            open.push_back(before);
    });
  return found;
}

/// The operations of its block that depend on `op`, and what ends the block.
static OperationSet descendantsOf(Operation *op) {
  OperationSet found;
  SmallVector<Operation *> open = {op};
  while (!open.empty())
    for (Operation *user : open.pop_back_val()->getUsers())
      if (Operation *after = op->getBlock()->findAncestorOpInBlock(*user);
          after && found.insert(after).second)
        open.push_back(after);
  found.insert(op->getBlock()->getTerminator());
  return found;
}

Order msc::orderOf(Operation *reader, Operation *op) {
  Operation *other = nullptr;
  while (!(other = op->getBlock()->findAncestorOpInBlock(*reader)))
    op = op->getParentOp();
  if (other == op) // only one branch is taken, but a loop has its next turn
    return isa<scf::IfOp, scf::IndexSwitchOp>(op) ? Order::Never
                                                  : Order::Unknown;
  if (ancestorsOf(op).contains(other))
    return Order::Before;
  return descendantsOf(op).contains(other) ? Order::After : Order::Unknown;
}

bool msc::isRepeated(Operation *op, Value root) {
  Region *region = root.getParentRegion();
  auto loop = op->getParentOfType<scf::WhileOp>();
  return loop && !loop->isAncestor(region->getParentOp());
}

/// Whether what enters or leaves a branch or loop is this value's only use, so
/// that whoever writes it there writes a tensor of its own.
static bool isHandedOver(Value value) {
  return value.hasOneUse() && rootOf(value) == value &&
         !value.getDefiningOp<ParameterOp>();
}

bool msc::mayBeShared(Value root) {
  Operation *op = root.getDefiningOp();
  if (auto loop = dyn_cast<scf::WhileOp>(
          op ? op : root.getParentBlock()->getParentOp()))
    return !llvm::all_of(loop.getInits(), isHandedOver);
  if (!isa_and_nonnull<scf::IfOp, scf::IndexSwitchOp>(op))
    return false;
  unsigned number = cast<OpResult>(root).getResultNumber();
  return llvm::any_of(op->getRegions(), [&](Region &region) {
    return !isHandedOver(region.front().getTerminator()->getOperand(number));
  });
}
