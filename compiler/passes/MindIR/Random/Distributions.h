//===- Distributions.h - random operators, said in uniform numbers --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_RANDOM_DISTRIBUTIONS_H
#define MSC_PASSES_MINDIR_RANDOM_DISTRIBUTIONS_H

#include "mlir/IR/Operation.h"

namespace msc {

/// Replaces an operator that draws numbers, the one of this place among them in
/// the network, by others: of `run`, the number of the run.
void drawNumbers(mlir::Operation *op, mlir::Value run, int64_t place);

} // namespace msc

#endif // MSC_PASSES_MINDIR_RANDOM_DISTRIBUTIONS_H
