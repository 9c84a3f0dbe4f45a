//===- rows.h - softmax and norms, one row at a time ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::softmax<msc::Dims<12, 128, 128>, 2, 3>(
//       parallel, x, y, [=](auto acc, auto) { return acc; });
//   msc::softmax<2, 3>(parallel, msc::Dims<12, msc::chosen, msc::chosen>(l, l),
//                      x, y, [=](auto acc, auto) { return acc; });
//
// A row holds the elements along the dimensions [First, Last) of a dense
// tensor, one row for each index of the others. It is read from memory once:
// what follows finds it in the cache. y may be x. The body gets the element,
// normalised: body(acc, at), at.load takes Strides of all dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROWS_H
#define MSC_KERNELS_ROWS_H

#include "math.h"
#include "tile.h"

namespace msc {
namespace {

/// The dimensions of a run are many numbers, which are not copied.
template <class D> using Referred = std::conditional_t<D::isOpen, const D &, D>;

template <class D> MSC_INLINE constexpr auto getLine(const D &dims) {
  return takeDims<D::rank - 1, D::rank>(dims);
}

/// `Count` elements side by side in the last dimension of D.
template <int Count, class D> struct RowPlace {
  long line, start; ///< which line, and its first element
  long column;
  [[no_unique_address]] Referred<D> dims;
  [[no_unique_address]] ElementCount<Count> count;

  MSC_INLINE long offset() const { return start + column; }
  MSC_INLINE F32 read(const float *x) const {
    return loadCounted<F32>(x + offset(), count);
  }
  MSC_INLINE void write(float *y, F32 value) const {
    storeCounted<F32>(y + offset(), value, count);
  }
  /// value in the place's elements, `other` behind them.
  MSC_INLINE F32 keep(F32 value, float other) const {
    if constexpr (Count == chosen)
      return select(firstElements<F32>(count.value), value, other);
    else
      return select(firstElements<F32, Count>(), value, other);
  }
  MSC_INLINE auto at() const {
    const auto outer = takeDims<0, D::rank - 1>(dims);
    return TileAt<Count, floatLanes, std::remove_const_t<decltype(outer)>>{
        line, column, outer, count};
  }
};

/// Rows of N elements side by side in memory, whole lines of the last
/// dimension.
template <class D, long N> struct AdjacentRows {
  static constexpr bool isOpen = D::isOpen;
  [[no_unique_address]] D dims = D();
  [[no_unique_address]] Dims<N> elements = Dims<N>();

  constexpr long count() const { return dims.size / elements.size; }
  constexpr long lines() const { return elements.size / getLine(dims).size; }
};

template <class D, long N> AdjacentRows(D, Dims<N>) -> AdjacentRows<D, N>;

/// One of them: what registers pass, also where a run chooses.
template <class D, long N> struct AdjacentRow {
  long first; ///< line
  [[no_unique_address]] Referred<AdjacentRows<D, N>> of = {};

  /// combine over term(place) of all elements, from `init`, its neutral one.
  template <class Term, class Combine>
  MSC_INLINE F32 fold(float init, const Term &term,
                      const Combine &combine) const {
    // Several partial results hide the latency of combine. Those that a short
    // row of a run leaves out are neutral.
    constexpr long width = N == chosen || N / floatLanes >= 4 ? 4 : 1;
    constexpr long step = width * floatLanes;
    const long whole = of.elements.size / step * step;
    F32 acc[width];
    MSC_UNROLL
    for (F32 &a : acc)
      a = splat<F32>(init);
    for (long i = 0; i < whole; i += step)
      MSC_UNROLL
    for (long j = 0; j < width; ++j)
      acc[j] = combine(acc[j], term(at(i + j * floatLanes, Whole())));
    forEachVector(getRest<step>(), [&](long i, auto count) {
      const auto place = at(whole + i, count);
      acc[0] = combine(acc[0], place.keep(term(place), init));
    });
    MSC_UNROLL
    for (long half = width / 2; half > 0; half /= 2)
      MSC_UNROLL
    for (long i = 0; i < half; ++i)
      acc[i] = combine(acc[i], acc[i + half]);
    return splat<F32>(reduceLanes(acc[0], combine));
  }

  template <class F> MSC_INLINE void forEach(const F &f) const {
    const auto size = getLine(of.dims);
    const long start = first * size.size;
    long line = first;
    for (long i = 0; i < of.elements.size; i += size.size, ++line)
      forEachVector(size, [&]<int Count>(long j, ElementCount<Count> count) {
        f(RowPlace<Count, D>{line, start + i, j, of.dims, count});
      });
  }

private:
  using Whole = ElementCount<floatLanes>;

  /// The place counted along the row, whatever its lines are.
  template <int Count>
  MSC_INLINE RowPlace<Count, D> at(long i, ElementCount<Count> count) const {
    return {first, first * getLine(of.dims).size, i, of.dims, count};
  }
  /// The elements behind the last whole step.
  template <long Step> MSC_INLINE auto getRest() const {
    if constexpr (N == chosen)
      return Dims<chosen>(of.elements.size % Step);
    else
      return Dims<N % Step>();
  }
  /// f(i, ElementCount) for the vectors of so many elements.
  template <long Size, class F>
  static MSC_INLINE void forEachVector(Dims<Size> all, F f) {
    const long tail = all.size % floatLanes;
    for (long i = 0; i < all.size - tail; i += floatLanes)
      f(i, Whole());
    if constexpr (Size == chosen || Size % floatLanes != 0)
      if (tail != 0)
        f(all.size - tail, getTail<float>(all));
  }
};

/// `Count` rows side by side: elements along [First, Last), at a distance of
/// the lines that follow.
template <class D, int First, int Last, int Count> struct ParallelRows {
  long line, column;
  [[no_unique_address]] Referred<D> dims;
  [[no_unique_address]] ElementCount<Count> count;

  template <class Term, class Combine>
  MSC_INLINE F32 fold(float init, const Term &term,
                      const Combine &combine) const {
    F32 acc = splat<F32>(init);
    forEach([&](auto place) { acc = combine(acc, term(place)); });
    return acc;
  }
  template <class F> MSC_INLINE void forEach(const F &f) const {
    const long n = takeDims<First, Last>(dims).size;
    const long step = takeDims<Last, D::rank - 1>(dims).size;
    const long size = getLine(dims).size;
    for (long i = 0; i < n; ++i) {
      const long at = line + i * step;
      f(RowPlace<Count, D>{at, at * size, column, dims, count});
    }
  }
};

/// f(row) for all rows of N adjacent elements, several of them a task.
template <class P, class D, long N, class F>
void forEachAdjacentRow(const P &parallel, AdjacentRows<D, N> all, F f) {
  const long rows = all.count(), lines = all.lines();
  const long share = ceilDiv(16384, all.elements.size);
  parallel.forEach(ceilDiv(rows, share), [=](long task) {
    for (long i = task * share; i < (task + 1) * share && i < rows; ++i)
      f(AdjacentRow<D, N>{i * lines, all});
  });
}
template <class D, long N, class P, class F>
void forEachAdjacentRow(const P &parallel, F f) {
  forEachAdjacentRow(parallel, AdjacentRows<D, N>(), f);
}

/// f(row) for all rows along [First, Last), which others follow.
template <int First, int Last, class P, class D, class F>
void forEachParallelRow(const P &parallel, D dims, F f) {
  const long count = takeDims<First, Last>(dims).size;
  const long lines = takeDims<Last, D::rank - 1>(dims).size;
  const auto last = getLine(dims);
  const long vectors = ceilDiv(last.size, floatLanes);
  const long all = takeDims<0, First>(dims).size * lines * vectors;
  const long share = ceilDiv(16384, count * floatLanes);
  parallel.forEach(ceilDiv(all, share), [=](long task) {
    for (long i = task * share; i < (task + 1) * share && i < all; ++i) {
      const long v = i % vectors, line = i / vectors;
      const long start = line / lines * count * lines + line % lines;
      const auto visit = [&]<int Count>(ElementCount<Count> elements) {
        f(ParallelRows<D, First, Last, Count>{start, v * floatLanes, dims,
                                              elements});
      };
      if (v == vectors - 1)
        visit(getTail<float>(last));
      else
        visit(ElementCount<floatLanes>());
    }
  });
}

/// f(row) for all rows along [First, Last), several of them a task.
template <int First, int Last, class P, class D, class F>
void forEachRow(const P &parallel, D dims, F f) {
  using Inner = decltype(joinDims(takeDims<Last, D::rank>(dims)));
  if constexpr (std::is_same_v<Inner, Dims<1>>) {
    const auto row = joinDims(takeDims<First, Last>(dims));
    forEachAdjacentRow(parallel, AdjacentRows{dims, row}, f);
  } else {
    forEachParallelRow<First, Last>(parallel, dims, f);
  }
}

inline constexpr auto addVectors = [](auto a, auto b) { return a + b; };

template <class Row> MSC_INLINE F32 largestOf(const Row &row, const float *x) {
  return row.fold(
      -__builtin_inff(), [&](auto place) { return place.read(x); },
      [](auto a, auto b) { return max(b, a); });
}

/// y = body(e^(x - m) / sum of e^(x - m)), m the largest of the row.
template <class Row, class Body>
__attribute__((noinline, flatten)) void
softmaxRow(Row row, const float *x, float *y, const Body &shared) {
  const Body body = shared;
  const F32 largest = largestOf(row, x);
  const F32 total = row.fold(
      0.0f,
      [&](auto place) {
        const F32 power = exp(place.read(x) - largest);
        place.write(y, power);
        return power;
      },
      addVectors);
  row.forEach([&](auto place) {
    place.write(y, body(place.read(y) / total, place.at()));
  });
}

/// y = body(x - m - log(sum of e^(x - m))).
template <class Row, class Body>
__attribute__((noinline, flatten)) void
logSoftmaxRow(Row row, const float *x, float *y, const Body &shared) {
  const Body body = shared;
  const F32 largest = largestOf(row, x);
  const F32 total = log(row.fold(
      0.0f, [&](auto place) { return exp(place.read(x) - largest); },
      addVectors));
  row.forEach([&](auto place) {
    place.write(y, body(place.read(x) - largest - total, place.at()));
  });
}

/// y = body((x - mean) / sqrt(variance + epsilon)).
template <class Row, class Body>
__attribute__((noinline, flatten)) void
normRow(Row row, const float *x, float *y, float count, float epsilon,
        const Body &shared) {
  const Body body = shared;
  const auto read = [&](auto place) { return place.read(x); };
  const F32 mean = row.fold(0.0f, read, addVectors) / count;
  const auto square = [&](auto place) {
    const F32 distance = place.read(x) - mean;
    return distance * distance;
  };
  const F32 variance = row.fold(0.0f, square, addVectors) / count;
  const F32 scale = splat<F32>(1.0f) / sqrt(variance + epsilon);
  row.forEach([&](auto place) {
    place.write(y, body((place.read(x) - mean) * scale, place.at()));
  });
}

template <int First, int Last, class P, class D, class Body>
void softmax(const P &parallel, D dims, const float *x, float *y,
             const Body &body) {
  forEachRow<First, Last>(
      parallel, dims, [=, &body](auto row) { softmaxRow(row, x, y, body); });
}
template <class D, int First, int Last, class P, class Body>
void softmax(const P &parallel, const float *x, float *y, const Body &body) {
  softmax<First, Last>(parallel, D(), x, y, body);
}

template <int First, int Last, class P, class D, class Body>
void logSoftmax(const P &parallel, D dims, const float *x, float *y,
                const Body &body) {
  forEachRow<First, Last>(
      parallel, dims, [=, &body](auto row) { logSoftmaxRow(row, x, y, body); });
}
template <class D, int First, int Last, class P, class Body>
void logSoftmax(const P &parallel, const float *x, float *y, const Body &body) {
  logSoftmax<First, Last>(parallel, D(), x, y, body);
}

template <int First, int Last, class P, class D, class Body>
void norm(const P &parallel, D dims, const float *x, float *y, float epsilon,
          const Body &body) {
  const long count = takeDims<First, Last>(dims).size;
  forEachRow<First, Last>(parallel, dims, [=, &body](auto row) {
    normRow(row, x, y, float(count), epsilon, body);
  });
}
template <class D, int First, int Last, class P, class Body>
void norm(const P &parallel, const float *x, float *y, float epsilon,
          const Body &body) {
  norm<First, Last>(parallel, D(), x, y, epsilon, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROWS_H
