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

#ifdef __AVX512F__
constexpr int widestConversion = 64;
#elif defined(__F16C__)
constexpr int widestConversion = 32;
#else
constexpr int widestConversion = 0;
#endif

#ifdef __F16C__
/// To float16 and back, by the processor. <immintrin.h> takes longer to
/// compile than most generated files: its functions' builtins are named here.
template <class V> MSC_INLINE V convertThroughFloat16(V x) {
#ifdef __clang__
  typedef __fp16 Halves __attribute__((vector_size(sizeof(V) / 2)));
  return __builtin_convertvector(__builtin_convertvector(x, Halves), V);
#else
  if constexpr (sizeof(V) == 16)
    return __builtin_ia32_vcvtph2ps(__builtin_ia32_vcvtps2ph(x, 0));
  else if constexpr (sizeof(V) == 32)
    return __builtin_ia32_vcvtph2ps256(__builtin_ia32_vcvtps2ph256(x, 0));
#ifdef __AVX512F__
  else // Mask -1: every element. 0: to nearest. 4: exact, no direction.
    return __builtin_ia32_vcvtph2ps512_mask(
        __builtin_ia32_vcvtps2ph512_mask(x, 0, Vec<short, 16>{}, -1), V{}, -1,
        4);
#endif
#endif
}
#endif

/// roundTo for vectors of float, in float: the halves' range by comparison
/// where the processor does not convert them.
template <class Half, class V>
requires isVector<V> MSC_INLINE V roundTo(V x) {
  if constexpr (std::is_same_v<Half, BFloat16>) {
    return select(x == x, roundMantissa<16>(x), x);
#ifdef __F16C__
  } else if constexpr (sizeof(V) <= widestConversion && sizeof(V) >= 16) {
    return convertThroughFloat16(x);
#endif
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
