//===- rows.h - softmax and norms, one row at a time ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::softmax<msc::Dims<12, 128, 128>, 2, 3>(
//       stream, x, y, [=] __device__(auto acc, auto) { return acc; });
//
// A row holds the elements along the dimensions [First, Last) of a dense
// tensor, one row for each index of the others. One thread, a warp or a block
// has a row; each thread reads again only what it has read or written itself.
// y may be x. The body gets the element, normalised: body(acc, at), at.load
// takes Strides of all dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROWS_H
#define MSC_KERNELS_ROWS_H

#include "math.h"
#include "reduce.h"

namespace msc {
namespace {

template <class D> constexpr long sizeOf(int begin, int end) {
  long size = 1;
  for (int d = begin; d < end; ++d)
    size *= D::extent[d];
  return size;
}

/// Threads that share a row, the more the longer it is.
constexpr int sharingOf(int count) {
  return count < 4 * blockThreads ? warpThreads : blockThreads;
}

/// Where the rows of D along [First, Last) lie.
template <class D, int First, int Last> struct RowLayout {
  static constexpr int count = int(sizeOf<D>(First, Last));
  static constexpr int inner = int(sizeOf<D>(Last, D::rank));
  static constexpr int rows = int(sizeOf<D>(0, First)) * inner;
  /// Threads that share a row: neighbours of one thread each where these are
  /// adjacent in memory and many, else the more the longer the row.
  static constexpr int sharing = inner > 1 && rows >= 4096 ? 1
                                                           : sharingOf(count);

  /// Of a row's first element in the tensor, and of the others from there.
  static MSC_INLINE int begin(int row) {
    return row / inner * (count * inner) + row % inner;
  }
  static MSC_INLINE int offset(int i) { return i * inner; }
};

/// The part of a row that one thread has.
template <class Layout> struct RowPart {
  int first; ///< element of the tensor
  int lane;
  bool exists;

  /// f(element of the tensor).
  template <class F> MSC_INLINE void forEach(F f) const {
    if (exists)
      for (int i = lane; i < Layout::count; i += Layout::sharing)
        f(first + Layout::offset(i));
  }

  /// combine over term(element) of the whole row, in all its threads.
  template <class Term, class Combine>
  MSC_INLINE float fold(float init, Term term, Combine combine) const {
    float folded = init;
    forEach([&](int i) { folded = combine(folded, term(i)); });
    if constexpr (Layout::sharing == warpThreads) {
      folded = combineWarp(folded, combine);
      return __shfl_sync(0xFFFFFFFFu, folded, 0);
    } else if constexpr (Layout::sharing == blockThreads) {
      MSC_SHARED(result, float);
      folded = combineBlock(folded, init, combine);
      if (lane == 0)
        result = folded;
      __syncthreads();
      folded = result;
      __syncthreads(); // the next fold writes it again
    }
    return folded;
  }
};

struct Larger {
  MSC_INLINE float operator()(float a, float b) const { return max(b, a); }
};
struct Plus {
  MSC_INLINE float operator()(float a, float b) const { return a + b; }
};

/// e^(x - m) / sum of e^(x - m), m the largest of the row.
struct SoftmaxRow {
  template <class Row, class Store>
  MSC_INLINE void operator()(const Row &row, const float *x, float *y,
                             const Store &store) const {
    const float largest = row.fold(
        -INFINITY, [&](int i) { return x[i]; }, Larger());
    const auto power = [&](int i) { return y[i] = exp(x[i] - largest); };
    const float total = row.fold(0.0f, power, Plus());
    row.forEach([&](int i) { store(i, y[i] / total); });
  }
};

/// x - m - log(sum of e^(x - m)).
struct LogSoftmaxRow {
  template <class Row, class Store>
  MSC_INLINE void operator()(const Row &row, const float *x, float *,
                             const Store &store) const {
    const float largest = row.fold(
        -INFINITY, [&](int i) { return x[i]; }, Larger());
    const auto power = [&](int i) { return exp(x[i] - largest); };
    const float total = log(row.fold(0.0f, power, Plus()));
    row.forEach([&](int i) { store(i, x[i] - largest - total); });
  }
};

/// (x - mean) / sqrt(variance + epsilon).
struct NormRow {
  float count, epsilon;

  template <class Row, class Store>
  MSC_INLINE void operator()(const Row &row, const float *x, float *,
                             const Store &store) const {
    const float mean = row.fold(
                           0.0f, [&](int i) { return x[i]; }, Plus()) /
                       count;
    const auto square = [&](int i) { return (x[i] - mean) * (x[i] - mean); };
    const float variance = row.fold(0.0f, square, Plus()) / count;
    const float scale = 1.0f / sqrt(variance + epsilon);
    row.forEach([&](int i) { store(i, (x[i] - mean) * scale); });
  }
};

template <class D, class Layout, class Form, class Body>
__global__ void __launch_bounds__(blockThreads)
    rowsKernel(const float *x, float *y, Form form, Body body) {
  const int row = globalThread() / Layout::sharing;
  const RowPart<Layout> part{
      Layout::begin(row), globalThread() % Layout::sharing, row < Layout::rows};
  form(part, x, y,
       [&](int i, float value) { y[i] = body(value, ElementAt<D>{i}); });
}

template <class D, class Layout, class Form, class Body>
void launchRows(Stream &stream, const float *x, float *y, Form form,
                Body body) {
  static_assert(fitsInt(D::size + blockThreads) &&
                fitsInt(long(Layout::rows) * Layout::sharing + blockThreads));
  launch(stream, dim3(blocksFor(long(Layout::rows) * Layout::sharing)),
         blockThreads, &rowsKernel<D, Layout, Form, Body>, x, y, form, body);
}

template <class D, int First, int Last, class Body>
void softmax(Stream &stream, const float *x, float *y, Body body) {
  launchRows<D, RowLayout<D, First, Last>>(stream, x, y, SoftmaxRow(), body);
}

template <class D, int First, int Last, class Body>
void logSoftmax(Stream &stream, const float *x, float *y, Body body) {
  launchRows<D, RowLayout<D, First, Last>>(stream, x, y, LogSoftmaxRow(), body);
}

template <class D, int First, int Last, class Body>
void norm(Stream &stream, const float *x, float *y, float epsilon, Body body) {
  using Layout = RowLayout<D, First, Last>;
  constexpr float count = Layout::count;
  launchRows<D, Layout>(stream, x, y, NormRow{count, epsilon}, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROWS_H
