//===- ArenaPacking.h -----------------------------------------------------===//
//
// Offsets in one arena for buffers with known lifetimes.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_ARENAPACKING_H
#define MSC_PASSES_PLAN_ARENAPACKING_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>

namespace msc {

/// A buffer that is alive from its first to its last launch (inclusive).
struct PlannedBuffer {
  int64_t bytes = 0;
  int64_t first = -1, last = -1; ///< first < 0: never used
  int64_t offset = 0; ///< filled by planArena; a multiple of kBufferAlignment
};

inline constexpr int64_t kBufferAlignment = 64;

/// Gives every used buffer an offset so that buffers alive at the same time do
/// not overlap, largest buffer first, each at the lowest place that is free
/// ("greedy by size", Pisarchyk and Lee, Efficient Memory Management for Deep
/// Neural Net Inference, 2020). Returns the arena's size in bytes, a multiple
/// of kBufferAlignment.
int64_t planArena(llvm::MutableArrayRef<PlannedBuffer> buffers);

} // namespace msc

#endif // MSC_PASSES_PLAN_ARENAPACKING_H
