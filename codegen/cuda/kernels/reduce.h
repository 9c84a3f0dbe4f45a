//===- reduce.h - reductions over static shapes ---------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::reduce<msc::Dims<64>, msc::Dims<49>, msc::Along::Kept>(
//       stream, y, 0.0f,
//       [=] __device__(auto acc, auto at) { return acc + at.load(...); },
//       [] __device__(auto a, auto b) { return a + b; });
//
// y is dense over the kept loops. combine joins partial results: the order of
// the sum is free. Along names the loops whose innermost is contiguous; it
// decides speed only: how many threads share a kept element.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_REDUCE_H
#define MSC_KERNELS_REDUCE_H

#include "at.h"

#include <cstdint>
#include <cstring>

namespace msc {
namespace {

/// The loop whose operand is contiguous.
enum class Along { Kept, Reduced };

constexpr int warpThreads = 32;

/// The value of the lane `delta` further on; any type, a word at a time.
template <class A> MSC_INLINE A shuffleDown(A value, int delta) {
  std::uint32_t words[(sizeof(A) + 3) / 4] = {};
  std::memcpy(words, &value, sizeof(A));
  for (std::uint32_t &word : words)
    word = __shfl_down_sync(0xFFFFFFFFu, word, static_cast<unsigned>(delta));
  std::memcpy(&value, words, sizeof(A));
  return value;
}

/// Lane 0 gets the combination of the warp's values.
template <class A, class Combine>
MSC_INLINE A combineWarp(A value, const Combine &combine) {
  for (int delta = warpThreads / 2; delta > 0; delta /= 2)
    value = combine(value, shuffleDown(value, delta));
  return value;
}

template <class A> struct WarpResults { A of[warpThreads]; };

/// Thread 0 gets the combination of the block's values.
template <class A, class Combine>
MSC_INLINE A combineBlock(A value, A init, const Combine &combine) {
  constexpr int warps = blockThreads / warpThreads;
  MSC_SHARED(results, WarpResults<A>);
  const int thread = static_cast<int>(threadIdx.x);
  value = combineWarp(value, combine);
  if (thread % warpThreads == 0)
    results.of[thread / warpThreads] = value;
  __syncthreads();
  return combineWarp(thread < warps ? results.of[thread] : init, combine);
}

/// `Sharing` threads (1, a warp or the block) fold each kept element.
template <class Kept, class Reduced, int Sharing, class A, class Body,
          class Combine>
__global__ void __launch_bounds__(blockThreads)
    reduceKernel(A *y, A init, Body body, Combine combine) {
  const int kept = globalThread() / Sharing;
  const int first = globalThread() % Sharing;
  // Whole warps stay together for the shuffles, beyond the last element too.
  A folded = init;
  if (kept < Kept::size)
    for (int i = first; i < Reduced::size; i += Sharing)
      folded = body(folded, ReductionAt<Kept, Reduced>{kept, i});
  if constexpr (Sharing == warpThreads)
    folded = combineWarp(folded, combine);
  else if constexpr (Sharing == blockThreads)
    folded = combineBlock(folded, init, combine);
  if (kept < Kept::size && first == 0)
    y[kept] = folded;
}

/// One thread where neighbours in the kept loops are adjacent in memory and
/// there are enough of them; else the more the longer the reduction.
constexpr int reduceSharing(long kept, long reduced, Along contiguous) {
  if ((contiguous == Along::Kept && kept >= 16384) || reduced < warpThreads / 2)
    return 1;
  return reduced < 4 * blockThreads ? warpThreads : blockThreads;
}

/// y[kept...] = init folded by body over all reduced indices.
template <class Kept, class Reduced, Along Contiguous = Along::Reduced, class A,
          class Body, class Combine>
void reduce(Stream &stream, A *y, A init, Body body, Combine combine) {
  constexpr int sharing = reduceSharing(Kept::size, Reduced::size, Contiguous);
  static_assert(fitsInt(Kept::size * sharing + blockThreads) &&
                fitsInt(Reduced::size + blockThreads));
  if constexpr (Kept::size > 0)
    launch(stream, dim3(blocksFor(Kept::size * sharing)), blockThreads,
           &reduceKernel<Kept, Reduced, sharing, A, Body, Combine>, y, init,
           body, combine);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_REDUCE_H
