//===- scan_rows.h - one row or column of a scan --------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// What scan.h spreads over threads.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_ROWS_H
#define MSC_KERNELS_SCAN_ROWS_H

#include "integer.h"
#include "tile.h"

#include "scan_forms.h"

namespace msc {
namespace {

/// A scan of D along Axis; T is what its elements are folded as.
template <class D, int Axis, Fold F, Self S, From O, class T> struct Scan {
  using V = Vec<T>;
  static constexpr int lanes = VectorTraits<V>::count;
  static constexpr From from = O;
  static constexpr int first = neutral<F>;
  static constexpr long count = D::extent[Axis], last = D::extent[D::rank - 1];
  static constexpr bool isAlongLines = Axis == D::rank - 1;
  static constexpr long outer = FirstExtents<D, Axis>::size;
  /// Lines from an element to the next one along Axis, where these are columns.
  static constexpr long step = D::size / outer / count / last;
  template <int Count>
  using At = TileAt<Count, lanes, FirstExtents<D, D::rank - 1>>;

  static MSC_INLINE long at(long step) { return scannedAt<O>(step, count); }
  /// The result of the next element, of scalars or of vectors.
  template <class U> static MSC_INLINE U next(U &total, U element) {
    const U before = total;
    total = foldTwo<F>(total, element);
    return S == Self::Included ? total : before;
  }
};

/// Neighbouring columns, as many as `Vectors` hold; of the last one Count.
template <class C, int Vectors, int Count, class T, class Body>
void scanColumns(const T *x, T *y, long line, long column, const Body &body) {
  using V = typename C::V;
  V total[Vectors];
  for (V &t : total)
    t = splat<V>(T(C::first));
  for (long i = 0; i < C::count; ++i) {
    const long here = line + C::at(i) * C::step;
    MSC_UNROLL
    for (int v = 0; v < Vectors; ++v) {
      const long at = column + v * C::lanes, offset = here * C::last + at;
      const V result = C::next(total[v], loadPartial<V, Count>(x + offset));
      const typename C::template At<Count> place{here, at};
      storePartial<Count, V>(y + offset, body(result, place));
    }
  }
}

/// The columns of a block of vectors of a line: all `Most`, or what is left.
template <class C, int Most, class T, class Body>
void scanBlock(const T *x, T *y, long line, long block, const Body &body) {
  constexpr long width = Most * C::lanes;
  constexpr int tail = C::last % C::lanes;
  long column = block * width;
  if (column + width <= C::last)
    return scanColumns<C, Most, C::lanes>(x, y, line, column, body);
  for (; column + C::lanes <= C::last; column += C::lanes)
    scanColumns<C, 1, C::lanes>(x, y, line, column, body);
  if constexpr (tail != 0)
    scanColumns<C, 1, tail>(x, y, line, column, body);
}

/// The elements [i, i + Count) of neighbouring rows: their sums wait for
/// themselves only.
template <class C, int Rows, int Count, class T, class Body>
MSC_INLINE void scanPart(T (&total)[Rows], const T *x, T *y, long row, long i,
                         const Body &body) {
  T e[Rows][C::lanes] = {};
  for (int r = 0; r < Rows; ++r)
    std::memcpy(e[r], x + (row + r) * C::count + i, Count * sizeof(T));
  for (long j = 0; j < Count; ++j)
    for (int r = 0; r < Rows; ++r) {
      T &here = e[r][scannedAt<C::from>(j, Count)];
      here = C::next(total[r], here);
    }
  for (int r = 0; r < Rows; ++r) {
    const typename C::template At<Count> place{row + r, i};
    storePartial<Count, typename C::V>(y + (row + r) * C::count + i,
                                       body(load<typename C::V>(e[r]), place));
  }
}

template <class C, int Rows, class T, class Body>
void scanRows(const T *x, T *y, long row, const Body &body) {
  constexpr int tail = C::count % C::lanes;
  constexpr long whole = C::count - tail;
  T total[Rows];
  for (T &t : total)
    t = T(C::first);
  const auto scanTail = [&] {
    if constexpr (tail != 0)
      scanPart<C, Rows, tail>(total, x, y, row, whole, body);
  };
  if (C::from == From::End)
    scanTail();
  for (long i = 0; i < whole; i += C::lanes)
    scanPart<C, Rows, C::lanes>(total, x, y, row,
                                C::from == From::End ? whole - C::lanes - i : i,
                                body);
  if (C::from == From::Start)
    scanTail();
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_ROWS_H
