//===- GraphImporter.cpp - one graph of a file as one function ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/GraphImporter.h"
#include "compiler/frontend/NodeOrder.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "dialects/MindIR/IR/MindIR.h"

using namespace mlir;
using namespace msc;
using namespace msc::frontend;

Location GraphImporter::locationOf(StringRef name) {
  return NameLoc::get(b.getStringAttr(name));
}

LogicalResult GraphImporter::define(StringRef name, Value value) {
  if (!values.try_emplace(name, value).second)
    return report.refuse("the name " + quoted(name) + " is given twice");
  return success();
}

//===--- what graphs refer to beyond themselves ---===//

Value GraphImporter::makeParameter(StringRef name, const Parameter &parameter) {
  auto op = mindir::ParameterOp::create(b, locationOf(name), parameter.type,
                                        parameter.name, parameter.value);
  if (parameter.info)
    for (NamedAttribute entry : parameter.info)
      if (entry.getValue() != parameter.name) // ref_key is the name again
        op->setAttr(("mindir." + entry.getName().strref()).str(),
                    entry.getValue());
  if (parameter.quantization)
    op->setAttr("mindir.quantization", parameter.quantization);
  return op.getOutput();
}

/// A value from outside the graph, made before its first node; null where the
/// name is unknown.
Value GraphImporter::hoist(StringRef name) {
  OpBuilder::InsertionGuard guard(b);
  if (lastHoisted)
    b.setInsertionPointAfter(lastHoisted);
  else
    b.setInsertionPointToStart(&function.front());
  Value value;
  if (auto constant = index.constants.find(name);
      constant != index.constants.end())
    value = mindir::ConstantOp::create(
        b, locationOf(name), constant->second.type, constant->second.value);
  else if (auto parameter = index.parameters.find(name);
           parameter != index.parameters.end())
    value = makeParameter(name, parameter->second);
  else if (index.graphs.contains(name))
    value = mindir::GraphRefOp::create(
        b, locationOf(name), mindir::ClosureType::get(b.getContext()), name);
  lastHoisted = value ? value.getDefiningOp() : lastHoisted;
  return value;
}

FailureOr<Value> GraphImporter::find(StringRef name) {
  Value &value = values[name];
  if (!value)
    value = hoist(name);
  if (!value)
    return report.refuse("uses " + quoted(name) +
                             ", which is no value of its graph, no constant, "
                             "parameter or graph of the file",
                         "copy or export the file again");
  return value;
}

//===--- inputs and outputs ---===//

FailureOr<Type> GraphImporter::typeOf(const mind_ir::ValueInfoProto &info) {
  if (info.tensor_size() > 1 || !info.unknown_fields().empty())
    return report.refuse("has several types");
  if (info.tensor_size())
    return types.tensor(info.tensor(0));
  return info.has_attr_info() ? types.value(info.attr_info())
                              : FailureOr<Type>(types.unknown());
}

LogicalResult GraphImporter::importInput(mind_ir::ValueInfoProto &input) {
  FailureOr<Type> type = typeOf(input);
  if (failed(type))
    return failure();
  if (input.name().empty())
    return report.refuse("has no name");
  BlockArgument argument =
      function.front().addArgument(*type, locationOf(input.name()));
  return define(input.name(), argument);
}

LogicalResult GraphImporter::importInputs(mind_ir::GraphProto &graph) {
  for (mind_ir::ValueInfoProto &input : *graph.mutable_input())
    if (failed(importInput(input)))
      return report.within("input " + quoted(input.name()));
  for (mind_ir::TensorProto &parameter : *graph.mutable_parameter())
    if (failed(define(parameter.name(), hoist(parameter.name()))))
      return failure();
  return success();
}

LogicalResult GraphImporter::importOutputs(mind_ir::GraphProto &graph) {
  if (graph.output().empty())
    return report.refuse("has no output", "copy or export the file again");
  SmallVector<Value> results;
  for (mind_ir::ValueInfoProto &output : *graph.mutable_output()) {
    FailureOr<Value> value = find(output.name());
    FailureOr<Type> declared = typeOf(output);
    if (failed(value) || failed(declared))
      return report.within("output " + quoted(output.name()));
    Type unknown = types.unknown();
    if (*declared != value->getType() && *declared != unknown &&
        value->getType() != unknown)
      return report.refuse(
          "output " + quoted(output.name()) +
          ": the graph and its node contradict each other about its type");
    results.push_back(*value);
  }
  func::ReturnOp::create(b, function.getLoc(), results);
  function.setFunctionType(b.getFunctionType(
      function.front().getArgumentTypes(), ValueRange(results).getTypes()));
  return success();
}

//===--- the graph ---===//

LogicalResult GraphImporter::annotate(mind_ir::GraphProto &graph,
                                      bool isEntry) {
  if (isEntry)
    function->setAttr("mindir.entry", b.getUnitAttr());
  else
    function.setPrivate();
  FailureOr<DictionaryAttr> own =
      attributes.dictionary(*graph.mutable_attribute());
  if (failed(own))
    return failure();
  if (*own)
    function->setAttr("mindir.attributes", *own);
  std::pair<const char *, const std::string &> texts[] = {
      {"mindir.doc_string", graph.doc_string()},
      {"mindir.bprop_hash", graph.bprop_hash()},
      {"mindir.bprop_filepath", graph.bprop_filepath()}};
  for (auto &[name, text] : texts)
    if (!text.empty())
      function->setAttr(name, b.getStringAttr(text));
  for (auto [number, input] : llvm::enumerate(graph.input())) {
    function.setArgAttr(number, "mindir.name",
                        b.getStringAttr(shortName(input.name(), graphName)));
    DictionaryAttr info = input.tensor_size() ? types.info(input.tensor(0))
                                              : types.info(input.attr_info());
    if (info)
      for (NamedAttribute entry : info)
        function.setArgAttr(number,
                            ("mindir." + entry.getName().strref()).str(),
                            entry.getValue());
  }
  for (auto [number, output] : llvm::enumerate(graph.output()))
    function.setResultAttr(
        number, "mindir.name",
        b.getStringAttr(shortName(output.name(), graphName)));
  return success();
}

LogicalResult GraphImporter::import(mind_ir::GraphProto &graph, bool isEntry) {
  graphName = graph.name();
  values.clear();
  lastHoisted = nullptr;
  b.setInsertionPointToEnd(module.getBody());
  function = func::FuncOp::create(b, locationOf(graphName), graphName,
                                  b.getFunctionType({}, {}));
  b.setInsertionPointToEnd(&function.getBody().emplaceBlock());
  if (failed(importInputs(graph)))
    return failure();
  FailureOr<SmallVector<mind_ir::NodeProto *>> nodes =
      orderNodes(graph, report);
  if (failed(nodes))
    return failure();
  for (mind_ir::NodeProto *node : *nodes)
    if (failed(importNode(*node)))
      return report.within(
          "node " + quoted(node->name()) +
          (node->domain().empty() ? "" : " (" + node->domain() + ")"));
  if (failed(importOutputs(graph)))
    return failure();
  return annotate(graph, isEntry);
}
