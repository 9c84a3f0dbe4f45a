//===- Unsupported.h - the nodes of a graph that msc cannot compile, and why
//-------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_UNSUPPORTED_H
#define MSC_PASSES_UNSUPPORTED_H

#include "mlir/IR/BuiltinOps.h"
#include <string>
#include <vector>

namespace msc {
struct UnsupportedNode {
  std::string node;         ///< the node's scope in the network,
                            ///< `Default/conv1-Conv2d/Conv2D-op1`
  std::string operatorName; ///< MindSpore's name of the primitive
  std::string reason;       ///< one sentence without a final stop
  mlir::Location location;  ///< of the node in the module
};

/// Every node of `module` (as imported: one mindir.node a node of the file)
/// that cannot be compiled, in the file's order. `module` itself stays as it
/// is.
std::vector<UnsupportedNode> collectUnsupported(mlir::ModuleOp module);

/// Turns the mindir.node operations that are supported into typed operators and
/// returns the others, which stay.
std::vector<UnsupportedNode> raiseNodes(mlir::ModuleOp module);

/// The text of a location as a user knows it: the name of a NameLoc, of the
/// first named part of a fused one, else "".
std::string nodeName(mlir::Location location);
} // namespace msc

#endif // MSC_PASSES_UNSUPPORTED_H
