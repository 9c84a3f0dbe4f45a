//===- solve_matrices.h - a x = b for each matrix of a batch --------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::solveMatrices<false>(parallel, msc::Dims<2, 3, 3>(), a,
//                             msc::Dims<2, 3, 5>(), b, msc::Dims<2, 3, 5>(), x,
//                             msc::Dims<2, 3, 3>(), factors, msc::Dims<2, 3,
//                             5>(), solved);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SOLVE_MATRICES_H
#define MSC_KERNELS_SOLVE_MATRICES_H

#include "factors.h"

namespace msc {
namespace {

/// a x = b, or a transposed; `factors` and `solved` are work memory.
template <bool Transposed, class P, class A, class B, class T>
void solveMatrices(const P &parallel, A dims, const T *a, B sides, const T *b,
                   B, T *x, A, double *factors, B, double *solved) {
  const long n = dims.get(1), columns = sides.get(2);
  parallel.forEach(dims.get(0), [=](long batch) {
    double *lu = factors + batch * n * n, *y = solved + batch * n * columns;
    for (long i = 0; i < n * n; ++i)
      lu[i] = static_cast<double>(
          a[batch * n * n + (Transposed ? i % n * n + i / n : i)]);
    copyAs(n * columns, b + batch * n * columns, y);
    factorLU(n, n, lu, [=](long i, long j) {
      std::swap_ranges(y + i * columns, y + (i + 1) * columns, y + j * columns);
    });
    solveTriangle<true, false, true>(n, columns, lu, y);
    solveTriangle<false, false, false>(n, columns, lu, y);
    copyAs(n * columns, y, x + batch * n * columns);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SOLVE_MATRICES_H
