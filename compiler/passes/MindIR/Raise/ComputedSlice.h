//===- ComputedSlice.h - parts that begin where only a run knows ----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_COMPUTEDSLICE_H
#define MSC_PASSES_MINDIR_RAISE_COMPUTEDSLICE_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// A Slice of known size whose begin is computed: Gather takes what lies there,
/// and the node all that is left. Other nodes stay as they are.
void gatherComputedSlice(mlir::OpBuilder &builder, mindir::NodeOp node);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_COMPUTEDSLICE_H
