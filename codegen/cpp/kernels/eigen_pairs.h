//===- eigen_pairs.h - eigenvalues of symmetric matrices ------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::eigenPairs<lower>(parallel, msc::Dims<2, 3, 3>(), a, msc::Dims<2,
//   3>(),
//                          values, msc::Dims<2, 3, 3>(), vectors,
//                          msc::Dims<2, 3, 3>(), turned, msc::Dims<2, 3, 3>(),
//                          turns);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_EIGEN_PAIRS_H
#define MSC_KERNELS_EIGEN_PAIRS_H

#include "factors.h"

namespace msc {
namespace {

/// a becomes R^T a R, where R turns p and q so that a[p][q] vanishes; v turns.
inline void turnPair(long n, double *a, double *v, long p, long q) {
  const double zeta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
  const double t =
      (zeta < 0 ? -1 : 1) / (std::fabs(zeta) + std::sqrt(1 + zeta * zeta));
  const double c = 1 / std::sqrt(1 + t * t), s = c * t;
  const auto turn = [=](double &x, double &y) {
    const double old = x;
    x = c * old - s * y;
    y = s * old + c * y;
  };
  for (long i = 0; i < n; ++i)
    turn(a[i * n + p], a[i * n + q]);
  for (long i = 0; i < n; ++i)
    turn(a[p * n + i], a[q * n + i]);
  for (long i = 0; i < n; ++i)
    turn(v[i * n + p], v[i * n + q]);
}

/// Jacobi: a becomes diagonal.
inline void diagonalise(long n, double *a, double *v) {
  bool turned = true;
  for (int sweep = 0; turned && sweep < 60; ++sweep) {
    turned = false;
    for (long p = 0; p < n; ++p)
      for (long q = p + 1; q < n; ++q)
        if (std::fabs(a[p * n + q]) >
            1e-16 * (std::fabs(a[p * n + p]) + std::fabs(a[q * n + q]))) {
          turnPair(n, a, v, p, q);
          turned = true;
        }
  }
}

/// In ascending order, with their vectors in columns; one triangle of a is
/// read. `turned` and `turns` are work memory.
template <bool Lower, class P, class D, class S, class T>
void eigenPairs(const P &parallel, D dims, const T *a, S, T *values, D,
                T *vectors, D, double *turned, D, double *turns) {
  const long n = dims.get(1);
  parallel.forEach(dims.get(0), [=](long batch) {
    double *own = turned + batch * n * n, *v = turns + batch * n * n;
    for (long i = 0; i < n; ++i)
      for (long j = 0; j < n; ++j)
        own[i * n + j] = double(
            a[batch * n * n + ((i > j) == Lower ? i * n + j : j * n + i)]);
    std::fill_n(values + batch * n, n, T(NAN)); // where there is no order
    std::fill_n(vectors + batch * n * n, n * n, T(NAN));
    makeIdentity(n, n, v);
    diagonalise(n, own, v);
    for (long k = 0; k < n; ++k) {
      long place = 0; // of column k among all
      for (long j = 0; j < n; ++j)
        place += own[j * n + j] < own[k * n + k] ||
                 (own[j * n + j] == own[k * n + k] && j < k);
      values[batch * n + place] = static_cast<T>(own[k * n + k]);
      for (long i = 0; i < n; ++i)
        vectors[(batch * n + i) * n + place] = static_cast<T>(v[i * n + k]);
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_EIGEN_PAIRS_H
