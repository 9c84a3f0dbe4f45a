//===- ComputedElements.h - elements at positions that only a run knows ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_COMPUTEDELEMENTS_H
#define MSC_PASSES_MINDIR_RAISE_COMPUTEDELEMENTS_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// x[i] is a StridedSlice whose begin is computed: Gather takes what is at i,
/// and the node the one element that is left. Other nodes stay as they are, and
/// so does one that takes more than an element from a computed begin on.
void gatherComputedElements(mlir::OpBuilder &builder, mindir::NodeOp node);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_COMPUTEDELEMENTS_H
