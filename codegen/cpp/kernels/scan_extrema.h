//===- scan_extrema.h - the largest or smallest up to each element --------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scanExtrema<true, float>(parallel, msc::Dims<2, 5>(), x,
//                                 msc::Dims<2, 5>(), values, msc::Dims<2, 5>(),
//                                 indices);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_EXTREMA_H
#define MSC_KERNELS_SCAN_EXTREMA_H

#include "each_row.h"
#include "shape.h"

namespace msc {
namespace {

/// Whether a later element takes the place of the extremum so far, which an
/// equal one does, and a NaN always.
template <bool Largest, class As> bool takesOver(As later, As best) {
  return (Largest ? later >= best : later <= best) || later != later;
}

/// Along the last dimension of x, whose numbers are those of `As`: the largest
/// (or smallest) up to each element, and where it stood last.
template <bool Largest, class As, class P, class D, class T, class I>
void scanExtrema(const P &parallel, D dims, const T *x, D, T *values, D,
                 I *indices) {
  constexpr int last = D::rank - 1;
  const long n = dims.get(last), rows = n ? dims.size / n : 0;
  forEachRow(parallel, rows, n, [=](long r) {
    const T *row = x + r * n;
    for (long i = 0, best = 0; i < n; ++i) {
      if (takesOver<Largest>(static_cast<As>(row[i]),
                             static_cast<As>(row[best])))
        best = i;
      values[r * n + i] = row[best];
      indices[r * n + i] = static_cast<I>(best);
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_EXTREMA_H
