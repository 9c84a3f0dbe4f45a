//===- Slice.cpp - a part of a MindIR file as a file of its own -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/frontend/Slice.h"
#include "compiler/frontend/ExternalData.h"
#include "compiler/frontend/FileIndex.h"
#include "compiler/frontend/ModelFile.h"
#include "llvm/ADT/StringSet.h"

using namespace msc;
using namespace msc::frontend;
using mind_ir::GraphProto;
using mind_ir::NodeProto;
using mind_ir::ValueInfoProto;

namespace {

class Slicer {
public:
  Slicer(mind_ir::ModelProto &model, ExternalData &external, Report &report)
      : model(model), graph(*model.mutable_graph()), external(external),
        report(report) {
    for (const NodeProto &node : graph.node())
      nodes[node.output(0)] = &node;
    for (const GraphProto &function : model.functions())
      functions[function.name()] = &function;
  }

  LogicalResult slice(const SliceBorder &border) {
    std::vector<ValueInfoProto> inputs, outputs;
    if (failed(describe(border.inputs, inputs)) ||
        failed(describe(border.outputs, outputs)))
      return failure();
    if (outputs.empty())
      outputs.assign(graph.output().begin(), graph.output().end());
    for (const ValueInfoProto &input : inputs)
      isInput.insert(input.name());
    for (const ValueInfoProto &output : outputs)
      need(output.name());
    eraseUnneeded();
    replace(*graph.mutable_output(), {}, outputs);
    replace(*graph.mutable_input(), inputs,
            std::vector(graph.input().begin(), graph.input().end()));
    return embedData();
  }

private:
  using Values = google::protobuf::RepeatedPtrField<ValueInfoProto>;

  static void replace(Values &values, const std::vector<ValueInfoProto> &first,
                      const std::vector<ValueInfoProto> &second) {
    values.Clear();
    for (const auto *part : {&first, &second})
      for (const ValueInfoProto &value : *part)
        *values.Add() = value;
  }

  /// The type of a value is what its node says of it.
  LogicalResult describe(const std::vector<std::string> &names,
                         std::vector<ValueInfoProto> &values) {
    for (const std::string &name : names) {
      auto node = nodes.find(graph.name() + ":" + name);
      if (node == nodes.end())
        node = nodes.find(name);
      if (node == nodes.end())
        return report.refuse("has no node " + quoted(name));
      ValueInfoProto &value = values.emplace_back();
      value.set_name(node->second->output(0));
      for (const mind_ir::AttributeProto &attribute : node->second->attribute())
        if (attribute.name() == "shape" && attribute.tensors_size() == 1)
          *value.add_tensor() = attribute.tensors(0);
    }
    return llvm::success();
  }

  /// A value, a graph or a parameter, and all that it needs in turn.
  void need(StringRef name) {
    std::vector<std::string> work = {name.str()};
    while (!work.empty()) {
      std::string next = std::move(work.back());
      work.pop_back();
      if (!needed.insert(next).second || isInput.contains(next))
        continue;
      if (auto node = nodes.find(next); node != nodes.end())
        append(work, *node->second);
      if (auto function = functions.find(next); function != functions.end())
        for (const NodeProto &node : function->second->node())
          append(work, node);
    }
  }

  static void append(std::vector<std::string> &work, const NodeProto &node) {
    StringRef applied = node.op_type();
    applied.consume_front("REF::");
    work.push_back(applied.str());
    work.insert(work.end(), node.input().begin(), node.input().end());
  }

  template <class Repeated, class Keep>
  static void keepIf(Repeated &elements, Keep keep) {
    Repeated kept;
    for (auto &element : elements)
      if (keep(element))
        *kept.Add() = std::move(element);
    elements = std::move(kept);
  }

  void eraseUnneeded() {
    auto isNeeded = [&](const auto &named) {
      return needed.contains(named.name());
    };
    keepIf(*graph.mutable_node(), [&](const NodeProto &node) {
      return needed.contains(node.output(0)) &&
             !isInput.contains(node.output(0));
    });
    keepIf(*graph.mutable_parameter(), isNeeded);
    if (!isInput.empty())
      keepIf(*graph.mutable_input(), isNeeded);
    keepIf(*model.mutable_functions(), isNeeded);
    keepIf(*model.mutable_primitives(), isNeeded);
  }

  LogicalResult embedData() {
    for (mind_ir::TensorProto &parameter : *graph.mutable_parameter()) {
      if (!parameter.has_external_data())
        continue;
      FailureOr<ExternalBytes> bytes = external.find(parameter.external_data());
      if (failed(bytes))
        return failure();
      parameter.set_raw_data(bytes->data.data(), bytes->data.size());
      parameter.clear_external_data();
    }
    return llvm::success();
  }

  mind_ir::ModelProto &model;
  GraphProto &graph;
  ExternalData &external;
  Report &report;
  llvm::StringMap<const NodeProto *> nodes;
  llvm::StringMap<const GraphProto *> functions;
  llvm::StringSet<> needed, isInput;
};

FailureOr<std::string> slicePlain(StringRef path, const ImportOptions &options,
                                  const SliceBorder &border, Report &report) {
  auto plain = openPlain(path, options, report);
  if (failed(plain))
    return failure();
  auto model = parseModel((*plain)->getBuffer(), report);
  if (failed(model))
    return failure();
  ExternalData external(path, options, report);
  if (failed(Slicer(**model, external, report).slice(border)))
    return failure();
  return (*model)->SerializeAsString();
}

} // namespace

llvm::Expected<std::string> msc::sliceMindIR(StringRef path,
                                             const ImportOptions &options,
                                             const SliceBorder &border) {
  Report report(path);
  FailureOr<std::string> bytes = slicePlain(path, options, border, report);
  if (failed(bytes))
    return report.takeError();
  return std::move(*bytes);
}
