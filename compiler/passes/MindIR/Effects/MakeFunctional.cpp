//===- MakeFunctional.cpp - operators that write to memory, as functions --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/MakeFunctional.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/Effects/SharedMemory.h"
#include "compiler/passes/MindIR/Effects/StoredValue.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// One in-place operator and the readers of the memory it writes.
class Mutation {
public:
  explicit Mutation(Operation *op) : op(op), target(op->getOperand(0)) {}

  LogicalResult makeFunctional() {
    if (llvm::any_of(op->getOperandTypes(), isMonad) && failed(order()))
      return failure();
    replaceByFunction();
    return success();
  }

private:
  LogicalResult order() {
    Value root = rootOf(target);
    if (auto parameter = root.getDefiningOp<ParameterOp>())
      return op->emitOpError("writes the parameter '")
             << parameter.getName()
             << "' through another tensor, which is not supported";
    if (mayBeShared(root))
      return op->emitOpError(
          "writes a tensor that a branch or loop passes on, which others may "
          "see");
    if (isRepeated(op, root))
      return op->emitOpError(
          "writes a tensor from outside of the loop that it stands in");
    bool isOnlyReader = root == target && root.hasOneUse();
    return isOnlyReader ? success() : orderReaders(root);
  }

  /// Collects the uses that come after; fails if one has no place in the order.
  LogicalResult orderReaders(Value root) {
    SmallVector<Value> aliases = {root};
    for (size_t i = 0; i < aliases.size(); ++i)
      for (OpOperand &use : aliases[i].getUses()) {
        Operation *reader = use.getOwner();
        if (reader == op)
          continue;
        Order order = orderOf(reader, op);
        if (order == Order::Before && isView(reader) &&
            use.getOperandNumber() == 0)
          llvm::append_range(aliases, reader->getResults());
        // What is written in a branch does not come out of it.
        bool isReached = aliases[i] == target &&
                         op->getBlock()->findAncestorOpInBlock(*reader);
        if (order == Order::Unknown || (order == Order::After && !isReached))
          return op->emitOpError("writes a tensor that '")
                 << reader->getName()
                 << "' also reads, in an order that is not known";
        if (order == Order::After)
          later.push_back(&use);
      }
    return success();
  }

  void replaceByFunction() {
    Value result = createStoredValue(op);
    if (!result)
      return;
    for (OpOperand *use : later)
      use->set(result);
    op->getResult(0).replaceAllUsesWith(result);
    op->erase();
  }

  Operation *op;
  Value target;
  SmallVector<OpOperand *> later;
};

/// The tensor itself that is written, in whatever order.
Value targetOf(Operation *op) {
  Value target = op->getOperand(0);
  while (isa_and_nonnull<LoadOp, DependOp>(target.getDefiningOp()))
    target = target.getDefiningOp()->getOperand(0);
  return target;
}

/// What one operator writes is not seen by the function that another becomes,
/// where that writes the same memory through another tensor.
LogicalResult requireOneTarget(func::FuncOp graph) {
  DenseMap<Value, Value> targets;
  WalkResult result = graph.walk([&](Operation *op) -> WalkResult {
    if (!op->hasTrait<WritesFirstOperand>())
      return WalkResult::advance();
    Value target = targetOf(op);
    Value known = targets.try_emplace(rootOf(target), target).first->second;
    if (known == target)
      return WalkResult::advance();
    return op->emitOpError("writes a tensor that is also written through a "
                           "view of it, which is not supported");
  });
  return failure(result.wasInterrupted());
}

} // namespace

LogicalResult msc::makeMutationFunctional(func::FuncOp graph) {
  if (failed(requireOneTarget(graph)))
    return failure();
  bool legal = true;
  graph.walk([&](Operation *op) {
    if (op->hasTrait<WritesFirstOperand>())
      legal &= succeeded(Mutation(op).makeFunctional());
  });
  return success(legal);
}
