//===- RegionTypes.h - operators in branches and loops, in their order ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_REGIONTYPES_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_REGIONTYPES_H

#include "mlir/IR/Operation.h"

namespace msc {

/// Told of an operation where one value has two types that contradict each
/// other.
using MismatchHandler =
    llvm::function_ref<void(mlir::Operation *, mlir::Type, mlir::Type)>;

/// Visits the operators of a block, and of the regions in it where they stand.
/// `visit` may refine types of results; those of the arguments and results of
/// branches and loops follow.
void walkInOrder(mlir::Block &block,
                 llvm::function_ref<void(mlir::Operation *)> visit,
                 MismatchHandler mismatch);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_REGIONTYPES_H
