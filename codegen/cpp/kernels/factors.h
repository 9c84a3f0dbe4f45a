//===- factors.h - one matrix as a product of simpler ones ----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// On one thread, in double precision: what routines on batches of matrices
// share. Matrices are dense and row-major.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_FACTORS_H
#define MSC_KERNELS_FACTORS_H

#include "shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace msc {
namespace {

template <class To, class From> void copyAs(long n, const From *x, To *y) {
  for (long i = 0; i < n; ++i)
    y[i] = static_cast<To>(x[i]);
}

inline void makeIdentity(long rows, long columns, double *x) {
  for (long i = 0; i < rows * columns; ++i)
    x[i] = i / columns == i % columns;
}

/// The row at or below k whose number in column k is the largest.
inline long findPivot(long rows, long columns, const double *a, long k) {
  long best = k;
  for (long i = k + 1; i < rows; ++i)
    if (std::fabs(a[i * columns + k]) > std::fabs(a[best * columns + k]))
      best = i;
  return best;
}

/// Row k leaves those below it, whose share of it stays in column k.
inline void eliminate(long rows, long columns, double *a, long k) {
  const double *from = a + k * columns;
  for (long i = k + 1; i < rows; ++i) {
    double *row = a + i * columns;
    row[k] /= from[k];
    for (long j = k + 1; j < columns; ++j)
      row[j] -= row[k] * from[j];
  }
}

/// a becomes L (below its diagonal of ones) and U, with its rows exchanged;
/// `exchange(i, j)` hears of it.
template <class F>
void factorLU(long rows, long columns, double *a, F exchange) {
  for (long k = 0; k < rows && k < columns; ++k) {
    const long best = findPivot(rows, columns, a, k);
    if (best != k) {
      std::swap_ranges(a + k * columns, a + (k + 1) * columns,
                       a + best * columns);
      exchange(k, best);
    }
    if (a[k * columns + k] != 0)
      eliminate(rows, columns, a, k);
  }
}

/// x, of `columns` columns, becomes the solution of a y = x, where of a (or of
/// a transposed) only one triangle counts.
template <bool Lower, bool Transposed, bool Unit, class A, class X>
void solveTriangle(long n, long columns, const A *a, X *x) {
  constexpr bool down = Lower != Transposed;
  const auto at = [=](long i, long j) {
    return static_cast<X>(Transposed ? a[j * n + i] : a[i * n + j]);
  };
  for (long step = 0; step < n; ++step) {
    const long i = down ? step : n - 1 - step;
    for (long k = 0; k < step; ++k) {
      const long j = down ? k : n - 1 - k;
      for (long c = 0; c < columns; ++c)
        x[i * columns + c] -= at(i, j) * x[j * columns + c];
    }
    for (long c = 0; !Unit && c < columns; ++c)
      x[i * columns + c] /= at(i, i);
  }
}

/// What a Householder reflection is made of: column j of a from its diagonal
/// on becomes a multiple of the first unit vector, which takes its place, and
/// the vector of the reflection (1, ...) lies below. Gives the share of it.
inline double makeReflection(long rows, long columns, double *a, long j) {
  double tail = 0;
  for (long i = j + 1; i < rows; ++i)
    tail += a[i * columns + j] * a[i * columns + j];
  double &first = a[j * columns + j];
  if (tail == 0)
    return 0;
  const double norm = std::sqrt(first * first + tail);
  const double moved = first >= 0 ? -norm : norm;
  const double share = (moved - first) / moved;
  for (long i = j + 1; i < rows; ++i)
    a[i * columns + j] /= first - moved;
  first = moved;
  return share;
}

/// Columns `begin` to `end` of x (rows x pitch) are reflected by the vector in
/// column j of a.
template <class A>
void reflect(long rows, const A *a, long columns, long j, double share,
             double *x, long pitch, long begin, long end) {
  for (long c = begin; c < end; ++c) {
    double sum = x[j * pitch + c];
    for (long i = j + 1; i < rows; ++i)
      sum += a[i * columns + j] * x[i * pitch + c];
    x[j * pitch + c] -= share * sum;
    for (long i = j + 1; i < rows; ++i)
      x[i * pitch + c] -= share * sum * a[i * columns + j];
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_FACTORS_H
