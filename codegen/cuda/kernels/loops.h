//===- loops.h - any loop nest, a thread for each outer index -------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::loops<msc::Dims<64>, msc::Dims<49>>(stream,
//       [=] __device__(auto at) { at.start(y, msc::Strides<1, 0>(), 0.0f); },
//       [=] __device__(auto at) { at.store(y, msc::Strides<1, 0>(), ...); });
//
// The plain one among the templates: several results, accumulators that cannot
// be split. Buffers that are read and written must not be __restrict.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LOOPS_H
#define MSC_KERNELS_LOOPS_H

#include "at.h"

namespace msc {
namespace {

/// A place of the nest that can also be written.
template <class Outer, class Inner> struct Cell : ReductionAt<Outer, Inner> {
  template <class T, class V, long... S>
  MSC_INLINE void store(T *p, Strides<S...>, V value) const {
    using Steps = Strides<S...>;
    static_assert(Steps::rank == Outer::rank + Inner::rank);
    p[offsetOf<Outer, Steps>(this->kept) +
      offsetOf<Inner, Steps, Outer::rank>(this->reduced)] =
        static_cast<T>(value);
  }
  /// What an accumulator holds before the first step.
  template <class T, class V, long... S>
  MSC_INLINE void start(T *p, Strides<S...> strides, V value) const {
    store(p, strides, value);
  }
};

template <class Outer, class Inner, class Start, class Step>
__global__ void __launch_bounds__(blockThreads)
    loopsKernel(Start start, Step step) {
  const int outer = globalThread();
  if (outer >= Outer::size)
    return;
  start(Cell<Outer, Inner>{{outer, 0}});
  for (int inner = 0; inner < Inner::size; ++inner)
    step(Cell<Outer, Inner>{{outer, inner}});
}

/// For every index of Outer: start(at), then step(at) for every index of Inner
/// in order. `at` has Outer's indices, then Inner's.
template <class Outer, class Inner, class Start, class Step>
void loops(Stream &stream, Start start, Step step) {
  static_assert(fitsInt(Outer::size + blockThreads) && fitsInt(Inner::size));
  if constexpr (Outer::size > 0)
    launch(stream, dim3(blocksFor(Outer::size)), blockThreads,
           &loopsKernel<Outer, Inner, Start, Step>, start, step);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LOOPS_H
