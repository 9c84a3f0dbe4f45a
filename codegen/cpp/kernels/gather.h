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

#include "axis.h"
#include "lines.h"

#include <algorithm>

namespace msc {
namespace {

/// The table's row of each line of D.
template <class D, class A, class Read, class Choose, class T, class I>
struct GatheredRows {
  static constexpr long inner = D::extent[D::rank - 1];
  static constexpr long lines = D::size / inner;
  static constexpr long step = Read::value[D::rank - 1];
  static_assert(Choose::value[D::rank - 1] == 0 || inner == 1);

  const T *table;
  const I *indices;

  /// Null where the index is outside.
  MSC_INLINE const T *find(long line) const {
    const std::uint64_t place =
        placeOf<A>(indices[lineOffset<D, Choose>(line)]);
    return place < std::uint64_t(A::size)
               ? table + lineOffset<D, Read>(line) + long(place) * A::stride
               : nullptr;
  }

  /// Tables are larger than caches, and their rows have no order: memory gets
  /// to know of a row while those before it are copied.
  MSC_INLINE void announce(long line) const {
    constexpr long bytes = inner * long(sizeof(T));
    constexpr long ahead = bytes > 1024 ? 1 : bytes > 256 ? 4 : 8;
    const T *row = line + ahead < lines ? find(line + ahead) : nullptr;
    for (long i = 0; row && i < bytes && i < 4096; i += 64)
      __builtin_prefetch(reinterpret_cast<const char *>(row) + i);
  }
};

/// f(line, its row in the table or null, its row in y) for every line of D.
template <class D, class Written, class P, class Rows, class T, class F>
void forEachGathered(const P &parallel, Rows rows, T *y, const F &f) {
  static_assert(Written::value[D::rank - 1] == 1 || Rows::inner == 1);
  constexpr long share = ceilDiv(16384, Rows::inner);
  parallel.forEach(ceilDiv(Rows::lines, share), [=](std::size_t task) {
    const F local = f;
    const long first = long(task) * share;
    for (long line = first; line < first + share && line < Rows::lines;
         ++line) {
      rows.announce(line);
      local(line, rows.find(line), y + lineOffset<D, Written>(line));
    }
  });
}

/// y[i...] = the table's element, of any type.
template <class D, class A, class P, class T, long... TS, class I, long... IS,
          long... YS>
void gather(const P &parallel, const T *table, Strides<TS...>, const I *indices,
            Strides<IS...>, T *y, Strides<YS...>) {
  using Rows = GatheredRows<D, A, Strides<TS...>, Strides<IS...>, T, I>;
  forEachGathered<D, Strides<YS...>>(
      parallel, Rows{table, indices}, y, [](long, const T *row, T *copy) {
        if (!row)
          std::fill(copy, copy + Rows::inner, T{});
        else if constexpr (Rows::step == 1)
          std::memcpy(copy, row, Rows::inner * sizeof(T));
        else
          for (long i = 0; i < Rows::inner; ++i)
            copy[i] = row[i * Rows::step];
      });
}

/// y[i...] = body(the table's element, at).
template <class D, class A, class P, long... TS, class I, long... IS,
          long... YS, class Body>
void gather(const P &parallel, const float *table, Strides<TS...>,
            const I *indices, Strides<IS...>, float *y, Strides<YS...>,
            const Body &body) {
  using Rows = GatheredRows<D, A, Strides<TS...>, Strides<IS...>, float, I>;
  forEachGathered<D, Strides<YS...>>(
      parallel, Rows{table, indices}, y,
      [body](long line, const float *row, float *copy) {
        const auto read = [row](auto at) {
          return at.load(row, Strides<0, Rows::step>());
        };
        if (row)
          storeLine<D>(line, copy, read, body);
        else
          storeLine<D>(
              line, copy, [](auto) { return F32{}; }, body);
      });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GATHER_H
