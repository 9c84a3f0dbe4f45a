//===- solve_factored.h - P L U x = b for each matrix of a batch ----------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::solveFactored(parallel, msc::Dims<2, 3, 3>(), lu, msc::Dims<2, 3>(),
//                      pivots, msc::Dims<2, 3, 5>(), b, msc::Dims<2, 3, 5>(),
//                      x);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SOLVE_FACTORED_H
#define MSC_KERNELS_SOLVE_FACTORED_H

#include "factors.h"

namespace msc {
namespace {

/// Pivots count rows from 1; one that there is not is left out.
template <class P, class D, class S, class B, class T, class I>
void solveFactored(const P &parallel, D dims, const T *lu, S, const I *pivots,
                   B sides, const T *b, B, T *x) {
  const long n = dims.get(1), columns = sides.get(2);
  parallel.forEach(dims.get(0), [=](long batch) {
    T *own = x + batch * n * columns;
    copyAs(n * columns, b + batch * n * columns, own);
    for (long i = 0; i < n; ++i) {
      const long other = static_cast<long>(pivots[batch * n + i]) - 1;
      if (0 <= other && other < n && other != i)
        std::swap_ranges(own + i * columns, own + (i + 1) * columns,
                         own + other * columns);
    }
    solveTriangle<true, false, true>(n, columns, lu + batch * n * n, own);
    solveTriangle<false, false, false>(n, columns, lu + batch * n * n, own);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SOLVE_FACTORED_H
