//===- scan.h - running sums and products ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::scan<msc::Dims<12, 128>, 1, msc::Fold::Sum, msc::Self::Excluded,
//             msc::From::End>(stream, x, y, body);
//
// Along the dimension Axis of a dense tensor of any numbers; integers wrap. y
// may be x: an element is read before its result is written. A body gets
// float32: body(acc, at), at.load takes Strides of all dimensions.
//
// A long row of neighbours is a block's, which folds as many elements as it has
// threads at a time; of others, and of short ones, each has a thread.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_H
#define MSC_KERNELS_SCAN_H

#include "at.h"
#include "integer.h"

#include "scan_forms.h"

namespace msc {
namespace {

/// Which elements a scan of D along Axis goes through.
template <class D, int Axis> struct ScanRows {
  static constexpr int inner = [] {
    long size = 1;
    for (int d = Axis + 1; d < D::rank; ++d)
      size *= D::extent[d];
    return int(size);
  }();
  static constexpr int count = int(D::extent[Axis]);
  static constexpr int rows = int(D::size / count);

  /// Element of the tensor.
  static MSC_INLINE int at(int row, int i) {
    return row / inner * (count * inner) + row % inner + i * inner;
  }
};

template <class D, class Rows, Fold F, Self S, From O, class T, class Body>
__global__ void __launch_bounds__(blockThreads)
    scanByThreads(const T *x, T *y, Body body) {
  const int row = globalThread();
  if (row >= Rows::rows)
    return;
  T total = T(neutral<F>);
  for (int i = 0; i < Rows::count; ++i) {
    const int at = Rows::at(row, int(scannedAt<O>(i, Rows::count)));
    const T before = total;
    total = foldTwo<F>(total, x[at]);
    y[at] = body(S == Self::Included ? total : before, ElementAt<D>{at});
  }
}

template <class T> struct BlockElements { T of[blockThreads]; };

/// The fold of the values of all threads up to this one.
template <Fold F, class T>
MSC_INLINE T scanBlock(BlockElements<T> &shared, T value) {
  const int thread = static_cast<int>(threadIdx.x);
  for (int step = 1; step < blockThreads; step *= 2) {
    shared.of[thread] = value;
    __syncthreads();
    if (thread >= step)
      value = foldTwo<F>(shared.of[thread - step], value);
    __syncthreads();
  }
  shared.of[thread] = value;
  __syncthreads();
  return value;
}

template <class D, class Rows, Fold F, Self S, From O, class T, class Body>
__global__ void __launch_bounds__(blockThreads)
    scanByBlocks(const T *x, T *y, Body body) {
  MSC_SHARED(shared, BlockElements<T>);
  const int thread = static_cast<int>(threadIdx.x);
  const int row = static_cast<int>(blockIdx.x);
  T total = T(neutral<F>);
  for (int begin = 0; begin < Rows::count; begin += blockThreads) {
    const int i = begin + thread;
    const bool exists = i < Rows::count;
    const int at =
        Rows::at(row, exists ? int(scannedAt<O>(i, Rows::count)) : 0);
    const T folded = scanBlock<F>(shared, exists ? x[at] : T(neutral<F>));
    const T before = thread ? shared.of[thread - 1] : T(neutral<F>);
    if (exists)
      y[at] = body(foldTwo<F>(total, S == Self::Included ? folded : before),
                   ElementAt<D>{at});
    total = foldTwo<F>(total, shared.of[blockThreads - 1]);
    __syncthreads(); // the next elements are written there
  }
}

struct StoreResult {
  template <class T, class At> MSC_INLINE T operator()(T acc, At) const {
    return acc;
  }
};

/// y = body(the fold of the elements up to each).
template <class D, int Axis, Fold F, Self S, From O, class T,
          class Body = StoreResult>
void scan(Stream &stream, const T *x, T *y, Body body = {}) {
  using Rows = ScanRows<D, Axis>;
  static_assert(fitsInt(D::size + blockThreads));
  if constexpr (Rows::inner == 1 && Rows::count >= blockThreads / 4)
    launch(stream, dim3(Rows::rows), blockThreads,
           &scanByBlocks<D, Rows, F, S, O, T, Body>, x, y, body);
  else
    launch(stream, dim3(blocksFor(Rows::rows)), blockThreads,
           &scanByThreads<D, Rows, F, S, O, T, Body>, x, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_H
