//===- SharedMemory.h - who else sees what is written ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EFFECTS_SHAREDMEMORY_H
#define MSC_PASSES_MINDIR_EFFECTS_SHAREDMEMORY_H

#include "mlir/IR/Operation.h"

namespace msc {

/// Whether the operator's result shares memory with its first operand.
bool isView(mlir::Operation *op);

/// The tensor that a view is one of, through any number of them.
mlir::Value rootOf(mlir::Value value);

/// Where one operation stands in the order of another.
enum class Order { Before, After, Never, Unknown };

/// The order of `reader` seen from `op`: in the block that holds both, or
/// something with both inside.
Order orderOf(mlir::Operation *reader, mlir::Operation *op);

/// Whether a loop runs the operation several times on one tensor.
bool isRepeated(mlir::Operation *op, mlir::Value root);

/// What a branch gives, or what goes round a loop, may be a tensor that others
/// see too.
bool mayBeShared(mlir::Value root);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EFFECTS_SHAREDMEMORY_H
