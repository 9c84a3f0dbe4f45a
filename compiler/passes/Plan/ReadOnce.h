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

} // namespace msc

#endif // MSC_PASSES_PLAN_READONCE_H
