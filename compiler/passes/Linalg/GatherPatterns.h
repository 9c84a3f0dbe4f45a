//===- GatherPatterns.h - gathers among element-wise operations -----------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_LINALG_GATHERPATTERNS_H
#define MSC_PASSES_LINALG_GATHERPATTERNS_H

#include "mlir/IR/PatternMatch.h"

namespace msc {

/// Expands a gather's indices in place of its result.
void populateExpandGatherPatterns(mlir::RewritePatternSet &patterns);

} // namespace msc

#endif // MSC_PASSES_LINALG_GATHERPATTERNS_H
