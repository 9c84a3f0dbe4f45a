//===- search_sorted.h - places of values in ascending rows ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::searchSorted<right, float>(parallel, msc::Dims<2, 5>(), sorted,
//                                   msc::Dims<2, 9>(), values,
//                                   msc::Dims<2, 9>(), places);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SEARCH_SORTED_H
#define MSC_KERNELS_SEARCH_SORTED_H

#include "blocking.h"
#include "shape.h"

#include <algorithm>

namespace msc {
namespace {

/// How many elements of its row, whose numbers are those of `As`, are below
/// each value (Right: not above it). A NaN has all of them below.
template <bool Right, class As, class P, class S, class V, class T, class I>
void searchSorted(const P &parallel, S dims, const T *sorted, V valueDims,
                  const T *values, V, I *places) {
  const long n = dims.get(1), count = valueDims.get(1);
  const auto stands = [](T element, As value) {
    const As own = static_cast<As>(element);
    return !(Right ? own > value : own >= value);
  };
  parallel.forEach(ceilDiv(valueDims.size, 256L), [=](long task) {
    const long end = std::min((task + 1) * 256, long(valueDims.size));
    for (long i = task * 256; i < end; ++i) {
      const T *row = sorted + i / count * n;
      const T *at =
          std::lower_bound(row, row + n, static_cast<As>(values[i]), stands);
      places[i] = static_cast<I>(at - row);
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SEARCH_SORTED_H
