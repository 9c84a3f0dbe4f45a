//===- reduce.h - reductions over static shapes ---------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::reduce<msc::Dims<64>, msc::Dims<49>, msc::Along::Kept>(
//       parallel, y, 0.0f,
//       [=](auto acc, auto at) { return acc + at.load(x, Strides<1, 64>()); },
//       [](auto a, auto b) { return a + b; });
//
// y is dense over the kept loops. at has the indices of the kept loops, then
// the reduced ones. combine joins partial results: the order of the sum is
// free. Along says which innermost loop runs through memory: choose it right,
// it decides what is vectorised (nothing else). The accumulator is any type.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_REDUCE_H
#define MSC_KERNELS_REDUCE_H

#include "map.h"

namespace msc {
namespace {

/// The loop whose operand is contiguous.
enum class Along { Kept, Reduced };

/// Partial results side by side: four vectors of floats.
constexpr int reduceWidth = MSC_VECTOR_BYTES;

/// The reduced innermost loop over `width` partial results, then combine.
template <class Kept, class Reduced, class A, class Body, class Combine>
MSC_INLINE A reduceRun(long kept, A init, const Body &body,
                       const Combine &combine) {
  constexpr int nk = Kept::rank, nr = Reduced::rank;
  constexpr long inner = Reduced::extent[nr - 1], outer = Reduced::size / inner;
  constexpr long width = inner >= reduceWidth ? reduceWidth : 1;
  A acc[width];
  for (long i = 0; i < width; ++i)
    acc[i] = init;
  Point<nk + nr> at;
  unflatten<Kept, nk>(kept, at.indices);
  for (long o = 0; o < outer; ++o) {
    unflatten<Reduced, nr - 1>(o, at.indices + nk);
    long j = 0;
    for (; j + width <= inner; j += width) {
      MSC_INDEPENDENT
      for (long i = 0; i < width; ++i) {
        Point<nk + nr> here = at;
        here.indices[nk + nr - 1] = j + i;
        acc[i] = body(acc[i], here);
      }
    }
    for (at.indices[nk + nr - 1] = j; at.indices[nk + nr - 1] < inner;
         ++at.indices[nk + nr - 1])
      acc[0] = body(acc[0], at);
  }
  for (long half = width / 2; half > 0; half /= 2)
    for (long i = 0; i < half; ++i)
      acc[i] = combine(acc[i], acc[i + half]);
  return acc[0];
}

/// `count` neighbours of the innermost kept loop, from `kept` on.
template <class Kept, class Reduced, long Width, class A, class Body>
MSC_INLINE void reduceNeighbours(A *y, long kept, long count, A init,
                                 const Body &body) {
  constexpr int nk = Kept::rank, nr = Reduced::rank;
  A acc[Width];
  for (long i = 0; i < Width; ++i)
    acc[i] = init;
  Point<nk + nr> at;
  unflatten<Kept, nk>(kept, at.indices);
  for (long r = 0; r < Reduced::size; ++r) {
    unflatten<Reduced, nr>(r, at.indices + nk);
    MSC_INDEPENDENT
    for (long i = 0; i < count; ++i) {
      Point<nk + nr> here = at;
      here.indices[nk - 1] += i;
      acc[i] = body(acc[i], here);
    }
  }
  for (long i = 0; i < count; ++i)
    y[kept + i] = acc[i];
}

/// y[kept...] = init folded by body over all reduced indices.
template <class Kept, class Reduced, Along Contiguous = Along::Reduced, class P,
          class A, class Body, class Combine>
void reduce(const P &parallel, A *y, A init, const Body &body,
            const Combine &combine) {
  if constexpr (Kept::size == 0) {
    return;
  } else if constexpr (Reduced::size == 0) {
    for (long i = 0; i < Kept::size; ++i)
      y[i] = init;
  } else if constexpr (Reduced::rank > 0 &&
                       (Kept::rank == 0 || Contiguous == Along::Reduced)) {
    constexpr long rows = ceilDiv(16384, Reduced::size);
    parallel.forEach(ceilDiv(Kept::size, rows), [=](std::size_t task) {
      const Body local = body;
      const long first = long(task) * rows;
      for (long i = first; i < first + rows && i < Kept::size; ++i)
        y[i] = reduceRun<Kept, Reduced>(i, init, local, combine);
    });
  } else {
    constexpr long inner = Kept::extent[Kept::rank - 1];
    constexpr long width = inner < reduceWidth ? inner : reduceWidth;
    constexpr long cuts = ceilDiv(inner, width),
                   items = Kept::size / inner * cuts;
    constexpr long share = ceilDiv(16384, Reduced::size * width);
    parallel.forEach(ceilDiv(items, share), [=](std::size_t task) {
      const Body local = body;
      for (long i = long(task) * share; i < long(task + 1) * share && i < items;
           ++i) {
        const long begin = i % cuts * width;
        const long count = begin + width < inner ? width : inner - begin;
        reduceNeighbours<Kept, Reduced, width>(y, i / cuts * inner + begin,
                                               count, init, local);
      }
    });
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_REDUCE_H
