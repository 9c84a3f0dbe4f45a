//===- matrix_exponential.h - the exponential of matrices -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::matrixExponential(parallel, msc::Dims<2, 3, 3>(), x,
//                          msc::Dims<2, 3, 3>(), y,
//                          msc::Dims<2, 3, 3>(), scaled,
//                          msc::Dims<2, 3, 3>(), sum,
//                          msc::Dims<2, 3, 3>(), product);
//
// Scaling and squaring (Moler and Van Loan, Nineteen Dubious Ways): the matrix
// is halved until Taylor's series of it is short, and the sum is squared as
// often.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATRIX_EXPONENTIAL_H
#define MSC_KERNELS_MATRIX_EXPONENTIAL_H

#include "shape.h"

#include <algorithm>
#include <cmath>

namespace msc {
namespace {

inline void multiplySquares(long n, const double *x, const double *y,
                            double *z) {
  std::fill_n(z, n * n, 0.0);
  for (long i = 0; i < n; ++i)
    for (long k = 0; k < n; ++k)
      for (long j = 0; j < n; ++j)
        z[i * n + j] += x[i * n + k] * y[k * n + j];
}

/// Halves x until the sum of no row's magnitudes is above 1/2; how often.
template <class T> int scaleMatrix(long n, const T *x, double *scaled) {
  double norm = 0;
  for (long i = 0; i < n; ++i) {
    double sum = 0;
    for (long j = 0; j < n; ++j)
      sum += std::abs(double(x[i * n + j]));
    norm = std::max(norm, sum);
  }
  const int halvings =
      norm > 0.5 && std::isfinite(norm) ? std::ilogb(norm) + 2 : 0;
  for (long i = 0; i < n * n; ++i)
    scaled[i] = std::ldexp(double(x[i]), -halvings);
  return halvings;
}

/// 1 + x (1 + x / 2 (1 + x / 3 (...))), of so many terms that the next is less
/// than a double can tell.
inline void sumSeries(long n, const double *x, double *sum, double *product) {
  std::fill_n(sum, n * n, 0.0);
  for (long i = 0; i < n; ++i)
    sum[i * n + i] = 1;
  for (int term = 16; term > 0; --term) {
    multiplySquares(n, x, sum, product);
    for (long i = 0; i < n * n; ++i)
      sum[i] = product[i] / term + (i % (n + 1) == 0 ? 1 : 0);
  }
}

template <class P, class D, class T>
void matrixExponential(const P &parallel, D dims, const T *x, D, T *y, D,
                       double *scaled, D, double *sum, D, double *product) {
  parallel.forEach(dims.get(0), [=](long matrix) {
    const long n = dims.get(1), at = matrix * n * n;
    double *power = sum + at, *next = product + at;
    const int halvings = scaleMatrix(n, x + at, scaled + at);
    sumSeries(n, scaled + at, power, next);
    for (int i = 0; i < halvings; ++i) {
      multiplySquares(n, power, power, next);
      std::swap(power, next);
    }
    std::copy_n(power, n * n, y + at);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATRIX_EXPONENTIAL_H
