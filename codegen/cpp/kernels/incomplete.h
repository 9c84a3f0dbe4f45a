//===- incomplete.h - what the incomplete integrals share -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// In double. What stands in front of series and fractions is written so that
// large numbers do not cancel.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_INCOMPLETE_H
#define MSC_KERNELS_INCOMPLETE_H

#include "each_row.h"

#include <cmath>

namespace msc {
namespace {

/// More terms than numbers up to 1e8 need: those beyond must end, too.
constexpr int mostTerms = 1 << 17;
constexpr double lastPlace = 0x1p-53;

/// A continued fraction, from its first number on, by Lentz's method.
struct Fraction {
  double value, above = value, below = 0;

  /// Whether a / (b + ...) below the last number still changes the value.
  bool add(double a, double b) {
    below = 1 / (b + a * below);
    above = b + a / above;
    const double factor = above * below;
    value *= factor;
    return std::abs(factor - 1) > lastPlace * 2;
  }
};

/// gamma(a) over Stirling's formula sqrt(2 pi / a) (a / e)^a.
inline double gammaOverStirling(double a) {
  if (a < 10)
    return std::tgamma(a) * std::exp(a) * std::pow(a, 0.5 - a) /
           std::sqrt(2 * M_PI);
  const double u = 1 / a, v = u * u;
  return std::exp(
      u * (1. / 12 - v * (1. / 360 - v * (1. / 1260 -
                                          v * (1. / 1680 - v * (1. / 1188))))));
}

/// a log(x / a), exact where x is near to a.
inline double powerTerm(double a, double x) {
  const double distance = x - a;
  return a * (std::abs(distance) < a / 2 ? std::log1p(distance / a)
                                         : std::log(x / a));
}

/// An element takes as long as thousands of additions.
template <class P, class Body>
void forEachIntegral(const P &parallel, long size, Body body) {
  forEachRow(parallel, size, 256, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INCOMPLETE_H
