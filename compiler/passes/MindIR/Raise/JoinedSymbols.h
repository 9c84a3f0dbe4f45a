//===- JoinedSymbols.h - sizes that are chosen for several dimensions -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_JOINEDSYMBOLS_H
#define MSC_PASSES_MINDIR_RAISE_JOINEDSYMBOLS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace msc {

/// What is chosen for `to` is chosen for `from`, too, which comes after it: it
/// takes its place in all types and attributes.
void joinSymbols(mlir::func::FuncOp function, unsigned from, unsigned to);

/// Takes those that became another out of the module's symbols.
void dropJoinedSymbols(mlir::func::FuncOp entry);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_JOINEDSYMBOLS_H
