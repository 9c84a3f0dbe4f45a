//===- PlanOperations.h - how each kind of operation enters the plan ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_PLANOPERATIONS_H
#define MSC_PASSES_PLAN_PLANOPERATIONS_H

#include "compiler/passes/Plan/PlanBuilder.h"

namespace msc {

// Compute: one launch each.
void planGeneric(PlanBuilder &plan, mlir::linalg::GenericOp op);
void planEpilogueOp(PlanBuilder &plan, kernel::EpilogueOpInterface op);
void planTopK(PlanBuilder &plan, kernel::TopKOp op);

// Moves: a view where possible, copies where not.
void planReshape(PlanBuilder &plan, mlir::Operation &op);
void planExtractSlice(PlanBuilder &plan, mlir::tensor::ExtractSliceOp op);
void planConcat(PlanBuilder &plan, mlir::tensor::ConcatOp op);
void planInsertSlice(PlanBuilder &plan, mlir::tensor::InsertSliceOp op);
/// Needs a constant padding value.
void planPad(PlanBuilder &plan, mlir::tensor::PadOp op);
void planReturn(PlanBuilder &plan, mlir::func::ReturnOp op);

} // namespace msc

#endif // MSC_PASSES_PLAN_PLANOPERATIONS_H
