//===- Unsupported.h - the nodes that msc cannot compile, and why ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RAISE_UNSUPPORTED_H
#define MSC_PASSES_MINDIR_RAISE_UNSUPPORTED_H

#include "mlir/IR/BuiltinOps.h"
#include <string>
#include <vector>

namespace msc {
struct UnsupportedNode {
  std::string node;         ///< the node's scope in the network,
                            ///< `Default/conv1-Conv2d/Conv2D-op1`
  std::string operatorName; ///< MindSpore's name of the primitive
  std::string reason;       ///< one sentence without a final stop
  std::string remedy;       ///< what the user can do, likewise; or empty
  mlir::Location location;  ///< of the node in the module
};

/// Every node of `module` (as imported: one mindir.node a node of the file)
/// that cannot be compiled, in the file's order. What depends on dimensions
/// that the file leaves open is taken to be supported. `module` itself stays as
/// it is; `visitNodes` sees its nodes in the order of control, in branches and
/// loops, `visitTyped` what became of them.
std::vector<UnsupportedNode>
collectUnsupported(mlir::ModuleOp module,
                   llvm::function_ref<void(mlir::ModuleOp)> visitNodes,
                   llvm::function_ref<void(mlir::ModuleOp)> visitTyped);

/// Reports a node as an error with its remedy as a note.
void reportUnsupported(const UnsupportedNode &node);

/// The text of a location as a user knows it: the name of a NameLoc, of the
/// first named part of a fused one, else "".
std::string nodeName(mlir::Location location);
} // namespace msc

#endif // MSC_PASSES_MINDIR_RAISE_UNSUPPORTED_H
