//===- sort_rows.h - rows in their order ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::sortRows<true, float>(parallel, msc::Dims<2, 5>(), x,
//                              msc::Dims<2, 5>(), values, msc::Dims<2, 5>(),
//                              indices);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SORT_ROWS_H
#define MSC_KERNELS_SORT_ROWS_H

#include "each_row.h"
#include "shape.h"

#include <algorithm>

namespace msc {
namespace {

/// Whether element i of a row stands before element j: it is smaller (larger,
/// where the row descends), or equal and of a lower index; a NaN stands where
/// the largest do.
template <bool Descends, class As, class T> struct StandsBefore {
  const T *row;

  template <class I> bool operator()(I i, I j) const {
    const As a = static_cast<As>(row[i]), b = static_cast<As>(row[j]);
    const bool below = a < b || (b != b && a == a);
    const bool above = b < a || (a != a && b == b);
    return Descends ? above || (!below && i < j) : below || (!above && i < j);
  }
};

/// The rows along the last dimension of x, sorted by their numbers as `As` has
/// them, and where each element stood. The order is total, so that std::sort,
/// which takes no memory, gives what a stable sort would.
template <bool Descends, class As, class P, class D, class T, class I>
void sortRows(const P &parallel, D dims, const T *x, D, T *values, D,
              I *indices) {
  constexpr int last = D::rank - 1;
  const long n = dims.get(last), rows = n ? dims.size / n : 0;
  forEachRow(parallel, rows, n, [=](long r) {
    const T *row = x + r * n;
    I *order = indices + r * n;
    for (long i = 0; i < n; ++i)
      order[i] = static_cast<I>(i);
    std::sort(order, order + n, StandsBefore<Descends, As, T>{row});
    for (long i = 0; i < n; ++i)
      values[r * n + i] = row[order[i]];
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SORT_ROWS_H
