//===- Raise.h - nodes of the file become typed operators -----------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_RAISE_H
#define MSC_PASSES_MINDIR_RAISE_RAISE_H

#include "compiler/passes/MindIR/Raise/Unsupported.h"

namespace msc {

/// Turns the mindir.node operations that are supported into typed operators and
/// returns the others, which stay; so do those that can only be raised once
/// open dimensions of inputs are known, which are counted in `waiting`.
std::vector<UnsupportedNode> raiseNodes(mlir::ModuleOp module,
                                        unsigned &waiting);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_RAISE_H
