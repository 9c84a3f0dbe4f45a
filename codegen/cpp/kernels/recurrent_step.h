//===- recurrent_step.h - what the steps of recurrences share -------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_RECURRENT_STEP_H
#define MSC_KERNELS_RECURRENT_STEP_H

#include "blocking.h"
#include "half.h"
#include "math.h"
#include "memory.h"
#include "recurrent_block.h"
#include "shape.h"

#include <algorithm>

namespace msc {
namespace {

using RecurrentBlock = Vec<float, int(recurrentBlock)>;

template <class V> MSC_INLINE V sigmoidOf(const V &x) {
  return splat<V>(1.0f) / (splat<V>(1.0f) + exp(-x));
}

/// As a state of that type keeps it.
template <class Stored>
MSC_INLINE RecurrentBlock storedAs(const RecurrentBlock &x) {
  if constexpr (std::is_same_v<Stored, float>)
    return x;
  else
    return roundTo<Stored>(x);
}

/// The first `count` units of a block; the others are 0.
MSC_INLINE RecurrentBlock loadUnits(const float *units, long count) {
  RecurrentBlock block{};
  std::memcpy(&block, units, count * sizeof(float));
  return block;
}
MSC_INLINE void storeUnits(float *units, const RecurrentBlock &block,
                           long count) {
  std::memcpy(units, &block, count * sizeof(float));
}

/// Calls `body(block, row)` for the blocks of hidden units of one step, which
/// are spread, and the rows of each; a row of a block costs `products`.
template <class P, class Body>
void forEachBlock(const P &parallel, long blocks, long batch, long products,
                  Body body) {
  const long share = ceilDiv(16384, products * batch);
  parallel.forEach(ceilDiv(blocks, share), [=](long task) {
    const long end = std::min(blocks, (task + 1) * share);
    for (long block = task * share; block < end; ++block)
      for (long row = 0; row < batch; ++row)
        body(block, row);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_RECURRENT_STEP_H
