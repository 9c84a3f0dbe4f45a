//===- Attributes.h - MindIR's values as MLIR attributes ------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_ATTRIBUTES_H
#define MSC_COMPILER_FRONTEND_ATTRIBUTES_H

#include "compiler/frontend/Tensors.h"
#include "mlir/IR/Builders.h"

namespace msc::frontend {

/// A value and its type as a constant.
struct ConstantValue {
  mlir::Attribute value;
  Type type;
};

/// Values as listed at `mindir.constant`. What MLIR has no attribute for
/// (functors, class types) becomes a dictionary with `kind`. Nesting is bounded
/// by protobuf's limit of 100 messages.
class AttributeImporter {
public:
  AttributeImporter(mlir::MLIRContext *context, TypeImporter &types,
                    TensorImporter &tensors, Report &report)
      : b(context), types(types), tensors(tensors), report(report) {}

  FailureOr<ConstantValue> constant(mind_ir::AttributeProto &attribute,
                                    StringRef name);
  /// Named values; null where there are none.
  FailureOr<mlir::DictionaryAttr> dictionary(
      google::protobuf::RepeatedPtrField<mind_ir::AttributeProto> &attributes,
      StringRef except = "");
  /// `{algorithm = ..., ...}` for each of the parameter's quantisations; null
  /// where there are none.
  FailureOr<mlir::ArrayAttr> quantization(mind_ir::TensorProto &tensor);

private:
  FailureOr<ConstantValue> value(mind_ir::AttributeProto &attribute);
  FailureOr<ConstantValue> scalar(const mind_ir::AttributeProto &attribute);
  FailureOr<ConstantValue> tensor(mind_ir::TensorProto &tensor);
  // In CompoundAttributes.cpp:
  FailureOr<ConstantValue> sequence(mind_ir::AttributeProto &attribute);
  FailureOr<ConstantValue> mapping(mind_ir::AttributeProto &attribute);
  FailureOr<ConstantValue> functor(mind_ir::FunctorProto &functor);
  mlir::Attribute scalarGraph(const mind_ir::ScalarGraphHolderProto &graph);
  FailureOr<ConstantValue> other(mind_ir::AttributeProto &attribute);

  mlir::Builder b;
  StringRef owner = "attribute"; ///< whose value it is: names big tensors
  TypeImporter &types;
  TensorImporter &tensors;
  Report &report;
};

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_ATTRIBUTES_H
