//===- Tensors.h - the data of tensors as elements attributes -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_COMPILER_FRONTEND_TENSORS_H
#define MSC_COMPILER_FRONTEND_TENSORS_H

#include "compiler/frontend/ExternalData.h"
#include "compiler/frontend/Types.h"
#include "mlir/IR/BuiltinAttributes.h"

namespace msc::frontend {

/// Up to 16 elements become `dense`, which people read and folders understand;
/// more become a `dense_resource` that owns the message's own bytes or the
/// mapping of the data file: nothing is copied.
class TensorImporter {
public:
  TensorImporter(ExternalData &external, Report &report)
      : external(external), report(report) {}

  /// A null attribute where the tensor has no data (a stripped graph). Takes
  /// the data out of `tensor`. `name` is a hint for the resource's key.
  FailureOr<mlir::ElementsAttr> data(mind_ir::TensorProto &tensor,
                                     mlir::ShapedType type, StringRef name);

private:
  FailureOr<mlir::ElementsAttr> strings(const mind_ir::TensorProto &tensor,
                                        mlir::ShapedType type);
  LogicalResult check(const mind_ir::TensorProto &tensor,
                      mlir::ShapedType type);

  ExternalData &external;
  Report &report;
};

} // namespace msc::frontend

#endif // MSC_COMPILER_FRONTEND_TENSORS_H
