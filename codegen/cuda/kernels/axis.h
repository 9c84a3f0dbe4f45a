//===- axis.h - where an index points to ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_AXIS_H
#define MSC_KERNELS_AXIS_H

#include "device.h"
#include "shape.h"

namespace msc {
namespace {

/// Where an index points to along A, not in [0, size) where it is outside.
template <class A, class I> MSC_INLINE unsigned long placeOf(I index) {
  long place = index;
  if (A::offset != 0)
    place = static_cast<long>(static_cast<unsigned long>(place) -
                              static_cast<unsigned long>(A::offset));
  if (A::fromEnd && place < 0)
    place += A::size;
  return static_cast<unsigned long>(place);
}

/// The offset of the place that indices name, one a coordinate; below 0 where
/// one is outside.
template <class A, class... More, class I>
MSC_INLINE long placeOfAll(const I *index) {
  const unsigned long place = placeOf<A>(*index);
  if (place >= static_cast<unsigned long>(A::size))
    return -1;
  const long offset = static_cast<long>(place) * A::stride;
  if constexpr (sizeof...(More) == 0) {
    return offset;
  } else {
    const long more = placeOfAll<More...>(index + 1);
    return more < 0 ? more : offset + more;
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_AXIS_H
