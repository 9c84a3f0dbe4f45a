//===- places.h - indices of a loop nest and the offsets they make --------===//
// SPDX-License-Identifier: Apache-2.0
//
// Unrolled by recursion: device code cannot index the arrays of Dims and
// Strides with a variable, only name their values as constants.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_PLACES_H
#define MSC_KERNELS_PLACES_H

#include "scratch.h"

namespace msc {
namespace {

/// sum of index[d] * stride[First + d] for d in 0..D.
template <class Steps, int D, int First = 0>
MSC_AICORE long offsetOf(const uint32_t *index) {
  if constexpr (D < 0) {
    return 0;
  } else {
    constexpr long step = Steps::value[First + D];
    return offsetOf<Steps, D - 1, First>(index) + long(index[D]) * step;
  }
}

/// The indices of place number `place` of the dimensions 0..D of Extents.
template <class Extents, int D>
MSC_AICORE void unflatten(uint32_t place, uint32_t *index) {
  if constexpr (D >= 0) {
    constexpr uint32_t extent = Extents::extent[D];
    index[D] = place % extent;
    unflatten<Extents, D - 1>(place / extent, index);
  }
}

/// The next place, the last dimension fastest; false after the last one.
template <class Extents, int D> MSC_AICORE bool advance(uint32_t *index) {
  if constexpr (D < 0) {
    return false;
  } else {
    constexpr uint32_t extent = Extents::extent[D];
    if (++index[D] < extent)
      return true;
    index[D] = 0;
    return advance<Extents, D - 1>(index);
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_PLACES_H
