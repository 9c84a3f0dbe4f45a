//===- ScalariseTuples.cpp - every value becomes a tensor of its own ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/NormalForm.h"
#include "compiler/passes/MindIR/Raise/ArgumentMatcher.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/GraphOps.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRSCALARISETUPLES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

/// Names `x` of a tuple's leaves: x.0, x.1, ...; names of other values stay.
class LeafNames {
public:
  explicit LeafNames(MLIRContext *context) : builder(context) {}

  DictionaryAttr name(DictionaryAttr attributes, bool isTuple, int64_t leaf) {
    auto name =
        attributes ? attributes.getAs<StringAttr>("mindir.name") : StringAttr();
    if (!isTuple || !name)
      return attributes;
    NamedAttrList list(attributes);
    list.set("mindir.name", builder.getStringAttr(leafName(name, leaf)));
    return list.getDictionary(builder.getContext());
  }

private:
  Builder builder;
};

/// Rebuilds the tuple from the arguments that replace it.
Value makeTuple(OpBuilder &builder, Block &block, Location loc, Type type,
                unsigned &position) {
  auto tuple = dyn_cast<TupleType>(type);
  if (!tuple)
    return block.insertArgument(position++, type, loc);
  SmallVector<Value> elements;
  for (Type element : tuple.getTypes())
    elements.push_back(makeTuple(builder, block, loc, element, position));
  return MakeTupleOp::create(builder, loc, tuple, elements);
}

void scalariseArguments(func::FuncOp graph) {
  Block &block = graph.getBody().front();
  OpBuilder builder = OpBuilder::atBlockBegin(&block);
  LeafNames names(graph.getContext());
  SmallVector<DictionaryAttr> attributes;
  unsigned position = 0;
  for (unsigned i = 0, count = block.getNumArguments(); i < count; ++i) {
    BlockArgument argument = block.getArgument(position);
    unsigned first = position;
    bool isTuple = isa<TupleType>(argument.getType());
    if (isTuple) {
      Value tuple = makeTuple(builder, block, argument.getLoc(),
                              argument.getType(), position);
      argument.replaceAllUsesWith(tuple);
      block.eraseArgument(position);
    } else {
      ++position;
    }
    for (unsigned leaf = first; leaf < position; ++leaf)
      attributes.push_back(
          names.name(graph.getArgAttrDict(i), isTuple, leaf - first));
  }
  graph->removeAttr("arg_attrs");
  updateFunctionType(graph);
  graph.setAllArgAttrs(attributes);
}

/// A Python number that a graph returns, as a tensor without dimensions.
Value tensorOf(OpBuilder &builder, Value value) {
  auto constant = value.getDefiningOp<ConstantOp>();
  if (!constant || !value.getType().isIntOrFloat())
    return value;
  return createScalarTensor(builder, value.getLoc(),
                            cast<TypedAttr>(constant.getValue()));
}

void scalariseResults(func::FuncOp graph) {
  Operation *terminator = graph.getBody().front().getTerminator();
  OpBuilder builder(terminator);
  LeafNames names(graph.getContext());
  SmallVector<Value> results;
  SmallVector<DictionaryAttr> attributes;
  for (OpOperand &operand : terminator->getOpOperands()) {
    bool isTuple = isa<TupleType>(operand.get().getType());
    unsigned first = results.size();
    flattenTuple(builder, operand.get(), results);
    for (unsigned leaf = first; leaf < results.size(); ++leaf)
      attributes.push_back(
          names.name(graph.getResultAttrDict(operand.getOperandNumber()),
                     isTuple, leaf - first));
  }
  for (Value &result : results)
    result = tensorOf(builder, result);
  terminator->setOperands(results);
  graph->removeAttr("res_attrs");
  updateFunctionType(graph);
  graph.setAllResultAttrs(attributes);
}

/// Elements that are read of a constant, or of a tuple made in the same block.
void foldElements(func::FuncOp graph) {
  graph.walk([](TupleGetItemOp item) {
    if (SmallVector<Value> element;
        succeeded(OpBuilder(item).tryFold(item, element))) {
      item.getOutput().replaceAllUsesWith(element[0]);
      item.erase();
    }
  });
}

struct ScalariseTuples : msc::impl::MindIRScalariseTuplesBase<ScalariseTuples> {
  void runOnOperation() override {
    bool clean = true;
    for (auto graph : getOperation().getOps<func::FuncOp>()) {
      scalariseArguments(graph);
      foldElements(graph);
      scalariseResults(graph);
      foldElements(graph);
      eraseDeadOperators(graph);
      graph.walk([&](Operation *op) { clean &= succeeded(refuseTuples(op)); });
    }
    if (!clean)
      signalPassFailure();
  }

  LogicalResult refuseTuples(Operation *op) {
    return llvm::any_of(op->getOperandTypes(), llvm::IsaPred<TupleType>)
               ? op->emitOpError("reads a tuple that is only known in a run")
               : success();
  }
};

} // namespace
