//===- Edges.h - values that pass from block to block ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_EDGES_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_EDGES_H

#include "compiler/passes/MindIR/ControlFlow/Globals.h"

namespace msc {

/// `value` as the argument of a block that has the type: a tensor whose shape
/// is open is cast, since either side may come to know more. Null where the
/// types contradict each other.
mlir::Value passAs(mlir::OpBuilder &builder, mlir::Value value,
                   mlir::Type type);

/// Ends the block with a branch that passes `values` and the variables on.
/// Fails with the types that contradict each other in `reason`.
llvm::LogicalResult branch(Position &from, mlir::Block *to,
                           llvm::ArrayRef<mlir::Value> values,
                           mlir::Location loc, std::string &reason);

/// One position and one result for what comes back on several paths. Fails
/// likewise.
mlir::FailureOr<Return> join(std::vector<Return> &returns, Globals &globals,
                             mlir::Location loc, std::string &reason);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_EDGES_H
