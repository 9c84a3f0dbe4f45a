//===- math.h - functions of vectors and scalars --------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// exp, log, tanh, erf, log1p: elementary.h. Here the
// functions without a vector form of their own: every element goes through
// <cmath>. sqrt, floor, ceil, trunc vectorise in loops where the target has an
// instruction.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATH_H
#define MSC_KERNELS_MATH_H

#include "elementary.h"

namespace msc {
namespace {

#define MSC_LANE_FUNCTION(name)                                                \
  template <class V> MSC_INLINE V name(V x) {                                  \
    return eachLane(x, [](auto e) { return decltype(e)(std::name(e)); });      \
  }
#define MSC_LANE_FUNCTION2(name)                                               \
  template <class V, class W> MSC_INLINE auto name(V x, W y) {                 \
    return eachLane(x, y, [](auto a, auto b) { return std::name(a, b); });     \
  }

MSC_LANE_FUNCTION(sqrt)
MSC_LANE_FUNCTION(expm1)
MSC_LANE_FUNCTION(sin)
MSC_LANE_FUNCTION(cos)
MSC_LANE_FUNCTION(tan)
MSC_LANE_FUNCTION(asin)
MSC_LANE_FUNCTION(acos)
MSC_LANE_FUNCTION(atan)
MSC_LANE_FUNCTION(sinh)
MSC_LANE_FUNCTION(cosh)
MSC_LANE_FUNCTION(asinh)
MSC_LANE_FUNCTION(acosh)
MSC_LANE_FUNCTION(atanh)
MSC_LANE_FUNCTION(erfc)
MSC_LANE_FUNCTION(floor)
MSC_LANE_FUNCTION(ceil)
MSC_LANE_FUNCTION(trunc)
MSC_LANE_FUNCTION(round)
MSC_LANE_FUNCTION2(pow)
MSC_LANE_FUNCTION2(fmod)
MSC_LANE_FUNCTION2(atan2)

#undef MSC_LANE_FUNCTION
#undef MSC_LANE_FUNCTION2

/// Rounds to the nearest integer, halves to even.
template <class V> MSC_INLINE V rint(V x) {
  return eachLane(x, [](auto e) { return decltype(e)(std::nearbyint(e)); });
}

/// 1 / sqrt(x).
template <class V> MSC_INLINE V rsqrt(V x) { return splat<V>(1) / sqrt(x); }

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATH_H
