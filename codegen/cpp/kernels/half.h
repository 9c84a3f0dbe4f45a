//===- half.h - 16-bit floating point: storage and rounding ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_HALF_H
#define MSC_KERNELS_HALF_H

#include "vector.h"

#include "half_types.h"

namespace msc {
namespace {

/// x with its mantissa cut by `Cut` bits, to the nearest, ties to even.
template <int Cut, class V> MSC_INLINE V roundMantissa(V x) {
  using U = WithElement<V, std::uint32_t>;
  const U bits = bitCast<U>(x), odd = bits >> Cut & splat<U>(1u);
  constexpr std::uint32_t half = (1u << (Cut - 1)) - 1, kept = ~0u << Cut;
  return bitCast<V>((bits + splat<U>(half) + odd) & splat<U>(kept));
}

/// roundTo for vectors of float, in float: the halves' range by comparison.
template <class Half, class V>
requires isVector<V> MSC_INLINE V roundTo(V x) {
  if constexpr (std::is_same_v<Half, BFloat16>) {
    return select(x == x, roundMantissa<16>(x), x);
  } else {
    const V size = abs(x), infinity = splat<V>(__builtin_inff());
    // Below 2^-14, where neighbours are as far apart as those of 0.5.
    const V small = (size + splat<V>(0.5f)) - splat<V>(0.5f);
    const V normal = roundMantissa<13>(size);
    const V finite = select(size < splat<V>(0x1p-14f), small, normal);
    const V value = select(size >= splat<V>(65520.0f), infinity, finite);
    using I = SignedLike<V>;
    const I sign = bitCast<I>(x) & bitCast<I>(splat<V>(-0.0f));
    return select(x == x, bitCast<V>(bitCast<I>(value) | sign), x);
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_HALF_H
