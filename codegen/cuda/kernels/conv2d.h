//===- conv2d.h - grouped 2-D convolution as an implicit matrix product ---===//
// SPDX-License-Identifier: Apache-2.0
//
// x[n][h][w][ic], weights [group][kh][kw][ic / groups][oc / groups], result
// y[n][oh][ow][oc]. Rows of the product are output pixels, columns are output
// channels of a group, the depth runs over the kernel and the input channels.
// body(sum, at) gives the element that is stored.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_H
#define MSC_KERNELS_CONV2D_H

#include "at.h"
#include "gemm.h"

namespace msc {
namespace {

/// Constants of one convolution; S::value is its Conv2DShape, S::tile its
/// GemmTile.
template <class S> struct Conv2DPlan {
  static constexpr Conv2DShape shape = S::value;
  static constexpr int in = shape.ic / shape.groups;
  static constexpr int out = shape.oc / shape.groups;
  static constexpr int oh = shape.oh(), ow = shape.ow();
  static constexpr int pixels = shape.n * oh * ow;
  static constexpr int depth = shape.kh * shape.kw * in;
  static constexpr long xPitch = shape.xPitch(), yPitch = shape.yPitch();
  using Extents = Dims<shape.n, oh, ow>;
};

/// The input as a matrix: row = output pixel, k = (kernel row, column,
/// channel).
template <class S> struct Conv2DInput {
  static constexpr bool alongDepth = true;
  const float *x; ///< First channel of the group.

  MSC_INLINE float operator()(int pixel, int k) const {
    using Plan = Conv2DPlan<S>;
    constexpr Conv2DShape s = S::value;
    if (pixel >= Plan::pixels || k >= Plan::depth)
      return 0.0f;
    const int row = pixel / Plan::ow, image = row / Plan::oh;
    const int tap = k / Plan::in;
    const int h = row % Plan::oh * s.sh - s.top + tap / s.kw * s.dh;
    const int w = pixel % Plan::ow * s.sw - s.left + tap % s.kw * s.dw;
    if (h < 0 || h >= s.h || w < 0 || w >= s.w)
      return 0.0f;
    return x[((image * s.h + h) * s.w + w) * Plan::xPitch + k % Plan::in];
  }
};

template <class S> struct Conv2DWeights {
  static constexpr bool alongDepth = false;
  const float *w; ///< Weights of the group.

  MSC_INLINE float operator()(int k, int channel) const {
    using Plan = Conv2DPlan<S>;
    const bool inside = k < Plan::depth && channel < Plan::out;
    return inside ? w[static_cast<long>(k) * Plan::out + channel] : 0.0f;
  }
};

template <class S, class Body>
__global__ void __launch_bounds__(blockThreads)
    conv2dKernel(const float *__restrict__ x, const float *__restrict__ w,
                 float *y, Body body) {
  using Plan = Conv2DPlan<S>;
  const int group = static_cast<int>(blockIdx.z);
  const Conv2DInput<S> input{x + group * Plan::in};
  const Conv2DWeights<S> weights{w + static_cast<long>(group) * Plan::depth *
                                         Plan::out};
  gemm<S>(Plan::depth, input, weights, [&](int pixel, int column, float sum) {
    if (pixel >= Plan::pixels || column >= Plan::out)
      return;
    const int channel = group * Plan::out + column;
    y[pixel * Plan::yPitch + channel] =
        body(sum, PixelAt<typename Plan::Extents>{pixel, channel});
  });
}

template <class S, class Body>
void conv2d(Stream &stream, const float *x, const float *w, float *y,
            Body body) {
  using Plan = Conv2DPlan<S>;
  constexpr Conv2DShape s = S::value;
  static_assert(fitsInt(long(s.n) * Plan::oh * Plan::ow * s.oc) &&
                fitsInt(long(s.n) * s.h * s.w * s.ic));
  static_assert(s.groups < 65536);
  launch(stream, gemmGrid(S::tile, Plan::pixels, Plan::out, s.groups),
         blockThreads, &conv2dKernel<S, Body>, x, w, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_H
