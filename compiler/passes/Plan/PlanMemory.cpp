//===- PlanMemory.cpp -----------------------------------------------------===//
//
// Give every buffer its place in one arena.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/LiveRanges.h"
#include "dialects/Kernel/IR/ViewExtent.h"

namespace msc {
#define GEN_PASS_DEF_PLANMEMORY
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

struct PlanMemory : msc::impl::PlanMemoryBase<PlanMemory> {
  using PlanMemoryBase::PlanMemoryBase;

  void runOnOperation() override {
    for (auto entry : getOperation().getOps<kernel::EntryOp>())
      plan(entry);
  }

  void plan(kernel::EntryOp entry) {
    SmallVector<memref::AllocOp> allocs;
    entry.walk([&](memref::AllocOp op) { allocs.push_back(op); });
    LiveRanges ranges(entry);
    SmallVector<PlannedBuffer> buffers;
    for (memref::AllocOp op : allocs) {
      PlannedBuffer &buffer = buffers.emplace_back(ranges.get(op));
      if (!shareMemory && buffer.first >= 0) {
        buffer.first = 0;
        buffer.last = ranges.getCount();
      }
    }
    entry.setArenaBytes(planArena(buffers));
    for (auto [op, buffer] : llvm::zip(allocs, buffers))
      replace(op, buffer.offset);
  }

  static void replace(memref::AllocOp buffer, int64_t offset) {
    for (Operation *user : llvm::make_early_inc_range(buffer->getUsers())) {
      auto view = cast<kernel::ViewOp>(user);
      OpBuilder builder(view);
      Value place =
          kernel::ArenaOp::create(builder, view.getLoc(), view.getType(),
                                  offset + int64_t(view.getOffset()));
      kernel::setPlaceInRun(place.getDefiningOp(),
                            kernel::getPlaceInRun(view) + offset);
      view.replaceAllUsesWith(place);
      view.erase();
    }
    buffer.erase();
  }
};

} // namespace
