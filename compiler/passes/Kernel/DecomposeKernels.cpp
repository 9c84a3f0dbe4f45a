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
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_DECOMPOSEKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Whether an element-wise operation that follows has the elements in its own
/// loops: only of float32 an epilogue is made.
bool joinsLoops(Operation *op) {
  return op->hasOneUse() && isa<linalg::GenericOp>(*op->user_begin()) &&
         !getElementTypeOrSelf(op->getResult(0).getType()).isF32();
}

/// A gather's rows are copied: single elements are loops.
bool hasRows(kernel::GatherOp gather) {
  auto table = cast<RankedTensorType>(gather.getTable().getType());
  return int64_t(gather.getAxis()) + 1 < table.getRank() &&
         cast<ShapedType>(gather.getInit().getType()).getShape().back() > 1;
}

bool suitsLoops(Operation *op) {
  if (auto gather = dyn_cast<kernel::GatherOp>(op))
    return !hasRows(gather) || joinsLoops(op);
  return isa<kernel::ResizeOp>(op) && joinsLoops(op);
}

template <typename... Ops>
void decomposeUnless(function_ref<bool(Operation *)> isKept, Operation *root) {
  IRRewriter rewriter(root->getContext());
  root->walk([&](Operation *op) {
    TypeSwitch<Operation *>(op).Case<Ops...>([&](auto named) {
      if (isKept(op))
        return;
      rewriter.setInsertionPoint(op);
      rewriter.replaceOp(op, decompose(rewriter, named));
    });
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
    decomposeKernels(getOperation(), [&](Operation *op) {
      return target->choose(op) && !suitsLoops(op);
    });
  }
};

} // namespace

bool msc::hasLoops(Operation *op) {
  return !isa<kernel::RoutineOp, kernel::NonZeroOp, kernel::UniqueOp>(op);
}

/// Attention first: it becomes kernels that may have to be decomposed in turn.
void msc::decomposeKernels(Operation *root,
                           function_ref<bool(Operation *)> isKept) {
  decomposeUnless<kernel::AttentionOp>(isKept, root);
  decomposeUnless<kernel::SoftmaxOp, kernel::NormOp, kernel::GroupNormOp,
                  kernel::TopKOp, kernel::GatherOp, kernel::ScanOp,
                  kernel::ResizeOp, kernel::ScatterOp>(isKept, root);
}
