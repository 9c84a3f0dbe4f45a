//===- rows.h - softmax and norms, one row at a time ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::softmax<msc::Dims<12, 128, 128>, 2, 3>(
//       parallel, x, y, [=](auto acc, auto) { return acc; });
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

/// `Count` elements side by side in the last dimension of D.
template <int Count, class D> struct RowPlace {
  long line, column;

  long offset() const { return line * D::extent[D::rank - 1] + column; }
  MSC_INLINE F32 read(const float *x) const {
    return loadPartial<F32, Count>(x + offset());
  }
  MSC_INLINE void write(float *y, F32 value) const {
    storePartial<Count>(y + offset(), value);
  }
  MSC_INLINE auto at() const {
    return TileAt<Count, floatLanes, FirstExtents<D, D::rank - 1>>{line,
                                                                   column};
  }
};

/// The elements [0, N) of a row side by side in memory.
template <class D, long N> struct AdjacentRow {
  static constexpr long lineSize = D::extent[D::rank - 1];
  long first; ///< element of the tensor

  /// combine over term(place) of all elements, from `init`, its neutral one.
  template <class Term, class Combine>
  MSC_INLINE F32 fold(float init, const Term &term,
                      const Combine &combine) const {
    // Several partial results hide the latency of combine.
    constexpr long width = N / floatLanes >= 4 ? 4 : 1;
    constexpr long step = width * floatLanes, whole = N / step * step;
    F32 acc[width];
    for (F32 &a : acc)
      a = splat<F32>(init);
    for (long i = 0; i < whole; i += step)
      MSC_UNROLL
    for (long j = 0; j < width; ++j)
      acc[j] = combine(acc[j], term(at<floatLanes>(i + j * floatLanes)));
    forEachVector<N - whole>([&](long i, auto count) {
      constexpr int real = decltype(count)::value;
      acc[0] = combine(acc[0], select(firstElements<F32, real>(),
                                      term(at<real>(whole + i)), init));
    });
    for (long half = width / 2; half > 0; half /= 2)
      for (long i = 0; i < half; ++i)
        acc[i] = combine(acc[i], acc[i + half]);
    return splat<F32>(reduceLanes(acc[0], combine));
  }

  template <class F> MSC_INLINE void forEach(const F &f) const {
    for (long line = first / lineSize; line < (first + N) / lineSize; ++line)
      forEachVector<lineSize>([&](long i, auto count) {
        f(RowPlace<decltype(count)::value, D>{line, i});
      });
  }

private:
  /// The place counted along the row, whatever its lines are.
  template <int Count> MSC_INLINE RowPlace<Count, D> at(long i) const {
    return {0, first + i};
  }
  /// f(i, integral_constant<int, elements>()) for the vectors of `Size`.
  template <long Size, class F> static MSC_INLINE void forEachVector(F f) {
    constexpr long tail = Size % floatLanes;
    for (long i = 0; i < Size - tail; i += floatLanes)
      f(i, std::integral_constant<int, floatLanes>());
    if constexpr (tail != 0)
      f(Size - tail, std::integral_constant<int, int(tail)>());
  }
};

/// `Count` rows side by side: N elements each, at a distance of `Step` lines.
template <class D, long N, long Step, int Count> struct ParallelRows {
  long line, column;

  template <class Term, class Combine>
  MSC_INLINE F32 fold(float init, const Term &term,
                      const Combine &combine) const {
    F32 acc = splat<F32>(init);
    forEach([&](auto place) { acc = combine(acc, term(place)); });
    return acc;
  }
  template <class F> MSC_INLINE void forEach(const F &f) const {
    for (long i = 0; i < N; ++i)
      f(RowPlace<Count, D>{line + i * Step, column});
  }
};

/// f(row) for all rows of N adjacent elements, several of them a task.
template <class D, long N, class P, class F>
void forEachAdjacentRow(const P &parallel, F f) {
  constexpr long rows = D::size / N, share = ceilDiv(16384, N);
  parallel.forEach(ceilDiv(rows, share), [=](long task) {
    for (long i = task * share; i < (task + 1) * share && i < rows; ++i)
      f(AdjacentRow<D, N>{i * N});
  });
}

/// f(row) for all rows along [First, Last), several of them a task.
template <class D, int First, int Last, class P, class F>
void forEachRow(const P &parallel, F f) {
  constexpr long outer = FirstExtents<D, First>::size;
  constexpr long count = FirstExtents<D, Last>::size / outer;
  constexpr long inner = D::size / outer / count;
  constexpr long last = D::extent[D::rank - 1];
  if constexpr (inner == 1) {
    forEachAdjacentRow<D, count>(parallel, f);
  } else {
    constexpr long lines = inner / last, vectors = ceilDiv(last, floatLanes);
    constexpr long all = outer * lines * vectors;
    constexpr long share = ceilDiv(16384, count * floatLanes);
    constexpr int tail = last - (vectors - 1) * floatLanes;
    parallel.forEach(ceilDiv(all, share), [=](long task) {
      for (long i = task * share; i < (task + 1) * share && i < all; ++i) {
        const long v = i % vectors, line = i / vectors;
        const long start = line / lines * count * lines + line % lines;
        if (v == vectors - 1)
          f(ParallelRows<D, count, lines, tail>{start, v * floatLanes});
        else
          f(ParallelRows<D, count, lines, floatLanes>{start, v * floatLanes});
      }
    });
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

template <class D, int First, int Last, class P, class Body>
void softmax(const P &parallel, const float *x, float *y, const Body &body) {
  forEachRow<D, First, Last>(
      parallel, [=, &body](auto row) { softmaxRow(row, x, y, body); });
}

template <class D, int First, int Last, class P, class Body>
void logSoftmax(const P &parallel, const float *x, float *y, const Body &body) {
  forEachRow<D, First, Last>(
      parallel, [=, &body](auto row) { logSoftmaxRow(row, x, y, body); });
}

template <class D, int First, int Last, class P, class Body>
void norm(const P &parallel, const float *x, float *y, float epsilon,
          const Body &body) {
  constexpr long count =
      FirstExtents<D, Last>::size / FirstExtents<D, First>::size;
  forEachRow<D, First, Last>(parallel, [=, &body](auto row) {
    normRow(row, x, y, float(count), epsilon, body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROWS_H
