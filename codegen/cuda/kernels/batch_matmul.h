//===- batch_matmul.h - products of two activations -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[i][m][n] = body(sum over k of a[i][m][k] b[i][k][n], at); either operand
// may be transposed. at.load takes Strides<batch, row, column>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_BATCH_MATMUL_H
#define MSC_KERNELS_BATCH_MATMUL_H

#include "matmul.h"

namespace msc {
namespace {

/// S::value is a BatchMatMulShape.
template <class S> struct BatchMatMulPlan {
  static constexpr BatchMatMulShape shape = S::value;
  static constexpr long aStep = shape.aStep(), bStep = shape.bStep();
  struct Tile {
    static constexpr GemmTile value = gemmTile(shape.m, shape.n, shape.batch);
  };
  using A = LeftMatrix<!shape.transposeA, shape.m, shape.k,
                       shape.transposeA ? shape.m : shape.k>;
  using B = RightMatrix<shape.transposeB, shape.n, shape.k,
                        shape.transposeB ? shape.k : shape.n>;
};

template <class S, class Body>
__global__ void __launch_bounds__(blockThreads)
    batchMatmulKernel(const float *__restrict__ a, const float *__restrict__ b,
                      float *y, Body body) {
  using Plan = BatchMatMulPlan<S>;
  constexpr BatchMatMulShape s = S::value;
  const int item = static_cast<int>(blockIdx.z);
  gemm<typename Plan::Tile>(
      s.k, typename Plan::A{{a + item * Plan::aStep}},
      typename Plan::B{{b + item * Plan::bStep}},
      [&](int row, int column, float sum) {
        const int place = item * s.m + row;
        if (row < s.m && column < s.n)
          y[static_cast<long>(place) * s.n + column] =
              body(sum, PixelAt<Dims<s.batch, s.m>>{place, column});
      });
}

template <class S, class Body>
void batchMatmul(Stream &stream, const float *a, const float *b, float *y,
                 Body body) {
  constexpr BatchMatMulShape s = S::value;
  static_assert(fitsInt(long(s.batch) * s.m * s.n) && s.batch < 65536);
  launch(stream, gemmGrid(BatchMatMulPlan<S>::Tile::value, s.m, s.n, s.batch),
         blockThreads, &batchMatmulKernel<S, Body>, a, b, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_BATCH_MATMUL_H
