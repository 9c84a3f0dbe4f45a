//===- EpilogueAnchor.h - the kernel that an operation can join -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_KERNEL_EPILOGUEANCHOR_H
#define MSC_PASSES_KERNEL_EPILOGUEANCHOR_H

#include "compiler/passes/Passes.h"
#include "mlir/IR/Dominance.h"

namespace msc {

/// Whether the operation computes each element of its result by vectors of
/// float32, as epilogues do.
bool suitsEpilogue(mlir::linalg::GenericOp op);

/// A kernel whose result only this operation reads, element for element. One
/// that waits may stand before what the operation reads besides.
kernel::EpilogueOpInterface findAnchor(mlir::linalg::GenericOp op,
                                       mlir::DominanceInfo &dominance,
                                       bool waits);

} // namespace msc

#endif // MSC_PASSES_KERNEL_EPILOGUEANCHOR_H
