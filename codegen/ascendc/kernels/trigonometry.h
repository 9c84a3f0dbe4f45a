//===- trigonometry.h - sines, arcs, powers and remainders ----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// As functions.h: for lanes and for scalars. Arguments of sin, cos and tan lose
// accuracy beyond some ten thousand turns.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TRIGONOMETRY_H
#define MSC_KERNELS_TRIGONOMETRY_H

#include "functions.h"

namespace msc {
namespace {

/// The sine of x plus `turns` quarter turns: x = n pi/2 + r, pi/2 in three
/// parts of which n times the first two is exact.
template <class V> MSC_AICORE V sineFrom(const V &x, float turns) {
  return inPlace(x, [&]() MSC_BODY {
    V n = rint(x * 0.636619772f);
    V r = inPlace(x, [&]() MSC_BODY {
      return x - n * 1.5703125f - n * 0x1.fb4p-12f - n * 7.54978995e-08f;
    });
    V u = r * r;
    V sine = inPlace(x, [&]() MSC_BODY {
      return r * u *
                 polynomial(u, -0.000195156565f, 0.00833216682f,
                            -0.166666552f) +
             r;
    });
    V cosine = inPlace(x, [&]() MSC_BODY {
      V p = polynomial(u, 2.44366074e-05f, -0.00138873525f, 0.0416666456f);
      return u * u * p + (1.0f - u * 0.5f);
    });
    V m = n + turns;
    V quarter = m - floor(m * 0.25f) * 4.0f;
    V odd = quarter - floor(quarter * 0.5f) * 2.0f;
    V y = select(odd > 0.5f, cosine, sine);
    return select(quarter > 1.5f, -y, y);
  });
}
template <class V> MSC_AICORE V sin(const V &x) { return sineFrom<V>(x, 0.0f); }
template <class V> MSC_AICORE V cos(const V &x) { return sineFrom<V>(x, 1.0f); }
template <class V> MSC_AICORE V tan(const V &x) {
  return inPlace(x, [&]() MSC_BODY { return sin<V>(x) / cos<V>(x); });
}

/// asin(a) for 0 <= a <= 1/2; above, asin(sqrt((1 - a) / 2)), of which twice is
/// acos(a).
template <class V> MSC_AICORE V arcPart(const V &a) {
  return inPlace(a, [&]() MSC_BODY {
    V far = (1.0f - a) * 0.5f;
    V u = select(a > 0.5f, far, a * a);
    V w = select(a > 0.5f, sqrt(far), a);
    V p = polynomial(u, 0.0422305316f, 0.0241409987f, 0.0454783402f,
                     0.0749523267f, 0.166667536f);
    return w * u * p + w;
  });
}
template <class V> MSC_AICORE V asin(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V a = abs(x), part = arcPart<V>(a);
    return signedAs<V>(select(a > 0.5f, kHalfPi - part * 2.0f, part), x);
  });
}
template <class V> MSC_AICORE V acos(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V part = arcPart<V>(abs(x)), twice = part * 2.0f;
    V far = select(x < 0.0f, kPi - twice, twice);
    return select(abs(x) > 0.5f, far, kHalfPi - signedAs<V>(part, x));
  });
}

/// Brought below tan(pi/8) by a turn of a quarter or an eighth.
template <class V> MSC_AICORE V atan(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V a = abs(x);
    V y = inPlace(x, [&]() MSC_BODY {
      V middle = select(a > 0.414213562f, (a + -1.0f) / (a + 1.0f), a);
      return select(a > 2.41421356f, -1.0f / a, middle);
    });
    V base = inPlace(x, [&]() MSC_BODY {
      V middle = select(a > 0.414213562f, kHalfPi * 0.5f, a * 0.0f);
      return select(a > 2.41421356f, kHalfPi, middle);
    });
    V u = y * y;
    V p = polynomial(u, 0.0805991367f, -0.138797358f, 0.199779168f,
                     -0.333329558f);
    return signedAs<V>(base + (y * u * p + y), x);
  });
}
template <class V> MSC_AICORE V atan2(const V &y, const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V turn = inPlace(x, [&]() MSC_BODY {
      return select(x < 0.0f, select(y < 0.0f, y * 0.0f - kPi, y * 0.0f + kPi),
                    y * 0.0f);
    });
    V quotient = select((x == 0.0f) & (y == 0.0f), x * 0.0f, y / x);
    return atan<V>(quotient) + turn;
  });
}

template <class V> MSC_AICORE V pow(const V &x, const V &y) {
  return inPlace(x, [&]() MSC_BODY {
    V size = inPlace(x, [&]() MSC_BODY { return exp(log(abs(x)) * y); });
    V half = y * 0.5f;
    V odd = select(trunc(half) == half, size, -size);
    V below = select(trunc(y) == y, odd, __builtin_nanf(""));
    V result = select(x < 0.0f, below, size);
    return select((y == 0.0f) | (x == 1.0f), 1.0f, result);
  });
}

/// What is left of a after taking off b as often as it goes, up to 4096 times;
/// the divisor in two parts, of which the quotient's multiples are exact.
template <class V> MSC_AICORE V restOf(const V &a, const V &b) {
  return inPlace(a, [&]() MSC_BODY {
    V rest = inPlace(a, [&]() MSC_BODY {
      V wide = b * 4097.0f, quotient = trunc(a / b);
      V high = wide - (wide - b);
      return a - quotient * high - quotient * (b - high);
    });
    V raised = select(rest < 0.0f, rest + b, rest);
    V r = select(raised >= b, raised - b, raised);
    return select(b == __builtin_inff(), a, r);
  });
}

/// The rest of a division towards zero, with the sign of x.
template <class V> MSC_AICORE V fmod(const V &x, const V &y) {
  return inPlace(x, [&]() MSC_BODY {
    V b = abs(y);
    return signedAs<V>(restOf<V>(restOf<V>(abs(x), b * 4096.0f), b), x);
  });
}

/// A constant operand is spread.
#define MSC_FUNCTION2(NAME)                                                    \
  MSC_AICORE Lanes NAME(const Lanes &x, float y) {                             \
    return NAME<Lanes>(x, splat(x, y));                                        \
  }                                                                            \
  MSC_AICORE Lanes NAME(float x, const Lanes &y) {                             \
    return NAME<Lanes>(splat(y, x), y);                                        \
  }

MSC_FUNCTION2(atan2)
MSC_FUNCTION2(pow)
MSC_FUNCTION2(fmod)

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TRIGONOMETRY_H
