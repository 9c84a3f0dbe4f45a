//===- KernelOutliner.h ---------------------------------------------------===//
//
// Collects launches and the kernel functions that they share.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_KERNELOUTLINER_H
#define MSC_PASSES_PLAN_KERNELOUTLINER_H

#include "compiler/passes/Plan/BufferViews.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "llvm/ADT/StringMap.h"

namespace msc {

/// One launch of the plan, before offsets are known.
struct PlannedLaunch {
  kernel::FuncOp kernel;
  llvm::SmallVector<BufferView> buffers;
  mlir::Location location;
};

/// Builds one kernel.func for each launch, or finds an earlier one of equal
/// code.
class KernelOutliner {
public:
  explicit KernelOutliner(mlir::ModuleOp module);

  /// Makes the kernel's body from one memref a buffer, in the order reads,
  /// writes.
  using BodyBuilder = llvm::function_ref<void(
      mlir::OpBuilder &, llvm::ArrayRef<mlir::Value> reads,
      llvm::ArrayRef<mlir::Value> writes)>;

  /// A read that is the same view as a write becomes one argument with it.
  /// Returns the launch's number.
  int64_t launch(mlir::Location loc, llvm::ArrayRef<BufferView> reads,
                 llvm::ArrayRef<BufferView> writes, int64_t flops,
                 BodyBuilder build);

  llvm::ArrayRef<PlannedLaunch> getLaunches() const { return launches; }

private:
  kernel::FuncOp share(kernel::FuncOp candidate);

  mlir::OpBuilder builder;
  llvm::SmallVector<PlannedLaunch> launches;
  llvm::StringMap<kernel::FuncOp> byCode;
  llvm::StringMap<int64_t> names;
};

} // namespace msc

#endif // MSC_PASSES_PLAN_KERNELOUTLINER_H
