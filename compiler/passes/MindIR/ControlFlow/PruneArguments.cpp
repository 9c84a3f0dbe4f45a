//===- PruneArguments.cpp - arguments of blocks that say nothing ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/PruneArguments.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

static bool isSameConstant(Value a, Value b) {
  auto x = a.getDefiningOp<ConstantOp>(), y = b.getDefiningOp<ConstantOp>();
  return x && y && x.getValue() == y.getValue() && x.getType() == y.getType();
}

/// What every predecessor passes, if that is one value, or the argument itself.
static Value findOnlyValue(BlockArgument argument) {
  Value only;
  Block *block = argument.getOwner();
  for (auto it = block->pred_begin(); it != block->pred_end(); ++it) {
    auto branch = cast<BranchOpInterface>((*it)->getTerminator());
    Value passed = branch.getSuccessorOperands(
        it.getSuccessorIndex())[argument.getArgNumber()];
    if (passed == argument || passed == only)
      continue;
    if (only && !isSameConstant(passed, only))
      return {};
    only = passed;
  }
  return only;
}

static void erase(BlockArgument argument) {
  Block *block = argument.getOwner();
  for (auto it = block->pred_begin(); it != block->pred_end(); ++it)
    cast<BranchOpInterface>((*it)->getTerminator())
        .getSuccessorOperands(it.getSuccessorIndex())
        .erase(argument.getArgNumber());
  block->eraseArgument(argument.getArgNumber());
}

/// A constant of one path is none of the others: all blocks may read it where
/// the function starts.
static void replace(BlockArgument argument, Value value) {
  if (auto constant = value.getDefiningOp<ConstantOp>())
    value = OpBuilder::atBlockBegin(&argument.getOwner()->getParent()->front())
                .clone(*constant)
                ->getResult(0);
  argument.replaceAllUsesWith(value);
  erase(argument);
}

static bool pruneBlock(Block &block) {
  bool isChanged = false;
  for (unsigned i = block.getNumArguments(); i-- > 0;)
    if (Value only = findOnlyValue(block.getArgument(i))) {
      replace(block.getArgument(i), only);
      isChanged = true;
    }
  return isChanged;
}

void msc::pruneArguments(func::FuncOp function) {
  if (function.getBody().hasOneBlock())
    return;
  IRRewriter rewriter(function.getContext());
  (void)runRegionDCE(rewriter, function.getBody());
  auto others = llvm::drop_begin(function.getBody());
  while (llvm::any_of(llvm::map_to_vector(others, pruneBlock),
                      [](bool isChanged) { return isChanged; }))
    ;
}
