//===- Generalize.h - linalg's named operations as loop nests -------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_SUPPORT_GENERALIZE_H
#define MSC_PASSES_SUPPORT_GENERALIZE_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace msc {

/// Replaces the operation by a linalg.generic, where it has one. A maximum pool
/// passes over a NaN, as MindSpore's does; linalg's keeps it.
void generalize(mlir::RewriterBase &rewriter, mlir::linalg::LinalgOp op);

} // namespace msc

#endif // MSC_PASSES_SUPPORT_GENERALIZE_H
