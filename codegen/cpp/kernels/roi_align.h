//===- roi_align.h - what an image has under boxes, in bins ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::roiAlign<2, 1>(parallel, msc::Dims<1, 3, 24, 40>(), x,
//                       msc::Dims<9, 5>(), boxes, msc::Dims<9, 3, 7, 7>(), y,
//                       0.25);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROI_ALIGN_H
#define MSC_KERNELS_ROI_ALIGN_H

#include "shape.h"

#include <algorithm>
#include <cmath>

namespace msc {
namespace {

/// Between which two pixels of a row or column a point lies, and how far from
/// the first; far outside of the image nowhere.
struct RoiPoint {
  long low = 0, high = 0;
  float share = 0;
  bool isInside = false;

  RoiPoint() = default;
  RoiPoint(float at, long size)
      : isInside(at >= -1.0f && at <= static_cast<float>(size)) {
    if (!isInside)
      return;
    at = std::max(at, 0.0f);
    low = at <= 7e-5f ? 0 : static_cast<long>(std::floor(at));
    if (low >= size - 1)
      at = static_cast<float>(low = size - 1);
    high = std::min(low + 1, size - 1);
    share = at - static_cast<float>(low);
  }
};

/// The points of all bins along one dimension of a box.
template <long Samples, int EndMode, long Bins>
void findRoiPoints(float first, float last, float scale, long size,
                   RoiPoint *points) {
  const float start = first * scale;
  float length = (last + static_cast<float>(EndMode)) * scale - start;
  if (EndMode == 0)
    length = length > 1.0f ? length : 1.0f;
  const float bin = length / static_cast<float>(Bins);
  for (long i = 0; i < Bins * Samples; ++i)
    points[i] = RoiPoint(start + static_cast<float>(i / Samples) * bin +
                             (static_cast<float>(i % Samples) + 0.5f) * bin /
                                 static_cast<float>(Samples),
                         size);
}

/// The mean of Samples x Samples points of a plane.
template <long Samples>
float readRoiBin(const float *plane, long width, const RoiPoint *rows,
                 const RoiPoint *columns) {
  float sum = 0;
  for (long i = 0; i < Samples; ++i)
    for (long j = 0; j < Samples; ++j) {
      const RoiPoint &y = rows[i], &x = columns[j];
      if (!y.isInside || !x.isInside)
        continue;
      const float *low = plane + y.low * width, *high = plane + y.high * width;
      sum += (1 - y.share) * (1 - x.share) * low[x.low] +
             (1 - y.share) * x.share * low[x.high] +
             y.share * (1 - x.share) * high[x.low] +
             y.share * x.share * high[x.high];
    }
  return sum / static_cast<float>(Samples * Samples);
}

/// A box is an image's number, brought into those there are, x1, y1, x2, y2;
/// boxes are spread. One whose x1 and x2 are nearly 0 is empty.
template <long Samples, int EndMode, class P, class X, class R, class Y>
void roiAlign(const P &parallel, X, const float *x, R, const float *boxes, Y,
              float *y, double scale) {
  constexpr long images = X::extent[0], channels = X::extent[1],
                 height = X::extent[2], width = X::extent[3],
                 rows = Y::extent[2], columns = Y::extent[3];
  parallel.forEach(R::extent[0], [=](long task) {
    const float *box = boxes + task * 5;
    float *out = y + task * channels * rows * columns;
    if (std::abs(box[1]) < 0.001f && std::abs(box[3]) < 0.001f) {
      std::fill(out, out + channels * rows * columns, 0.0f);
      return;
    }
    const float factor = static_cast<float>(scale);
    RoiPoint inRows[rows * Samples], inColumns[columns * Samples];
    findRoiPoints<Samples, EndMode, rows>(box[2], box[4], factor, height,
                                          inRows);
    findRoiPoints<Samples, EndMode, columns>(box[1], box[3], factor, width,
                                             inColumns);
    const float last = static_cast<float>(images - 1);
    const float number = box[0] > 0.0f ? std::min(box[0], last) : 0.0f;
    const float *image =
        x + static_cast<long>(std::rint(number)) * channels * height * width;
    for (long c = 0; c < channels; ++c)
      for (long i = 0; i < rows; ++i)
        for (long j = 0; j < columns; ++j)
          *out++ = readRoiBin<Samples>(image + c * height * width, width,
                                       inRows + i * Samples,
                                       inColumns + j * Samples);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROI_ALIGN_H
