//===- FoundExtents.h - numbers of elements that a run finds --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_FOUNDEXTENTS_H
#define MSC_PASSES_MINDIR_RAISE_FOUNDEXTENTS_H

#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Says how many elements a FindOpInterface finds (`bounded.found`): a symbol
/// of the module, that of an operator which finds as many or a new one; a
/// number where there is nothing to find; nothing where shapes are not known.
void nameFound(mlir::Operation *op, mlir::ModuleOp module);

/// Whether a run finds the symbol's size, rather than choosing it.
bool isFound(mlir::ModuleOp module, unsigned symbol);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_FOUNDEXTENTS_H
