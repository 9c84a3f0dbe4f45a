//===- LiveRanges.cpp - from which launch to which a buffer is needed -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/LiveRanges.h"

using namespace mlir;
using namespace msc;

LiveRanges::LiveRanges(kernel::EntryOp entry) {
  number(entry.getBody().front());
}

void LiveRanges::number(Block &block) {
  for (Operation &op : block) {
    int64_t first = count;
    if (isa<kernel::LaunchOp, memref::LoadOp>(op))
      ++count;
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        number(inner);
    if (count > first)
      ranges[&op] = {first, count - 1};
  }
}

LiveRanges::Range LiveRanges::getRange(Operation *user,
                                       memref::AllocOp buffer) const {
  Range range = ranges.lookup(user);
  for (Operation *parent = user->getParentOp(); !parent->isAncestor(buffer);
       parent = parent->getParentOp())
    if (isa<LoopLikeOpInterface>(parent))
      range = ranges.lookup(parent);
  return range;
}

PlannedBuffer LiveRanges::get(memref::AllocOp buffer) const {
  PlannedBuffer planned;
  planned.bytes = kernel::getDenseBytes(buffer.getType());
  for (Operation *view : buffer->getUsers())
    for (Operation *user : view->getUsers()) {
      auto [first, last] = getRange(user, buffer);
      planned.first =
          planned.first < 0 ? first : std::min(planned.first, first);
      planned.last = std::max(planned.last, last);
    }
  return planned;
}
