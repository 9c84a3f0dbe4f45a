//===- MakeFunctional.h - operators that write to memory, as functions ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EFFECTS_MAKEFUNCTIONAL_H
#define MSC_PASSES_MINDIR_EFFECTS_MAKEFUNCTIONAL_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// Replaces every in-place operator (`x += y`) by the functional one. A reader
/// of x that comes before keeps reading x, one that comes after reads the
/// result. Reports and fails where the order of a reader is not known, where a
/// view of x is read afterwards, where a loop writes what is from outside of
/// it, and where a trained parameter is written through a view.
llvm::LogicalResult makeMutationFunctional(mlir::func::FuncOp graph);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EFFECTS_MAKEFUNCTIONAL_H
