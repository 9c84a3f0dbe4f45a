//===- FileIndex.h - what every graph of a file can refer to by name ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_FILEINDEX_H
#define MSC_COMPILER_FRONTEND_FILEINDEX_H

#include "compiler/frontend/Attributes.h"
#include "llvm/ADT/StringMap.h"

namespace msc::frontend {

struct Primitive {
  mlir::StringAttr operation, instance; ///< `instance` may be null
  mlir::DictionaryAttr attributes;      ///< may be null
  bool isFunction;
};

struct Parameter {
  mlir::StringAttr name;
  Type type;
  mlir::ElementsAttr value; ///< null in a stripped graph
  mlir::DictionaryAttr info;
  mlir::ArrayAttr quantization;
};

/// Primitives, graphs, parameters and constants: names are global to the file.
/// Everything is imported once, however many graphs use it.
class FileIndex {
public:
  FileIndex(TypeImporter &types, TensorImporter &tensors,
            AttributeImporter &attributes, Report &report, mlir::Builder b)
      : types(types), tensors(tensors), attributes(attributes), report(report),
        b(b) {}

  LogicalResult build(mind_ir::ModelProto &model);

  llvm::StringMap<Primitive> primitives;
  llvm::StringMap<mind_ir::GraphProto *> graphs;
  llvm::StringMap<Parameter> parameters;
  llvm::StringMap<ConstantValue> constants;

private:
  LogicalResult addPrimitive(mind_ir::PrimitiveProto &primitive);
  LogicalResult addGraph(mind_ir::GraphProto &graph);
  LogicalResult addParameter(mind_ir::TensorProto &parameter, StringRef graph);
  LogicalResult addConstant(mind_ir::NodeProto &node);

  TypeImporter &types;
  TensorImporter &tensors;
  AttributeImporter &attributes;
  Report &report;
  mlir::Builder b;
};

/// Whether a node is a Constant.
bool isConstant(const mind_ir::NodeProto &node);
/// A name without the prefix `<graph>:`.
StringRef shortName(StringRef name, StringRef graph);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_FILEINDEX_H
