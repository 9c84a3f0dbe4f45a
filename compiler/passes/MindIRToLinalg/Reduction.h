//===- Reduction.h - what reductions, arg-reductions and scans share ------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_REDUCTION_H
#define MSC_PASSES_MINDIRTOLINALG_REDUCTION_H

#include "compiler/passes/Support/ScalarBuilder.h"

namespace msc {

/// The operator's `axis` or `dim`, as the file has it; empty means all.
llvm::SmallVector<int64_t> getReducedAxes(mlir::Operation *op);

} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_REDUCTION_H
