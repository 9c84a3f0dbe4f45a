//===- KernelSharing.h - one function for kernels of equal code -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_KERNELSHARING_H
#define MSC_PASSES_PLAN_KERNELSHARING_H

#include "compiler/passes/Passes.h"
#include "llvm/ADT/StringMap.h"

namespace msc {

/// Builds one kernel.func for each operation on buffers, or finds an earlier
/// one of equal code.
class KernelSharing {
public:
  explicit KernelSharing(mlir::ModuleOp module);

  /// A function that takes `arguments`, the first `reads` of which are only
  /// read, and does what the operation does.
  kernel::FuncOp getKernel(mlir::Operation *op,
                           llvm::ArrayRef<mlir::Value> arguments, int64_t reads,
                           int64_t flops, int64_t bytes);

private:
  kernel::FuncOp share(kernel::FuncOp candidate);

  mlir::OpBuilder builder; ///< at the end of the module
  llvm::StringMap<kernel::FuncOp> byCode;
};

} // namespace msc

#endif // MSC_PASSES_PLAN_KERNELSHARING_H
