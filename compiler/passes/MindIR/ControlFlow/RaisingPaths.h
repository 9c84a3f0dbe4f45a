//===- RaisingPaths.h - paths that end in an exception --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_RAISINGPATHS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_RAISINGPATHS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Whether the node raises Python's IndexError: what a file of 2.10 does where
/// x[i] = y is outside of x.
bool raisesIndexError(mlir::Operation *op);

/// Takes the branches away that lead to ub.unreachable alone.
void eraseRaisingPaths(mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_RAISINGPATHS_H
