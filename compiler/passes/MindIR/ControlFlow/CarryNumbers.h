//===- CarryNumbers.h - numbers that blocks pass on, as tensors -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_CARRYNUMBERS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_CARRYNUMBERS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Makes tensors without dimensions of the Python numbers that only a run
/// knows: the inputs among them and those that change from block to block.
void carryNumbers(mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_CARRYNUMBERS_H
