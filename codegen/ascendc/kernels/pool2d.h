//===- pool2d.h - maximum and sum over windows ----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Padding takes no part.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_POOL2D_H
#define MSC_KERNELS_POOL2D_H

#include "sliding.h"

namespace msc {
namespace {

/// A tap without weights.
struct PoolTap {
  static constexpr uint32_t bytes = 0;
  MSC_AICORE void init(AscendC::TPipe &, __gm__ const float *) {}
  MSC_AICORE void begin(uint32_t, uint32_t) {}
};

struct AddValue : PoolTap {
  static constexpr float initial = 0;
  MSC_AICORE void apply(const Tensor &sums, const Tensor &values, uint32_t,
                        uint64_t mask, uint8_t repeats, uint8_t step) {
    AscendC::Add(sums, sums, values, mask, repeats, {1, 1, 1, 8, 8, step});
  }
};

struct TakeMaximum : PoolTap {
  static constexpr float initial = -__builtin_huge_valf();
  MSC_AICORE void apply(const Tensor &sums, const Tensor &values, uint32_t,
                        uint64_t mask, uint8_t repeats, uint8_t step) {
    AscendC::Max(sums, sums, values, mask, repeats, {1, 1, 1, 8, 8, step});
  }
};

template <class S, uint32_t VALUES, class Body>
MSC_AICORE void maxPool2d(__gm__ const float *x, __gm__ float *y,
                          const Body &body) {
  slide<TakeMaximum, S, VALUES>(x, x, y, body);
}
template <class S, uint32_t VALUES, class Body>
MSC_AICORE void sumPool2d(__gm__ const float *x, __gm__ float *y,
                          const Body &body) {
  slide<AddValue, S, VALUES>(x, x, y, body);
}

template <class S, uint32_t VALUES> constexpr uint32_t pool2dTiles() {
  return SlidingPlan<AddValue, S, VALUES>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_POOL2D_H
