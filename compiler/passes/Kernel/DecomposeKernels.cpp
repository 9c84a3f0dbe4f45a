//===- DecomposeKernels.cpp - kernels that a target lacks become loops ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// A named kernel has its meaning in loops: what a target computes that has no
// micro-kernel for it, or none for this type or these dimensions.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "codegen/common/target/Registry.h"
#include "compiler/passes/Passes.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_DECOMPOSEKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

void decomposeUnless(function_ref<bool(Operation *)> isKept, Operation *root) {
  SmallVector<Operation *> named;
  root->walk([&](Operation *op) {
    if (isa<kernel::SoftmaxOp, kernel::NormOp, kernel::TopKOp>(op) &&
        !isKept(op))
      named.push_back(op);
  });
  IRRewriter rewriter(root->getContext());
  for (Operation *op : named)
    TypeSwitch<Operation *>(op)
        .Case<kernel::SoftmaxOp, kernel::NormOp, kernel::TopKOp>([&](auto op) {
          rewriter.setInsertionPoint(op);
          rewriter.replaceOp(op, decompose(rewriter, op));
        });
}

struct DecomposeKernels : msc::impl::DecomposeKernelsBase<DecomposeKernels> {
  using DecomposeKernelsBase::DecomposeKernelsBase;

  void runOnOperation() override {
    if (all)
      return decomposeKernels(getOperation());
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    decomposeUnless([&](Operation *op) { return target->choose(op); },
                    getOperation());
  }
};

} // namespace

void msc::decomposeKernels(Operation *root) {
  decomposeUnless([](Operation *) { return false; }, root);
}
