//===- Types.h - MindIR's types as MLIR types -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_TYPES_H
#define MSC_COMPILER_FRONTEND_TYPES_H

#include "compiler/frontend/Report.h"
#include "compiler/frontend/mindir.pb.h"
#include "mlir/IR/BuiltinTypes.h"

namespace msc::frontend {

using mlir::Type;

class TypeImporter {
public:
  TypeImporter(mlir::MLIRContext *context, Report &report)
      : context(context), report(report) {}

  /// Of a TensorProto.DataType. Signed integers are signless.
  FailureOr<Type> element(int dataType);
  /// Unknown dimensions are dynamic, unknown rank is unranked.
  FailureOr<Type> tensor(const mind_ir::TensorProto &tensor);
  /// What a node's `shape` or a graph input says: tensors, tuples (and lists,
  /// as tuples), scalars, monads, closures.
  FailureOr<Type> value(const mind_ir::AttributeProto &attribute);
  Type unknown();

  /// What `value` leaves out, as described at mindir.node's `output_info`; null
  /// where that is nothing.
  mlir::DictionaryAttr info(const mind_ir::AttributeProto &attribute);
  mlir::DictionaryAttr info(const mind_ir::TensorProto &tensor);

private:
  FailureOr<Type> sequence(const mind_ir::AttributeProto &attribute);

  mlir::MLIRContext *context;
  Report &report;
};

/// Bytes of a tensor's data in a file. The type is static.
int64_t byteSize(mlir::ShapedType type);

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_TYPES_H
