//===- double.h - conversions of f64, by its bits -------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// The device moves a double as 64 bits and has no instruction for one.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DOUBLE_H
#define MSC_KERNELS_DOUBLE_H

#include "scalar.h"

namespace msc {
namespace {

using std::int64_t;
using std::uint64_t;

/// x / 2^count, to nearest, halves to even.
MSC_AICORE uint64_t shiftRounded(uint64_t x, uint32_t count) {
  if (count > 63)
    return 0;
  const uint64_t half = uint64_t(1) << count >> 1, odd = x >> count & 1;
  return count ? (x + half - 1 + odd) >> count : x;
}

/// The double sign * mantissa * 2^exponent, for a mantissa that is not 0 and an
/// exponent far from the ends.
MSC_AICORE double composeDouble(bool negative, uint64_t mantissa,
                                int32_t exponent) {
  uint32_t excess = 0;
  while (mantissa >> excess >> 53)
    ++excess;
  mantissa = shiftRounded(mantissa, excess);
  exponent += int32_t(excess);
  for (; !(mantissa >> 52); --exponent)
    mantissa <<= 1;
  return bitCast<double>((uint64_t(negative) << 63) |
                         ((uint64_t(exponent + 1074) << 52) + mantissa));
}

MSC_AICORE double toDouble(float x) {
  const uint32_t bits = bitCast<uint32_t>(x), exponent = bits >> 23 & 255;
  const uint64_t sign = uint64_t(bits >> 31) << 63, mantissa = bits & 0x7fffff;
  if (exponent == 255)
    return bitCast<double>(sign | (uint64_t(2047) << 52) | mantissa << 29);
  if (exponent)
    return bitCast<double>(sign | (uint64_t(exponent + 896) << 52) |
                           mantissa << 29);
  return mantissa ? composeDouble(sign, mantissa, -149) : bitCast<double>(sign);
}

MSC_AICORE float toFloat(double x) {
  const uint64_t bits = bitCast<uint64_t>(x);
  const uint64_t mantissa = bits & 0xfffffffffffffu;
  const uint32_t sign = uint32_t(bits >> 63) << 31;
  const int32_t exponent = int32_t(bits >> 52 & 2047) - 896;
  if (exponent == 2047 - 896)
    return bitCast<float>(sign | 0x7f800000u | (mantissa ? 0x400000u : 0u));
  if (exponent >= 255)
    return bitCast<float>(sign | 0x7f800000u);
  // What is rounded up carries into the exponent, and so to infinity.
  if (exponent > 0)
    return bitCast<float>(sign | (uint32_t(exponent << 23) +
                                  uint32_t(shiftRounded(mantissa, 29))));
  const uint64_t whole = mantissa | uint64_t(1) << 52;
  return bitCast<float>(sign |
                        uint32_t(shiftRounded(whole, uint32_t(30 - exponent))));
}

MSC_AICORE double toDouble(int64_t x) {
  const uint64_t size = x < 0 ? uint64_t(0) - uint64_t(x) : uint64_t(x);
  return size ? composeDouble(x < 0, size, 0) : bitCast<double>(uint64_t(0));
}

/// Towards zero; the smallest number for what is out of range.
MSC_AICORE int64_t toInteger(double x) {
  const uint64_t bits = bitCast<uint64_t>(x);
  const int32_t exponent = int32_t(bits >> 52 & 2047) - 1075;
  const uint64_t mantissa = (bits & 0xfffffffffffffu) | uint64_t(1) << 52;
  if (exponent > 10)
    return int64_t(uint64_t(1) << 63);
  if (exponent < -52)
    return 0;
  const uint64_t size =
      exponent < 0 ? mantissa >> -exponent : mantissa << exponent;
  return bits >> 63 ? int64_t(uint64_t(0) - size) : int64_t(size);
}

/// msc::cast from and to double; the 16-bit floats go through float.
template <class T, class V> MSC_AICORE T convertDouble(V x) {
  if constexpr (std::is_same_v<T, V>)
    return x;
  else if constexpr (std::is_same_v<V, double> && std::is_integral_v<T>)
    return static_cast<T>(toInteger(x));
  else if constexpr (std::is_same_v<V, double>)
    return static_cast<T>(toFloat(x));
  else if constexpr (std::is_integral_v<V>)
    return toDouble(static_cast<int64_t>(x));
  else
    return toDouble(static_cast<float>(x));
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_DOUBLE_H
