//===- AttachTarget.cpp - what a module is compiled for -------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/passes/Passes.h"

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
    if (getOperation()->hasAttr("bounded.symbols") &&
        !target->takesOpenExtents()) {
      emitError(UnknownLoc::get(&getContext()))
          << "the module has dimensions with bounds, of which " << name
          << " has no kernels";
      return signalPassFailure();
    }
    getOperation()->setAttr(
        "kernel.target",
        kernel::TargetAttr::get(&getContext(), name, vectorBytes));
  }
};

} // namespace
