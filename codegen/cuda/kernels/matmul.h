//===- matmul.h - matrix product with weights -----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// matmul: y[m][n] = body(sum over k of a[m][k] b[k][n], at), of floats, doubles
// or integers, which wrap; b is dense, and at.load takes Strides<row, column>.
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
template <class T, bool AlongDepth, int Lines, int Depth, long Pitch>
struct Matrix {
  static constexpr bool alongDepth = AlongDepth;
  const T *data;

  MSC_INLINE T at(int line, int k) const {
    if (line >= Lines || k >= Depth)
      return 0;
    return AlongDepth ? data[line * Pitch + k] : data[k * Pitch + line];
  }
};

template <class T, bool AlongDepth, int Lines, int Depth, long Pitch>
struct LeftMatrix : Matrix<T, AlongDepth, Lines, Depth, Pitch> {
  MSC_INLINE T operator()(int row, int k) const { return this->at(row, k); }
};
template <class T, bool AlongDepth, int Lines, int Depth, long Pitch>
struct RightMatrix : Matrix<T, AlongDepth, Lines, Depth, Pitch> {
  MSC_INLINE T operator()(int k, int column) const {
    return this->at(column, k);
  }
};

/// S::value is a MatMulShape, S::tile a GemmTile.
template <class S, class T> struct MatMulPlan {
  static constexpr MatMulShape shape = S::value;
  static constexpr long yPitch = shape.yPitch();
  using A = LeftMatrix<T, true, shape.m, shape.k, shape.aPitch()>;
  using B = RightMatrix<T, false, shape.n, shape.k, shape.n>;
};

template <class S, class T, class Body>
__global__ void __launch_bounds__(blockThreads)
    matmulKernel(const T *__restrict__ a, const T *__restrict__ b, T *y,
                 Body body) {
  using Plan = MatMulPlan<S, T>;
  constexpr MatMulShape s = S::value;
  gemm<S>(s.k, typename Plan::A{{a}}, typename Plan::B{{b}},
          [&](int row, int column, T sum) {
            if (row < s.m && column < s.n)
              y[row * Plan::yPitch + column] =
                  body(sum, PixelAt<Dims<s.m>>{row, column});
          });
}

template <class S, class T, class Body>
void matmul(Stream &stream, const T *a, const T *b, T *y, Body body) {
  constexpr MatMulShape s = S::value;
  static_assert(fitsInt(long(s.m) * s.n));
  launch(stream, gemmGrid(S::tile, s.m, s.n, 1), blockThreads,
         &matmulKernel<S, T, Body>, a, b, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATMUL_H
