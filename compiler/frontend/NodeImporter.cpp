//===- NodeImporter.cpp - one node of a file as one operation -------------===//
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
using mind_ir::AttributeProto;
using mind_ir::NodeProto;

constexpr const char *typeAttribute =
    "shape"; ///< the attribute that holds the output's type

static const AttributeProto *findType(const NodeProto &node) {
  for (const AttributeProto &attribute : node.attribute())
    if (attribute.name() == typeAttribute)
      return &attribute;
  return nullptr;
}

FailureOr<GraphImporter::NodeExtras> GraphImporter::extrasOf(NodeProto &node) {
  FailureOr<DictionaryAttr> onNode =
      attributes.dictionary(*node.mutable_node_attr());
  if (failed(onNode))
    return failure();
  FailureOr<DictionaryAttr> primal =
      attributes.dictionary(*node.mutable_primal_attr());
  if (failed(primal))
    return failure();
  FailureOr<DictionaryAttr> own =
      attributes.dictionary(*node.mutable_attribute(), typeAttribute);
  if (failed(own))
    return failure();
  const AttributeProto *type = findType(node);
  return NodeExtras{*onNode, *primal, type ? types.info(*type) : nullptr, *own};
}

/// Settings of a primitive's own and of the node (files before 2.0); the node's
/// come first.
static DictionaryAttr merge(DictionaryAttr primitive, DictionaryAttr node) {
  if (!primitive || !node)
    return node ? node : primitive;
  NamedAttrList merged(primitive);
  for (NamedAttribute entry : node)
    merged.set(entry.getName(), entry.getValue());
  return merged.getDictionary(node.getContext());
}

Value GraphImporter::primitive(const Primitive &primitive, NodeProto &node,
                               ValueRange inputs, Type type,
                               const NodeExtras &extras) {
  Location location =
      locationOf(node.domain().empty() ? node.output(0) : node.domain());
  return mindir::NodeOp::create(
      b, location, type, primitive.operation, inputs,
      merge(primitive.attributes, extras.own),
      b.getStringAttr(shortName(node.output(0), graphName)), extras.node,
      extras.primal, primitive.instance,
      primitive.isFunction ? b.getUnitAttr() : nullptr, extras.output);
}

/// A node that is no primitive calls a graph, or a value of its own graph.
FailureOr<Value> GraphImporter::call(NodeProto &node, ValueRange inputs,
                                     Type type, const NodeExtras &extras) {
  StringRef callee = node.op_type();
  callee.consume_front("REF::");
  Location location =
      locationOf(node.domain().empty() ? node.output(0) : node.domain());
  StringAttr name = b.getStringAttr(shortName(node.output(0), graphName));
  if (extras.own)
    return report.refuse("calls a graph, yet has attributes");
  if (auto graph = index.graphs.find(callee); graph != index.graphs.end()) {
    if (int(inputs.size()) != graph->second->input_size())
      return report.refuse("calls " + quoted(callee) + " with " +
                           Twine(inputs.size()) + " arguments instead of " +
                           Twine(graph->second->input_size()));
    return Value(mindir::CallOp::create(
        b, location, type, FlatSymbolRefAttr::get(b.getContext(), callee),
        inputs, name, extras.node, extras.primal, extras.output));
  }
  if (Value closure = values.lookup(callee))
    return Value(mindir::CallClosureOp::create(b, location, type, closure,
                                               inputs, name, extras.node,
                                               extras.primal, extras.output));
  return report.refuse(
      "refers to " + quoted(callee) +
          ", which is no primitive, no graph and no value of its graph",
      "copy or export the file again");
}

FailureOr<SmallVector<Value>> GraphImporter::inputsOf(const NodeProto &node) {
  SmallVector<Value> inputs;
  for (const std::string &input : node.input()) {
    FailureOr<Value> value = find(input);
    if (failed(value))
      return failure();
    inputs.push_back(*value);
  }
  return inputs;
}

FailureOr<Type> GraphImporter::resultTypeOf(const NodeProto &node) {
  const AttributeProto *shape = findType(node);
  FailureOr<Type> type =
      shape ? types.value(*shape) : FailureOr<Type>(types.unknown());
  if (failed(type))
    return report.within("its type");
  return type;
}

/// What a node applies: a primitive of the file, or a name that stands for one:
/// Python classes and multitype functions that MindSpore has not resolved, and
/// primitives of files before 2.0. None: the node calls a graph or a closure.
std::optional<Primitive> GraphImporter::primitiveOf(const NodeProto &node) {
  StringRef reference = referenceOf(node.op_type());
  if (auto found = index.primitives.find(reference);
      found != index.primitives.end())
    return found->second;
  bool isUnresolved = reference.starts_with("ClassType::") ||
                      reference.starts_with("MetaFuncGraph::");
  bool isPlain = reference.empty() && !index.graphs.contains(node.op_type()) &&
                 !values.contains(node.op_type());
  if (!isUnresolved && !isPlain)
    return std::nullopt;
  StringRef name = isPlain ? StringRef(node.op_type()) : reference;
  return Primitive{b.getStringAttr(name), nullptr, nullptr, false};
}

LogicalResult GraphImporter::importConstant(const NodeProto &node) {
  const ConstantValue &constant = index.constants.find(node.output(0))->second;
  return define(node.output(0),
                mindir::ConstantOp::create(b, locationOf(node.output(0)),
                                           constant.type, constant.value));
}

LogicalResult GraphImporter::importNode(NodeProto &node) {
  if (isConstant(node))
    return importConstant(node);
  if (node.op_type().empty() || !node.unknown_fields().empty())
    return report.refuse("has no operator, or fields that MindIR does not have",
                         "copy or export the file again");
  FailureOr<SmallVector<Value>> inputs = inputsOf(node);
  if (failed(inputs))
    return failure();
  FailureOr<Type> type = resultTypeOf(node);
  if (failed(type))
    return failure();
  FailureOr<NodeExtras> extras = extrasOf(node);
  if (failed(extras))
    return failure();
  if (std::optional<Primitive> applied = primitiveOf(node))
    return define(node.output(0),
                  primitive(*applied, node, *inputs, *type, *extras));
  FailureOr<Value> value = call(node, *inputs, *type, *extras);
  return failed(value) ? failure() : define(node.output(0), *value);
}
