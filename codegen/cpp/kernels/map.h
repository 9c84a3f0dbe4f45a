//===- map.h - element-wise loops -----------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::map<msc::Dims<56, 64>>(parallel, y, msc::Strides<64, 1>(),
//                               [=](auto at) { return at.load(...) + ...; });
//   msc::map(parallel, msc::Dims<msc::chosen, 64>(n), y, strides, body);
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
  MSC_INLINE T load(const T *p, Strides<S...> strides) const {
    static_assert(sizeof...(S) == Rank, "one stride a loop");
    return p[offset(strides)];
  }
  template <int K> MSC_INLINE long index() const { return indices[K]; }

  template <long... S> MSC_INLINE long offset(Strides<S...> strides) const {
    long sum = 0;
    MSC_UNROLL
    for (int k = 0; k < Rank; ++k)
      sum += indices[k] * strides.get(k);
    return sum;
  }
};

/// Writes the digits of `i` in the mixed radix of D's first Rank extents.
template <class D, int Rank>
MSC_INLINE void unflatten(long i, long *indices, D dims = D()) {
  MSC_UNROLL
  for (int k = Rank - 1; k > 0; --k) {
    indices[k] = i % dims.get(k);
    i /= dims.get(k);
  }
  if constexpr (Rank > 0)
    indices[0] = i;
}

/// The innermost loop of a row of D, from `begin` to `end`. Here and elsewhere
/// dims are passed last: a task's closure captures in this order, and empty
/// ones then fit into its padding.
template <class D, class T, long... S, class Body>
MSC_INLINE void mapRun(T *y, Strides<S...> strides, long row, long begin,
                       long end, const Body &body, D dims) {
  constexpr int last = D::rank - 1;
  Point<D::rank> at;
  unflatten<D, last>(row, at.indices, dims);
  MSC_INDEPENDENT
  for (long i = begin; i < end; ++i) {
    Point<D::rank> here = at;
    here.indices[last] = i;
    y[here.offset(strides)] = static_cast<T>(body(here));
  }
}

/// y[i...] = body(at) for every index of D.
template <class P, class D, class T, long... S, class Body>
void map(const P &parallel, D dims, T *y, Strides<S...> strides,
         const Body &body) {
  constexpr int rank = D::rank;
  if constexpr (rank == 0) {
    *y = static_cast<T>(body(Point<0>{}));
  } else if constexpr (!D::isEmpty) {
    const long inner = dims.get(rank - 1), outer = dims.size / inner;
    constexpr long grain = 16384; ///< Elements worth a task.
    const long cuts = ceilDiv(inner, grain);
    const long run = roundUp(ceilDiv(inner, cuts), 64);
    const long rows = inner < grain ? ceilDiv(grain, inner) : 1;
    parallel.forEach(ceilDiv(outer, rows) * cuts, [=](std::size_t task) {
      const Body local = body;
      const long first = long(task) / cuts * rows;
      const long begin = long(task) % cuts * run;
      const long end = begin + run < inner ? begin + run : inner;
      for (long row = first; row < first + rows && row < outer; ++row)
        mapRun(y, strides, row, begin, end, local, dims);
    });
  }
}

template <class D, class P, class T, long... S, class Body>
MSC_INLINE void map(const P &parallel, T *y, Strides<S...> strides,
                    const Body &body) {
  map(parallel, D(), y, strides, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MAP_H
