//===- AttachTarget.cpp - what a module is compiled for -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/passes/Passes.h"
#include "dialects/Bounded/IR/Bounded.h"

namespace msc {
#define GEN_PASS_DEF_ATTACHTARGET
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

struct AttachTarget : msc::impl::AttachTargetBase<AttachTarget> {
  using AttachTargetBase::AttachTargetBase;

  void runOnOperation() override {
    const Target *target = findTarget(name);
    if (!target) {
      getOperation().emitError("there is no target ") << name;
      return signalPassFailure();
    }
    if (!target->takesOpenExtents() && failed(refuseSymbols()))
      return signalPassFailure();
    getOperation()->setAttr(
        "kernel.target",
        kernel::TargetAttr::get(&getContext(), name, vectorBytes));
  }

  LogicalResult refuseSymbols() {
    auto symbols = getOperation()->getAttrOfType<ArrayAttr>("bounded.symbols");
    if (!symbols)
      return success();
    for (auto symbol : symbols.getAsRange<bounded::SymbolAttr>()) {
      InFlightDiagnostic error = emitError(UnknownLoc::get(&getContext()));
      if (symbol.isFound())
        error << symbol.getSource() << ": a run finds how long its result is";
      else
        error << "dimension " << symbol.getDim() << " of " << symbol.getSource()
              << " has bounds";
      error << ", for which " << name
            << " has no kernels; the target cpp has them";
    }
    return failure();
  }
};

} // namespace
