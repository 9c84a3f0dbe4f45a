//===- LiveRanges.h - from which launch to which a buffer is needed -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PLAN_LIVERANGES_H
#define MSC_PASSES_PLAN_LIVERANGES_H

#include "compiler/passes/Passes.h"
#include "compiler/passes/Plan/ArenaPacking.h"

namespace msc {

/// Numbers the launches of an entry, and the reads of the host, in their order;
/// those in regions where they stand.
class LiveRanges {
public:
  explicit LiveRanges(kernel::EntryOp entry);

  /// From the first launch that sees the buffer, through its views, to the
  /// last. What is made before a loop and used in it is needed from the loop's
  /// first launch to its last, for it goes round.
  PlannedBuffer get(mlir::memref::AllocOp buffer) const;

  int64_t getCount() const { return count; }

private:
  struct Range {
    int64_t first, last;
  };
  void number(mlir::Block &block);
  Range getRange(mlir::Operation *user, mlir::memref::AllocOp buffer) const;

  int64_t count = 0;
  llvm::DenseMap<mlir::Operation *, Range> ranges; ///< launches, reads, loops
};

} // namespace msc

#endif // MSC_PASSES_PLAN_LIVERANGES_H
