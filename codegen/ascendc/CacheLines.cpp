//===- CacheLines.cpp - which results of a loop nest share a cache line ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/CacheLines.h"
#include "dialects/Kernel/IR/Kernel.h"
#include <numeric>

using namespace mlir;
using namespace msc;

static constexpr int64_t lineBytes = 64; // kCacheLine in kernels/cached.h

static int64_t getSize(bounded::Sizes extents) {
  return bounded::getProduct(extents).getBound();
}

/// Elements from the first to behind the last that the loops from `first` on
/// reach; nothing where one walks backwards.
static std::optional<int64_t> getReach(const LoopNest &nest,
                                       const OperandWalk &walk, int64_t first) {
  int64_t reach = 1;
  for (int64_t i = first; i < nest.rank(); ++i) {
    int64_t stride = walk.strides[i].getBound();
    if (stride < 0)
      return std::nullopt;
    reach += (nest.extents[i].getBound() - 1) * stride;
  }
  return reach;
}

/// The distance between neighbours of the loops before `end`, if they walk
/// through equally distant places.
static std::optional<int64_t> getStep(const LoopNest &nest,
                                      const OperandWalk &walk, int64_t end) {
  int64_t step = 0, next = 0;
  for (int64_t i = end - 1; i >= 0; --i) {
    if (nest.extents[i] == 1)
      continue;
    if (step && walk.strides[i] != next)
      return std::nullopt;
    step = step ? step : walk.strides[i].getBound();
    next = (walk.strides[i] * nest.extents[i]).getBound();
  }
  return step > 0 ? std::optional<int64_t>(step) : std::nullopt;
}

/// The fewest places: as many of the innermost outer loops as needed belong to
/// what one step of the others writes.
static int64_t getGrain(const LoopNest &nest, const OperandWalk &walk,
                        int64_t outer, int64_t bytes) {
  bounded::Sizes extents(nest.extents);
  for (int64_t end = outer; end > 0; --end) {
    std::optional<int64_t> step = getStep(nest, walk, end),
                           reach = getReach(nest, walk, end);
    if (!step || !reach || *reach > *step)
      continue;
    int64_t lines = lineBytes / std::gcd(lineBytes, *step * bytes);
    return lines * getSize(extents.slice(end, outer - end));
  }
  return getSize(extents.take_front(outer));
}

int64_t msc::getGrain(const LoopNest &nest, int64_t outer, ValueRange results) {
  int64_t grain = 1;
  auto walks = ArrayRef(nest.operands).take_back(results.size());
  for (auto [walk, result] : llvm::zip(walks, results))
    grain = std::lcm(grain, ::getGrain(nest, walk, outer,
                                       kernel::getElementBytes(
                                           getElementTypeOrSelf(result))));
  int64_t all = getSize(bounded::Sizes(nest.extents).take_front(outer));
  return std::max<int64_t>(1, std::min(grain, all));
}
