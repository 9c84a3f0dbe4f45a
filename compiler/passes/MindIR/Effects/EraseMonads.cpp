//===- EraseMonads.cpp - effects become the order of values ---------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/Effects/MakeFunctional.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/ReportOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRERASEMONADS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// Load and Depend are their first operand once nothing is written any more.
void bypass(Block *block) {
  for (Operation &op : llvm::make_early_inc_range(*block))
    if (isa<LoadOp, DependOp>(op)) {
      op.getResult(0).replaceAllUsesWith(op.getOperand(0));
      op.erase();
    }
}

/// A person asked for them while the network was made; a program cannot.
void warnOfReport(Operation *op) {
  if (isa<PrintOp, AssertOp>(op))
    op->emitWarning()
        << op->getName().stripDialect()
        << ": is left out: a compiled network prints nothing and checks no "
           "condition; --keep-prints keeps it";
}

/// UpdateState and reports, and tuples and monads that only they have read.
void eraseStates(Block *block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(*block)))
    if (op.use_empty() &&
        isa<UpdateStateOp, PrintOp, AssertOp, MakeTupleOp, ConstantOp>(op))
      op.erase();
}

struct EraseMonads : msc::impl::MindIREraseMonadsBase<EraseMonads> {
  void runOnOperation() override {
    bool legal = true;
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      legal &= succeeded(makeMutationFunctional(graph));
      if (!legal)
        continue;
      graph.walk(bypass);
      graph.walk(warnOfReport);
      graph.walk(eraseStates);
      graph.walk([&](Operation *op) { legal &= succeeded(refuseMonads(op)); });
    }
    if (!legal)
      signalPassFailure();
  }

  LogicalResult refuseMonads(Operation *op) {
    return llvm::any_of(op->getOperandTypes(), isMonad)
               ? op->emitOpError("has an effect that is not supported")
               : success();
  }
};

} // namespace
