//===- InstantiateGraphs.h - the graphs of a file as one function ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_INSTANTIATEGRAPHS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_INSTANTIATEGRAPHS_H

#include "compiler/passes/MindIR/Raise/Unsupported.h"

namespace msc {

/// Makes of the entry and what it calls the function @main, of blocks; all
/// graphs go. Parameters that are written become arguments and results with the
/// attribute `mindir.state`, behind the others. Returns the calls for which
/// that cannot be done; the module stays as it is then.
std::vector<UnsupportedNode> instantiateGraphs(mlir::ModuleOp module);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_INSTANTIATEGRAPHS_H
