//===- GreedyRewrite.h - patterns until none matches ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_GREEDYREWRITE_H
#define MSC_PASSES_SUPPORT_GREEDYREWRITE_H

#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace msc {

/// Applies the patterns until none matches. Deep networks need many rounds; at
/// a limit that no sensible graph reaches, the module is valid all the same.
void rewriteGreedily(mlir::Operation *root, mlir::RewritePatternSet patterns,
                     mlir::GreedyRewriteConfig config = {});

} // namespace msc

#endif // MSC_PASSES_SUPPORT_GREEDYREWRITE_H
