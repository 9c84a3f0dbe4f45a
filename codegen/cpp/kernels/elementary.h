//===- elementary.h - exp, log and their kin in vector form ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
// exp, log, tanh, erf and what is built of them are branch
// free and serve float vectors and float scalars alike, so that loops over them
// vectorise: a few units in the last place, exact at 0, infinity, NaN. The
// polynomials are minimax fits of our own. Other types and functions go through
// the standard library, one element at a time.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ELEMENTARY_H
#define MSC_KERNELS_ELEMENTARY_H

#include "vector.h"

#include <cmath>

namespace msc {
namespace {

/// f(x) for every element.
template <class V, class F> MSC_INLINE V eachLane(V x, F f) {
  if constexpr (isVector<V>) {
    for (int i = 0; i < VectorTraits<V>::count; ++i)
      x[i] = f(x[i]);
    return x;
  } else {
    return f(x);
  }
}

/// f(x, y) for every element; a scalar operand is spread.
template <class V, class W, class F> MSC_INLINE auto eachLane(V x, W y, F f) {
  if constexpr (isVector<V>) {
    const V other = splat<V>(y);
    for (int i = 0; i < VectorTraits<V>::count; ++i)
      x[i] = f(x[i], other[i]);
    return x;
  } else if constexpr (isVector<W>) {
    return eachLane(splat<W>(x), y, f);
  } else {
    return f(x, y);
  }
}

template <class V> constexpr bool isFloat = std::is_same_v<Element<V>, float>;

/// c[0] + x * (c[1] + x * (...)).
template <class V, int N> MSC_INLINE V polynomial(V x, const float (&c)[N]) {
  V sum = splat<V>(c[N - 1]);
  MSC_UNROLL
  for (int i = N - 2; i >= 0; --i)
    sum = sum * x + c[i];
  return sum;
}

/// 2^n for integers n in [-126, 127].
template <class V, class I> MSC_INLINE V powerOfTwo(I n) {
  return bitCast<V>((n + 127) << 23);
}

/// p * 2^n, n an integer in [-151, 129], which i is too; rounded once, also
/// where the result is subnormal or infinite.
template <class V, class I>
MSC_INLINE V scaleByPower(V p, [[maybe_unused]] V n, [[maybe_unused]] I i) {
#ifdef __AVX512F__
  // All 16 elements. 4: in the current direction of rounding.
  if constexpr (std::is_same_v<V, Vec<float, 16>>)
    return __builtin_ia32_scalefps512_mask(p, n, V{}, 0xffff, 4);
  else
#endif
  {
    const I half = i >> 1;
    return p * powerOfTwo<V>(half) * powerOfTwo<V>(i - half);
  }
}

/// e^x: x = n ln 2 + r, |r| <= ln 2 / 2.
template <class V> MSC_INLINE V exp(V x) {
  if constexpr (!isFloat<V>) {
    return eachLane(x, [](auto e) { return decltype(e)(std::exp(e)); });
  } else {
    constexpr float c[] = {0.5f, 0.16666516f, 0.041668456f, 0.0083694188f,
                           0.0013813142f};
    constexpr float round = 0x1.8p23f; // Adding it rounds to an integer.
    x = select(x > 89.0f, splat<V>(89.0f), x);
    x = select(x < -104.0f, splat<V>(-104.0f), x);
    const V shifted = x * 1.44269504f + round;
    const V n = shifted - round;
    const V r = (x - n * 0.693145752f) - n * 1.42860677e-6f;
    const V p = (r * r * polynomial(r, c) + r) + 1.0f;
    return scaleByPower(p, n, bitCast<SignedLike<V>>(shifted) - 0x4b400000);
  }
}

/// Natural logarithm: -inf at 0, NaN below.
template <class V> MSC_INLINE V log(V x) {
  if constexpr (!isFloat<V>) {
    return eachLane(x, [](auto e) { return decltype(e)(std::log(e)); });
  } else {
    constexpr float c[] = {0.33333331f,  -0.25000823f, 0.20001227f,
                           -0.16623357f, 0.14201762f,  -0.13160194f,
                           0.1276155f,   -0.076344296f};
    using I = SignedLike<V>;
    // Unsigned lanes wrap for negative x, of which NaN is made below.
    using U = WithElement<V, std::uint32_t>;
    const auto tiny = x < 0x1p-126f;
    const V scaled = select(tiny, x * 0x1p24f, x);
    const U bits = bitCast<U>(scaled);
    const I e = bitCast<I>(bits - 0x3f3504f3u) >> 23;
    // The mantissa in [sqrt 1/2, sqrt 2), less 1.
    const V f = bitCast<V>(bits - (bitCast<U>(e) << 23)) - 1.0f;
    const V n = cast<float>(e) - select(tiny, splat<V>(24.0f), splat<V>(0.0f));
    const V tail = f * f * f * polynomial(f, c) + n * 1.42860677e-6f;
    V y = n * 0.693145752f + (f + (tail - f * f * 0.5f));
    y = select(x == __builtin_inff(), x, y);
    y = select(x == 0.0f, splat<V>(-__builtin_inff()), y);
    return select(x >= 0.0f, y,
                  select(x < 0.0f, splat<V>(__builtin_nanf("")), x));
  }
}

template <class V> MSC_INLINE V tanh(V x) {
  if constexpr (!isFloat<V>) {
    return eachLane(x, [](auto e) { return decltype(e)(std::tanh(e)); });
  } else {
    constexpr float c[] = {-0.33333260f, 0.13330831f, -0.05368802f, 0.02046941f,
                           -0.0055151507f};
    const V a = abs(x), u = x * x;
    const V small = x * (1.0f + u * polynomial(u, c));
    const V large = 1.0f - 2.0f / (exp(a + a) + 1.0f);
    return select(a < 0.625f, small, withSign(large, x));
  }
}

/// Error function: odd polynomial below 1, 1 - e^P(|x|) above.
template <class V> MSC_INLINE V erf(V x) {
  if constexpr (!isFloat<V>) {
    return eachLane(x, [](auto e) { return decltype(e)(std::erf(e)); });
  } else {
    constexpr float c[] = {0.1283791671f, -0.37612626f,  0.11283585f,
                           -0.02685381f,  0.0051883273f, -0.00080101914f,
                           7.853854e-05f};
    constexpr float d[] = {-0.00025643605f, -1.1274261f,  -0.63759995f,
                           -0.10356696f,    0.022052031f, -0.0029995495f,
                           0.0001915051f};
    const V a = abs(x), u = x * x;
    const V small = x + x * polynomial(u, c);
    const V bounded = select(a > 4.0f, splat<V>(4.0f), a);
    const V large = 1.0f - exp(polynomial(bounded, d));
    return select(a < 1.0f, small, select(x == x, withSign(large, x), x));
  }
}

/// log(1 + x) for x > -1, accurate near 0.
template <class V> MSC_INLINE V log1p(V x) {
  if constexpr (!isFloat<V>) {
    return eachLane(x, [](auto e) { return decltype(e)(std::log1p(e)); });
  } else {
    const V w = 1.0f + x, d = w - 1.0f;
    const V y = log(w) * (x / select(d == 0.0f, splat<V>(1.0f), d));
    return select(d == 0.0f, x, select(w == __builtin_inff(), w, y));
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ELEMENTARY_H
