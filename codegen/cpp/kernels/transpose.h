//===- transpose.h - batched transposition of matrices --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// x[batch][rows][cols] -> y[batch][cols][rows], elements of any type. With rows
// = channels this is NCHW -> NHWC, with cols = channels NHWC -> NCHW.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TRANSPOSE_H
#define MSC_KERNELS_TRANSPOSE_H

#include "blocking.h"
#include "memory.h"

#include <utility>

namespace msc {
namespace {

/// Interleaves the halves of two rows: step H of a square transposition.
template <bool High, int N, int H, class V, int... L>
MSC_INLINE V exchangeHalves(V a, V b, std::integer_sequence<int, L...>) {
  return __builtin_shufflevector(
      a, b, (L & H ? N + L - (High ? 0 : H) : L + (High ? H : 0))...);
}

/// Transposes N vectors of N elements in registers, in log2(N) steps.
template <int N, int H = N / 2, class V> MSC_INLINE void transposeSquare(V *v) {
  using Lanes = std::make_integer_sequence<int, N>;
  MSC_UNROLL
  for (int i = 0; i < N; ++i)
    if (!(i & H)) {
      const V a = v[i], b = v[i | H];
      v[i] = exchangeHalves<false, N, H>(a, b, Lanes());
      v[i | H] = exchangeHalves<true, N, H>(a, b, Lanes());
    }
  if constexpr (H > 1)
    transposeSquare<N, H / 2>(v);
}

/// rows x cols at x into y, of matrices with row pitches xPitch and yPitch.
template <class T>
void transposeEdge(const T *x, T *y, long rows, long cols, long xPitch,
                   long yPitch) {
  for (long j = 0; j < cols; ++j)
    for (long i = 0; i < rows; ++i)
      y[j * yPitch + i] = x[i * xPitch + j];
}

/// The same in squares of a register's elements. Strips of `block` rows of x
/// are read along the rows, so that x streams and y is written in short pieces.
template <class T>
void transposeMatrix(const T *x, T *y, long rows, long cols, long xPitch,
                     long yPitch) {
  constexpr int block = lanes<T> < 8 ? lanes<T> : 8;
  using V = Vec<T, block>;
  long i = 0;
  for (; i + block <= rows; i += block) {
    const T *strip = x + i * xPitch;
    long j = 0;
    for (; j + block <= cols; j += block) {
      V v[block];
      MSC_UNROLL
      for (int k = 0; k < block; ++k)
        v[k] = load<V>(strip + k * xPitch + j);
      transposeSquare<block>(v);
      MSC_UNROLL
      for (int k = 0; k < block; ++k)
        store(y + (j + k) * yPitch + i, v[k]);
    }
    transposeEdge(strip + j, y + j * yPitch + i, block, cols - j, xPitch,
                  yPitch);
  }
  transposeEdge(x + i * xPitch, y + i, rows - i, cols, xPitch, yPitch);
}

/// y[b][j][i] = x[b][i][j].
template <long Batch, long Rows, long Cols, class P, class T>
void transpose(const P &parallel, const T *x, T *y) {
  constexpr long band = Rows < 64 ? Rows : 64;
  constexpr long bands = ceilDiv(Rows, band);
  parallel.forEach(Batch * bands, [=](long task) {
    const long offset = task / bands * Rows * Cols, first = task % bands * band;
    const long rows = first + band < Rows ? band : Rows - first;
    transposeMatrix(x + offset + first * Cols, y + offset + first, rows, Cols,
                    Cols, Rows);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TRANSPOSE_H
