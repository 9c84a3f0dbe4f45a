//===- ComputedNumbers.h - arguments that are numbers of a run ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_COMPUTEDNUMBERS_H
#define MSC_PASSES_MINDIR_RAISE_COMPUTEDNUMBERS_H

#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

namespace msc {

/// x += n, clamp(x, n, m) and add(x, y, alpha=n) want numbers that the file
/// knows. Where only a run does, the node becomes that of the operator which
/// takes a tensor. Other nodes stay as they are.
void takeComputedNumbers(mlir::OpBuilder &builder, mindir::NodeOp node);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_COMPUTEDNUMBERS_H
