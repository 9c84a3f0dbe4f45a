//===- loops.h - any loop nest --------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Several results, accumulators that cannot be split.
//
//   msc::loops<msc::Dims<64>, msc::Dims<49>>(parallel,
//       [=](auto at) { at.start(y, msc::Strides<1, 0>(), 0.0f); },
//       [=](auto at) { at.store(y, msc::Strides<1, 0>(), at.load(y, ...) +
//       ...); });
//   msc::loops(parallel, msc::Dims<msc::chosen>(n), msc::Dims<49>(), start,
//              step);
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

/// start(at), then step(at) for every index of `inner`, at one of `outer`.
template <class Outer, class Inner, class Start, class Step>
MSC_INLINE void loopFrom(long place, const Start &start, const Step &step,
                         Outer outer, Inner inner) {
  Cell<Outer::rank + Inner::rank> at{};
  unflatten<Outer, Outer::rank>(place, at.indices, outer);
  start(at);
  for (long i = 0; i < inner.size; ++i) {
    unflatten<Inner, Inner::rank>(i, at.indices + Outer::rank, inner);
    step(at);
  }
}

/// For every index of Outer, in parallel: start(at), then step(at) for every
/// index of Inner in order. `at` has Outer's indices, then Inner's.
template <class P, class Outer, class Inner, class Start, class Step>
void loops(const P &parallel, Outer outer, Inner inner, const Start &start,
           const Step &step) {
  const long count = outer.size;
  const long grain = ceilDiv(4096, inner.size ? inner.size : 1);
  parallel.forEach(ceilDiv(count, grain), [=](std::size_t task) {
    const long first = static_cast<long>(task) * grain;
    for (long o = first; o < first + grain && o < count; ++o)
      loopFrom(o, start, step, outer, inner);
  });
}

template <class Outer, class Inner, class P, class Start, class Step>
MSC_INLINE void loops(const P &parallel, const Start &start, const Step &step) {
  loops(parallel, Outer(), Inner(), start, step);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LOOPS_H
