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
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"

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

static bool raises(Block *block) {
  return isa<ub::UnreachableOp>(block->getTerminator());
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
  SmallVector<Block *> ends;
  for (Block &block : function.getBody())
    if (raises(&block))
      ends.push_back(&block);
  while (!ends.empty())
    for (Block *block :
         llvm::to_vector(ends.pop_back_val()->getPredecessors())) {
      bypass(block->getTerminator());
      if (raises(block))
        ends.push_back(block);
    }
  IRRewriter rewriter(function.getContext());
  (void)eraseUnreachableBlocks(rewriter, function->getRegions());
}
