//===- Unsupported.cpp - the nodes that msc cannot compile, and why -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Raise/Unsupported.h"
#include "compiler/passes/MindIR/ControlFlow/InstantiateGraphs.h"
#include "compiler/passes/MindIR/ControlFlow/StructureControlFlow.h"
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

void msc::reportUnsupported(const UnsupportedNode &node) {
  Location named = node.location;
  if (!node.node.empty() && nodeName(named) != node.node)
    named = NameLoc::get(StringAttr::get(named.getContext(), node.node), named);
  InFlightDiagnostic error = emitError(named);
  error << node.operatorName << ": " << node.reason;
  if (!node.remedy.empty())
    error.attachNote() << node.remedy;
}

std::vector<UnsupportedNode>
msc::collectUnsupported(ModuleOp module,
                        function_ref<void(ModuleOp)> visitNodes,
                        function_ref<void(ModuleOp)> visitTyped) {
  OwningOpRef<ModuleOp> copy = module.clone();
  std::vector<UnsupportedNode> nodes = instantiateGraphs(*copy);
  for (auto graph : copy->getOps<func::FuncOp>())
    (void)structureControlFlow(graph);
  visitNodes(*copy);
  unsigned waiting = 0;
  llvm::append_range(nodes, raiseNodes(*copy, waiting));
  visitTyped(*copy);
  bool isTyped = nodes.empty();
  if (func::FuncOp entry = findEntry(*copy)) {
    llvm::append_range(nodes, collectOtherInputs(entry));
    if (isTyped)
      llvm::append_range(nodes, collectOtherResults(entry));
  }
  // A graph that is called twice was instantiated twice.
  llvm::StringSet<> seen;
  llvm::erase_if(nodes, [&](const UnsupportedNode &node) {
    return !seen.insert(node.node + "|" + node.operatorName + "|" + node.reason)
                .second;
  });
  return nodes;
}
