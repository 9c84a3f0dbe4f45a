//===- PruneArguments.h - arguments of blocks that say nothing ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_PRUNEARGUMENTS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_PRUNEARGUMENTS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Removes the arguments of blocks that nothing reads, and those that are the
/// same value on every path.
void pruneArguments(mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_PRUNEARGUMENTS_H
