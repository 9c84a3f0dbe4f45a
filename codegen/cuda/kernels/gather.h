//===- gather.h - rows of a table, chosen by their numbers ----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::gather<msc::Dims<128, 768>, msc::Axis<30522, 768>>(
//       stream, table, msc::Strides<0, 1>(), indices, msc::Strides<1, 0>(), y,
//       msc::Strides<768, 1>(),
//       [=] __device__(auto acc, auto) { return acc; });
//
// D counts y; table and indices are walked along the same loops, and the index
// that is read moves along the table's axis. A thread has one element: adjacent
// threads read the same index and adjacent elements of its row. One from
// outside the axis is 0. Elements have any type.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GATHER_H
#define MSC_KERNELS_GATHER_H

#include "at.h"
#include "axis.h"

namespace msc {
namespace {

/// Stores elements as they are.
struct AsTheyAre {
  template <class T, class At> MSC_INLINE T operator()(T element, At) const {
    return element;
  }
};

template <class D, class A, class Read, class Choose, class Written, class T,
          class I, class Body>
__global__ void __launch_bounds__(blockThreads)
    gatherKernel(const T *table, const I *indices, T *y, Body body) {
  const int element = globalThread();
  if (element >= D::size)
    return;
  const unsigned long place = placeOf<A>(indices[offsetOf<D, Choose>(element)]);
  const bool inside = place < static_cast<unsigned long>(A::size);
  const T *from = table + offsetOf<D, Read>(element);
  const T value = inside ? from[static_cast<long>(place) * A::stride] : T{};
  y[offsetOf<D, Written>(element)] =
      static_cast<T>(body(value, ElementAt<D>{element}));
}

/// y[i...] = body(the table's element, at).
template <class D, class A, class T, long... TS, class I, long... IS,
          long... YS, class Body = AsTheyAre>
void gather(Stream &stream, const T *table, Strides<TS...>, const I *indices,
            Strides<IS...>, T *y, Strides<YS...>, Body body = Body()) {
  static_assert(fitsInt(D::size + blockThreads));
  if constexpr (D::size > 0)
    launch(stream, dim3(blocksFor(D::size)), blockThreads,
           &gatherKernel<D, A, Strides<TS...>, Strides<IS...>, Strides<YS...>,
                         T, I, Body>,
           table, indices, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GATHER_H
