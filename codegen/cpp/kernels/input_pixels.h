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
  [[no_unique_address]] Sizes<S> sizes;

  MSC_INLINE InputPixels(const Sizes<S> &sizes, const float *x, long pixel)
      : sizes(sizes) {
    long rowEnd = 0;
    for (int m = 0; m < MR; ++m) {
      const long p = pixel + m;
      if (S.isOpen() && m > 0 && p < rowEnd) { // Divisions are slow.
        h[m] = h[m - 1];
        w[m] = w[m - 1] + S.sw;
        base[m] = base[m - 1] + S.sw * S.xPitch();
        continue;
      }
      const long row = p / sizes.ow, image = row / sizes.oh;
      h[m] = int(row - image * sizes.oh) * S.sh - sizes.top;
      w[m] = int(p - row * sizes.ow) * S.sw - sizes.left;
      base[m] = x + ((image * sizes.h + h[m]) * sizes.w + w[m]) * S.xPitch();
      rowEnd = (row + 1) * sizes.ow;
    }
  }

  /// False if every pixel's tap lies outside the image's rows.
  MSC_INLINE bool rowsInside(int i) const {
    if constexpr (S.top == 0 && S.bottom == 0)
      return true;
    bool any = false;
    for (int m = 0; m < MR; ++m)
      any |= unsigned(h[m] + i * S.dh) < unsigned(sizes.h);
    return any;
  }

  MSC_INLINE void atTap(int i, int j, const float *zeros,
                        const float *(&a)[MR]) const {
    const long shift = (long(i) * S.dh * sizes.w + long(j) * S.dw) * S.xPitch();
    MSC_UNROLL
    for (int m = 0; m < MR; ++m) {
      a[m] = base[m] + shift;
      if constexpr (S.padded())
        if (unsigned(h[m] + i * S.dh) >= unsigned(sizes.h) ||
            unsigned(w[m] + j * S.dw) >= unsigned(sizes.w))
          a[m] = zeros;
    }
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INPUT_PIXELS_H
