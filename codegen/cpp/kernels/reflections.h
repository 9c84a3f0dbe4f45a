//===- reflections.h - Householder's reflections that make R of a ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::reflections(parallel, msc::Dims<2, 4, 3>(), a, msc::Dims<2, 4, 3>(),
//   r,
//                    msc::Dims<2, 3>(), shares, msc::Dims<2, 4, 3>(), factors);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_REFLECTIONS_H
#define MSC_KERNELS_REFLECTIONS_H

#include "factors.h"

namespace msc {
namespace {

/// R on and above the diagonal, below it the vectors of the reflections (their
/// first element, 1, is not there); `factors` is work memory.
template <class P, class D, class S, class T>
void reflections(const P &parallel, D dims, const T *a, D, T *r, S counts,
                 T *shares, D, double *factors) {
  const long rows = dims.get(1), columns = dims.get(2), size = rows * columns;
  parallel.forEach(dims.get(0), [=](long batch) {
    double *own = factors + batch * size;
    copyAs(size, a + batch * size, own);
    for (long j = 0; j < counts.get(1); ++j) {
      const double share = makeReflection(rows, columns, own, j);
      shares[batch * counts.get(1) + j] = static_cast<T>(share);
      reflect(rows, own, columns, j, share, own, columns, j + 1, columns);
    }
    copyAs(size, own, r + batch * size);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_REFLECTIONS_H
