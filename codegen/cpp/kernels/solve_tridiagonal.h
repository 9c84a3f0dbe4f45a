//===- solve_tridiagonal.h - a x = b, where a has three diagonals ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::solveTridiagonal(parallel, msc::Dims<2, 3, 4>(), diagonals,
//                          msc::Dims<2, 4, 5>(), b, msc::Dims<2, 4, 5>(), x,
//                          msc::Dims<2, 3, 4>(), rows, msc::Dims<2, 4, 5>(),
//                          sides);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SOLVE_TRIDIAGONAL_H
#define MSC_KERNELS_SOLVE_TRIDIAGONAL_H

#include "factors.h"

namespace msc {
namespace {

/// Row i, three numbers from column i on, and row i + 1, three from column i
/// on too, change places where that makes the division safer; then row i + 1
/// begins a column later.
inline void leaveColumn(long columns, double *row, double *below, double *y) {
  if (std::fabs(below[0]) > std::fabs(row[0])) {
    std::swap_ranges(row, row + 3, below);
    std::swap_ranges(y, y + columns, y + columns);
  }
  const double share = below[0] / row[0];
  below[0] = below[1] - share * row[1];
  below[1] = below[2] - share * row[2];
  below[2] = 0;
  for (long c = 0; c < columns; ++c)
    y[columns + c] -= share * y[c];
}

/// The diagonals are the one above (its last number is not read), the main one
/// and the one below (without its first); `rows` and `sides` are work memory.
template <class P, class D, class B, class R, class T>
void solveTridiagonal(const P &parallel, D dims, const T *diagonals, B sizes,
                      const T *b, B, T *x, R, double *rows, B, double *sides) {
  const long n = dims.get(2), columns = sizes.get(2);
  parallel.forEach(dims.get(0), [=](long batch) {
    const T *above = diagonals + batch * 3 * n, *main = above + n,
            *under = main + n;
    double *own = rows + batch * 3 * n, *y = sides + batch * n * columns;
    copyAs(n * columns, b + batch * n * columns, y);
    for (long i = 0; i < n; ++i) { // from column i - 1 on, but the first
      const double next = i + 1 < n ? double(above[i]) : 0;
      own[3 * i] = double(i ? under[i] : main[i]);
      own[3 * i + 1] = i ? double(main[i]) : next;
      own[3 * i + 2] = i ? next : 0;
      if (i)
        leaveColumn(columns, own + 3 * (i - 1), own + 3 * i,
                    y + (i - 1) * columns);
    }
    for (long i = n; i-- > 0;)
      for (long c = 0; c < columns; ++c) {
        double rest = y[i * columns + c];
        for (long k = 1; k < 3 && i + k < n; ++k)
          rest -= own[3 * i + k] * y[(i + k) * columns + c];
        y[i * columns + c] = rest / own[3 * i];
      }
    copyAs(n * columns, y, x + batch * n * columns);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SOLVE_TRIDIAGONAL_H
