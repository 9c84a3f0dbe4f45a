//===- FoldConstants.cpp - computes what depends on constants alone -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/MindIR/ControlFlow/SimplifyControlFlow.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/RepeatOps.h"
#include "dialects/MindIR/IR/ReshapeOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRFOLDCONSTANTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Shape operators and casts that change nothing.
bool isIdentity(Operation *op) {
  return isa<mindir::CastOp, mindir::ReshapeOp, mindir::FlattenOp,
             mindir::BroadcastToOp>(op) &&
         op->getOperand(0).getType() == op->getResult(0).getType();
}

void eraseIdentity(Operation *op) {
  if (!isIdentity(op))
    return;
  op->getResult(0).replaceAllUsesWith(op->getOperand(0));
  op->erase();
}

/// The operators of one block that depend on constants alone.
class ConstantCone {
public:
  ConstantCone(Block &block, const DenseSet<Operation *> &failed) {
    for (Operation &op : block)
      if (!failed.contains(&op) && isFoldable(&op) &&
          llvm::all_of(op.getOperands(), [&](Value value) {
            return isKnown(value) || members.contains(value.getDefiningOp());
          }))
        members.insert(&op);
    for (Operation &op : llvm::reverse(block))
      if (members.contains(&op))
        collect(&op);
  }

  /// What has to be computed, in its order.
  SmallVector<Operation *> getOps() const {
    return llvm::to_vector(llvm::reverse(needed));
  }
  /// The results that others read.
  ArrayRef<Value> getWanted() const { return wanted.getArrayRef(); }

private:
  /// Its readers were looked at before.
  void collect(Operation *op) {
    bool isNeeded = false;
    for (Value result : op->getResults())
      for (Operation *reader : result.getUsers())
        if (members.contains(reader))
          isNeeded |= needed.contains(reader);
        else
          isNeeded |= want(result);
    if (isNeeded)
      needed.insert(op);
  }

  /// An operator without operands is as good as a constant, and smaller.
  bool want(Value result) {
    if (result.getDefiningOp()->getNumOperands() == 0)
      return false;
    wanted.insert(result);
    return true;
  }

  DenseSet<Operation *> members;
  SetVector<Operation *> needed;
  SetVector<Value> wanted;
};

class BlockFolder {
public:
  BlockFolder(const Evaluator &evaluator, Block &block)
      : evaluator(evaluator), block(block) {}

  /// What cannot be computed leaves its operands to be stored, in another
  /// round.
  void run() {
    do {
      progress = false;
      ConstantCone cone(block, failed);
      if (cone.getWanted().empty())
        return;
      auto values = evaluator.compute(cone.getOps(), cone.getWanted());
      for (auto [value, constant] : llvm::zip(cone.getWanted(), values))
        replace(cast<OpResult>(value), constant);
    } while (progress);
  }

private:
  void replace(OpResult value, ElementsAttr constant) {
    Operation *op = value.getOwner();
    if (!constant) {
      progress |= failed.insert(op).second;
      return;
    }
    for (Operation *reader : value.getUsers())
      progress |= failed.erase(reader); // may be lowered in another way now
    OpBuilder builder(op);
    value.replaceAllUsesWith(mindir::ConstantOp::create(
        builder, op->getLoc(), value.getType(), constant));
  }

  const Evaluator &evaluator;
  Block &block;
  DenseSet<Operation *> failed;
  bool progress;
};

struct FoldConstants : msc::impl::MindIRFoldConstantsBase<FoldConstants> {
  void runOnOperation() override {
    Evaluator evaluator(&getContext());
    for (auto graph : getOperation().getOps<func::FuncOp>())
      // What a branch gives may be known once its condition is.
      do {
        graph.walk(eraseIdentity);
        graph.walk<WalkOrder::PreOrder>(
            [&](Block *block) { BlockFolder(evaluator, *block).run(); });
        eraseDeadOperators(graph);
      } while (simplifyControlFlow(graph));
  }
};

} // namespace
