//===- SimplifyControlFlow.h - branches and loops without detours ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_SIMPLIFYCONTROLFLOW_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_SIMPLIFYCONTROLFLOW_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Whether the function has branches or loops, as operations of `scf`.
bool hasControlFlow(mlir::func::FuncOp function);

/// Removes branches whose condition is a constant and what `scf` operations
/// carry to no purpose; a loop that tests before its body tests in `before`.
/// Returns whether anything has changed.
bool simplifyControlFlow(mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_SIMPLIFYCONTROLFLOW_H
