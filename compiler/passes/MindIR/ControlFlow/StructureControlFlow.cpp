//===- StructureControlFlow.cpp - blocks become branches and loops --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/StructureControlFlow.h"
#include "compiler/passes/MindIR/ControlFlow/SimplifyControlFlow.h"
#include "compiler/passes/Passes.h"
#include "mlir/Conversion/ControlFlowToSCF/ControlFlowToSCF.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRSTRUCTURECONTROLFLOW
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

struct StructureControlFlow
    : msc::impl::MindIRStructureControlFlowBase<StructureControlFlow> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (failed(structureControlFlow(function)))
        signalPassFailure();
  }
};

} // namespace

LogicalResult msc::structureControlFlow(func::FuncOp function) {
  if (function.getBody().hasOneBlock())
    return success();
  // What nobody branches to: the rest behind a call that never ends.
  IRRewriter rewriter(function.getContext());
  (void)eraseUnreachableBlocks(rewriter, function->getRegions());
  DominanceInfo dominance(function);
  ControlFlowToSCFTransformation transformation;
  if (failed(transformCFGToSCF(function.getBody(), transformation, dominance)))
    return failure();
  simplifyControlFlow(function);
  return success();
}
