//===- map.h - element-wise loops over static shapes ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::map<msc::Dims<56, 64>>(stream, y, msc::Strides<64, 1>(),
//                               [=] __device__(auto at) { return ...; });
//
// A thread has one element; adjacent threads are adjacent in the innermost
// loop, which should therefore be the contiguous one. y may be one of the
// operands if that is read at the place that is written; it must not overlap
// them otherwise.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MAP_H
#define MSC_KERNELS_MAP_H

#include "at.h"

namespace msc {
namespace {

template <class D, class Steps, class T, class Body>
__global__ void __launch_bounds__(blockThreads) mapKernel(T *y, Body body) {
  const int element = globalThread();
  if (element < D::size)
    y[offsetOf<D, Steps>(element)] =
        static_cast<T>(body(ElementAt<D>{element}));
}

/// y[i...] = body(at) for every index of D.
template <class D, class T, long... S, class Body>
void map(Stream &stream, T *y, Strides<S...>, Body body) {
  static_assert(fitsInt(D::size + blockThreads));
  static_assert(sizeof...(S) == D::rank, "one stride a loop");
  if constexpr (D::size > 0)
    launch(stream, dim3(blocksFor(D::size)), blockThreads,
           &mapKernel<D, Strides<S...>, T, Body>, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MAP_H
