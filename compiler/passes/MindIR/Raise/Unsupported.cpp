//===- Unsupported.cpp - the nodes that msc cannot compile, and why -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Unsupported.h"
#include "compiler/passes/MindIR/ControlFlow/InlineCalls.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/Raise.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace msc;

std::string msc::nodeName(Location location) {
  if (auto name = location->findInstanceOf<NameLoc>())
    return name.getName().str();
  return {};
}

std::vector<UnsupportedNode> msc::collectUnsupported(ModuleOp module) {
  OwningOpRef<ModuleOp> copy = module.clone();
  inlineCalls(*copy);
  unsigned waiting = 0;
  std::vector<UnsupportedNode> nodes = raiseNodes(*copy, waiting);
  bool isTyped = nodes.empty();
  if (func::FuncOp entry = findEntry(*copy)) {
    llvm::append_range(nodes, collectOtherInputs(entry));
    if (isTyped)
      llvm::append_range(nodes, collectOtherResults(entry));
  }
  // A graph that is called twice was inlined twice.
  llvm::StringSet<> seen;
  llvm::erase_if(nodes, [&](const UnsupportedNode &node) {
    return !seen.insert(node.node + "|" + node.operatorName + "|" + node.reason)
                .second;
  });
  return nodes;
}
