//===- CountReports.h - Print and Assert that are kept --------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EFFECTS_COUNTREPORTS_H
#define MSC_PASSES_MINDIR_EFFECTS_COUNTREPORTS_H

#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Where the module has the attribute `mindir.keep_reports`, each Print and
/// Assert reads the number of reports so far in place of a monad, and assigns
/// its result, the next number, to that parameter: what a network writes is
/// kept, in its order, also in branches and loops.
void countReports(mlir::ModuleOp module);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EFFECTS_COUNTREPORTS_H
