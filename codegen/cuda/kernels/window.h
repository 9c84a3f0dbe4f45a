//===- window.h - one output element of a window that slides --------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Shared by depthwise convolution and pooling: a thread has one output element
// and visits the input pixels under the window's taps.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_WINDOW_H
#define MSC_KERNELS_WINDOW_H

#include "at.h"

namespace msc {
namespace {

/// S::value is a Conv2DShape or a Pool2DShape; elements are counted with the
/// channel innermost.
template <class S> struct WindowPlace {
  static constexpr auto shape = S::value;
  static constexpr int oh = shape.oh(), ow = shape.ow();
  static constexpr long xPitch = shape.xPitch();
  static constexpr int pixels = shape.n * oh * ow;
  using At = PixelAt<Dims<shape.n, oh, ow>>;

  int pixel, channel;

  MSC_INLINE WindowPlace(int element, int channels)
      : pixel(element / channels), channel(element % channels) {}

  MSC_INLINE bool inside() const { return pixel < pixels; }

  MSC_INLINE At at() const { return At{pixel, channel}; }

  /// visit(offset of the input pixel, number of the tap) for every tap that
  /// lies inside the image.
  template <class Visit> MSC_INLINE void forEachTap(const Visit &visit) const {
    const int row = pixel / ow, image = row / oh;
    const int top = row % oh * shape.sh - shape.top;
    const int left = pixel % ow * shape.sw - shape.left;
    for (int i = 0; i < shape.kh; ++i)
      for (int j = 0; j < shape.kw; ++j) {
        const int h = top + i * shape.dh, w = left + j * shape.dw;
        if (h >= 0 && h < shape.h && w >= 0 && w < shape.w)
          visit(((image * shape.h + h) * shape.w + w) * xPitch,
                i * shape.kw + j);
      }
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINDOW_H
