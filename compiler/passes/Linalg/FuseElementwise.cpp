//===- FuseElementwise.cpp - element-wise chains become one loop nest -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Support/GreedyRewrite.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"

namespace msc {
#define GEN_PASS_DEF_FUSEELEMENTWISE
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Fuse what is read once, and does not have to be computed again for every
/// broadcast element.
bool shouldFuse(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  if (!producer || !consumer || !producer->hasOneUse() ||
      !isElementwise(producer))
    return false;
  auto produced =
      cast<RankedTensorType>(operand->get().getType()).getNumElements();
  int64_t computed = 1;
  for (int64_t range : consumer.getStaticLoopRanges())
    computed *= range;
  return produced >= computed;
}

struct FuseElementwise : msc::impl::FuseElementwiseBase<FuseElementwise> {
  void runOnOperation() override {
    RewritePatternSet chains(&getContext());
    linalg::populateElementwiseOpsFusionPatterns(chains, shouldFuse);
    rewriteGreedily(getOperation(), std::move(chains));
  }
};

} // namespace
