//===- loops.h - any loop nest, element after element ---------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::loops<msc::Dims<64>, msc::Dims<49>, 16>(msc::lines(y0),
//       [=](auto at) MSC_BODY { at.start(y0, msc::Strides<1, 0>(), 0.0f); },
//       [=](auto at) MSC_BODY { at.store(y0, msc::Strides<1, 0>(), ...); });
//
// The plain one among the templates, on the scalar unit: any element type,
// indices, gathers, several results, accumulators that are read again. A
// hundred times slower than vector instructions, or more.
//
// Cores take runs of GRAIN outer places in turn: a run's results fill whole
// cache lines of every result, if the results start with a line. Where one does
// not, the first core does all.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LOOPS_H
#define MSC_KERNELS_LOOPS_H

#include "cached.h"
#include "extrema.h"
#include "places.h"

namespace msc {
namespace {

/// The results of a nest: where the first one lies, and whether all of them
/// start with a cache line.
template <class T> struct Results {
  __gm__ T *first;
  bool areLines;
};
template <class T, class... More>
MSC_AICORE Results<T> lines(__gm__ T *first, __gm__ More *...more) {
  const auto isLine = [](std::uintptr_t address)
                          MSC_BODY { return address % kCacheLine == 0; };
  return {first, isLine(std::uintptr_t(first)) &&
                     (true && ... && isLine(std::uintptr_t(more)))};
}

/// A place of the nest: the outer indices, then the inner ones.
template <int Rank> struct Cell {
  uint32_t index_[Rank ? Rank : 1];

  template <int K> MSC_AICORE long index() const { return index_[K]; }

  template <class T, long... S>
  MSC_AICORE T load(__gm__ const T *p, Strides<S...>) const {
    static_assert(sizeof...(S) == Rank, "one stride a loop");
    return element(p, offsetOf<Strides<S...>, Rank - 1>(index_));
  }
  template <class T, class V, long... S>
  MSC_AICORE void store(__gm__ T *p, Strides<S...>, V value) const {
    static_assert(sizeof...(S) == Rank, "one stride a loop");
    setElement(p, offsetOf<Strides<S...>, Rank - 1>(index_),
               static_cast<T>(value));
  }
  /// What an accumulator holds before the first step.
  template <class T, class V, long... S>
  MSC_AICORE void start(__gm__ T *p, Strides<S...> strides, V value) const {
    store(p, strides, value);
  }
};

template <class Outer, uint32_t GRAIN> constexpr uint32_t loopsRuns() {
  return ceilDiv(Outer::size(), GRAIN);
}

/// For every index of Outer: start(at), then step(at) for every index of Inner
/// in order.
template <class Outer, class Inner, uint32_t GRAIN, class T, class Start,
          class Step>
MSC_AICORE void loops(const Results<T> &results, const Start &start,
                      const Step &step) {
  constexpr int outer = Outer::rank, rank = outer + Inner::rank;
  constexpr uint32_t size = Outer::size();
  const uint32_t core = AscendC::GetBlockIdx(),
                 cores = results.areLines ? AscendC::GetBlockNum() : 1;
  if (core >= cores)
    return;
  cleanCache(results.first);
  for (uint32_t run = core; run < loopsRuns<Outer, GRAIN>(); run += cores) {
    Cell<rank> at{};
    unflatten<Outer, outer - 1>(run * GRAIN, at.index_);
    for (uint32_t o = run * GRAIN; o < size && o - run * GRAIN < GRAIN; ++o) {
      start(at);
      if constexpr (!Inner::isEmpty)
        do
          step(at);
        while (advance<Inner, Inner::rank - 1>(at.index_ + outer));
      advance<Outer, outer - 1>(at.index_);
    }
  }
  cleanCache(results.first);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LOOPS_H
