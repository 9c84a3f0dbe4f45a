//===- WidenInteriors.cpp - float32 inside a kernel of half precision -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// What a kernel rounds to half precision and goes on computing with keeps
// float32's precision and range; what it stores is rounded as before. The user
// asks for it: the results are no longer MindSpore's to the last bit.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Passes.h"

namespace msc {
#define GEN_PASS_DEF_WIDENINTERIORS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// The scores of an attention, and their weights, stay in the kernel.
bool isOfScores(Region *region) {
  auto attention = dyn_cast<kernel::AttentionOp>(region->getParentOp());
  return attention && region != &attention.getEpilogue();
}

bool isStored(Value value) {
  return llvm::any_of(value.getUsers(), [](Operation *user) {
    return user->hasTrait<OpTrait::IsTerminator>() &&
           !isOfScores(user->getParentRegion());
  });
}

struct WidenInteriors : msc::impl::WidenInteriorsBase<WidenInteriors> {
  void runOnOperation() override {
    getOperation().walk([](arith::ExtFOp widening) {
      auto narrowing = widening.getIn().getDefiningOp<arith::TruncFOp>();
      if (!narrowing || !kernel::isRounding(narrowing) || isStored(widening))
        return;
      widening.replaceAllUsesWith(narrowing.getIn());
      widening.erase();
      if (narrowing.use_empty())
        narrowing.erase();
    });
  }
};

} // namespace
