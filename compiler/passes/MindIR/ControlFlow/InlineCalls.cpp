//===- InlineCalls.cpp - puts the graphs that are called into the entry ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/InlineCalls.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "mlir/IR/IRMapping.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRINLINECALLS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// Inlines the callees of a graph before the graph itself; calls within a cycle
/// of graphs (loops) stay.
class Inliner {
public:
  explicit Inliner(ModuleOp module) : symbols(module) {}

  void visit(func::FuncOp graph) {
    if (!visited.insert(graph).second)
      return;
    active.insert(graph);
    for (CallOp call :
         llvm::make_early_inc_range(graph.getBody().getOps<CallOp>()))
      if (auto callee = symbols.lookup<func::FuncOp>(call.getGraph())) {
        visit(callee);
        if (!active.contains(callee))
          inlineCall(call, callee);
      }
    active.erase(graph);
  }

private:
  void inlineCall(CallOp call, func::FuncOp callee) {
    Block &body = callee.getBody().front();
    if (body.getNumArguments() != call.getInputs().size())
      return;
    IRMapping mapping;
    mapping.map(body.getArguments(), call.getInputs());
    OpBuilder builder(call);
    for (Operation &op : body.without_terminator())
      builder.clone(op, mapping);
    SmallVector<Value> results;
    for (Value result : body.getTerminator()->getOperands())
      results.push_back(mapping.lookupOrDefault(result));
    Value output = results[0];
    if (results.size() > 1)
      output = MakeTupleOp::create(
          builder, call.getLoc(),
          TupleType::get(call.getContext(), ValueRange(results).getTypes()),
          results);
    call.getOutput().replaceAllUsesWith(output);
    call.erase();
  }

  SymbolTable symbols;
  DenseSet<Operation *> visited, active;
};

/// Graphs that nothing mentions any more.
void eraseUnreachable(ModuleOp module, func::FuncOp entry) {
  SymbolTable symbols(module);
  DenseSet<Operation *> reached = {entry};
  SmallVector<func::FuncOp> open = {entry};
  auto reach = [&](StringRef name) {
    auto graph = symbols.lookup<func::FuncOp>(name);
    if (graph && reached.insert(graph).second)
      open.push_back(graph);
  };
  while (!open.empty())
    open.pop_back_val().walk([&](Operation *op) {
      if (auto call = dyn_cast<CallOp>(op))
        reach(call.getGraph());
      if (auto reference = dyn_cast<GraphRefOp>(op))
        reach(reference.getGraph());
    });
  for (auto graph : llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
    if (!reached.contains(graph))
      graph.erase();
}

struct InlineCalls : msc::impl::MindIRInlineCallsBase<InlineCalls> {
  void runOnOperation() override {
    if (!findEntry(getOperation())) {
      getOperation().emitError("has no entry graph");
      return signalPassFailure();
    }
    inlineCalls(getOperation());
  }
};

} // namespace

void msc::inlineCalls(ModuleOp module) {
  func::FuncOp entry = findEntry(module);
  if (!entry)
    return;
  Inliner(module).visit(entry);
  eraseUnreachable(module, entry);
  (void)SymbolTable(module).rename(entry, "main");
}
