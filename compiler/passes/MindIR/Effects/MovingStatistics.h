//===- MovingStatistics.h - what BatchNorm writes in training form --------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIR_EFFECTS_MOVINGSTATISTICS_H
#define MSC_PASSES_MINDIR_EFFECTS_MOVINGSTATISTICS_H

#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Gives each BatchNorm in training form nodes that write its moving
/// statistics.
void assignMovingStatistics(mlir::ModuleOp module);

} // namespace msc

#endif // MSC_PASSES_MINDIR_EFFECTS_MOVINGSTATISTICS_H
