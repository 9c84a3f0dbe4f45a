//===- cholesky.h - the triangular root of each matrix of a batch ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::cholesky<false>(parallel, msc::Dims<2, 3, 3>(), a,
//                        msc::Dims<2, 3, 3>(), root);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CHOLESKY_H
#define MSC_KERNELS_CHOLESKY_H

#include "factors.h"

namespace msc {
namespace {

/// L of a = L L^T, of which the lower triangle is read; or L^T.
template <bool Upper, class P, class D, class T>
void cholesky(const P &parallel, D dims, const T *a, D, T *root) {
  const long n = dims.get(1);
  parallel.forEach(dims.get(0), [=](long batch) {
    const T *from = a + batch * n * n;
    T *to = root + batch * n * n;
    const auto at = [=](long i, long j) -> T & {
      return to[Upper ? j * n + i : i * n + j];
    };
    for (long i = 0; i < n; ++i)
      for (long j = 0; j < n; ++j) {
        if (j > i) {
          at(i, j) = 0;
          continue;
        }
        double sum = from[i * n + j];
        for (long k = 0; k < j; ++k)
          sum -= double(at(i, k)) * double(at(j, k));
        at(i, j) = static_cast<T>(i == j ? std::sqrt(sum) : sum / at(j, j));
      }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CHOLESKY_H
