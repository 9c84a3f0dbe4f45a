//===- InstantiateGraphs.cpp - the graphs of a file as one function -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/InstantiateGraphs.h"
#include "compiler/passes/MindIR/ControlFlow/CarryNumbers.h"
#include "compiler/passes/MindIR/ControlFlow/Instantiation.h"
#include "compiler/passes/MindIR/ControlFlow/PruneArguments.h"
#include "compiler/passes/MindIR/ControlFlow/RaisingPaths.h"
#include "compiler/passes/MindIR/Effects/CountReports.h"
#include "compiler/passes/MindIR/Effects/MovingStatistics.h"
#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/GraphOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRINSTANTIATEGRAPHS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// The function that takes the place of a file's graphs.
class Main {
public:
  Main(ModuleOp module, func::FuncOp entry, ArrayRef<StringAttr> variables)
      : module(module), entry(entry) {
    module.walk([&](ParameterOp parameter) {
      parameters.try_emplace(parameter.getNameAttr(), parameter);
    });
    for (BlockArgument input : entry.getArguments())
      parameters.erase(referenceOf(input));
    for (StringAttr name : variables)
      if (ParameterOp parameter = parameters.lookup(name))
        states.push_back(parameter);
    OpBuilder builder(entry);
    function = func::FuncOp::create(builder, entry.getLoc(), "main",
                                    entry.getFunctionType());
    Block *block = function.addEntryBlock();
    for (auto [argument, input] :
         llvm::zip(block->getArguments(), entry.getArguments()))
      argument.setLoc(input.getLoc());
    for (ParameterOp state : states)
      block->addArgument(state.getType(), state.getLoc());
  }

  func::FuncOp get() { return function; }
  void erase() { function.erase(); }

  /// Leaves it alone in the module, under its name.
  void finish() {
    function->setDiscardableAttrs(entry->getDiscardableAttrDictionary());
    Operation *end = function.getBody().back().getTerminator();
    for (Block &block : function.getBody())
      if (isa<func::ReturnOp>(block.getTerminator()))
        end = block.getTerminator();
    function.setFunctionType(FunctionType::get(
        module.getContext(), function.front().getArgumentTypes(),
        end->getOperandTypes()));
    copyAttributes();
    for (auto graph : llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
      if (graph != function)
        graph.erase();
  }

private:
  void copyAttributes() {
    Builder builder(module.getContext());
    StringAttr state = builder.getStringAttr("mindir.state");
    SmallVector<DictionaryAttr> inputs, results;
    entry.getAllArgAttrs(inputs);
    entry.getAllResultAttrs(results);
    for (ParameterOp parameter : states) {
      Attribute initial = parameter.getValueAttr();
      inputs.push_back(builder.getDictionaryAttr(
          {builder.getNamedAttr("mindir.name", parameter.getNameAttr()),
           builder.getNamedAttr(state,
                                initial ? initial : builder.getUnitAttr())}));
      results.push_back(builder.getDictionaryAttr(
          builder.getNamedAttr(state, builder.getUnitAttr())));
    }
    function.setAllArgAttrs(inputs);
    function.setAllResultAttrs(results);
  }

  ModuleOp module;
  func::FuncOp entry, function;
  llvm::DenseMap<StringAttr, ParameterOp> parameters;
  SmallVector<ParameterOp> states;
};

struct InstantiateGraphs
    : msc::impl::MindIRInstantiateGraphsBase<InstantiateGraphs> {
  void runOnOperation() override {
    if (!findEntry(getOperation())) {
      getOperation().emitError("has no entry graph");
      return signalPassFailure();
    }
    std::vector<UnsupportedNode> unsupported =
        instantiateGraphs(getOperation());
    for (const UnsupportedNode &node : unsupported)
      reportUnsupported(node);
    if (!unsupported.empty())
      signalPassFailure();
  }
};

} // namespace

std::vector<UnsupportedNode> msc::instantiateGraphs(ModuleOp module) {
  std::vector<UnsupportedNode> unsupported;
  func::FuncOp entry = findEntry(module);
  if (!entry)
    return unsupported;
  // Passes have declared them; the reports of `inspect` run outside of passes.
  module.getContext()
      ->loadDialect<arith::ArithDialect, cf::ControlFlowDialect,
                    scf::SCFDialect, tensor::TensorDialect, ub::UBDialect>();
  assignMovingStatistics(module);
  countReports(module);
  SmallVector<StringAttr> variables;
  while (true) {
    Main main(module, entry, variables);
    Instantiation instantiation(module, main.get(), variables, unsupported);
    LogicalResult done = instantiation.run(entry);
    ArrayRef<StringAttr> written = instantiation.getWritten();
    if (succeeded(done) && written.size() == variables.size()) {
      eraseRaisingPaths(main.get());
      pruneArguments(main.get());
      carryNumbers(main.get());
      main.finish();
      return unsupported;
    }
    main.erase();
    if (failed(done))
      return unsupported;
    variables.assign(written.begin(), written.end());
  }
}
