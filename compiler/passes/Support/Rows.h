//===- Rows.h - build kernels of rows -------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_ROWS_H
#define MSC_PASSES_SUPPORT_ROWS_H

#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {

/// kernel.softmax of a float tensor along `axes`, which may count from the end.
mlir::Value createSoftmax(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value input, llvm::ArrayRef<int64_t> axes,
                          bool log);

/// kernel.norm, likewise.
mlir::Value createNorm(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value input, llvm::ArrayRef<int64_t> axes,
                       double epsilon);

/// kernel.scan of numbers along one axis, likewise.
mlir::Value createScan(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value input, int64_t axis, kernel::ScanKind kind,
                       bool exclusive, bool reverse);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_ROWS_H
