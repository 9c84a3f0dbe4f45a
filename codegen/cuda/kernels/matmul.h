//===- matmul.h - matrix product with weights -----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// matmul: y[m][n] = body(sum over k of a[m][k] b[k][n], at); b is dense, and
// at.load takes Strides<row, column>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATMUL_H
#define MSC_KERNELS_MATMUL_H

#include "at.h"
#include "gemm.h"

namespace msc {
namespace {

/// A matrix of Lines lines by Depth; the elements of a line are adjacent
/// (AlongDepth), or those of a depth.
template <bool AlongDepth, int Lines, int Depth, long Pitch> struct Matrix {
  static constexpr bool alongDepth = AlongDepth;
  const float *data;

  MSC_INLINE float at(int line, int k) const {
    if (line >= Lines || k >= Depth)
      return 0.0f;
    return AlongDepth ? data[line * Pitch + k] : data[k * Pitch + line];
  }
};

template <bool AlongDepth, int Lines, int Depth, long Pitch>
struct LeftMatrix : Matrix<AlongDepth, Lines, Depth, Pitch> {
  MSC_INLINE float operator()(int row, int k) const { return this->at(row, k); }
};
template <bool AlongDepth, int Lines, int Depth, long Pitch>
struct RightMatrix : Matrix<AlongDepth, Lines, Depth, Pitch> {
  MSC_INLINE float operator()(int k, int column) const {
    return this->at(column, k);
  }
};

/// S::value is a MatMulShape.
template <class S> struct MatMulPlan {
  static constexpr MatMulShape shape = S::value;
  static constexpr long yPitch = shape.yPitch();
  struct Tile {
    static constexpr GemmTile value = gemmTile(shape.m, shape.n, 1);
  };
  using A = LeftMatrix<true, shape.m, shape.k, shape.aPitch()>;
  using B = RightMatrix<false, shape.n, shape.k, shape.n>;
};

template <class S, class Body>
__global__ void __launch_bounds__(blockThreads)
    matmulKernel(const float *__restrict__ a, const float *__restrict__ b,
                 float *y, Body body) {
  using Plan = MatMulPlan<S>;
  constexpr MatMulShape s = S::value;
  gemm<typename Plan::Tile>(s.k, typename Plan::A{{a}}, typename Plan::B{{b}},
                            [&](int row, int column, float sum) {
                              if (row < s.m && column < s.n)
                                y[row * Plan::yPitch + column] =
                                    body(sum, PixelAt<Dims<s.m>>{row, column});
                            });
}

template <class S, class Body>
void matmul(Stream &stream, const float *a, const float *b, float *y,
            Body body) {
  constexpr MatMulShape s = S::value;
  static_assert(fitsInt(long(s.m) * s.n));
  launch(stream, gemmGrid(MatMulPlan<S>::Tile::value, s.m, s.n, 1),
         blockThreads, &matmulKernel<S, Body>, a, b, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATMUL_H
