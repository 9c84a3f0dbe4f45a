//===- PlanKernels.cpp ----------------------------------------------------===//
//
// Give every tensor its buffer and outline the kernels.
//
// SPDX-License-Identifier: Apache-2.0
//
// Walks the entry function once. Reshapes and slices become views; results are
// computed where they are needed (Destinations) or over an operand that nobody
// reads again; what remains gets memory of its own. Afterwards the module holds
// kernel.func functions, and the entry function only launches.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/PlanOperations.h"
#include "compiler/passes/Support/Generalize.h"
#include "llvm/ADT/TypeSwitch.h"

namespace msc {
#define GEN_PASS_DEF_PLANKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Constants and fills get their memory when they are first read.
bool isPlannedLazily(Operation *op) {
  return op->hasTrait<OpTrait::ConstantLike>() ||
         isa<tensor::EmptyOp, linalg::FillOp>(op);
}

LogicalResult planOperation(PlanBuilder &plan, Operation &operation) {
  return TypeSwitch<Operation *, LogicalResult>(&operation)
      .Case<linalg::GenericOp>(
          [&](auto op) { return planGeneric(plan, op), success(); })
      .Case<kernel::EpilogueOpInterface>(
          [&](auto op) { return planEpilogueOp(plan, op), success(); })
      .Case<kernel::TopKOp>(
          [&](auto op) { return planTopK(plan, op), success(); })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(
          [&](auto op) { return planReshape(plan, *op), success(); })
      .Case<tensor::ExtractSliceOp>(
          [&](auto op) { return planExtractSlice(plan, op), success(); })
      .Case<tensor::ConcatOp>(
          [&](auto op) { return planConcat(plan, op), success(); })
      .Case<tensor::InsertSliceOp>(
          [&](auto op) { return planInsertSlice(plan, op), success(); })
      .Case<tensor::PadOp>([&](auto op) -> LogicalResult {
        if (!op.getConstantPaddingValue())
          return op.emitOpError("has no kernel: its padding value is computed");
        return planPad(plan, op), success();
      })
      .Case<func::ReturnOp>(
          [&](auto op) { return planReturn(plan, op), success(); })
      .Default([&](Operation *op) -> LogicalResult {
        return isPlannedLazily(op) ? success()
                                   : op->emitOpError("has no kernel yet");
      });
}

LogicalResult planFunction(func::FuncOp function, bool shareMemory) {
  PlanBuilder plan(function, shareMemory);
  bool failedAny = false;
  for (Operation &op : function.front())
    failedAny |= failed(planOperation(plan, op));
  if (failedAny)
    return failure();
  plan.finish();
  return success();
}

struct PlanKernels : msc::impl::PlanKernelsBase<PlanKernels> {
  using PlanKernelsBase::PlanKernelsBase;

  void runOnOperation() override {
    generalizeRemaining();
    for (auto function :
         llvm::make_early_inc_range(getOperation().getOps<func::FuncOp>()))
      if (failed(planFunction(function, shareMemory)))
        return signalPassFailure();
  }

  /// linalg's named operations that no kernel operation covers run as loops.
  void generalizeRemaining() {
    SmallVector<linalg::LinalgOp> named;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (!isa<linalg::GenericOp, linalg::FillOp>(op))
        named.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : named)
      generalize(rewriter, op);
  }
};

} // namespace
