//===- kernels_functions_test.cpp - functions.h on lanes and on scalars ---===//
// SPDX-License-Identifier: Apache-2.0
//
// Against the standard library, in double.
//
//===----------------------------------------------------------------------===//
#include "device.h"

#include "extrema.h"
#include "half.h"
#include "map.h"
#include "trigonometry.h"

namespace {

using test::Buffer;
using test::Floats;

/// n values from low to high, the ends and 0 among them.
Floats range(float low, float high) {
  constexpr int n = 2000;
  Floats x(n);
  for (int i = 0; i < n; ++i)
    x[i] = low + (high - low) * float(i) / float(n - 1);
  x[n / 2] = 0;
  return x;
}

/// Values, slots and all: VALUES as BodyCost.cpp counts them.
template <unsigned Slots, class Body>
void onLanes(const char *name, const Floats &x, const Floats &y,
             const Floats &want, float tolerance, const Body &body) {
  constexpr int n = 2000, values = 3 + Slots - msc::Scratch::kExtraSlots;
  Buffer dx(x), dy(y), dz(n);
  float *px = dx, *py = dy, *pz = dz;
  simulation::launch(3, [=] {
    msc::map<msc::Dims<n>, values>(pz, msc::Strides<1>(), [=](auto at) {
      auto a = at.load(px, msc::Strides<1>());
      return body(a, at.load(py, msc::Strides<1>()));
    });
  });
  test::expectNear(dz.host(), want, tolerance, std::string(name) + " of lanes");
}

template <unsigned Slots = msc::kFunctionSlots, class Body, class Want>
void check(const char *name, const Floats &x, const Floats &y, float tolerance,
           const Body &body, const Want &want) {
  Floats expected(x.size()), scalars(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    expected[i] = static_cast<float>(want(double(x[i]), double(y[i])));
    scalars[i] = body(x[i], y[i]);
  }
  test::expectNear(scalars, expected, tolerance,
                   std::string(name) + " of scalars");
  onLanes<Slots>(name, x, y, expected, tolerance, body);
}

#define FUNCTION(NAME, LOW, HIGH, TOLERANCE)                                   \
  check(                                                                       \
      #NAME, range(LOW, HIGH), range(LOW, HIGH), TOLERANCE,                    \
      [](auto a, auto) { return msc::NAME(a); },                               \
      [](double a, double) { return std::NAME(a); })
#define SHORT(NAME, LOW, HIGH, TOLERANCE)                                      \
  check<msc::kShortFunctionSlots>(                                             \
      #NAME, range(LOW, HIGH), range(LOW, HIGH), TOLERANCE,                    \
      [](auto a, auto) { return msc::NAME(a); },                               \
      [](double a, double) { return std::NAME(a); })
#define FUNCTION2(NAME, X, Y, TOLERANCE)                                       \
  check(                                                                       \
      #NAME, X, Y, TOLERANCE, [](auto a, auto b) { return msc::NAME(a, b); },  \
      [](double a, double b) { return std::NAME(a, b); })

void functionsOfOne() {
  FUNCTION(exp, -100, 85, 1e-6f);
  FUNCTION(log, 0, 1e6f, 1e-6f);
  FUNCTION(sqrt, 0, 1e9f, 1e-6f);
  SHORT(expm1, -20, 20, 1e-6f);
  SHORT(log1p, -0.999f, 50, 1e-6f);
  SHORT(tanh, -12, 12, 1e-6f);
  FUNCTION(sinh, -80, 80, 2e-6f);
  SHORT(cosh, -80, 80, 2e-6f);
  FUNCTION(asinh, -1e3f, 1e3f, 1e-6f);
  FUNCTION(acosh, 1, 1e7f, 1e-6f);
  FUNCTION(atanh, -0.999f, 0.999f, 1e-6f);
  SHORT(erf, -5, 5, 1e-6f);
  SHORT(erfc, -5, 9, 1e-6f);
  FUNCTION(sin, -1000, 1000, 2e-6f);
  FUNCTION(cos, -1000, 1000, 2e-6f);
  FUNCTION(tan, -1.5f, 1.5f, 2e-6f);
  FUNCTION(asin, -1, 1, 1e-6f);
  FUNCTION(acos, -1, 1, 1e-6f);
  FUNCTION(atan, -50, 50, 1e-6f);
}

void roundings() {
  FUNCTION(floor, -9.99f, 9.99f, 0);
  FUNCTION(ceil, -9.99f, 9.99f, 0);
  FUNCTION(trunc, -9.99f, 9.99f, 0);
  FUNCTION(round, -100, 99.9f, 0);
  FUNCTION(rint, -100, 99.9f, 0);
  FUNCTION(abs, -3, 3, 0);
}

void functionsOfTwo() {
  Floats a = test::random(2000, 1, -9, 9), b = test::random(2000, 2, 0.3f, 3);
  for (int i = 0; i < 2000; i += 3)
    b[i] = float(i % 7);
  FUNCTION2(pow, a, b, 1e-5f);
  FUNCTION2(fmod, a, test::random(2000, 2, 0.3f, 3), 1e-6f);
  FUNCTION2(fmod, test::random(2000, 5, -9999, 9999),
            test::random(2000, 2, 0.3f, 3), 1e-6f);
  FUNCTION2(atan2, a, test::random(2000, 3, -3, 3), 1e-6f);
}

/// NaN on each side and on both, and a constant: in five slots at most.
void extrema() {
  const float nan = __builtin_nanf("");
  Floats a = test::random(2000, 1, -9, 9), b = test::random(2000, 2, -9, 9);
  for (int i = 0; i < 2000; i += 3) {
    a[i] = i % 2 ? nan : a[i];
    b[i] = i % 5 ? nan : b[i];
  }
  auto with = [&](const char *name, auto body, auto want) {
    check<4>(name, a, b, 0, body, want);
  };
  auto isOrdered = [](double a, double b) { return a == a && b == b; };
  with(
      "max", [](auto a, auto b) { return msc::max(a, b); },
      [](double a, double b) { return a > b ? a : b; });
  with(
      "min with a constant", [](auto a, auto) { return msc::min(0.5f, a); },
      [](double a, double) { return 0.5 < a ? 0.5 : a; });
  with(
      "maximum", [](auto a, auto b) { return msc::maximum(a, b); },
      [&](double a, double b) {
        return isOrdered(a, b) ? std::max(a, b) : std::nan("");
      });
  with(
      "minimum with a constant",
      [](auto a, auto) { return msc::minimum(a, 0.5f); },
      [](double a, double) { return a < 0.5 || a != a ? a : 0.5; });
  with(
      "maxnum", [](auto a, auto b) { return msc::maxnum(a, b); },
      [](double a, double b) { return std::fmax(a, b); });
  with(
      "minnum with a constant",
      [](auto a, auto) { return msc::minnum(0.5f, a); },
      [](double a, double) { return std::fmin(0.5, a); });
}

/// Values at the edges, which no range has.
void edges() {
  const float inf = __builtin_inff(), nan = __builtin_nanf("");
  auto isNan = [](float x) { return x != x; };
  test::expect(msc::exp(inf) == inf && msc::exp(-inf) == 0 &&
                   isNan(msc::exp(nan)),
               "exp's edges");
  test::expect(msc::log(0.0f) == -inf && isNan(msc::log(-1.0f)) &&
                   msc::log(inf) == inf,
               "log's edges");
  test::expect(isNan(msc::sqrt(-1.0f)) && msc::sqrt(inf) == inf,
               "sqrt's edges");
  test::expect(isNan(msc::acos(2.0f)) && isNan(msc::acosh(0.5f)) &&
                   isNan(msc::acosh(-3.0f)),
               "outside of arcs");
  test::expect(isNan(msc::pow(-2.0f, 0.5f)) && msc::pow(-2.0f, 3.0f) < 0 &&
                   msc::pow(0.0f, 0.0f) == 1,
               "pow's edges");
  test::expect(isNan(msc::fmod(1.0f, 0.0f)) && msc::fmod(1.0f, inf) == 1,
               "fmod's edges");
  test::expect(msc::log1p(inf) == inf && msc::tanh(inf) == 1 &&
                   msc::erf(-inf) == -1,
               "limits");
  test::expect(isNan(msc::sin(inf)) && isNan(msc::erf(nan)) &&
                   isNan(msc::tanh(nan)),
               "NaN comes out");
}

/// Through the 16-bit types and back, by the unit's casts and by bits.
void halves() {
  Floats x = range(-70000, 70000);
  for (int i = 0; i < 1000; ++i)
    x[i] *= 1e-6f * float(i);
  check(
      "roundTo<Float16>", x, x, 0,
      [](auto a, auto) { return msc::roundTo<msc::Float16>(a); },
      [](double a, double) { return float(half(float(a))); });
  check(
      "roundTo<BFloat16>", x, x, 0,
      [](auto a, auto) { return msc::roundTo<msc::BFloat16>(a); },
      [](double a, double) { return float(bfloat16_t(float(a))); });
}

} // namespace

int main() {
  test::start();
  functionsOfOne();
  roundings();
  functionsOfTwo();
  extrema();
  edges();
  halves();
  return test::finish("kernels_functions_test");
}
