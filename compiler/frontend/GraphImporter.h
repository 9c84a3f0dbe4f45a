//===- GraphImporter.h - one graph of a file as one function --------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_GRAPHIMPORTER_H
#define MSC_COMPILER_FRONTEND_GRAPHIMPORTER_H

#include "compiler/frontend/FileIndex.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc::frontend {

/// An operation a node, in the file's order; before them the parameters (in the
/// entry) and what the graph uses of other graphs' constants. What the file
/// says of inputs and of the graph becomes attributes named `mindir.*`.
class GraphImporter {
public:
  GraphImporter(const FileIndex &index, TypeImporter &types,
                AttributeImporter &attributes, Report &report,
                mlir::ModuleOp module)
      : index(index), types(types), attributes(attributes), report(report),
        b(module.getBodyRegion()), module(module) {}

  LogicalResult import(mind_ir::GraphProto &graph, bool isEntry);

private:
  struct NodeExtras {
    mlir::DictionaryAttr node, primal, output, own; ///< each may be null
  };

  LogicalResult importInput(mind_ir::ValueInfoProto &input);
  LogicalResult importInputs(mind_ir::GraphProto &graph);
  LogicalResult importConstant(const mind_ir::NodeProto &node);
  LogicalResult importNode(mind_ir::NodeProto &node);
  LogicalResult importOutputs(mind_ir::GraphProto &graph);
  LogicalResult annotate(mind_ir::GraphProto &graph, bool isEntry);

  FailureOr<Type> typeOf(const mind_ir::ValueInfoProto &info);
  FailureOr<llvm::SmallVector<mlir::Value>>
  inputsOf(const mind_ir::NodeProto &node);
  FailureOr<Type> resultTypeOf(const mind_ir::NodeProto &node);
  std::optional<Primitive> primitiveOf(const mind_ir::NodeProto &node);
  FailureOr<NodeExtras> extrasOf(mind_ir::NodeProto &node);
  FailureOr<mlir::Value> call(mind_ir::NodeProto &node, mlir::ValueRange inputs,
                              Type type, const NodeExtras &extras);
  mlir::Value primitive(const Primitive &primitive, mind_ir::NodeProto &node,
                        mlir::ValueRange inputs, Type type,
                        const NodeExtras &extras);

  LogicalResult define(StringRef name, mlir::Value value);
  /// The value of a name: of this graph, or a constant, parameter or graph of
  /// the file.
  FailureOr<mlir::Value> find(StringRef name);
  mlir::Value hoist(StringRef name);
  mlir::Value makeParameter(StringRef name, const Parameter &parameter);
  mlir::Location locationOf(StringRef name);

  const FileIndex &index;
  TypeImporter &types;
  AttributeImporter &attributes;
  Report &report;
  mlir::OpBuilder b;
  mlir::ModuleOp module;

  mlir::func::FuncOp function;
  StringRef graphName;
  llvm::StringMap<mlir::Value> values;
  mlir::Operation *lastHoisted =
      nullptr; ///< of the operations before the first node
};

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_GRAPHIMPORTER_H
