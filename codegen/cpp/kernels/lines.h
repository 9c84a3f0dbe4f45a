//===- lines.h - tensors, one line of adjacent elements at a time ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// A line of a tensor is what its last dimension counts.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LINES_H
#define MSC_KERNELS_LINES_H

#include "map.h"
#include "tile.h"

namespace msc {
namespace {

/// The offset of a line, the first element along D's last loop.
template <class D, class Steps> MSC_INLINE long lineOffset(long line) {
  Point<D::rank> at{};
  unflatten<D, D::rank - 1>(line, at.indices);
  return at.offset(Steps());
}

/// copy[i] = body(read(at), at) for the elements of a line of D.
template <class D, class Read, class Body>
MSC_INLINE void storeLine(long line, float *copy, const Read &read,
                          const Body &body) {
  using Lines = FirstExtents<D, D::rank - 1>;
  constexpr long inner = D::extent[D::rank - 1], tail = inner % floatLanes;
  const auto storeAt = [&](auto count, long i) {
    constexpr int n = decltype(count)::value;
    const F32 acc = read(TileAt<n, floatLanes, Dims<1>>{0, i});
    storePartial<n, F32>(copy + i,
                         body(acc, TileAt<n, floatLanes, Lines>{line, i}));
  };
  for (long i = 0; i < inner - tail; i += floatLanes)
    storeAt(std::integral_constant<int, floatLanes>(), i);
  if constexpr (tail != 0)
    storeAt(std::integral_constant<int, int(tail)>(), inner - tail);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LINES_H
