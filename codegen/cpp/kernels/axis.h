//===- axis.h - where an index points to ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_AXIS_H
#define MSC_KERNELS_AXIS_H

#include "shape.h"
#include "vector.h"

namespace msc {
namespace {

/// Where an index points to along A, not in [0, size) where it is outside.
template <class A, class I>
MSC_INLINE std::uint64_t placeOf(I index, A axis = A()) {
  std::int64_t place = index;
  if constexpr (A::offset != 0)
    place = std::int64_t(std::uint64_t(place) - std::uint64_t(A::offset));
  if (A::fromEnd && place < 0)
    place += axis.size;
  return std::uint64_t(place);
}

/// The offset of the place that indices name, one a coordinate; below 0 where
/// one is outside.
template <class I, class A, class... More>
MSC_INLINE long placeOfAll(const I *index, A axis, More... more) {
  const std::uint64_t place = placeOf(*index, axis);
  if (place >= std::uint64_t(axis.size))
    return -1;
  const long offset = long(place) * axis.stride;
  if constexpr (sizeof...(More) == 0) {
    return offset;
  } else {
    const long rest = placeOfAll(index + 1, more...);
    return rest < 0 ? rest : offset + rest;
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_AXIS_H
