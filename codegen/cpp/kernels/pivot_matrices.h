//===- pivot_matrices.h - rows in the order that pivots say ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::pivotMatrices(parallel, msc::Dims<2, 3>(), pivots, msc::Dims<2, 4,
//   4>(),
//                      matrices);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_PIVOT_MATRICES_H
#define MSC_KERNELS_PIVOT_MATRICES_H

#include "factors.h"

namespace msc {
namespace {

/// P of each list of pivots: row i was exchanged with the one that pivot i
/// names, counted from 1. One that there is not is left out.
template <class P, class S, class D, class I, class T>
void pivotMatrices(const P &parallel, S counts, const I *pivots, D dims,
                   T *matrices) {
  const long n = dims.get(1), count = counts.get(1);
  parallel.forEach(dims.get(0), [=](long batch) {
    T *own = matrices + batch * n * n;
    for (long i = 0; i < n * n; ++i)
      own[i] = i / n == i % n;
    for (long i = 0; i < count; ++i) {
      const long other = static_cast<long>(pivots[batch * count + i]) - 1;
      for (long row = 0; row < n && 0 <= other && other < n; ++row)
        std::swap(own[row * n + i], own[row * n + other]);
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_PIVOT_MATRICES_H
