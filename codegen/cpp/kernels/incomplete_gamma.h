//===- incomplete_gamma.h - shares of the integral of gamma ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::incompleteGamma<upper>(parallel, msc::Dims<6>(), a, msc::Dims<6>(), x,
//                               msc::Dims<6>(), y);
//
// By a series and a continued fraction (Numerical Recipes, 6.2).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_INCOMPLETE_GAMMA_H
#define MSC_KERNELS_INCOMPLETE_GAMMA_H

#include "incomplete.h"
#include "shape.h"

namespace msc {
namespace {

/// x^a e^-x / gamma(a).
inline double gammaDensity(double a, double x) {
  const double power = std::exp(powerTerm(a, x) - (x - a));
  return power * std::sqrt(a / (2 * M_PI)) / gammaOverStirling(a);
}

/// The integral of the density up to x over that of all, of x that is not far
/// above a.
inline double lowerGamma(double a, double x) {
  double term = 1 / a, sum = term;
  for (int i = 1; term > sum * lastPlace && i < mostTerms; ++i)
    sum += term *= x / (a + i);
  return gammaDensity(a, x) * sum;
}

/// The same from x on, of x above a and 1.
inline double upperGamma(double a, double x) {
  const double first = x + 1 - a;
  Fraction f{first};
  for (int i = 1; f.add(i * (a - i), first + 2 * i) && i < mostTerms; ++i) {
  }
  return gammaDensity(a, x) / f.value;
}

/// As MindSpore has it: up to 0 there is nothing, whatever a is.
template <bool Upper> double shareOfGamma(double a, double x) {
  if (x == 0 && (a > 0 || !Upper))
    return Upper;
  if (!(a > 0 && a < HUGE_VAL && x > 0))
    return NAN;
  if (x == HUGE_VAL)
    return !Upper;
  const bool isUpper = x > 1 && x > a;
  const double share = isUpper ? upperGamma(a, x) : lowerGamma(a, x);
  return isUpper == Upper ? share : 1 - share;
}

template <bool Upper, class P, class D, class T>
void incompleteGamma(const P &parallel, D dims, const T *a, D, const T *x, D,
                     T *y) {
  forEachIntegral(parallel, dims.size, [=](long i) {
    y[i] = static_cast<T>(shareOfGamma<Upper>(a[i], x[i]));
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INCOMPLETE_GAMMA_H
