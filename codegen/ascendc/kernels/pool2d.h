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

/// A NaN is passed over, as MindSpore does; what the unit's own Max makes of
/// one is not documented.
class TakeMaximum {
  static constexpr uint32_t valueBytes = kLongestRun * kVector * sizeof(float),
                            maskBytes = kLongestRun * kVector / 8;

public:
  static constexpr float initial = -__builtin_huge_valf();
  static constexpr uint32_t bytes = valueBytes + maskBytes;

  MSC_AICORE void init(AscendC::TPipe &pipe, __gm__ const float *) {
    pipe.InitBuffer(run, valueBytes);
    pipe.InitBuffer(greater, maskBytes);
  }
  MSC_AICORE void begin(uint32_t, uint32_t) {}

  /// A comparison and a choice have no strides: the values are brought
  /// together first.
  MSC_AICORE void apply(const Tensor &sums, const Tensor &values, uint32_t,
                        uint64_t mask, uint8_t repeats, uint8_t step) {
    uint32_t count = repeats * kVector;
    Tensor adjacent = run.Get<float>();
    AscendC::Muls(adjacent, values, 1.0f, mask, repeats, {1, 1, 8, step});
    vectorBarrier();
    auto takes = greater.Get<uint8_t>();
    AscendC::Compare(takes, adjacent, sums, AscendC::CMPMODE::GT, count);
    vectorBarrier();
    AscendC::Select(sums, takes, adjacent, sums,
                    AscendC::SELMODE::VSEL_TENSOR_TENSOR_MODE, count);
  }

private:
  AscendC::TBuf<AscendC::TPosition::VECCALC> run, greater;
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

template <class S, uint32_t VALUES> constexpr uint32_t maxPool2dTiles() {
  return SlidingPlan<TakeMaximum, S, VALUES>::tiles;
}
template <class S, uint32_t VALUES> constexpr uint32_t sumPool2dTiles() {
  return SlidingPlan<AddValue, S, VALUES>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_POOL2D_H
