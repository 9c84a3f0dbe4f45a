//===- crop_and_resize.h - boxes of images, resized -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::cropAndResize<false>(parallel, msc::Dims<1, 8, 8, 3>(), x,
//                         msc::Dims<2, 4>(), boxes, msc::Dims<2>(), images,
//                         msc::Dims<2, 4, 4, 3>(), y, 0.0);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CROP_AND_RESIZE_H
#define MSC_KERNELS_CROP_AND_RESIZE_H

#include "shape.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace msc {
namespace {

/// Between which pixels of a row or column one of the result lies.
struct CropPoint {
  long low, high;
  float share;
  bool isInside;
};

/// Point i of n, at least two, between a and b, parts of a dimension.
template <bool IsNearest>
CropPoint findCropPoint(float a, float b, long size, long n, long i) {
  const float last = static_cast<float>(size - 1);
  const float at = a * last + static_cast<float>(i) *
                                  ((b - a) * last / static_cast<float>(n - 1));
  if (!(at >= 0.0f && at <= last))
    return {0, 0, 0.0f, false};
  if (IsNearest) {
    const long nearest = static_cast<long>(std::round(at));
    return {nearest, nearest, 0.0f, true};
  }
  const float low = std::floor(at);
  return {static_cast<long>(low), static_cast<long>(std::ceil(at)), at - low,
          true};
}

/// Images and crops N x H x W x C; a box is y1, x1, y2, x2, from 0 to 1; its
/// image is brought into those there are. Rows of crops are spread.
template <bool IsNearest, class P, class X, class B, class N, class Y>
void cropAndResize(const P &parallel, X, const float *x, B, const float *boxes,
                   N, const std::int32_t *images, Y, float *y, double outside) {
  constexpr long height = X::extent[1], width = X::extent[2],
                 channels = X::extent[3], rows = Y::extent[1],
                 columns = Y::extent[2];
  parallel.forEach(N::extent[0] * rows, [=](long task) {
    const float *box = boxes + task / rows * 4;
    const long image =
        std::clamp(long(images[task / rows]), 0l, long(X::extent[0]) - 1);
    const CropPoint i =
        findCropPoint<IsNearest>(box[0], box[2], height, rows, task % rows);
    const float *low = x + (image * height + i.low) * width * channels;
    const float *high = x + (image * height + i.high) * width * channels;
    for (long column = 0; column < columns; ++column) {
      const CropPoint j =
          findCropPoint<IsNearest>(box[1], box[3], width, columns, column);
      float *out = y + (task * columns + column) * channels;
      for (long c = 0; c < channels; ++c) {
        const long left = j.low * channels + c, right = j.high * channels + c;
        const float above = low[left] + (low[right] - low[left]) * j.share;
        const float below = high[left] + (high[right] - high[left]) * j.share;
        out[c] = !i.isInside || !j.isInside ? static_cast<float>(outside)
                 : IsNearest                ? low[left]
                                            : above + (below - above) * i.share;
      }
    }
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CROP_AND_RESIZE_H
