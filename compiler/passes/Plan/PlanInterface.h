//===- PlanInterface.h - what a plan takes and gives ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_PLANINTERFACE_H
#define MSC_PASSES_PLAN_PLANINTERFACE_H

#include "compiler/passes/Passes.h"

namespace msc {

/// A kernel.entry without memory or operations, for the arguments and results
/// of the function.
kernel::EntryOp createEntry(mlir::OpBuilder &builder,
                            mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_PLAN_PLANINTERFACE_H
