//===- FileIndex.cpp - what every graph of a file can refer to by name ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/FileIndex.h"

using namespace mlir;
using namespace msc::frontend;

bool msc::frontend::isConstant(const mind_ir::NodeProto &node) {
  return node.op_type() == "Constant";
}

StringRef msc::frontend::shortName(StringRef name, StringRef graph) {
  StringRef rest = name;
  return rest.consume_front(graph) && rest.consume_front(":") && !rest.empty()
             ? rest
             : name;
}

LogicalResult FileIndex::addPrimitive(mind_ir::PrimitiveProto &primitive) {
  if (primitive.name().empty() || primitive.op_type().empty() ||
      !primitive.unknown_fields().empty())
    return report.refuse("primitive " + quoted(primitive.name()) +
                             " is damaged",
                         "copy or export the file again");
  FailureOr<DictionaryAttr> settings =
      attributes.dictionary(*primitive.mutable_attribute());
  if (failed(settings))
    return report.within("primitive " + quoted(primitive.name()));
  Primitive entry{b.getStringAttr(primitive.op_type()),
                  primitive.instance_name().empty()
                      ? nullptr
                      : b.getStringAttr(primitive.instance_name()),
                  *settings,
                  primitive.prim_type() ==
                      mind_ir::PrimitiveProto::PRIMITIVE_FUNCTION};
  if (!primitives.try_emplace(primitive.name(), entry).second)
    return report.refuse("two primitives are called " +
                         quoted(primitive.name()));
  return success();
}

LogicalResult FileIndex::addGraph(mind_ir::GraphProto &graph) {
  if (graph.name().empty())
    return report.refuse("has a graph without a name",
                         "copy or export it again");
  if (!graph.unknown_fields().empty())
    return report.refuse("graph " + quoted(graph.name()) +
                             " has fields that MindIR does not have",
                         "copy or export it again");
  if (graph.map_parameter_size())
    return report.refuse(
        "graph " + quoted(graph.name()) +
        " has a hash table as parameter (MapTensor), which msc cannot read");
  if (!graphs.try_emplace(graph.name(), &graph).second)
    return report.refuse("two graphs are called " + quoted(graph.name()));
  return success();
}

LogicalResult FileIndex::addParameter(mind_ir::TensorProto &parameter,
                                      StringRef graph) {
  if (!parameter.unknown_fields().empty())
    return report.refuse("has fields that MindIR does not have",
                         "copy or export the file again");
  FailureOr<Type> type = types.tensor(parameter);
  if (failed(type))
    return failure();
  StringRef name = shortName(parameter.name(), graph);
  FailureOr<ElementsAttr> value =
      tensors.data(parameter, cast<ShapedType>(*type), name);
  if (failed(value))
    return failure();
  FailureOr<ArrayAttr> quantization = attributes.quantization(parameter);
  if (failed(quantization))
    return failure();
  Parameter entry{b.getStringAttr(name), *type, *value, types.info(parameter),
                  *quantization};
  if (parameter.name().empty() ||
      !parameters.try_emplace(parameter.name(), entry).second)
    return report.refuse("has no name of its own");
  return success();
}

LogicalResult FileIndex::addConstant(mind_ir::NodeProto &node) {
  mind_ir::AttributeProto *value = nullptr;
  for (mind_ir::AttributeProto &attribute : *node.mutable_attribute())
    value = attribute.name() == "value" ? &attribute : value;
  if (node.output_size() != 1 || !value)
    return report.refuse("has no value or no output");
  FailureOr<ConstantValue> constant =
      attributes.constant(*value, node.output(0));
  if (failed(constant))
    return failure();
  if (!constants.try_emplace(node.output(0), *constant).second)
    return report.refuse("is not the only one of this name");
  return success();
}

LogicalResult FileIndex::build(mind_ir::ModelProto &model) {
  for (mind_ir::PrimitiveProto &primitive : *model.mutable_primitives())
    if (failed(addPrimitive(primitive)))
      return failure();
  SmallVector<mind_ir::GraphProto *> all{model.mutable_graph()};
  for (mind_ir::GraphProto &graph : *model.mutable_functions())
    all.push_back(&graph);
  for (mind_ir::GraphProto *graph : all) {
    if (failed(addGraph(*graph)))
      return failure();
    for (mind_ir::TensorProto &parameter : *graph->mutable_parameter())
      if (failed(addParameter(parameter, graph->name())))
        return report.within("parameter " + quoted(parameter.name()));
    for (mind_ir::NodeProto &node : *graph->mutable_node())
      if (isConstant(node) && failed(addConstant(node)))
        return report.within("graph " + quoted(graph->name()) + ", constant " +
                             quoted(node.name()));
  }
  return success();
}
