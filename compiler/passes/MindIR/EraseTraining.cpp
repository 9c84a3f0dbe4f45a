//===- EraseTraining.cpp - operators that do nothing in inference ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/FunctionOps.h"
#include "dialects/MindIR/IR/RandomOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRERASETRAINING
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Operators whose first result is their first operand.
bool isLeftOver(Operation *op) {
  if (auto dropout = dyn_cast<mindir::DropoutOp>(op))
    return dropout.getKeepProb().isExactlyValue(1);
  return isa<mindir::IdentityOp, mindir::TensorMoveOp>(op);
}

struct EraseTraining : msc::impl::MindIREraseTrainingBase<EraseTraining> {
  void runOnOperation() override {
    getOperation().walk([](Operation *op) {
      if (!isLeftOver(op))
        return;
      op->getResult(0).replaceAllUsesWith(op->getOperand(0));
      if (op->use_empty())
        op->erase();
    });
  }
};

} // namespace
