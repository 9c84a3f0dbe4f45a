//===- gather.h - rows of a table, chosen by their numbers ----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::gather<msc::Dims<128, 768>, msc::Axis<30522, 768>>(
//       parallel, table, msc::Strides<0, 1>(), indices, msc::Strides<1, 0>(),
//       y, msc::Strides<768, 1>(), [=](auto acc, auto) { return acc; });
//   msc::gather<msc::Axis<30522, 768>>(
//       parallel, msc::Dims<msc::chosen, 768>(n), table, strides, indices,
//       strides, y, strides, body);
//   msc::gather(parallel, dims, msc::Axis<msc::chosen, 768>(rows), table, ...);
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

/// The table's row of each line of D, and where it goes.
template <class D, class A, class Read, class Choose, class Written, class T,
          class I>
struct GatheredRows {
  static constexpr int last = D::rank - 1;
  static_assert(Choose::known[last] == 0 || D::known[last] == 1);
  static_assert(Written::known[last] == 1 || D::known[last] == 1);

  const T *table;
  const I *indices;
  T *y;
  [[no_unique_address]] D dims;
  [[no_unique_address]] A axis;
  [[no_unique_address]] Read read;
  [[no_unique_address]] Choose choose;
  [[no_unique_address]] Written written;

  MSC_INLINE constexpr long getInner() const { return dims.get(last); }

  /// Null where the index is outside.
  MSC_INLINE const T *find(long line) const {
    const std::uint64_t place =
        placeOf(indices[lineOffset(line, dims, choose)], axis);
    return place < std::uint64_t(axis.size)
               ? table + lineOffset(line, dims, read) +
                     long(place) * axis.stride
               : nullptr;
  }

  /// Tables are larger than caches, and their rows have no order: memory gets
  /// to know of a row while those before it are copied.
  MSC_INLINE void announce(long line, long lines) const {
    const long bytes = getInner() * long(sizeof(T));
    const long ahead = bytes > 1024 ? 1 : bytes > 256 ? 4 : 8;
    const T *row = line + ahead < lines ? find(line + ahead) : nullptr;
    for (long i = 0; row && i < bytes && i < 4096; i += 64)
      __builtin_prefetch(reinterpret_cast<const char *>(row) + i);
  }
};

/// f(rows, line, its row in the table or null, its row in y) for every line.
template <class P, class Rows, class F>
void forEachGathered(const P &parallel, Rows rows, const F &f) {
  const long inner = rows.getInner(), lines = rows.dims.size / inner;
  const long share = ceilDiv(16384, inner);
  parallel.forEach(ceilDiv(lines, share), [=](std::size_t task) {
    const F local = f;
    const long first = long(task) * share;
    for (long line = first; line < first + share && line < lines; ++line) {
      rows.announce(line, lines);
      local(rows, line, rows.find(line),
            rows.y + lineOffset(line, rows.dims, rows.written));
    }
  });
}

/// y[i...] = the table's element, of any type.
template <class P, class D, class A, class T, class Read, class I, class Choose,
          class Written>
void gather(const P &parallel, D dims, A axis, const T *table, Read read,
            const I *indices, Choose choose, T *y, Written written) {
  using Rows = GatheredRows<D, A, Read, Choose, Written, T, I>;
  forEachGathered(parallel,
                  Rows{table, indices, y, dims, axis, read, choose, written},
                  [](const Rows &rows, long, const T *row, T *copy) {
                    const long inner = rows.getInner();
                    if (!row)
                      std::fill(copy, copy + inner, T{});
                    else if constexpr (Read::known[Rows::last] == 1)
                      std::memcpy(copy, row, inner * sizeof(T));
                    else
                      for (long i = 0; i < inner; ++i)
                        copy[i] = row[i * rows.read.get(Rows::last)];
                  });
}
template <class A, class P, class D, class T, class Read, class I, class Choose,
          class Written>
MSC_INLINE void gather(const P &parallel, D dims, const T *table, Read read,
                       const I *indices, Choose choose, T *y, Written written) {
  gather(parallel, dims, A(), table, read, indices, choose, y, written);
}
template <class D, class A, class P, class T, long... TS, class I, long... IS,
          long... YS>
MSC_INLINE void gather(const P &parallel, const T *table, Strides<TS...> read,
                       const I *indices, Strides<IS...> choose, T *y,
                       Strides<YS...> written) {
  gather(parallel, D(), A(), table, read, indices, choose, y, written);
}

/// y[i...] = body(the table's element, at).
template <class P, class D, class A, class Read, class I, class Choose,
          class Written, class Body>
void gather(const P &parallel, D dims, A axis, const float *table, Read read,
            const I *indices, Choose choose, float *y, Written written,
            const Body &body) {
  using Rows = GatheredRows<D, A, Read, Choose, Written, float, I>;
  forEachGathered(
      parallel, Rows{table, indices, y, dims, axis, read, choose, written},
      [body](const Rows &rows, long line, const float *row, float *copy) {
        const auto readAt = [&](auto at) {
          return at.load(row, getLineStrides(rows.read));
        };
        const auto nothing = [](auto) { return F32{}; };
        if (row)
          storeLine(line, copy, readAt, body, rows.dims);
        else
          storeLine(line, copy, nothing, body, rows.dims);
      });
}
template <class A, class P, class D, class Read, class I, class Choose,
          class Written, class Body>
MSC_INLINE void gather(const P &parallel, D dims, const float *table, Read read,
                       const I *indices, Choose choose, float *y,
                       Written written, const Body &body) {
  gather(parallel, dims, A(), table, read, indices, choose, y, written, body);
}
template <class D, class A, class P, long... TS, class I, long... IS,
          long... YS, class Body>
MSC_INLINE void gather(const P &parallel, const float *table,
                       Strides<TS...> read, const I *indices,
                       Strides<IS...> choose, float *y, Strides<YS...> written,
                       const Body &body) {
  gather(parallel, D(), A(), table, read, indices, choose, y, written, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GATHER_H
