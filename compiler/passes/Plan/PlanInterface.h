//===- PlanInterface.h - what a plan takes and gives ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_PLANINTERFACE_H
#define MSC_PASSES_PLAN_PLANINTERFACE_H

#include "compiler/passes/Passes.h"

namespace msc {

/// Marks the arguments that are states, with the value before the first run,
/// and the results that are their values after a run.
inline constexpr llvm::StringLiteral kStateAttr = "mindir.state";

/// A kernel.entry without memory or operations, for the arguments and results
/// of the function that are no states.
kernel::EntryOp createEntry(mlir::OpBuilder &builder,
                            mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_PLAN_PLANINTERFACE_H
