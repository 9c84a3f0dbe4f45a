//===- depthwise.h - 2-D convolution of each channel by itself ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// x[n][h][w][c], weights [c][kh][kw], result y[n][oh][ow][c]. A thread computes
// one element; adjacent threads have adjacent channels.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DEPTHWISE_H
#define MSC_KERNELS_DEPTHWISE_H

#include "at.h"
#include "window.h"

namespace msc {
namespace {

template <class S, class Body>
__global__ void __launch_bounds__(blockThreads)
    depthwiseKernel(const float *__restrict__ x, const float *__restrict__ w,
                    float *y, Body body) {
  constexpr Conv2DShape s = S::value;
  const WindowPlace<S> place(globalThread(), s.oc);
  if (!place.inside())
    return;
  constexpr int taps = s.kh * s.kw;
  float sum = 0.0f;
  place.forEachTap([&](long offset, int tap) {
    sum += x[offset + place.channel] * w[place.channel * taps + tap];
  });
  y[place.pixel * s.yPitch() + place.channel] = body(sum, place.at());
}

template <class S, class Body>
void depthwise(Stream &stream, const float *x, const float *w, float *y,
               Body body) {
  constexpr Conv2DShape s = S::value;
  static_assert(s.groups == s.ic && s.oc == s.ic);
  constexpr long count = long(s.n) * s.oh() * s.ow() * s.oc;
  static_assert(fitsInt(count + blockThreads));
  launch(stream, dim3(blocksFor(count)), blockThreads,
         &depthwiseKernel<S, Body>, x, w, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_DEPTHWISE_H
