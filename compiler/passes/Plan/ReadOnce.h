//===- ReadOnce.h - operands that a result may be computed over -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_READONCE_H
#define MSC_PASSES_PLAN_READONCE_H

#include "compiler/passes/Passes.h"

namespace msc {

/// The operands of which an element is read, through a map of the result's
/// dimensions, before anything is written there.
kernel::MappedOperands getReadOnce(mlir::Operation *op);

/// What an operation keeps of the memory that it writes only in part: the
/// tensor that a slice is inserted into or that updates are scattered into.
/// Null for others.
mlir::Value getSurroundings(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_PLAN_READONCE_H
