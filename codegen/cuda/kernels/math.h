//===- math.h - selection, conversion and functions of scalars ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Names and meanings are those of the CPU kernels, so that one printer writes
// the bodies for both.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATH_H
#define MSC_KERNELS_MATH_H

#include "device.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace msc {
namespace {

template <class T, class V> MSC_INLINE T cast(V x) {
  if constexpr (std::is_same_v<T, bool>)
    return x != V(0);
  else
    return static_cast<T>(x);
}

/// The bits of x as a To of the same size.
template <class To, class From> MSC_INLINE To bitCast(From x) {
  static_assert(sizeof(To) == sizeof(From));
  To result;
  std::memcpy(&result, &x, sizeof(To));
  return result;
}

template <class M, class A, class B> MSC_INLINE auto select(M m, A a, B b) {
  using T = std::common_type_t<A, B>;
  return m ? static_cast<T>(a) : static_cast<T>(b);
}

template <class V> MSC_INLINE V abs(V x) {
  if constexpr (std::is_floating_point_v<V>)
    return std::fabs(x);
  else
    return x < V(0) ? static_cast<V>(-x) : x;
}

#define MSC_FUNCTION(name)                                                     \
  template <class V> MSC_INLINE V name(V x) {                                  \
    return static_cast<V>(std::name(x));                                       \
  }
#define MSC_FUNCTION2(name)                                                    \
  template <class V, class W> MSC_INLINE auto name(V x, W y) {                 \
    using T = std::common_type_t<V, W>;                                        \
    return static_cast<T>(std::name(static_cast<T>(x), static_cast<T>(y)));    \
  }

MSC_FUNCTION(exp)
MSC_FUNCTION(log)
MSC_FUNCTION(tanh)
MSC_FUNCTION(erf)
MSC_FUNCTION(log1p)
MSC_FUNCTION(sqrt)
MSC_FUNCTION(expm1)
MSC_FUNCTION(sin)
MSC_FUNCTION(cos)
MSC_FUNCTION(tan)
MSC_FUNCTION(asin)
MSC_FUNCTION(acos)
MSC_FUNCTION(atan)
MSC_FUNCTION(sinh)
MSC_FUNCTION(cosh)
MSC_FUNCTION(asinh)
MSC_FUNCTION(acosh)
MSC_FUNCTION(atanh)
MSC_FUNCTION(erfc)
MSC_FUNCTION(floor)
MSC_FUNCTION(ceil)
MSC_FUNCTION(trunc)
MSC_FUNCTION(round)
MSC_FUNCTION2(pow)
MSC_FUNCTION2(fmod)
MSC_FUNCTION2(atan2)

#undef MSC_FUNCTION
#undef MSC_FUNCTION2

/// Rounds to the nearest integer, halves to even.
template <class V> MSC_INLINE V rint(V x) {
  return static_cast<V>(std::nearbyint(x));
}

/// 1 / sqrt(x).
template <class V> MSC_INLINE V rsqrt(V x) { return V(1) / sqrt(x); }

} // namespace
} // namespace msc

// max, min and their kin, of the selection above.
#include "extreme_values.h"

#endif // MSC_KERNELS_MATH_H
