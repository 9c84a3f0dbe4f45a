//===- scatter.h - updates, written where indices point -------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scatter<msc::Dims<4>, msc::Dims<3>, msc::Axis<6, 4>>(
//       parallel, updates, msc::Strides<1, 4>(), indices, msc::Strides<0, 1>(),
//       y, msc::Strides<1, 0>(),
//       [=](auto old, auto update) { return old + update; });
//   msc::scatter(parallel, msc::Dims<4>(), msc::Dims<msc::chosen>(n), updates,
//                strides, indices, strides, y, strides, combine,
//                msc::Axis<6, 4>());
//
// Along the loops of D each update goes to a place of its own; those of S are
// walked in order, and the last one wins. Updates, indices and y have strides
// of D's loops, then of S's. There is an axis for each coordinate that indices
// give, which lie side by side. An update from outside is left out. Elements
// have any type.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCATTER_H
#define MSC_KERNELS_SCATTER_H

#include "axis.h"
#include "map.h"
#include "runs.h"

namespace msc {
namespace {

/// The updates as a kernel walks them: in rows, along D's last loop where y is
/// adjacent there, else of one.
template <class D, class S, class Read, class Choose, class Written>
struct ScatteredRows {
  static constexpr int last = D::rank ? D::rank - 1 : 0;
  static constexpr bool hasRows = D::rank > 0 && Written::known[last] == 1;
  /// Whether one place is chosen for all of a row.
  static constexpr bool isChosenOnce = !hasRows || Choose::known[last] == 0;

  [[no_unique_address]] D dims;
  [[no_unique_address]] S steps;
  [[no_unique_address]] Read read;
  [[no_unique_address]] Choose choose;
  [[no_unique_address]] Written written;

  MSC_INLINE constexpr long getInner() const {
    return hasRows ? dims.get(last) : 1;
  }
  /// Elements of a row that are worth a task, or all.
  constexpr long getRun() const {
    const long grain = roundUp(ceilDiv(16384, steps.size), 64),
               inner = getInner();
    return inner < grain ? inner : grain;
  }
};

/// y[i] = combine(y[i], update i).
template <class T, class Combine>
MSC_INLINE void combineRow(T *y, const T *updates, long step, long count,
                           const Combine &combine) {
  MSC_INDEPENDENT
  for (long i = 0; i < count; ++i)
    y[i] = static_cast<T>(combine(y[i], updates[i * step]));
}

/// Writes all updates of `count` elements of a row, from the element `first` of
/// D on.
template <class D, class S, class Read, class Choose, class Written, class T,
          class I, class Combine, class... A>
void scatterRun(ScatteredRows<D, S, Read, Choose, Written> rows,
                const T *updates, const I *indices, T *y, long first,
                long count, const Combine &combine, A... axes) {
  using Rows = ScatteredRows<D, S, Read, Choose, Written>;
  const long read = Rows::hasRows ? rows.read.get(Rows::last) : 0;
  Point<D::rank + S::rank> at{};
  unflatten<D, D::rank>(first, at.indices, rows.dims);
  for (long step = 0; step < rows.steps.size; ++step) {
    unflatten<S, S::rank>(step, at.indices + D::rank, rows.steps);
    const T *update = updates + at.offset(rows.read);
    const I *index = indices + at.offset(rows.choose);
    T *row = y + at.offset(rows.written);
    if constexpr (Rows::isChosenOnce) {
      if (const long place = placeOfAll(index, axes...); place >= 0)
        combineRow(row + place, update, read, count, combine);
    } else {
      const long choose = rows.choose.get(Rows::last);
      for (long i = 0; i < count; ++i)
        if (const long place = placeOfAll(index + i * choose, axes...);
            place >= 0)
          combineRow(row + i + place, update + i * read, 0, 1, combine);
    }
  }
}

/// y[place] = combine(y[place], update) for all updates.
template <class P, class D, class S, class T, class Read, class I, class Choose,
          class Written, class Combine, class... A>
void scatter(const P &parallel, D dims, S steps, const T *updates, Read read,
             const I *indices, Choose choose, T *y, Written written,
             const Combine &combine, A... axes) {
  if (dims.size == 0 || steps.size == 0)
    return;
  const ScatteredRows<D, S, Read, Choose, Written> rows{dims, steps, read,
                                                        choose, written};
  const long inner = rows.getInner(), run = rows.getRun(),
             cuts = ceilDiv(inner, run);
  forEachRun(parallel, dims.size / inner * cuts, run * steps.size,
             [=](long begin, long end) {
               const Combine local = combine;
               for (long piece = begin; piece < end; ++piece) {
                 const long from = piece % cuts * run, left = inner - from;
                 scatterRun(rows, updates, indices, y,
                            piece / cuts * inner + from,
                            left < run ? left : run, local, axes...);
               }
             });
}
template <class D, class S, class... A, class P, class T, long... US, class I,
          long... IS, long... YS, class Combine>
MSC_INLINE void scatter(const P &parallel, const T *updates,
                        Strides<US...> read, const I *indices,
                        Strides<IS...> choose, T *y, Strides<YS...> written,
                        const Combine &combine) {
  if constexpr (!D::isEmpty && !S::isEmpty)
    scatter(parallel, D(), S(), updates, read, indices, choose, y, written,
            combine, A()...);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCATTER_H
