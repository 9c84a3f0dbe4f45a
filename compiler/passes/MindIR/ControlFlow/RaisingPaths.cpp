//===- RaisingPaths.cpp - paths that end in an exception ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// Indices are data: one outside of a tensor reads 0 and writes nothing, as it
// does in Gather and TensorScatterUpdate. No run tests for it.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/RaisingPaths.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

bool msc::raisesIndexError(Operation *op) {
  auto node = dyn_cast<NodeOp>(op);
  if (!node || node.getPrimitive() != "raise" || node.getInputs().empty())
    return false;
  auto exception =
      dyn_cast_or_null<StringAttr>(constantOf(node.getInputs()[0]));
  return exception && exception.getValue() == "IndexError";
}

/// A block that a call without end left has no terminator.
static bool raises(Block *block) {
  return !block->empty() && isa<ub::UnreachableOp>(block->back());
}

/// Makes a branch go where it does not raise, if there is such a place. What
/// has several successors passes no arguments.
static void bypass(Operation *end) {
  OpBuilder builder(end);
  SmallVector<Block *> others = llvm::filter_to_vector(
      end->getSuccessors(), [](Block *block) { return !raises(block); });
  if (others.size() == end->getNumSuccessors())
    return;
  if (isa<cf::SwitchOp>(end) && !others.empty()) {
    for (unsigned i = 0; i < end->getNumSuccessors(); ++i)
      if (raises(end->getSuccessor(i)))
        end->setSuccessor(others[0], i);
    return;
  }
  if (others.empty())
    ub::UnreachableOp::create(builder, end->getLoc());
  else
    cf::BranchOp::create(builder, end->getLoc(), others[0]);
  end->erase();
}

void msc::eraseRaisingPaths(func::FuncOp function) {
  SetVector<Block *> raising;
  for (Block &block : function.getBody())
    if (raises(&block))
      raising.insert(&block);
  for (size_t i = 0; i < raising.size(); ++i)
    for (Block *block : llvm::to_vector(raising[i]->getPredecessors())) {
      bypass(block->getTerminator());
      if (raises(block))
        raising.insert(block);
    }
  for (Block *block : raising)
    block->dropAllReferences();
  for (Block *block : raising)
    block->erase();
}
