//===- pool2d.h - maximum, sum and average pooling ------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// x[n][h][w][c], y[n][oh][ow][c] = body(pooled value, at). Only elements inside
// the image are visited. The maximum starts at -infinity and keeps the running
// value unless the next is greater, so a NaN in the window is passed over.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_POOL2D_H
#define MSC_KERNELS_POOL2D_H

#include "window.h"

namespace msc {
namespace {

/// How a window is folded: from init, element by element.
struct MaxPooling {
  static constexpr float init = -__builtin_inff();
  static MSC_INLINE float fold(float a, float b) { return b > a ? b : a; }
};
struct SumPooling {
  static constexpr float init = 0.0f;
  static MSC_INLINE float fold(float a, float b) { return a + b; }
};
template <class S, class Pooling, class Body>
__global__ void __launch_bounds__(blockThreads)
    pool2dKernel(const float *__restrict__ x, float *y, Body body) {
  constexpr Pool2DShape s = S::value;
  const WindowPlace<S> place(globalThread(), s.c);
  if (!place.inside())
    return;
  float folded = Pooling::init;
  place.forEachTap([&](long offset, int) {
    folded = Pooling::fold(folded, x[offset + place.channel]);
  });
  y[place.pixel * s.yPitch() + place.channel] = body(folded, place.at());
}

/// S::value is a Pool2DShape.
template <class S, class Pooling, class Body>
void pool2d(Stream &stream, const float *x, float *y, Body body) {
  constexpr Pool2DShape s = S::value;
  constexpr long count = long(s.n) * s.oh() * s.ow() * s.c;
  static_assert(fitsInt(count + blockThreads));
  launch(stream, dim3(blocksFor(count)), blockThreads,
         &pool2dKernel<S, Pooling, Body>, x, y, body);
}

template <class S, class Body>
void maxPool2d(Stream &stream, const float *x, float *y, Body body) {
  pool2d<S, MaxPooling>(stream, x, y, body);
}
template <class S, class Body>
void sumPool2d(Stream &stream, const float *x, float *y, Body body) {
  pool2d<S, SumPooling>(stream, x, y, body);
}
} // namespace
} // namespace msc

#endif // MSC_KERNELS_POOL2D_H
