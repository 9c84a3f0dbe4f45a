//===- FoldConstants.cpp - computes what depends on constants alone -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Evaluate/Evaluate.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRFOLDCONSTANTS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Shape operators and casts that change nothing.
bool isIdentity(Operation *op) {
  bool keepsValues = isPrimitive(op, "Cast") || isPrimitive(op, "Reshape") ||
                     isPrimitive(op, "Flatten") ||
                     isPrimitive(op, "BroadcastTo");
  return keepsValues &&
         op->getOperand(0).getType() == op->getResult(0).getType();
}

void fold(Operation *op) {
  if (isIdentity(op)) {
    op->getResult(0).replaceAllUsesWith(op->getOperand(0));
    return op->erase();
  }
  OpBuilder builder(op);
  SmallVector<Value> constants = evaluateToConstants(builder, op);
  if (constants.empty())
    return;
  op->replaceAllUsesWith(constants);
  op->erase();
}

struct FoldConstants : msc::impl::MindIRFoldConstantsBase<FoldConstants> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      Block &block = graph.getBody().front();
      for (Operation &op : llvm::make_early_inc_range(block))
        fold(&op);
      eraseDeadOperators(block);
    }
  }
};

} // namespace
