//===- scalar.h - the values of a body on the scalar unit -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Names and meanings are those of lanes*.h: the printer and functions.h write
// the same text for both. The device has no <cmath>; what is here needs only
// + - * / of float and the bits of a float. There is no double either, but for
// its conversions (double.h).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCALAR_H
#define MSC_KERNELS_SCALAR_H

#include "scratch.h"

#include <type_traits>

#define MSC_INLINE MSC_AICORE

namespace msc {
namespace {

/// The bits of x as a To of the same size.
template <class To, class From> MSC_AICORE To bitCast(From x) {
  return __builtin_bit_cast(To, x);
}

/// Of double.h.
template <class T, class V> MSC_AICORE T convertDouble(V x);

template <class T, class V> MSC_AICORE T cast(V x) {
  if constexpr (std::is_same_v<T, double> || std::is_same_v<V, double>)
    return convertDouble<T>(x);
  else if constexpr (std::is_same_v<T, bool>)
    return x != V(0);
  else
    return static_cast<T>(x);
}

template <class A, class B> MSC_AICORE auto select(bool m, A a, B b) {
  using T = std::common_type_t<A, B>;
  return m ? static_cast<T>(a) : static_cast<T>(b);
}

MSC_AICORE bool logicalNot(bool x) { return !x; }
MSC_AICORE bool maskXor(bool a, bool b) { return a != b; }

/// |x|, by the sign bit for floating point.
template <class V> MSC_AICORE V abs(V x) {
  if constexpr (std::is_same_v<V, float>)
    return bitCast<float>(bitCast<uint32_t>(x) & 0x7fffffffu);
  else
    return x < V(0) ? static_cast<V>(-x) : x;
}

/// y >= 0 with the sign of x.
MSC_AICORE float withSign(float y, float x) {
  return bitCast<float>(bitCast<uint32_t>(y) |
                        (bitCast<uint32_t>(x) & 0x80000000u));
}

/// From 2^23 on every float is an integer; NaN stays.
MSC_AICORE float trunc(float x) {
  return abs(x) < 0x1p23f ? withSign(float(int32_t(abs(x))), x) : x;
}
MSC_AICORE float floor(float x) {
  const float t = trunc(x);
  return t > x ? t - 1.0f : t;
}
MSC_AICORE float ceil(float x) {
  const float t = trunc(x);
  return t < x ? t + 1.0f : t;
}
/// Halves to even: the sum has no room for a fraction.
MSC_AICORE float rint(float x) {
  return abs(x) < 0x1p23f ? withSign((abs(x) + 0x1p23f) - 0x1p23f, x) : x;
}
/// Halves away from zero.
MSC_AICORE float round(float x) {
  const float t = trunc(x);
  return abs(x - t) >= 0.5f ? t + withSign(1.0f, x) : t;
}

/// Heron's method from half the exponent: 6 % off at the start, 2^-24 after
/// three steps.
MSC_AICORE float sqrt(float x) {
  if (!(x > 0.0f) || x == __builtin_inff())
    return x < 0.0f ? __builtin_nanf("") : x;
  const bool tiny = x < 0x1p-126f;
  const float a = tiny ? x * 0x1p24f : x;
  float root = bitCast<float>((bitCast<uint32_t>(a) >> 1) + 0x1fc00000u);
  root = 0.5f * (root + a / root);
  root = 0.5f * (root + a / root);
  root = 0.5f * (root + a / root);
  return tiny ? root * 0x1p-12f : root;
}

/// c[0] highest: ((c[0] * x + c[1]) * x + ...).
template <class... C> MSC_AICORE float polynomial(float x, C... c) {
  float sum = 0.0f;
  ((sum = sum * x + c), ...);
  return sum;
}

/// e^x: x = n ln 2 + r, |r| <= ln 2 / 2; 2^n in two factors, for subnormals.
MSC_AICORE float exp(float x) {
  if (x != x)
    return x;
  const float bounded = x > 89.0f ? 89.0f : x < -104.0f ? -104.0f : x;
  const float n = rint(bounded * 1.44269504f);
  const float r = (bounded - n * 0.693145752f) - n * 1.42860677e-6f;
  const float p = polynomial(r, 0.0013813142f, 0.0083694188f, 0.041668456f,
                             0.16666516f, 0.5f);
  const int32_t whole = int32_t(n), half = whole >> 1;
  return ((r * r * p + r) + 1.0f) * bitCast<float>((half + 127) << 23) *
         bitCast<float>((whole - half + 127) << 23);
}

/// Natural logarithm: -inf at 0, NaN below.
MSC_AICORE float log(float x) {
  if (!(x > 0.0f) || x == __builtin_inff())
    return x == 0.0f ? -__builtin_inff() : x < 0.0f ? __builtin_nanf("") : x;
  const bool tiny = x < 0x1p-126f;
  const uint32_t bits = bitCast<uint32_t>(tiny ? x * 0x1p24f : x);
  const int32_t e = int32_t(bits - 0x3f3504f3u) >> 23;
  // The mantissa in [sqrt 1/2, sqrt 2), less 1.
  const float f = bitCast<float>(bits - (uint32_t(e) << 23)) - 1.0f;
  const float n = float(e) - (tiny ? 24.0f : 0.0f);
  const float p =
      polynomial(f, -0.076344296f, 0.1276155f, -0.13160194f, 0.14201762f,
                 -0.16623357f, 0.20001227f, -0.25000823f, 0.33333331f);
  const float tail = f * f * f * p + n * 1.42860677e-6f;
  return n * 0.693145752f + (f + (tail - f * f * 0.5f));
}

/// As lanes_math.h has it: for lanes, f's values are given back.
template <class F> MSC_AICORE float inPlace(float, const F &f) { return f(); }

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCALAR_H
