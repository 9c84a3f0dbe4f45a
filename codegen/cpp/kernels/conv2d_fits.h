//===- conv2d_fits.h - which convolutions a template computes -------------===//
// SPDX-License-Identifier: Apache-2.0
//
// C++17, no vector code: the compiler asks these functions (with the vectors of
// the machine that it compiles for), the templates assert them (with
// MSC_VECTOR_BYTES). conv2dDirect computes every shape, but reads weights in
// blocks of one group: not those of vectors that span groups.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_FITS_H
#define MSC_KERNELS_CONV2D_FITS_H

#include "blocking.h"
#include "shape.h"

namespace msc {
namespace {

/// Whether one vector holds the channels of several groups.
constexpr bool spansGroups(const Conv2DShape &s, long vectorBytes) {
  return vectorSpansGroups(s.groups, s.ic / s.groups, s.oc / s.groups,
                           vectorBytes);
}

/// The input columns under `pixels` adjacent pixels of one output row.
constexpr int inputSpan(const Conv2DShape &s, int pixels) {
  return (pixels - 1) * s.sw + (s.kw - 1) * s.dw + 1;
}

/// The most pixels of a depthwise tile whose input columns stay in registers.
constexpr int depthwisePixels(const Conv2DShape &s, long vectorBytes) {
  const int fitting = (24 - (s.kw - 1) * s.dw - 1) / (s.sw + 1);
  return vectorBytes == 64 && fitting > 7   ? 7
         : vectorBytes == 64 && fitting > 0 ? fitting
         : s.sw == 1                        ? 4
                                            : 2;
}

/// Whether every input column of a tile has a bit in the mask of those inside
/// the image.
constexpr bool fitsDepthwise(const Conv2DShape &s, long vectorBytes) {
  return s.groups > 1 && s.groups == s.ic && s.oc == s.ic &&
         (s.kw - 1) * s.dw < 16 &&
         inputSpan(s, depthwisePixels(s, vectorBytes)) <= 64;
}

/// Output columns of conv2dRows in a piece: its kh input rows take at most
/// 64 KB.
constexpr long conv2dRowsColumns(const Conv2DShape &s) {
  return (16384 / (long(s.kh) * s.ic) - s.kw) / s.sw + 1;
}

/// Floats of an input row under so many output columns.
constexpr long inputRow(const Conv2DShape &s, long columns) {
  return ((columns - 1) * s.sw + s.kw) * s.ic;
}

/// Few input channels, and a kernel's row of several pixels.
constexpr bool fitsConv2DRows(const Conv2DShape &s, long vectorBytes) {
  return s.groups == 1 && s.dw == 1 && s.ic <= 16 && s.kw > 1 &&
         conv2dRowsColumns(s) >= tileRows(1, vectorBytes);
}

constexpr bool fitsWinograd(const Conv2DShape &s) {
  return s.kh == 3 && s.kw == 3 && s.sh == 1 && s.sw == 1 && s.dh == 1 &&
         s.dw == 1 && s.groups == 1;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_FITS_H
