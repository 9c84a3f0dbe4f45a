//===- scatter.h - updates, written where indices point -------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scatter<msc::Dims<4>, msc::Dims<3>, msc::Axis<6, 4>>(
//       stream, updates, msc::Strides<1, 4>(), indices, msc::Strides<0, 1>(),
//       y, msc::Strides<1, 0>(),
//       [=] __device__(auto old, auto update) { return old + update; });
//
// Along the loops of D each update goes to a place of its own: a thread has
// one, and walks the loops of S in order; the last update wins. Updates,
// indices and y have strides of D's loops, then of S's. There is an axis for
// each coordinate that indices give, which lie side by side. An update from
// outside is left out. Elements have any type.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCATTER_H
#define MSC_KERNELS_SCATTER_H

#include "at.h"
#include "axis.h"

namespace msc {
namespace {

template <class D, class S, class Read, class Choose, class Written, class T,
          class I, class Combine, class... A>
__global__ void __launch_bounds__(blockThreads)
    scatterKernel(const T *updates, const I *indices, T *y, Combine combine) {
  const int element = globalThread();
  if (element >= D::size)
    return;
  updates += offsetOf<D, Read>(element);
  indices += offsetOf<D, Choose>(element);
  y += offsetOf<D, Written>(element);
  for (int step = 0; step < S::size; ++step) {
    const long place =
        placeOfAll<A...>(indices + offsetOf<S, Choose, D::rank>(step));
    const T update = updates[offsetOf<S, Read, D::rank>(step)];
    if (place >= 0)
      y[place] = static_cast<T>(combine(y[place], update));
  }
}

/// y[place] = combine(y[place], update) for all updates.
template <class D, class S, class... A, class T, long... US, class I,
          long... IS, long... YS, class Combine>
void scatter(Stream &stream, const T *updates, Strides<US...>, const I *indices,
             Strides<IS...>, T *y, Strides<YS...>, Combine combine) {
  static_assert(fitsInt(D::size + blockThreads) && fitsInt(S::size));
  if constexpr (D::size > 0)
    launch(stream, dim3(blocksFor(D::size)), blockThreads,
           &scatterKernel<D, S, Strides<US...>, Strides<IS...>, Strides<YS...>,
                          T, I, Combine, A...>,
           updates, indices, y, combine);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCATTER_H
