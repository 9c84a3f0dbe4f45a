//===- half.h - 16-bit floating point: storage and rounding ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_HALF_H
#define MSC_KERNELS_HALF_H

#include "vector.h"

#include "half_types.h"

namespace msc {
namespace {

/// To 8 bits of mantissa, the nearest, ties to even; NaN stays NaN.
template <class V> MSC_INLINE V roundToBFloat16(V x) {
  using U = WithElement<V, std::uint32_t>;
  const U bits = bitCast<U>(x), odd = bits >> 16 & splat<U>(1u);
  const U rounded = (bits + splat<U>(0x7fffu) + odd) & splat<U>(0xffff0000u);
  return select(x == x, bitCast<V>(rounded), x);
}

/// To 11 bits of mantissa, fewer below 2^-14, where neighbours are as far apart
/// as those of 2^-14. Adding 2^13 times the power of two at or below x leaves
/// no room for more.
template <class V> MSC_INLINE V roundToFloat16(V x) {
  using U = WithElement<V, std::uint32_t>;
  const V size = abs(x);
  const V low = select(size > 0x1p-14f, size, splat<V>(0x1p-14f));
  const V clamped = select(low < 0x1p16f, low, splat<V>(0x1p16f));
  const U power = bitCast<U>(clamped) & splat<U>(0x7f800000u);
  const V shift = bitCast<V>(power + splat<U>(13u << 23));
  const V rounded = (size + shift) - shift;
  // From 2^16 on, which 65520 has been rounded to: infinity.
  return withSign(rounded * 0x1p112f * 0x1p-112f, x);
}

#ifdef __F16C__
#ifdef __AVX512F__
constexpr int widestConversion = 64;
#else
constexpr int widestConversion = 32;
#endif
template <class V>
constexpr bool isConvertible = isVector<V> && sizeof(V) >= 16 &&
                               sizeof(V) <= widestConversion;

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
#else
template <class V> constexpr bool isConvertible = false;
template <class V> V convertThroughFloat16(V x);
#endif

/// The floats nearest to x that are numbers of the type Half.
template <class Half, class V> MSC_INLINE V roundTo(V x) {
  if constexpr (std::is_same_v<Half, BFloat16>)
    return roundToBFloat16(x);
  else if constexpr (isConvertible<V>)
    return convertThroughFloat16(x);
  else
    return roundToFloat16(x);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_HALF_H
