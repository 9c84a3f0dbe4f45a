//===- CacheLines.h - which results of a loop nest share a cache line -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// The scalar unit writes whole lines of 64 bytes: no two cores may write to one
// (codegen/ascendc/kernels/cached.h).
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_ASCENDC_CACHELINES_H
#define MSC_CODEGEN_ASCENDC_CACHELINES_H

#include "codegen/common/emit/LoopNest.h"

namespace msc {

/// How many places of the `outer` first loops are together in one core's hands,
/// so that what they write to the results, the nest's last operands, fills
/// whole lines; all places where no number of them does.
int64_t getGrain(const LoopNest &nest, int64_t outer, mlir::ValueRange results);

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_CACHELINES_H
