//===- StructureControlFlow.h - blocks become branches and loops ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_STRUCTURECONTROLFLOW_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_STRUCTURECONTROLFLOW_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Makes `scf.if`, `scf.index_switch` and `scf.while` of a function's blocks.
llvm::LogicalResult structureControlFlow(mlir::func::FuncOp function);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_STRUCTURECONTROLFLOW_H
