//===- histogram.h - how many elements each part of a range holds ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::histogram(parallel, msc::Dims<50>(), x, msc::Dims<4>(), y, from, to);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_HISTOGRAM_H
#define MSC_KERNELS_HISTOGRAM_H

#include "shape.h"

#include <algorithm>

namespace msc {
namespace {

/// Of [from, to], or where that is one number of the elements' own range; where
/// that is one too, of what is at most 1 away. Places are computed in float.
template <class P, class D, class B, class T, class N>
void histogram(const P &, D dims, const T *x, B bins, N *y, double from,
               double to) {
  float low = static_cast<float>(from), high = static_cast<float>(to);
  if (low == high && dims.size > 0) {
    low = high = static_cast<float>(x[0]);
    for (long i = 1; i < dims.size; ++i) {
      low = std::min(low, static_cast<float>(x[i]));
      high = std::max(high, static_cast<float>(x[i]));
    }
  }
  if (low == high)
    low -= 1, high += 1;
  const long last = bins.size - 1;
  std::fill_n(y, bins.size, N(0));
  for (long i = 0; i < dims.size; ++i) {
    const float element = static_cast<float>(x[i]);
    if (!(element >= low && element <= high))
      continue;
    const float place = (element - low) / (high - low) * float(bins.size);
    y[std::min(static_cast<long>(place), last)] += N(1);
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_HISTOGRAM_H
