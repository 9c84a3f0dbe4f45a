//===- at.h - where a fused body stands, and its loads --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// The body of a kernel is given `at`; at.load(p, Strides<...>()) reads the
// operand's element there, one stride a loop, 0 broadcasts; at.index<K>() is
// the index of loop K. Coordinates have 32 bits, offsets 64.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_AT_H
#define MSC_KERNELS_AT_H

#include "device.h"
#include "shape.h"

namespace msc {
namespace {

/// Whether the strides of dimensions 0..D are those of one long dimension;
/// Steps holds the stride of dimension 0 at First.
template <class Extents, class Steps, int First, int D>
constexpr bool isLinear() {
  long stride = Steps::value[First + D] * Extents::extent[D];
  for (int d = D - 1; d >= 0; --d) {
    if (Extents::extent[d] != 1 && Steps::value[First + d] != stride)
      return false;
    stride *= Extents::extent[d];
  }
  return true;
}

/// Element offset of place `p`, which counts dimensions 0..D of Extents.
template <class Extents, class Steps, int First = 0, int D = Extents::rank - 1>
MSC_INLINE long offsetOf(int p) {
  if constexpr (D < 0) {
    return 0;
  } else {
    // Constants of their own: device code cannot name the arrays' memory.
    constexpr long stride = Steps::value[First + D];
    constexpr int extent = static_cast<int>(Extents::extent[D]);
    if constexpr (D == 0 || isLinear<Extents, Steps, First, D>())
      return p * stride;
    else
      return p % extent * stride +
             offsetOf<Extents, Steps, First, D - 1>(p / extent);
  }
}

/// Index K of place `p`.
template <class Extents, int K> MSC_INLINE int indexOf(int p) {
  constexpr int inner = [] {
    long size = 1;
    for (int d = K + 1; d < Extents::rank; ++d)
      size *= Extents::extent[d];
    return static_cast<int>(size);
  }();
  constexpr int extent = static_cast<int>(Extents::extent[K]);
  return K == 0 ? p / inner : p / inner % extent;
}

/// One channel of one pixel. Extents are the pixel's dimensions, outermost
/// first; the last stride is the channel's.
template <class Extents> struct PixelAt {
  int pixel;
  int channel;

  template <class T, long... S>
  MSC_INLINE T load(const T *p, Strides<S...>) const {
    using Steps = Strides<S...>;
    static_assert(Steps::rank == Extents::rank + 1);
    constexpr long stride = Steps::value[Extents::rank];
    return p[offsetOf<Extents, Steps>(pixel) + channel * stride];
  }
};

/// One place of a loop nest.
template <class Extents> struct ElementAt {
  int element;

  template <class T, long... S>
  MSC_INLINE T load(const T *p, Strides<S...>) const {
    static_assert(sizeof...(S) == Extents::rank);
    return p[offsetOf<Extents, Strides<S...>>(element)];
  }
  template <int K> MSC_INLINE long index() const {
    return indexOf<Extents, K>(element);
  }
};

/// One place of a reduction: the kept loops come first, then the reduced ones.
template <class Kept, class Reduced> struct ReductionAt {
  int kept;
  int reduced;

  template <class T, long... S>
  MSC_INLINE T load(const T *p, Strides<S...>) const {
    using Steps = Strides<S...>;
    static_assert(Steps::rank == Kept::rank + Reduced::rank);
    return p[offsetOf<Kept, Steps>(kept) +
             offsetOf<Reduced, Steps, Kept::rank>(reduced)];
  }
  template <int K> MSC_INLINE long index() const {
    if constexpr (K < Kept::rank)
      return indexOf<Kept, K>(kept);
    else
      return indexOf<Reduced, K - Kept::rank>(reduced);
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_AT_H
