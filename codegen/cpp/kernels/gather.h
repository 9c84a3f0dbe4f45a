//===- gather.h - rows of a table, chosen by their numbers ----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::gather<msc::Dims<128, 768>, msc::Axis<30522, 768>>(
//       parallel, table, msc::Strides<0, 1>(), indices, msc::Strides<1, 0>(),
//       y, msc::Strides<768, 1>(), [=](auto acc, auto) { return acc; });
//
// D counts y; table and indices are walked along the same loops, and the index
// that is read moves along the table's axis. Along the last loop, which the
// indices do not walk, a row lies: it is looked up once, and copied. One from
// outside the axis is 0. Elements have any type; a body gets float32.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GATHER_H
#define MSC_KERNELS_GATHER_H

#include "map.h"
#include "tile.h"

#include <algorithm>

namespace msc {
namespace {

/// Where an index points to along A, not in [0, size) where it is outside.
template <class A, class I> MSC_INLINE std::uint64_t placeOf(I index) {
  std::int64_t place = index;
  if constexpr (A::offset != 0)
    place = std::int64_t(std::uint64_t(place) - std::uint64_t(A::offset));
  if (A::fromEnd && place < 0)
    place += A::size;
  return std::uint64_t(place);
}

/// f(line, its row in the table or null, its row in y) for every line of D.
template <class D, class A, class P, class T, long... TS, class I, long... IS,
          long... YS, class F>
void forEachGathered(const P &parallel, const T *table, Strides<TS...> read,
                     const I *indices, Strides<IS...> choose, T *y,
                     Strides<YS...> written, const F &f) {
  constexpr int rank = D::rank;
  constexpr long inner = D::extent[rank - 1], lines = D::size / inner;
  static_assert(Strides<IS...>::value[rank - 1] == 0 || inner == 1);
  static_assert(Strides<YS...>::value[rank - 1] == 1 || inner == 1);
  constexpr long share = ceilDiv(16384, inner);
  parallel.forEach(ceilDiv(lines, share), [=](std::size_t task) {
    const F local = f;
    const long first = long(task) * share;
    for (long line = first; line < first + share && line < lines; ++line) {
      Point<rank> at{};
      unflatten<D, rank - 1>(line, at.indices);
      const std::uint64_t place = placeOf<A>(indices[at.offset(choose)]);
      const T *row = place < std::uint64_t(A::size)
                         ? table + at.offset(read) + long(place) * A::stride
                         : nullptr;
      local(line, row, y + at.offset(written));
    }
  });
}

/// y[i...] = the table's element, of any type.
template <class D, class A, class P, class T, long... TS, class I, long... IS,
          long... YS>
void gather(const P &parallel, const T *table, Strides<TS...> read,
            const I *indices, Strides<IS...> choose, T *y,
            Strides<YS...> written) {
  constexpr long inner = D::extent[D::rank - 1];
  constexpr long step = Strides<TS...>::value[D::rank - 1];
  forEachGathered<D, A>(parallel, table, read, indices, choose, y, written,
                        [](long, const T *row, T *copy) {
                          if (!row)
                            std::fill(copy, copy + inner, T{});
                          else if constexpr (step == 1)
                            std::memcpy(copy, row, inner * sizeof(T));
                          else
                            for (long i = 0; i < inner; ++i)
                              copy[i] = row[i * step];
                        });
}

/// y[i...] = body(the table's element, at).
template <class D, class A, class P, long... TS, class I, long... IS,
          long... YS, class Body>
void gather(const P &parallel, const float *table, Strides<TS...> read,
            const I *indices, Strides<IS...> choose, float *y,
            Strides<YS...> written, const Body &body) {
  using Lines = FirstExtents<D, D::rank - 1>;
  constexpr long inner = D::extent[D::rank - 1], tail = inner % floatLanes;
  using Step = Strides<0, Strides<TS...>::value[D::rank - 1]>;
  const auto copyRow = [body](long line, const float *row, float *copy) {
    const auto storeAt = [&](auto count, long i) {
      constexpr int n = decltype(count)::value;
      const F32 acc = row ? TileAt<n, Dims<1>>{0, i}.load(row, Step()) : F32{};
      storePartial<n, F32>(copy + i, body(acc, TileAt<n, Lines>{line, i}));
    };
    for (long i = 0; i < inner - tail; i += floatLanes)
      storeAt(std::integral_constant<int, floatLanes>(), i);
    if constexpr (tail != 0)
      storeAt(std::integral_constant<int, int(tail)>(), inner - tail);
  };
  forEachGathered<D, A>(parallel, table, read, indices, choose, y, written,
                        copyRow);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GATHER_H
