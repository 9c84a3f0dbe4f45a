//===- singular_values.h - a = U S V^T for each matrix of a batch ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::singularValues<wide>(parallel, msc::Dims<2, 3, 4>(), a,
//                             msc::Dims<2, 3>(), s, msc::Dims<2, 3, 3>(), u,
//                             msc::Dims<2, 4, 4>(), v, msc::Dims<2, 4, 4>(),
//                             left, msc::Dims<2, 3, 3>(), right);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SINGULAR_VALUES_H
#define MSC_KERNELS_SINGULAR_VALUES_H

#include "factors.h"

namespace msc {
namespace {

/// Turns columns p and q of x (of `pitch` columns).
inline void turnColumns(long rows, long pitch, double *x, long p, long q,
                        double c, double s) {
  for (long i = 0; i < rows; ++i) {
    const double a = x[i * pitch + p], b = x[i * pitch + q];
    x[i * pitch + p] = c * a - s * b;
    x[i * pitch + q] = s * a + c * b;
  }
}

inline double multiplyColumns(long rows, long pitch, const double *x, long p,
                              long q) {
  double sum = 0;
  for (long i = 0; i < rows; ++i)
    sum += x[i * pitch + p] * x[i * pitch + q];
  return sum;
}

/// One-sided Jacobi: the first n columns of u are turned against each other
/// until each pair is orthogonal; v turns with them.
inline void orthogonalise(long m, long n, double *u, double *v) {
  bool turned = true;
  for (int sweep = 0; turned && sweep < 60; ++sweep) {
    turned = false;
    for (long p = 0; p < n; ++p)
      for (long q = p + 1; q < n; ++q) {
        const double a = multiplyColumns(m, m, u, p, p),
                     b = multiplyColumns(m, m, u, q, q),
                     both = multiplyColumns(m, m, u, p, q);
        if (!(std::fabs(both) > 1e-15 * std::sqrt(a) * std::sqrt(b)))
          continue;
        const double zeta = (b - a) / (2 * both);
        const double t = (zeta < 0 ? -1 : 1) /
                         (std::fabs(zeta) + std::sqrt(1 + zeta * zeta));
        const double c = 1 / std::sqrt(1 + t * t);
        turnColumns(m, m, u, p, q, c, c * t);
        turnColumns(n, n, v, p, q, c, c * t);
        turned = true;
      }
  }
}

/// Column k of u becomes a unit vector that is orthogonal to those before it.
inline void completeColumn(long m, double *u, long k) {
  double best = 0;
  for (long unit = 0; unit < m && best < 0.5 / double(m); ++unit) {
    for (long i = 0; i < m; ++i)
      u[i * m + k] = i == unit;
    for (int again = 0; again < 2; ++again)
      for (long j = 0; j < k; ++j) {
        const double share = multiplyColumns(m, m, u, j, k);
        for (long i = 0; i < m; ++i)
          u[i * m + k] -= share * u[i * m + j];
      }
    best = multiplyColumns(m, m, u, k, k);
  }
  for (long i = 0; i < m; ++i)
    u[i * m + k] /= std::sqrt(best);
}

/// The lengths of u's columns, descending, in `s`; the columns of u become
/// unit vectors, m of them.
template <class T>
void sortColumns(long m, long n, double *u, double *v, T *s) {
  for (long k = 0; k < n; ++k) {
    long best = k;
    for (long j = k + 1; j < n; ++j)
      if (multiplyColumns(m, m, u, j, j) > multiplyColumns(m, m, u, best, best))
        best = j;
    for (long i = 0; i < m; ++i)
      std::swap(u[i * m + k], u[i * m + best]);
    for (long i = 0; i < n; ++i)
      std::swap(v[i * n + k], v[i * n + best]);
  }
  double largest = 0;
  for (long k = 0; k < n; ++k) {
    const double length = std::sqrt(multiplyColumns(m, m, u, k, k));
    largest = k ? largest : length;
    s[k] = static_cast<T>(length);
    if (length <= 1e-14 * largest)
      completeColumn(m, u, k);
    else
      for (long i = 0; i < m; ++i)
        u[i * m + k] /= length;
  }
  for (long k = n; k < m; ++k)
    completeColumn(m, u, k);
}

/// `left` (m x m) and `right` (n x n) are work memory for the taller of a and a
/// transposed, which `Wide` takes; u and v are their first columns.
template <bool Wide, class P, class D, class S, class U, class V, class L,
          class R, class T>
void singularValues(const P &parallel, D dims, const T *a, S counts, T *s, U us,
                    T *u, V vs, T *v, L, double *left, R, double *right) {
  const long rows = dims.get(1), columns = dims.get(2), n = counts.get(1),
             m = Wide ? columns : rows;
  const auto give = [](long size, const double *x, long count, T *y) {
    for (long i = 0; i < size; ++i)
      for (long k = 0; k < count; ++k)
        y[i * count + k] = static_cast<T>(x[i * size + k]);
  };
  parallel.forEach(dims.get(0), [=](long batch) {
    const T *from = a + batch * rows * columns;
    double *l = left + batch * m * m, *r = right + batch * n * n;
    for (long i = 0; i < m; ++i)
      for (long k = 0; k < n; ++k)
        l[i * m + k] =
            double(Wide ? from[k * columns + i] : from[i * columns + k]);
    makeIdentity(n, n, r);
    orthogonalise(m, n, l, r);
    sortColumns(m, n, l, r, s + batch * n);
    give(rows, Wide ? r : l, us.get(2), u + batch * rows * us.get(2));
    give(columns, Wide ? l : r, vs.get(2), v + batch * columns * vs.get(2));
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SINGULAR_VALUES_H
