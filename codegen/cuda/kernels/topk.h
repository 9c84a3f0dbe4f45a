//===- topk.h - the largest of each row -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::topK<2, 1000, 5>(stream, x, values, indices);
//   msc::topK<2, 1000, 5, std::uint8_t>(...): the bytes are compared as these
//
// A block has a row. It keeps the first ones so far in shared memory, and goes
// through the row by as many elements at a time: a bitonic network (Batcher
// 1968) sorts these, the better halves of both make a bitonic sequence, and the
// network's last steps sort that: n log^2 K comparisons.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TOPK_H
#define MSC_KERNELS_TOPK_H

#include "device.h"

#include <type_traits>

namespace msc {
namespace {

/// An element and where it stands in its row of N; from N on it is none.
template <class T> struct Ranked {
  T value;
  int index;
};

/// Whether an element comes before another: it is larger, or equal and of a
/// lower index; a NaN comes after numbers, and what is none comes last.
template <int N, class As, class T>
MSC_INLINE bool comesBefore(const Ranked<T> &x, const Ranked<T> &y) {
  if (x.index >= N || y.index >= N)
    return x.index < y.index;
  const As a = static_cast<As>(x.value), b = static_cast<As>(y.value);
  const bool nanA = a != a, nanB = b != b;
  if (nanA != nanB)
    return nanB;
  return a > b || (!(b > a) && x.index < y.index);
}

/// The network's step: compares elements at a distance of `step`, and puts them
/// in order where runs of `run` elements are to be, in the opposite one in
/// every other run.
template <int N, class As, int Size, class T>
MSC_INLINE void exchange(Ranked<T> *e, int run, int step) {
  for (int p = static_cast<int>(threadIdx.x); p < Size / 2; p += blockThreads) {
    const int i = 2 * p - (p & (step - 1)), j = i + step;
    if (comesBefore<N, As>(e[j], e[i]) == ((i & run) == 0)) {
      const Ranked<T> swapped = e[i];
      e[i] = e[j];
      e[j] = swapped;
    }
  }
  __syncthreads();
}

/// Sorts what is sorted in runs of `run` elements, up and down.
template <int N, class As, int Size, class T>
MSC_INLINE void sortRuns(Ranked<T> *e, int run) {
  for (; run <= Size; run *= 2)
    for (int step = run / 2; step > 0; step /= 2)
      exchange<N, As, Size>(e, run, step);
}

/// The smallest power of two that is not below n.
constexpr int powerAbove(long n) {
  int power = 1;
  while (power < n)
    power *= 2;
  return power;
}

/// Elements that a block keeps, and takes at a time: K at least, and one a
/// thread where the row has so many.
constexpr int keptOf(long n, long k) {
  const long tile = n < blockThreads ? n : blockThreads;
  return powerAbove(k > tile ? k : tile);
}

template <class T, int Size> struct RankedRow { Ranked<T> of[2 * Size]; };

template <int N, int K, int Size, class As, class T, class I>
__global__ void __launch_bounds__(blockThreads)
    topKKernel(const T *x, T *values, I *indices) {
  MSC_SHARED(row, RankedRow<T, Size>);
  Ranked<T> *first = row.of, *next = row.of + Size;
  const int thread = static_cast<int>(threadIdx.x);
  const long number = blockIdx.x;
  for (int i = thread; i < Size; i += blockThreads)
    first[i] = {T(), N};
  for (int begin = 0; begin < N; begin += Size) {
    for (int i = thread; i < Size; i += blockThreads)
      next[i] = {begin + i < N ? x[number * N + begin + i] : T(), begin + i};
    __syncthreads();
    sortRuns<N, As, Size>(next, 2);
    for (int i = thread; i < Size; i += blockThreads)
      if (comesBefore<N, As>(next[Size - 1 - i], first[i]))
        first[i] = next[Size - 1 - i];
    __syncthreads();
    sortRuns<N, As, Size>(first, Size);
  }
  for (int i = thread; i < K; i += blockThreads) {
    values[number * K + i] = first[i].value;
    indices[number * K + i] = static_cast<I>(first[i].index);
  }
}

/// x[Rows][N] to values[Rows][K] and indices[Rows][K].
template <long Rows, long N, long K, class As = void, class T, class I>
void topK(Stream &stream, const T *x, T *values, I *indices) {
  using Element = std::conditional_t<std::is_void_v<As>, T, As>;
  constexpr int size = keptOf(N, K);
  static_assert(fitsInt(N + size) && fitsInt(Rows) &&
                sizeof(RankedRow<T, size>) <= 32768);
  launch(stream, dim3(static_cast<unsigned>(Rows)), blockThreads,
         &topKKernel<int(N), int(K), size, Element, T, I>, x, values, indices);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TOPK_H
