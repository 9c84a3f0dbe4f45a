//===- Registry.h - the targets that a program knows ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Passes and the driver ask here; a program registers the targets that it knows
// when it starts (codegen/Targets.h).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_TARGET_REGISTRY_H
#define MSC_CODEGEN_TARGET_REGISTRY_H

#include "dialects/Kernel/IR/Kernel.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace mlir {
class ModuleOp;
} // namespace mlir

namespace msc {

class MicroKernel;
class Target;

/// Not thread-safe: when a program starts. The target lives as long as it does.
void registerTarget(const Target &target);

/// In the order in which they were registered. The first is what code is
/// generated for where nobody says.
llvm::ArrayRef<const Target *> getTargets();

/// The target of that name; null if there is none.
const Target *findTarget(llvm::StringRef name);

/// As --target takes them.
std::vector<std::string> getTargetNames();

/// A module's `kernel.target`, and what that names.
struct ModuleTarget {
  kernel::TargetAttr machine;
  const Target *target = nullptr;

  /// The cheapest micro-kernel that computes the operation, the first of
  /// equals; or null.
  const MicroKernel *choose(mlir::Operation *op) const;
  /// The one that was chosen for it; or null.
  const MicroKernel *find(mlir::Operation *op) const;
};

/// Errors: the module has no `kernel.target`, or that names no target.
mlir::FailureOr<ModuleTarget> getModuleTarget(mlir::ModuleOp module);

} // namespace msc

#endif // MSC_CODEGEN_TARGET_REGISTRY_H
