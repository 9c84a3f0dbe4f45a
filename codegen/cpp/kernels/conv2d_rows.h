//===- conv2d_rows.h - convolutions of few input channels -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// The first layer of a network: with 3 channels a run over ic is too short. The
// padded input rows of one output row are copied to the stack, so that kw * ic
// floats of a pixel lie side by side and no tap needs a test.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_ROWS_H
#define MSC_KERNELS_CONV2D_ROWS_H

#include "tile.h"

namespace msc {
namespace {

template <Conv2DShape S> struct RowsPlan {
  static constexpr long width = blockWidth(S.oc, MSC_VECTOR_BYTES);
  static constexpr long blocks = ceilDiv(S.oc, width);
  static constexpr long run = S.kw * S.ic; ///< Floats under a kernel's row.
  /// Floats of a padded input row.
  static constexpr long pitch = (long(S.ow() - 1) * S.sw + S.kw) * S.ic;
  static constexpr bool fits = S.groups == 1 && S.dw == 1 && S.ic <= 16 &&
                               S.kw > 1 && pitch * S.kh <= 16384;
  using Extents = Dims<S.n, S.oh(), S.ow()>;
};

/// Row `row` of the input image with its padding.
template <Conv2DShape S>
void copyPaddedRow(const float *image, int row, float *out) {
  constexpr long pitch = RowsPlan<S>::pitch;
  constexpr int columns = pitch / S.ic, left = S.left;
  constexpr int inside = columns - left < S.w ? columns - left : S.w;
  const bool empty = unsigned(row) >= unsigned(S.h);
  for (long i = 0; i < (empty ? pitch : left * S.ic); ++i)
    out[i] = 0;
  if (empty)
    return;
  const float *in = image + long(row) * S.w * S.xPitch();
  float *to = out + left * S.ic;
  if constexpr (S.xPitch() == S.ic)
    std::memcpy(to, in, sizeof(float) * inside * S.ic);
  else
    for (int j = 0; j < inside; ++j)
      std::memcpy(to + j * S.ic, in + j * S.xPitch(), sizeof(float) * S.ic);
  for (long i = (left + inside) * S.ic; i < pitch; ++i)
    out[i] = 0;
}

/// MR pixels from column `column` on of one output row.
template <Conv2DShape S, int MR, int NV, int Tail, class Body>
__attribute__((noinline, flatten)) void
convRowTile(const float *slab, const float *w, float *y, long pixel,
            long column, long channel, const Body &shared) {
  using Plan = RowsPlan<S>;
  const Body body = shared;
  F32 acc[MR][NV] = {};
  for (int i = 0; i < S.kh; ++i, w += Plan::run * NV * floatLanes) {
    const EvenRows<S.sw * S.ic> a{slab + i * Plan::pitch +
                                  column * S.sw * S.ic};
    accumulate<1, NV * floatLanes>(acc, a, w, Plan::run);
  }
  storeTile<typename Plan::Extents, Tail>(acc, y, S.yPitch(), pixel, channel,
                                          body);
}

template <Conv2DShape S, int NV, int Tail, class Body>
MSC_INLINE void convRowBlock(const float *slab, const float *w, float *y,
                             long row, long channel, const Body &body) {
  using Tiles = EvenTiles<S.ow(), tileRows(NV)>;
  Tiles::forEach(0, Tiles::tiles, [&](long column, auto rows) {
    convRowTile<S, decltype(rows)::value, NV, Tail>(
        slab, w, y, row * S.ow() + column, column, channel, body);
  });
}

template <Conv2DShape S, class P, class Body>
void conv2dRows(const P &parallel, const float *x, const float *w, float *y,
                const Body &body) {
  using Plan = RowsPlan<S>;
  constexpr long lastWidth = S.oc - (Plan::blocks - 1) * Plan::width;
  constexpr int lastVectors = ceilDiv(lastWidth, floatLanes);
  constexpr int tail = lastWidth - (lastVectors - 1) * floatLanes;
  parallel.forEach(long(S.n) * S.oh(), [=, &body](long row) {
    alignas(64) float slab[S.kh * Plan::pitch];
    const long image = row / S.oh();
    const int first = int(row % S.oh()) * S.sh - S.top;
    for (int i = 0; i < S.kh; ++i)
      copyPaddedRow<S>(x + image * S.h * S.w * S.xPitch(), first + i * S.dh,
                       slab + i * Plan::pitch);
    constexpr long last = Plan::blocks - 1, taps = S.kh * Plan::run;
    for (long b = 0; b < last; ++b)
      convRowBlock<S, Plan::width / floatLanes, floatLanes>(
          slab, w + b * taps * Plan::width, y, row, b * Plan::width, body);
    convRowBlock<S, lastVectors, tail>(slab, w + last * taps * Plan::width, y,
                                       row, last * Plan::width, body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_ROWS_H
