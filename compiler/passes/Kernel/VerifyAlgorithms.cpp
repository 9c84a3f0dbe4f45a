//===- VerifyAlgorithms.cpp - what only a target's kernel computes --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Behind LegaliseTypes: a target has the kernel of a type that it stores.
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Passes.h"

namespace msc {
#define GEN_PASS_DEF_VERIFYALGORITHMS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

static StringRef getAlgorithm(Operation *op) {
  auto routine = dyn_cast<kernel::RoutineOp>(op);
  return routine ? routine.getRoutine() : op->getName().stripDialect();
}

namespace {

struct VerifyAlgorithms : msc::impl::VerifyAlgorithmsBase<VerifyAlgorithms> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    getOperation().walk([&](Operation *op) {
      if (hasLoops(op) || target->choose(op))
        return;
      emitError(op->getLoc())
          << "is an algorithm of its own (" << getAlgorithm(op)
          << "), for which " << target->target->getName()
          << " has no kernel; the target cpp has it";
      signalPassFailure();
    });
  }
};

} // namespace
