//===- transpose.h - batched transposition of matrices --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// x[batch][rows][cols] -> y[batch][cols][rows], elements of any type. With rows
// = channels this is NCHW -> NHWC, with cols = channels NHWC -> NCHW.
//
//   msc::transpose<2, 64, 49>(parallel, x, y);
//   msc::transpose(parallel, batch, rows, cols, x, y);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TRANSPOSE_H
#define MSC_KERNELS_TRANSPOSE_H

#include "blocking.h"
#include "memory.h"
#include "shape.h"

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

/// y[b][j][i] = x[b][i][j]; D is the batch, the rows and the columns of x.
template <class P, class D, class T>
void transpose(const P &parallel, D dims, const T *x, T *y) {
  const long height = dims.get(1), cols = dims.get(2);
  const long band = height < 64 ? height : 64;
  const long bands = ceilDiv(height, band);
  parallel.forEach(dims.get(0) * bands, [=](long task) {
    const long offset = task / bands * height * cols;
    const long first = task % bands * band;
    const long rows = first + band < height ? band : height - first;
    transposeMatrix(x + offset + first * cols, y + offset + first, rows, cols,
                    cols, height);
  });
}

template <long Batch, long Rows, long Cols, class P, class T>
MSC_INLINE void transpose(const P &parallel, const T *x, T *y) {
  transpose(parallel, Dims<Batch, Rows, Cols>(), x, y);
}
template <class P, class T>
MSC_INLINE void transpose(const P &parallel, long batch, long rows, long cols,
                          const T *x, T *y) {
  transpose(parallel, Dims<chosen, chosen, chosen>(batch, rows, cols), x, y);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TRANSPOSE_H
