//===- InferRegions.h - types of what enters and leaves regions -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_INFERREGIONS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_INFERREGIONS_H

#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// Infers the types of a block's operators with `infer`, and of all in branches
/// and loops: a result has the type of what each branch gives; what goes round
/// a loop keeps its type. Reports what contradicts that, all of it.
mlir::LogicalResult inferTypesOf(
    mlir::Block &block,
    llvm::function_ref<mlir::LogicalResult(mindir::PrimitiveOpInterface)>
        infer);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_INFERREGIONS_H
