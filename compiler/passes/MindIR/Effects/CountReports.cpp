//===- CountReports.cpp - Print and Assert that are kept ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Effects/CountReports.h"
#include "compiler/passes/MindIR/ControlFlow/AbstractValue.h"
#include "compiler/passes/MindIR/CreateNode.h"
#include "dialects/MindIR/IR/EffectOps.h"
#include "dialects/MindIR/IR/ReportOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

Value declareCount(func::FuncOp graph) {
  OpBuilder builder = OpBuilder::atBlockBegin(&graph.front());
  auto type = RankedTensorType::get({}, builder.getI32Type());
  return ParameterOp::create(
      builder, graph.getLoc(), type, builder.getStringAttr("msc.reports"),
      DenseElementsAttr::get(type, builder.getI32IntegerAttr(0)));
}

void count(NodeOp node, Value number) {
  auto inputs = llvm::filter_to_vector(
      node.getInputs(), [](Value input) { return !isMonad(input.getType()); });
  inputs.push_back(number);
  node.getInputsMutable().assign(inputs);
  node.getOutput().setType(cast<RankedTensorType>(number.getType()));
  OpBuilder builder(node.getContext());
  builder.setInsertionPointAfter(node);
  Value next = createNode<AssignOp>(builder, node.getLoc(), number.getType(),
                                    {number, node.getOutput()});
  node.getOutput().replaceAllUsesExcept(next, next.getDefiningOp());
}

} // namespace

void msc::countReports(ModuleOp module) {
  if (!module->hasAttr("mindir.keep_reports"))
    return;
  for (auto graph : module.getOps<func::FuncOp>()) {
    Value number;
    for (NodeOp node : llvm::to_vector(graph.getOps<NodeOp>()))
      if (node.applies<PrintOp>() || node.applies<AssertOp>())
        count(node, number ? number : number = declareCount(graph));
  }
}
