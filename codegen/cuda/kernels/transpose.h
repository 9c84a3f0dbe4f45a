//===- transpose.h - batched transposition of matrices --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// x[batch][rows][cols] -> y[batch][cols][rows], elements of any type. With rows
// = channels this is NCHW -> NHWC, with cols = channels NHWC -> NCHW. A square
// tile goes through shared memory, so that reads and writes are both
// contiguous.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TRANSPOSE_H
#define MSC_KERNELS_TRANSPOSE_H

#include "device.h"

namespace msc {
namespace {

constexpr int transposeSide = 32;

/// The odd pitch spreads a column of the tile over the memory banks.
template <class T> struct TransposeTile {
  T at[transposeSide][transposeSide + 1];
};

template <int Rows, int Cols, class T>
__global__ void __launch_bounds__(blockThreads)
    transposeKernel(const T *__restrict__ x, T *__restrict__ y) {
  constexpr int side = transposeSide, step = blockThreads / side;
  constexpr int across = static_cast<int>(ceilDiv(Cols, side));
  constexpr int down = static_cast<int>(ceilDiv(Rows, side));
  MSC_SHARED(tile, TransposeTile<T>);
  const int block = static_cast<int>(blockIdx.x);
  const int column0 = block % across * side;
  const int row0 = block / across % down * side;
  const long matrix = static_cast<long>(block / across / down) * Rows * Cols;
  const int fast = static_cast<int>(threadIdx.x) % side;
  for (int slow = static_cast<int>(threadIdx.x) / side; slow < side;
       slow += step)
    if (row0 + slow < Rows && column0 + fast < Cols)
      tile.at[slow][fast] =
          x[matrix + static_cast<long>(row0 + slow) * Cols + column0 + fast];
  __syncthreads();
  for (int slow = static_cast<int>(threadIdx.x) / side; slow < side;
       slow += step)
    if (row0 + fast < Rows && column0 + slow < Cols)
      y[matrix + static_cast<long>(column0 + slow) * Rows + row0 + fast] =
          tile.at[fast][slow];
}

/// y[b][j][i] = x[b][i][j].
template <long Batch, long Rows, long Cols, class T>
void transpose(Stream &stream, const T *x, T *y) {
  constexpr long blocks =
      Batch * ceilDiv(Rows, transposeSide) * ceilDiv(Cols, transposeSide);
  static_assert(fitsInt(Rows * Cols) && fitsInt(blocks));
  if constexpr (blocks > 0)
    launch(stream, dim3(static_cast<unsigned>(blocks)), blockThreads,
           &transposeKernel<Rows, Cols, T>, x, y);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TRANSPOSE_H
