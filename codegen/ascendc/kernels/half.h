//===- half.h - 16-bit floating point: storage and rounding ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_HALF_H
#define MSC_KERNELS_HALF_H

#include "cached.h"
#include "lanes.h"

#include "half_types.h"

namespace msc {
namespace {

template <> struct MovedAs<Float16> { using Type = std::uint16_t; };
template <> struct MovedAs<BFloat16> { using Type = std::uint16_t; };

/// The float nearest to x that is a number of the type Half.
template <class Half> MSC_AICORE float roundTo(float x) {
  return static_cast<float>(Half(x));
}

/// The unit's own type of the same numbers.
template <class Half> struct UnitHalf { using Type = half; };
template <> struct UnitHalf<BFloat16> { using Type = bfloat16_t; };

template <class Half> MSC_AICORE Lanes roundTo(const Lanes &x) {
  Lanes narrow = x.fresh(), out = x.fresh();
  auto bits =
      narrow.data.template ReinterpretCast<typename UnitHalf<Half>::Type>();
  AscendC::Cast(bits, x.data, AscendC::RoundMode::CAST_RINT, x.count);
  vectorBarrier();
  AscendC::Cast(out.data, bits, AscendC::RoundMode::CAST_NONE, x.count);
  vectorBarrier();
  return out;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_HALF_H
