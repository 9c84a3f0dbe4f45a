//===- winograd_transform.h - the transforms of F(4x4, 3x3) ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A 3x3 convolution's 4x4 outputs y of a 6x6 input d with weights g are
// A'((G g G') . (B'd B))A: 36 products instead of 144 (Lavin and Gray, 2015;
// interpolation at 0, 1, -1, 2, -2 and infinity). Here B' and A' along one
// dimension, on vectors of channels. packing.h has G.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_WINOGRAD_TRANSFORM_H
#define MSC_KERNELS_WINOGRAD_TRANSFORM_H

#include "memory.h"

namespace msc {
namespace {

/// t = B'd.
template <class V> MSC_INLINE void inputTransform(const V (&d)[6], V (&t)[6]) {
  const V even = d[4] - 4.0f * d[2], odd = d[3] - 4.0f * d[1];
  const V far = d[4] - d[2], near = 2.0f * (d[3] - d[1]);
  t[0] = 4.0f * d[0] + (d[4] - 5.0f * d[2]);
  t[1] = even + odd;
  t[2] = even - odd;
  t[3] = far + near;
  t[4] = far - near;
  t[5] = 4.0f * d[1] + (d[5] - 5.0f * d[3]);
}

/// y = A't.
template <class V> MSC_INLINE void outputTransform(const V (&t)[6], V (&y)[4]) {
  const V sum1 = t[1] + t[2], difference1 = t[1] - t[2];
  const V sum2 = t[3] + t[4], difference2 = t[3] - t[4];
  y[0] = t[0] + sum1 + sum2;
  y[1] = difference1 + 2.0f * difference2;
  y[2] = sum1 + 4.0f * sum2;
  y[3] = difference1 + 8.0f * difference2 + t[5];
}

/// B'd B of Count channels: d(i, j) is at d + i * row + j * column if bit i of
/// rows and bit j of columns are set, else zero; result k at to + k * step.
template <int Count>
MSC_INLINE void transformInput(const float *d, long row, long column,
                               unsigned rows, unsigned columns, float *to,
                               long step) {
  using V = Vec<float>;
  V half[6][6];
  MSC_UNROLL
  for (int j = 0; j < 6; ++j) {
    V in[6] = {}, out[6];
    MSC_UNROLL
    for (int i = 0; i < 6; ++i)
      if ((rows >> i & 1) && (columns >> j & 1))
        in[i] = loadPartial<V, Count>(d + i * row + j * column);
    inputTransform(in, out);
    MSC_UNROLL
    for (int i = 0; i < 6; ++i)
      half[i][j] = out[i];
  }
  MSC_UNROLL
  for (int i = 0; i < 6; ++i) {
    V out[6];
    inputTransform(half[i], out);
    MSC_UNROLL
    for (int j = 0; j < 6; ++j)
      storePartial<Count, V>(to + (i * 6 + j) * step, out[j]);
  }
}

/// A'm A of Count channels, m(k) at m + k * step.
template <int Count>
MSC_INLINE void transformOutput(const float *m, long step,
                                Vec<float> (&y)[4][4]) {
  using V = Vec<float>;
  V half[4][6];
  MSC_UNROLL
  for (int j = 0; j < 6; ++j) {
    V in[6], out[4];
    MSC_UNROLL
    for (int i = 0; i < 6; ++i)
      in[i] = loadPartial<V, Count>(m + (i * 6 + j) * step);
    outputTransform(in, out);
    MSC_UNROLL
    for (int i = 0; i < 4; ++i)
      half[i][j] = out[i];
  }
  MSC_UNROLL
  for (int i = 0; i < 4; ++i)
    outputTransform(half[i], y[i]);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINOGRAD_TRANSFORM_H
