//===- scan.h - running sums and products ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scan<msc::Dims<12, 128>, 1, msc::Fold::Sum, msc::Self::Excluded,
//             msc::From::End>(parallel, x, y, body);
//
// Along the dimension Axis of a dense tensor of any numbers; integers wrap. y
// may be x: an element is read before its result is written. A body gets
// float32: body(acc, at), at.load takes Strides of all dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_H
#define MSC_KERNELS_SCAN_H

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

/// f(i) for i in [0, count), as many a task as make it worth one.
template <class P, class F>
void forEachShare(const P &parallel, long count, long elements, const F &f) {
  const long share = ceilDiv(16384, elements);
  parallel.forEach(std::size_t(ceilDiv(count, share)), [=](std::size_t task) {
    const long begin = long(task) * share, end = begin + share;
    for (long i = begin; i < end && i < count; ++i)
      f(i);
  });
}

/// y = body(the fold of the elements up to each).
template <class D, int Axis, Fold F, Self S, From O, class P, class T,
          class Body>
void scan(const P &parallel, const T *source, T *target, const Body &shared) {
  using A = Arithmetic<T>;
  using C = Scan<D, Axis, F, S, O, A>;
  const A *x = asArithmetic(source);
  A *y = asArithmetic(target);
  if constexpr (C::isAlongLines) {
    constexpr int together = C::outer < 8 ? int(C::outer) : 8;
    constexpr long groups = C::outer / together;
    forEachShare(parallel, groups, together * C::count, [=](long i) {
      scanRows<C, together>(x, y, i * together, Body(shared));
    });
    forEachShare(parallel, C::outer % together, C::count, [=](long i) {
      scanRows<C, 1>(x, y, groups * together + i, Body(shared));
    });
  } else {
    constexpr int most = 4;
    constexpr long blocks = ceilDiv(C::last, most * C::lanes);
    forEachShare(parallel, C::outer * C::step * blocks,
                 C::count * most * C::lanes, [=](long i) {
                   const long line = i / blocks;
                   scanBlock<C, most>(x, y,
                                      line / C::step * C::count * C::step +
                                          line % C::step,
                                      i % blocks, Body(shared));
                 });
  }
}

template <class D, int Axis, Fold F, Self S, From O, class P, class T>
void scan(const P &parallel, const T *x, T *y) {
  scan<D, Axis, F, S, O>(parallel, x, y, [](auto acc, auto) { return acc; });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_H
