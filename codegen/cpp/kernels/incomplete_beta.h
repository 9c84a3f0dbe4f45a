//===- incomplete_beta.h - shares of the integral of beta -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::incompleteBeta(parallel, msc::Dims<6>(), a, msc::Dims<6>(), b,
//                       msc::Dims<6>(), x, msc::Dims<6>(), y);
//
// By a continued fraction (Numerical Recipes, 6.4).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_INCOMPLETE_BETA_H
#define MSC_KERNELS_INCOMPLETE_BETA_H

#include "incomplete.h"
#include "shape.h"

namespace msc {
namespace {

/// The share of beta(a, b) of x below its mean; `y` is 1 - x.
inline double lowerBeta(double a, double b, double x, double y) {
  const double s = a + b;
  const double power = std::exp(powerTerm(a, x * s) + powerTerm(b, y * s)) *
                       std::sqrt(b / (2 * M_PI * a * s)) *
                       gammaOverStirling(s) /
                       (gammaOverStirling(a) * gammaOverStirling(b));
  Fraction f{1};
  bool isChanged = true;
  for (int i = 1; isChanged && i < mostTerms; ++i) {
    const double n = a + 2 * i - 1;
    isChanged = f.add(-(a + i - 1) * (s + i - 1) * x / (n * (n - 1)), 1);
    isChanged |= f.add(i * (b - i) * x / (n * (n + 1)), 1);
  }
  return power / f.value;
}

inline double shareOfBeta(double a, double b, double x) {
  if (!(a > 0 && a + b < HUGE_VAL && b > 0 && x >= 0 && x <= 1))
    return NAN;
  if (x == 0 || x == 1)
    return x;
  const bool isLower = x * (a + b + 2) < a + 1;
  return isLower ? lowerBeta(a, b, x, 1 - x) : 1 - lowerBeta(b, a, 1 - x, x);
}

template <class P, class D, class T>
void incompleteBeta(const P &parallel, D dims, const T *a, D, const T *b, D,
                    const T *x, D, T *y) {
  forEachIntegral(parallel, dims.size, [=](long i) {
    y[i] = static_cast<T>(shareOfBeta(a[i], b[i], x[i]));
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INCOMPLETE_BETA_H
