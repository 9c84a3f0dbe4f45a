//===- reduce.h - reductions ----------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::reduce<msc::Dims<64>, msc::Dims<49>, msc::Along::Kept>(
//       parallel, y, 0.0f,
//       [=](auto acc, auto at) { return acc + at.load(x, Strides<1, 64>()); },
//       [](auto a, auto b) { return a + b; });
//   msc::reduce<msc::Along::Kept>(parallel, msc::Dims<64>(),
//                                 msc::Dims<msc::chosen>(n), y, 0.0f, body,
//                                 combine);
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
template <long width, class Kept, class Reduced, class A, class Body,
          class Combine>
MSC_INLINE A reduceRun(long kept, A init, const Body &body,
                       const Combine &combine, Kept keptDims, Reduced reduced) {
  constexpr int nk = Kept::rank, nr = Reduced::rank;
  const long inner = reduced.get(nr - 1);
  const long outer = inner ? reduced.size / inner : 0;
  A acc[width];
  for (long i = 0; i < width; ++i)
    acc[i] = init;
  Point<nk + nr> at;
  unflatten<Kept, nk>(kept, at.indices, keptDims);
  for (long o = 0; o < outer; ++o) {
    unflatten<Reduced, nr - 1>(o, at.indices + nk, reduced);
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

/// The same over as many partial results as the innermost loop can fill.
template <class Kept, class Reduced, class A, class Body, class Combine>
MSC_INLINE A reduceOne(long kept, A init, const Body &body,
                       const Combine &combine, Kept keptDims, Reduced reduced) {
  constexpr int last = Reduced::rank - 1;
  constexpr int width = Reduced::known[last] < reduceWidth ? 1 : reduceWidth;
  if constexpr (Reduced::known[last] == chosen)
    if (reduced.get(last) >= reduceWidth)
      return reduceRun<reduceWidth>(kept, init, body, combine, keptDims,
                                    reduced);
  return reduceRun<width>(kept, init, body, combine, keptDims, reduced);
}

/// `count` neighbours of the innermost kept loop, from `kept` on.
template <long Width, class Kept, class Reduced, class A, class Body>
MSC_INLINE void reduceNeighbours(A *y, long kept, long count, A init,
                                 const Body &body, Kept keptDims,
                                 Reduced reduced) {
  constexpr int nk = Kept::rank, nr = Reduced::rank;
  A acc[Width];
  for (long i = 0; i < Width; ++i)
    acc[i] = init;
  Point<nk + nr> at;
  unflatten<Kept, nk>(kept, at.indices, keptDims);
  for (long r = 0; r < reduced.size; ++r) {
    unflatten<Reduced, nr>(r, at.indices + nk, reduced);
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

/// As many results as are worth a task; a run may have nothing to reduce.
template <class Reduced> constexpr long resultsOf(Reduced reduced, long width) {
  return ceilDiv(16384, reduced.size ? reduced.size * width : 1);
}

/// Where the operand is contiguous along the reduced loops.
template <class P, class Kept, class Reduced, class A, class Body,
          class Combine>
void reduceRows(const P &parallel, Kept kept, Reduced reduced, A *y, A init,
                const Body &body, const Combine &combine) {
  const long count = kept.size, rows = resultsOf(reduced, 1);
  parallel.forEach(ceilDiv(count, rows), [=](std::size_t task) {
    const Body local = body;
    const long first = long(task) * rows;
    for (long i = first; i < first + rows && i < count; ++i)
      y[i] = reduceOne(i, init, local, combine, kept, reduced);
  });
}

/// Where it is along the kept loops.
template <class P, class Kept, class Reduced, class A, class Body>
void reduceColumns(const P &parallel, Kept kept, Reduced reduced, A *y, A init,
                   const Body &body) {
  constexpr long known = Kept::known[Kept::rank - 1];
  constexpr bool isOpen = known == chosen;
  constexpr long width = isOpen || known > reduceWidth ? reduceWidth : known;
  const long inner = kept.get(Kept::rank - 1);
  const long cuts = ceilDiv(inner, width), items = kept.size / inner * cuts;
  const long share = resultsOf(reduced, width);
  parallel.forEach(ceilDiv(items, share), [=](std::size_t task) {
    const Body local = body;
    for (long i = long(task) * share; i < long(task + 1) * share && i < items;
         ++i) {
      const long begin = i % cuts * width;
      const long count = begin + width < inner ? width : inner - begin;
      const long first = i / cuts * inner + begin;
      // Of a constant count, partial results stay in registers.
      if (isOpen && count == width)
        reduceNeighbours<width>(y, first, width, init, local, kept, reduced);
      else
        reduceNeighbours<width>(y, first, count, init, local, kept, reduced);
    }
  });
}

/// y[kept...] = init folded by body over all reduced indices.
template <Along Contiguous = Along::Reduced, class P, class Kept, class Reduced,
          class A, class Body, class Combine>
MSC_INLINE void reduce(const P &parallel, Kept kept, Reduced reduced, A *y,
                       A init, const Body &body, const Combine &combine) {
  if constexpr (Kept::isEmpty) {
    return;
  } else if constexpr (Reduced::isEmpty) {
    for (long i = 0; i < kept.size; ++i)
      y[i] = init;
  } else if constexpr (Reduced::rank > 0 &&
                       (Kept::rank == 0 || Contiguous == Along::Reduced)) {
    reduceRows(parallel, kept, reduced, y, init, body, combine);
  } else {
    reduceColumns(parallel, kept, reduced, y, init, body);
  }
}

template <class Kept, class Reduced, Along Contiguous = Along::Reduced, class P,
          class A, class Body, class Combine>
MSC_INLINE void reduce(const P &parallel, A *y, A init, const Body &body,
                       const Combine &combine) {
  reduce<Contiguous>(parallel, Kept(), Reduced(), y, init, body, combine);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_REDUCE_H
