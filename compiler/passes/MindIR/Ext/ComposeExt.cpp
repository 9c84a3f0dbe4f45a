//===- ComposeExt.cpp - says mint's operators in those of nn --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Ext/Compositions.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRCOMPOSEEXT
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

Composition compose(Composer &c, Operation *op) {
  for (auto theme : {composeConvolution, composeBatchNorm, composePool,
                     composePad, composePatch})
    if (Composition results = theme(c, op); !results.empty())
      return results;
  return {};
}

struct ComposeExt : msc::impl::MindIRComposeExtBase<ComposeExt> {
  void runOnOperation() override {
    getOperation().walk([](mindir::PrimitiveOpInterface op) {
      OpBuilder builder(op);
      Composer composer(builder, op.getLoc());
      Composition results = compose(composer, op);
      if (results.empty())
        return;
      op->replaceAllUsesWith(results);
      op->erase();
    });
  }
};

} // namespace
