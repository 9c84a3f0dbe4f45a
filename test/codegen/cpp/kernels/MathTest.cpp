//===- MathTest.cpp - accuracy and exceptional values ---------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/math.h"
#include "Support.h"

using namespace msc;
using V = Vec<float>;

/// Units in the last place between a float and the exact value.
static double ulps(float actual, double exact) {
  const float rounded = float(exact);
  if (std::isnan(exact) || std::isinf(rounded))
    return std::isnan(exact) ? (std::isnan(actual) ? 0 : 1e9)
                             : (actual == rounded ? 0 : 1e9);
  const float next = std::nextafter(std::abs(rounded), INFINITY);
  return std::abs(actual - exact) / (double(next) - std::abs(rounded));
}

/// Compares f on floats of all magnitudes in [from, to], both signs where the
/// range has them, as a scalar and as a vector's element.
template <class F, class G>
static void checkFunction(F f, G exact, float from, float to, double limit) {
  double worst = 0;
  float at = 0;
  std::vector<float> inputs = {0.0f,     -0.0f,     1.0f,    -1.0f,  from,
                               to,       1e-40f,    -1e-40f, 1e-20f, 0.5f,
                               INFINITY, -INFINITY, NAN,     3e38f,  -3e38f};
  for (int i = 0; i < 20000; ++i)
    inputs.push_back(from + (to - from) * (float(i) / 20000));
  for (std::uint32_t bits = 0; bits < 0x7f800000u; bits += 54321)
    for (const std::uint32_t sign : {0u, 0x80000000u})
      inputs.push_back(bitCast<float>(bits | sign));
  for (const float x : inputs) {
    const double want = exact(double(x));
    const V v = f(splat<V>(x));
    for (const float y :
         {f(x), float(v[0]), float(v[VectorTraits<V>::count - 1])})
      if (const double error = ulps(y, want); !(error <= worst))
        worst = error, at = x;
  }
  EXPECT_LE(worst, limit) << "at " << at << ": " << f(at) << " for "
                          << exact(at);
}

#define MATH_TEST(name, from, to, limit, ...)                                  \
  TEST(Math, name) {                                                           \
    checkFunction([](auto x) { return msc::name(x); },                         \
                  [](double x) -> double { return __VA_ARGS__; }, from, to,    \
                  limit);                                                      \
  }

MATH_TEST(exp, -104.0f, 90.0f, 1.5, std::exp(x))
MATH_TEST(log, 0.0f, 10.0f, 1.5, std::log(x))
MATH_TEST(tanh, -10.0f, 10.0f, 2.5, std::tanh(x))
MATH_TEST(erf, -4.5f, 4.5f, 2.5, std::erf(x))
MATH_TEST(log1p, -0.5f, 10.0f, 3.0, std::log1p(x))
MATH_TEST(sin, -10.0f, 10.0f, 1.0, std::sin(x))
MATH_TEST(sqrt, 0.0f, 100.0f, 0.5001, std::sqrt(x))
MATH_TEST(rint, -9.0f, 9.0f, 0.0, std::nearbyint(x))

TEST(Math, SignsOfZeroSurvive) {
  EXPECT_TRUE(std::signbit(msc::tanh(-0.0f)));
  EXPECT_TRUE(std::signbit(msc::erf(-0.0f)));
  EXPECT_FALSE(std::signbit(msc::abs(-0.0f)));
}

TEST(Math, TwoOperands) {
  EXPECT_EQ(msc::pow(2.0f, 10.0f), 1024.0f);
  const V v = msc::pow(splat<V>(3.0f), 2.0f),
          w = msc::pow(2.0f, splat<V>(3.0f));
  EXPECT_EQ(v[1], 9.0f);
  EXPECT_EQ(w[1], 8.0f);
  EXPECT_EQ(msc::fmod(-5.5, 2.0), -1.5);
}

TEST(Math, OtherTypes) {
  EXPECT_EQ(msc::exp(1.0), std::exp(1.0));
  EXPECT_EQ(msc::abs(-3), 3);
  EXPECT_EQ(msc::cast<int>(2.9f), 2);
  EXPECT_TRUE(msc::cast<bool>(-2));
}
