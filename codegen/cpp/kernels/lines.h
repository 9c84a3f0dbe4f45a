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
template <class D, class Steps>
MSC_INLINE long lineOffset(long line, D dims = D(), Steps steps = Steps()) {
  Point<D::rank> at{};
  unflatten<D, D::rank - 1>(line, at.indices, dims);
  return at.offset(steps);
}

/// Along a line, as strides of a tensor of one.
template <class Read> constexpr auto getLineStrides(Read read) {
  constexpr long known = Read::known[Read::rank - 1];
  if constexpr (known == chosen)
    return Strides<0, chosen>(read.get(Read::rank - 1));
  else
    return Strides<0, known>();
}

/// The dimensions that count the lines of D.
template <class D> constexpr auto getLineDims(D dims) {
  return [=]<std::size_t... I>(std::index_sequence<I...>) {
    if constexpr (D::isOpen)
      return Dims<(void(I), chosen)...>(dims.extent[I]...);
    else
      return Dims<D::extent[I]...>();
  }
  (std::make_index_sequence<std::size_t(D::rank - 1)>());
}

/// copy[i] = body(read(at), at) for the elements of a line of D.
template <class D, class Read, class Body>
MSC_INLINE void storeLine(long line, float *copy, const Read &read,
                          const Body &body, D dims = D()) {
  constexpr long known = D::known[D::rank - 1];
  const auto lines = getLineDims(dims);
  const long inner = dims.get(D::rank - 1), whole = inner - inner % floatLanes;
  const auto storeAt = [&]<int N>(ElementCount<N> count, long i) {
    using Lines = std::remove_const_t<decltype(lines)>;
    const F32 acc = read(TileAt<N, floatLanes, Dims<1>>{0, i, {}, count});
    const TileAt<N, floatLanes, Lines> at{line, i, lines, count};
    storeCounted<F32>(copy + i, body(acc, at), count);
  };
  for (long i = 0; i < whole; i += floatLanes)
    storeAt(ElementCount<floatLanes>(), i);
  if constexpr (known == chosen) {
    if (whole < inner)
      storeAt(ElementCount<chosen>{int(inner - whole)}, whole);
  } else if constexpr (known % floatLanes != 0) {
    storeAt(ElementCount<int(known % floatLanes)>(), whole);
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LINES_H
