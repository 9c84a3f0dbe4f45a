//===- InlineCalls.h - one graph without calls ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_INLINECALLS_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_INLINECALLS_H

#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Inlines direct calls, drops graphs that nothing mentions, renames the entry
/// to @main.
void inlineCalls(mlir::ModuleOp module);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_INLINECALLS_H
