//===- loops.h - any loop nest --------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Several results, accumulators that cannot be split.
//
//   msc::loops<msc::Dims<64>, msc::Dims<49>>(parallel,
//       [=](auto at) { at.start(y, msc::Strides<1, 0>(), 0.0f); },
//       [=](auto at) { at.store(y, msc::Strides<1, 0>(), at.load(y, ...) +
//       ...); });
//
// The plain one among the templates: for bodies that map and reduce cannot say.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LOOPS_H
#define MSC_KERNELS_LOOPS_H

#include "map.h"

namespace msc {
namespace {

/// A point of the nest that can also be written.
template <int Rank> struct Cell : Point<Rank> {
  template <class T, class V, long... S>
  MSC_INLINE void store(T *p, Strides<S...> strides, V value) const {
    p[this->offset(strides)] = static_cast<T>(value);
  }
  /// What an accumulator holds before the first step.
  template <class T, class V, long... S>
  MSC_INLINE void start(T *p, Strides<S...> strides, V value) const {
    store(p, strides, value);
  }
};

/// For every index of Outer, in parallel: start(at), then step(at) for every
/// index of Inner in order. `at` has Outer's indices, then Inner's.
template <class Outer, class Inner, class P, class Start, class Step>
void loops(const P &parallel, const Start &start, const Step &step) {
  constexpr int outerRank = Outer::rank, rank = outerRank + Inner::rank;
  constexpr long grain = ceilDiv(4096, Inner::size ? Inner::size : 1);
  parallel.forEach(ceilDiv(Outer::size, grain), [=](std::size_t task) {
    const long first = static_cast<long>(task) * grain;
    for (long o = first; o < first + grain && o < Outer::size; ++o) {
      Cell<rank> at{};
      unflatten<Outer, outerRank>(o, at.indices);
      start(at);
      for (long i = 0; i < Inner::size; ++i) {
        unflatten<Inner, Inner::rank>(i, at.indices + outerRank);
        step(at);
      }
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LOOPS_H
