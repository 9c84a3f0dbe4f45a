//===- least_squares.h - the x for which a x is nearest to b --------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::leastSquares<wide>(parallel, msc::Dims<1, 5, 3>(), a,
//                           msc::Dims<1, 5, 2>(), b, msc::Dims<1, 3, 2>(), x,
//                           msc::Dims<1, 5, 3>(), factors, msc::Dims<1, 5,
//                           2>(), sides);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LEAST_SQUARES_H
#define MSC_KERNELS_LEAST_SQUARES_H

#include "factors.h"

namespace msc {
namespace {

/// By Householder's reflections. Of the x of a Wide matrix, of which there are
/// many, the shortest. `factors`, `shares` and `sides`, as long as the longer
/// of b and x, are work memory.
template <bool Wide, class P, class D, class B, class X, class C, class S,
          class T>
void leastSquares(const P &parallel, D dims, const T *a, B, const T *b, X, T *x,
                  D, double *factors, C, double *shares, S sizes,
                  double *sides) {
  const long m = sizes.get(1), columns = sizes.get(2),
             n = Wide ? dims.get(1) : dims.get(2);
  const long given = (Wide ? n : m) * columns, taken = (Wide ? m : n) * columns;
  parallel.forEach(dims.get(0), [=](long batch) {
    double *own = factors + batch * m * n, *y = sides + batch * m * columns,
           *share = shares + batch * n;
    for (long i = 0; i < m * n; ++i)
      own[i] = double(a[batch * m * n + (Wide ? i % n * m + i / n : i)]);
    for (long j = 0; j < n; ++j) {
      share[j] = makeReflection(m, n, own, j);
      reflect(m, own, n, j, share[j], own, n, j + 1, n);
    }
    std::fill_n(y, m * columns, 0.0);
    copyAs(given, b + batch * given, y);
    for (long j = 0; !Wide && j < n; ++j)
      reflect(m, own, n, j, share[j], y, columns, 0, columns);
    solveTriangle<false, Wide, false>(n, columns, own, y);
    for (long j = n; Wide && j-- > 0;)
      reflect(m, own, n, j, share[j], y, columns, 0, columns);
    copyAs(taken, y, x + batch * taken);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LEAST_SQUARES_H
