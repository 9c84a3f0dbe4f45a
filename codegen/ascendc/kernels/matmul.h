//===- matmul.h - the matrix product as a convolution of one row ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Rows of a are the pixels, k the input channels; b is [k][n], not packed, or
// [n][k] where a batch's shape says transposeB.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATMUL_H
#define MSC_KERNELS_MATMUL_H

#include "conv2d.h"

namespace msc {
namespace {

template <class S> struct MatMulAsConv2D {
  static constexpr Conv2DShape make() {
    Conv2DShape shape;
    shape.w = S::value.m;
    shape.ic = S::value.k;
    shape.oc = S::value.n;
    shape.xStride = S::value.aStride;
    shape.yStride = S::value.yStride;
    return shape;
  }
  static constexpr Conv2DShape value = make();
};

template <class S> struct BatchMatMulAsConv2D {
  static constexpr Conv2DShape make() {
    Conv2DShape shape;
    shape.n = S::value.batch;
    shape.w = S::value.m;
    shape.ic = S::value.k;
    shape.oc = S::value.n;
    shape.weightBatch = S::value.k * S::value.n;
    shape.channelsFirst = S::value.transposeA;
    shape.outputsFirst = S::value.transposeB;
    return shape;
  }
  static constexpr Conv2DShape value = make();
};

/// y = body(sum, at); at.load takes the strides of row and column.
template <class S, uint32_t VALUES, class Body>
MSC_AICORE void matmul(__gm__ const float *a, __gm__ const float *b,
                       __gm__ float *y, const Body &body) {
  using Product = MatMulAsConv2D<S>;
  constexpr MatMulShape s = S::value;
  storeProduct<Product, Dims<s.m, s.n>, Strides<Product::value.yPitch(), 1>,
               VALUES>(a, b, y, body);
}

/// The same for each item of a batch: strides of batch, row and column.
template <class S, uint32_t VALUES, class Body>
MSC_AICORE void batchMatmul(__gm__ const float *a, __gm__ const float *b,
                            __gm__ float *y, const Body &body) {
  constexpr BatchMatMulShape s = S::value;
  storeProduct<BatchMatMulAsConv2D<S>, Dims<s.batch, s.m, s.n>,
               Strides<long(s.m) * s.n, s.n, 1>, VALUES>(a, b, y, body);
}

template <class S, uint32_t VALUES> constexpr uint32_t matmulTiles() {
  return Conv2DPlan<MatMulAsConv2D<S>, VALUES>::tiles;
}
template <class S, uint32_t VALUES> constexpr uint32_t batchMatmulTiles() {
  return Conv2DPlan<BatchMatMulAsConv2D<S>, VALUES>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATMUL_H
