//===- batch_matmul.h - products of two activations -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[i][m][n] = body(sum over k of a[i][m][k] b[i][k][n], at); either operand
// may be transposed. at.load takes Strides<outer, batch, row, column>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_BATCH_MATMUL_H
#define MSC_KERNELS_BATCH_MATMUL_H

#include "matmul.h"

namespace msc {
namespace {

/// S::value is a BatchMatMulShape, S::tile a GemmTile.
template <class S, class T> struct BatchMatMulPlan {
  static constexpr BatchMatMulShape shape = S::value;
  using A = LeftMatrix<T, !shape.transposeA, shape.m, shape.k, shape.aPitch()>;
  using B = RightMatrix<T, shape.transposeB, shape.n, shape.k, shape.bPitch()>;
};

template <class S, class T, class Body>
__global__ void __launch_bounds__(blockThreads)
    batchMatmulKernel(const T *__restrict__ a, const T *__restrict__ b, T *y,
                      Body body) {
  using Plan = BatchMatMulPlan<S, T>;
  constexpr BatchMatMulShape s = S::value;
  const int item = static_cast<int>(blockIdx.z);
  gemm<S>(
      s.k, typename Plan::A{{a + s.aOffset(item)}},
      typename Plan::B{{b + s.bOffset(item)}}, [&](int row, int column, T sum) {
        const int place = item * s.m + row;
        if (row < s.m && column < s.n)
          y[s.yOffset(item) + row * s.yPitch() + column] =
              body(sum, PixelAt<Dims<s.outer, s.batch, s.m>>{place, column});
      });
}

template <class S, class T, class Body>
void batchMatmul(Stream &stream, const T *a, const T *b, T *y, Body body) {
  constexpr BatchMatMulShape s = S::value;
  static_assert(fitsInt(long(s.items()) * s.m * s.n) && s.items() < 65536);
  launch(stream, gemmGrid(S::tile, s.m, s.n, s.items()), blockThreads,
         &batchMatmulKernel<S, T, Body>, a, b, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_BATCH_MATMUL_H
