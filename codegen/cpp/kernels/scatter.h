//===- scatter.h - updates, written where indices point -------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scatter<msc::Dims<4>, msc::Dims<3>, msc::Axis<6, 4>>(
//       parallel, updates, msc::Strides<1, 4>(), indices, msc::Strides<0, 1>(),
//       y, msc::Strides<1, 0>(),
//       [=](auto old, auto update) { return old + update; });
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
  static constexpr int last = D::rank - 1;
  static constexpr long inner = [] {
    if constexpr (D::rank > 0)
      return Written::value[last] == 1 ? D::extent[last] : 1;
    else
      return 1L;
  }();
  static constexpr long rows = inner ? D::size / inner : 0;
  /// The steps from an element of a row to the next one.
  static constexpr long read = inner == 1 ? 0 : Read::value[D::rank ? last : 0];
  static constexpr long choose =
      inner == 1 ? 0 : Choose::value[D::rank ? last : 0];
  /// Elements of a row that are worth a task, or all.
  static constexpr long run = [] {
    const long grain = roundUp(ceilDiv(16384, S::size ? S::size : 1), 64);
    return inner < grain ? inner : grain;
  }();
};

/// y[i] = combine(y[i], update i).
template <long Read, class T, class Combine>
MSC_INLINE void combineRow(T *y, const T *updates, long count,
                           const Combine &combine) {
  MSC_INDEPENDENT
  for (long i = 0; i < count; ++i)
    y[i] = static_cast<T>(combine(y[i], updates[i * Read]));
}

/// Writes all updates of `count` elements of a row, from the element `first` of
/// D on.
template <class D, class S, class Read, class Choose, class Written, class... A,
          class T, class I, class Combine>
void scatterRun(const T *updates, const I *indices, T *y, long first,
                long count, const Combine &combine) {
  using Rows = ScatteredRows<D, S, Read, Choose, Written>;
  Point<D::rank + S::rank> at{};
  unflatten<D, D::rank>(first, at.indices);
  for (long step = 0; step < S::size; ++step) {
    unflatten<S, S::rank>(step, at.indices + D::rank);
    const T *update = updates + at.offset(Read());
    const I *index = indices + at.offset(Choose());
    T *row = y + at.offset(Written());
    if constexpr (Rows::choose == 0) {
      if (const long place = placeOfAll<A...>(index); place >= 0)
        combineRow<Rows::read>(row + place, update, count, combine);
    } else {
      for (long i = 0; i < count; ++i)
        if (const long place = placeOfAll<A...>(index + i * Rows::choose);
            place >= 0)
          combineRow<Rows::read>(row + i + place, update + i * Rows::read, 1,
                                 combine);
    }
  }
}

/// y[place] = combine(y[place], update) for all updates.
template <class D, class S, class... A, class P, class T, long... US, class I,
          long... IS, long... YS, class Combine>
void scatter(const P &parallel, const T *updates, Strides<US...>,
             const I *indices, Strides<IS...>, T *y, Strides<YS...>,
             const Combine &combine) {
  using Rows =
      ScatteredRows<D, S, Strides<US...>, Strides<IS...>, Strides<YS...>>;
  if constexpr (D::size * S::size > 0) {
    constexpr long cuts = ceilDiv(Rows::inner, Rows::run);
    forEachRun(parallel, Rows::rows * cuts, Rows::run * S::size,
               [=](long begin, long end) {
                 const Combine local = combine;
                 for (long piece = begin; piece < end; ++piece) {
                   const long from = piece % cuts * Rows::run,
                              left = Rows::inner - from;
                   scatterRun<D, S, Strides<US...>, Strides<IS...>,
                              Strides<YS...>, A...>(
                       updates, indices, y, piece / cuts * Rows::inner + from,
                       left < Rows::run ? left : Rows::run, local);
                 }
               });
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCATTER_H
