//===- CompoundAttributes.cpp - values that hold others, or have no form --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Attributes.h"

using namespace mlir;
using namespace msc;
using namespace msc::frontend;
using mind_ir::AttributeProto;

FailureOr<ConstantValue>
AttributeImporter::sequence(AttributeProto &attribute) {
  SmallVector<Attribute> values;
  SmallVector<Type> elementTypes;
  for (AttributeProto &item : *attribute.mutable_values()) {
    FailureOr<ConstantValue> element = value(item);
    if (failed(element))
      return failure();
    values.push_back(element->value);
    elementTypes.push_back(element->type);
  }
  return ConstantValue{b.getArrayAttr(values), b.getTupleType(elementTypes)};
}

FailureOr<ConstantValue> AttributeImporter::mapping(AttributeProto &attribute) {
  NamedAttrList entries;
  for (AttributeProto &item : *attribute.mutable_values()) {
    if (item.name().empty() || item.values_size() != 1 ||
        entries.get(item.name()))
      return report.refuse("is a dictionary with an entry that has no key of "
                           "its own, or not one value");
    FailureOr<ConstantValue> entry = value(*item.mutable_values(0));
    if (failed(entry))
      return failure();
    entries.set(item.name(), entry->value);
  }
  return ConstantValue{entries.getDictionary(b.getContext()), types.unknown()};
}

FailureOr<ConstantValue>
AttributeImporter::functor(mind_ir::FunctorProto &functor) {
  AttributeProto arguments;
  arguments.mutable_values()->Swap(functor.mutable_values());
  FailureOr<ConstantValue> values = sequence(arguments);
  if (failed(values))
    return failure();
  NamedAttribute entries[] = {
      b.getNamedAttr(
          "kind", b.getStringAttr(
                      mind_ir::FunctorProto::FunctorType_Name(functor.type()))),
      b.getNamedAttr("name", b.getStringAttr(functor.name())),
      b.getNamedAttr("values", values->value)};
  return ConstantValue{b.getDictionaryAttr(entries), types.unknown()};
}

/// One node of a scalar graph: operator, inputs, constants.
static Attribute scalarNode(Builder &b, const mind_ir::ScalarNodeProto &node) {
  NamedAttribute entries[] = {
      b.getNamedAttr("operator", b.getI64IntegerAttr(node.scalar_op_type())),
      b.getNamedAttr("inputs",
                     b.getDenseI64ArrayAttr(ArrayRef(node.in_index().data(),
                                                     node.in_index_size()))),
      b.getNamedAttr("values", b.getDenseI64ArrayAttr(ArrayRef(
                                   node.value().data(), node.value_size())))};
  return b.getDictionaryAttr(entries);
}

Attribute
AttributeImporter::scalarGraph(const mind_ir::ScalarGraphHolderProto &graph) {
  SmallVector<Attribute> nodes;
  for (const mind_ir::ScalarNodeProto &node : graph.scalar_node())
    nodes.push_back(scalarNode(b, node));
  SmallVector<int64_t> inputs(graph.input_shape_index().begin(),
                              graph.input_shape_index().end());
  NamedAttribute entries[] = {
      b.getNamedAttr("kind", b.getStringAttr("SCALAR_GRAPH_HOLDER")),
      b.getNamedAttr("nodes", b.getArrayAttr(nodes)),
      b.getNamedAttr("inputs", b.getDenseI64ArrayAttr(inputs))};
  return b.getDictionaryAttr(entries);
}

/// Named things and closures: kind and text.
FailureOr<ConstantValue> AttributeImporter::other(AttributeProto &attribute) {
  if (attribute.has_g() || attribute.graphs_size() || attribute.values_size() ||
      attribute.tensors_size() || attribute.has_t())
    return report.refuse("is a value of kind " +
                         AttributeProto::AttributeType_Name(attribute.type()) +
                         ", which msc cannot read");
  NamedAttribute entries[] = {
      b.getNamedAttr("kind", b.getStringAttr(AttributeProto::AttributeType_Name(
                                 attribute.type()))),
      b.getNamedAttr("text", b.getStringAttr(attribute.s()))};
  return ConstantValue{b.getDictionaryAttr(entries), types.unknown()};
}
