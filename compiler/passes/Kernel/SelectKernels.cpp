//===- SelectKernels.cpp - which template computes which operation --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/MicroKernel.h"
#include "codegen/common/target/Registry.h"
#include "compiler/passes/Passes.h"

namespace msc {
#define GEN_PASS_DEF_SELECTKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// An operation that is still to be given one. Loops have no strides before
/// they walk buffers.
bool awaitsChoice(DestinationStyleOpInterface op) {
  return !kernel::getMicro(op) &&
         (isa<kernel::KernelDialect>(op->getDialect()) ||
          op.hasPureBufferSemantics());
}

struct SelectKernels : msc::impl::SelectKernelsBase<SelectKernels> {
  using SelectKernelsBase::SelectKernelsBase;

  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    getOperation().walk([&](DestinationStyleOpInterface op) {
      if (awaitsChoice(op) && failed(select(*target, op)))
        signalPassFailure();
    });
  }

  LogicalResult select(const ModuleTarget &target, Operation *op) {
    const MicroKernel *chosen = target.choose(op);
    if (!chosen)
      return op->emitOpError("is computed by no micro-kernel of target ")
             << target.machine.getName();
    kernel::setMicro(
        op, kernel::MicroAttr::get(&getContext(), chosen->getName(),
                                   chosen->getScratch(op, target.machine),
                                   chosen->getTile(op)));
    return success();
  }
};

} // namespace
