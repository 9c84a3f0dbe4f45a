//===- functions.h - functions of lanes and of scalars --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// One text serves a whole tile (V is Lanes) and one element (V is float): it is
// made of what lanes*.h and scalar.h both have. A few units in the last place;
// the polynomials are minimax fits of our own. Each function runs inPlace: of
// its slots only the result's stays.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_FUNCTIONS_H
#define MSC_KERNELS_FUNCTIONS_H

#include "lanes_math.h"
#include "scalar.h"

namespace msc {
namespace {

/// Of any function; of rsqrt, tanh, expm1, log1p, cosh, erf and erfc.
/// BodyCost.cpp counts on them.
constexpr uint32_t kFunctionSlots = 22, kShortFunctionSlots = 13;

constexpr float kPi = 3.14159265f, kHalfPi = 1.57079633f;

template <class V> MSC_AICORE V rsqrt(const V &x) {
  return inPlace(x, [&]() MSC_BODY { return 1.0f / sqrt(x); });
}

/// y, or -y where x is negative.
template <class V> MSC_AICORE V signedAs(const V &y, const V &x) {
  return select(x < 0.0f, -y, y);
}

template <class V> MSC_AICORE V expm1(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V p = polynomial(x, 0.000199928967f, 0.0013997457f, 0.008333073f,
                     0.0416653156f, 0.166666687f, 0.50000006f);
    return select(abs(x) < 0.5f, x * x * p + x, exp(x) + -1.0f);
  });
}

/// The logarithm of the rounded sum, times what the rounding took away.
template <class V> MSC_AICORE V log1p(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V w = x + 1.0f, d = w + -1.0f;
    V y = log(w) * (x / select(d == 0.0f, 1.0f, d));
    return select(d == 0.0f, x, select(w == __builtin_inff(), w, y));
  });
}

/// An odd polynomial around 0; elsewhere 1 - 2 / (e^2x + 1).
template <class V> MSC_AICORE V tanh(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V large = inPlace(x, [&]() MSC_BODY {
      return signedAs<V>(1.0f - 2.0f / (exp(abs(x) * 2.0f) + 1.0f), x);
    });
    V u = x * x;
    V p = polynomial(u, -0.00571658369f, 0.0206501931f, -0.0537433848f,
                     0.133314893f, -0.333332837f);
    return select(abs(x) < 0.625f, x * u * p + x, large);
  });
}

/// Half of e^x in two factors, which overflows no sooner than the result.
template <class V> MSC_AICORE V sinh(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V a = abs(x), u = x * x;
    V p = polynomial(u, 2.81743974e-06f, 0.000198360663f, 0.00833335053f,
                     0.166666672f);
    V root = exp(a * 0.5f);
    V large = signedAs<V>(root * 0.5f * root - 0.5f / root / root, x);
    return select(a < 1.0f, x * u * p + x, large);
  });
}
template <class V> MSC_AICORE V cosh(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V root = exp(abs(x) * 0.5f);
    return root * 0.5f * root + 0.5f / root / root;
  });
}

/// From 2^20 on, x + sqrt(x^2 + 1) is 2x.
template <class V> MSC_AICORE V asinh(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V a = abs(x),
      far = inPlace(a, [&]() MSC_BODY { return log(a) + 0.693147181f; });
    V u = a * a;
    V near = log1p<V>(a + u / (sqrt(u + 1.0f) + 1.0f));
    return signedAs<V>(select(a > 0x1p20f, far, near), x);
  });
}
template <class V> MSC_AICORE V acosh(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V t = x + -1.0f;
    V near = log1p<V>(t + sqrt(t * (t + 2.0f)));
    V y = select(x > 0x1p20f, log(x) + 0.693147181f, near);
    return select(x < 1.0f, __builtin_nanf(""), y);
  });
}
template <class V> MSC_AICORE V atanh(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V a = abs(x);
    return signedAs<V>(log1p<V>((a + a) / (1.0f - a)) * 0.5f, x);
  });
}

/// An odd polynomial below 1, 1 - erfc above.
template <class V> MSC_AICORE V erfcOfPositive(const V &a) {
  return inPlace(a, [&]() MSC_BODY {
    V t = 2.0f / (a + 2.0f);
    V p = polynomial(t, 0.145751834f, -0.685557306f, 1.16857755f, -0.713135242f,
                     -0.0652290881f, -0.00740147149f, 0.0378141925f,
                     0.385906398f, 0.998726189f, -1.26545298f);
    return t * exp(p - a * a);
  });
}
template <class V> MSC_AICORE V erf(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V u = x * x;
    V p = polynomial(u, 7.88911566e-05f, -0.000802083989f, 0.00518953521f,
                     -0.0268544443f, 0.112836003f, -0.37612626f, 0.128379166f);
    V a = abs(x);
    V large = signedAs<V>(1.0f - erfcOfPositive<V>(a), x);
    return select(a < 1.0f, x * p + x, large);
  });
}
template <class V> MSC_AICORE V erfc(const V &x) {
  return inPlace(x, [&]() MSC_BODY {
    V tail = erfcOfPositive<V>(abs(x));
    return select(x < 0.0f, 2.0f - tail, tail);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_FUNCTIONS_H
