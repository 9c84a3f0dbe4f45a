//===- input_pixels.h - where a tile's pixels read the image --------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A tile's output pixels are numbered through rows and images, so that they may
// lie in several of them. A tap in the padding reads a row of zeros.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_INPUT_PIXELS_H
#define MSC_KERNELS_INPUT_PIXELS_H

#include "tile.h"

namespace msc {
namespace {

/// The MR input pixels under one tap, for a tile of output pixels.
template <Conv2DShape S, int MR> struct InputPixels {
  const float *base[MR]; ///< Input at the tile's pixel, tap (0, 0).
  int h[MR], w[MR];      ///< Its row and column, negative in the padding.

  MSC_INLINE InputPixels(const float *x, long pixel) {
    for (int m = 0; m < MR; ++m) {
      const long p = pixel + m, row = p / S.ow();
      const long image = row / S.oh();
      h[m] = int(row - image * S.oh()) * S.sh - S.top;
      w[m] = int(p - row * S.ow()) * S.sw - S.left;
      base[m] = x + ((image * S.h + h[m]) * S.w + w[m]) * S.xPitch();
    }
  }

  /// False if every pixel's tap lies outside the image's rows.
  MSC_INLINE bool rowsInside(int i) const {
    if constexpr (S.top == 0 && S.bottom == 0)
      return true;
    bool any = false;
    for (int m = 0; m < MR; ++m)
      any |= unsigned(h[m] + i * S.dh) < unsigned(S.h);
    return any;
  }

  MSC_INLINE void atTap(int i, int j, const float *zeros,
                        const float *(&a)[MR]) const {
    const long shift = (long(i) * S.dh * S.w + long(j) * S.dw) * S.xPitch();
    MSC_UNROLL
    for (int m = 0; m < MR; ++m) {
      a[m] = base[m] + shift;
      if constexpr (S.padded())
        if (unsigned(h[m] + i * S.dh) >= unsigned(S.h) ||
            unsigned(w[m] + j * S.dw) >= unsigned(S.w))
          a[m] = zeros;
    }
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INPUT_PIXELS_H
