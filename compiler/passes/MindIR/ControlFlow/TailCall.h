//===- TailCall.h - calls whose result is the graph's ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_CONTROLFLOW_TAILCALL_H
#define MSC_PASSES_MINDIR_CONTROLFLOW_TAILCALL_H

#include "mlir/IR/Operation.h"

namespace msc {

/// Whether the graph returns what `call` returns and does nothing in between:
/// the call is a branch. The result may pass through Depend, and may be taken
/// apart and put together again.
bool isTailCall(mlir::Operation *call);

} // namespace msc

#endif // MSC_PASSES_MINDIR_CONTROLFLOW_TAILCALL_H
