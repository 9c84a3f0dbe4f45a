//===- map.h - element-wise loops over static shapes ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::map<msc::Dims<56, 64>>(parallel, y, msc::Strides<64, 1>(),
//                               [=](auto at) { return at.load(...) + ...; });
//
// The body is called with scalars; the compiler vectorises the innermost loop,
// which should therefore be the contiguous one. y may be one of the operands if
// that is read at the place that is written; it must not overlap them
// otherwise.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MAP_H
#define MSC_KERNELS_MAP_H

#include "blocking.h"
#include "shape.h"
#include "vector.h"

namespace msc {
namespace {

/// Where the body stands: one index a loop, outermost first.
template <int Rank> struct Point {
  long indices[Rank ? Rank : 1];

  /// The operand's element; Strides names one stride a loop, 0 broadcasts.
  template <class T, long... S>
  MSC_INLINE T load(const T *p, Strides<S...>) const {
    static_assert(sizeof...(S) == Rank, "one stride a loop");
    return p[offset(Strides<S...>())];
  }
  template <int K> MSC_INLINE long index() const { return indices[K]; }

  template <long... S> MSC_INLINE long offset(Strides<S...>) const {
    long sum = 0;
    MSC_UNROLL
    for (int k = 0; k < Rank; ++k)
      sum += indices[k] * Strides<S...>::value[k];
    return sum;
  }
};

/// Writes the digits of `i` in the mixed radix of D's first Rank extents.
template <class D, int Rank> MSC_INLINE void unflatten(long i, long *indices) {
  MSC_UNROLL
  for (int k = Rank - 1; k > 0; --k) {
    indices[k] = i % D::extent[k];
    i /= D::extent[k];
  }
  if constexpr (Rank > 0)
    indices[0] = i;
}

/// The innermost loop from `begin` to `end`, the outer indices given.
template <int Rank, class T, long... S, class Body>
MSC_INLINE void mapRun(T *y, Strides<S...> strides, Point<Rank> at, long begin,
                       long end, const Body &body) {
  MSC_INDEPENDENT
  for (long i = begin; i < end; ++i) {
    Point<Rank> here = at;
    here.indices[Rank - 1] = i;
    y[here.offset(strides)] = static_cast<T>(body(here));
  }
}

/// y[i...] = body(at) for every index of D.
template <class D, class P, class T, long... S, class Body>
void map(const P &parallel, T *y, Strides<S...> strides, const Body &body) {
  constexpr int rank = D::rank;
  if constexpr (rank == 0) {
    *y = static_cast<T>(body(Point<0>{}));
  } else if constexpr (D::size > 0) {
    constexpr long inner = D::extent[rank - 1], outer = D::size / inner;
    constexpr long grain = 16384; ///< Elements worth a task.
    constexpr long cuts = ceilDiv(inner, grain);
    constexpr long run = roundUp(ceilDiv(inner, cuts), 64);
    constexpr long rows = inner < grain ? ceilDiv(grain, inner) : 1;
    parallel.forEach(ceilDiv(outer, rows) * cuts, [=](std::size_t task) {
      const Body local = body;
      const long first = long(task) / cuts * rows;
      const long begin = long(task) % cuts * run;
      const long end = begin + run < inner ? begin + run : inner;
      for (long row = first; row < first + rows && row < outer; ++row) {
        Point<rank> at;
        unflatten<D, rank - 1>(row, at.indices);
        mapRun<rank>(y, strides, at, begin, end, local);
      }
    });
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MAP_H
