//===- conv2d_rows.h - convolutions of few input channels -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// The first layer of a network: with 3 channels a run over ic is too short. The
// padded input of one output row, or of a piece of it, is copied to the stack,
// so that kw * ic floats of a pixel lie side by side and no tap needs a test.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_ROWS_H
#define MSC_KERNELS_CONV2D_ROWS_H

#include "conv2d_fits.h"
#include "tile.h"

namespace msc {
namespace {

template <Conv2DShape S> struct RowsPlan {
  static constexpr long width = blockWidth(S.oc, MSC_VECTOR_BYTES);
  static constexpr long blocks = ceilDiv(S.oc, width);
  static constexpr long run = S.kw * S.ic; ///< Floats under a kernel's row.
  static_assert(fitsConv2DRows(S, MSC_VECTOR_BYTES));
  static constexpr long pieces = ceilDiv(S.ow(), conv2dRowsColumns(S));
  static constexpr long columns = ceilDiv(S.ow(), pieces);
  static constexpr long lastColumns = S.ow() - (pieces - 1) * columns;
  /// Floats of a piece's input row.
  static constexpr long pitch = ((columns - 1) * S.sw + S.kw) * S.ic;
  using Extents = Dims<S.n, S.oh(), S.ow()>;
};

/// One input row of a piece from `column` on, zeros where it is outside.
template <Conv2DShape S>
void copyPaddedRow(const float *image, int row, long column, float *out) {
  constexpr long pitch = RowsPlan<S>::pitch, count = pitch / S.ic;
  long begin = column < 0 ? -column : 0;
  long end = S.w - column < count ? S.w - column : count;
  if (unsigned(row) >= unsigned(S.h) || begin >= end)
    begin = end = count;
  for (long i = 0; i < begin * S.ic; ++i)
    out[i] = 0;
  const float *in = image + (long(row) * S.w + column) * S.xPitch();
  if constexpr (S.xPitch() == S.ic)
    std::memcpy(out + begin * S.ic, in + begin * S.ic,
                sizeof(float) * (end - begin) * S.ic);
  else
    for (long j = begin; j < end; ++j)
      std::memcpy(out + j * S.ic, in + j * S.xPitch(), sizeof(float) * S.ic);
  for (long i = end * S.ic; i < pitch; ++i)
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

/// `Columns` pixels of one piece by one block of channels.
template <Conv2DShape S, long Columns, int NV, int Tail, class Body>
MSC_INLINE void convRowBlock(const float *slab, const float *w, float *y,
                             long pixel, long channel, const Body &body) {
  using Tiles = EvenTiles<Columns, tileRows(NV)>;
  Tiles::forEach(0, Tiles::tiles, [&](long column, auto rows) {
    convRowTile<S, decltype(rows)::value, NV, Tail>(slab, w, y, pixel + column,
                                                    column, channel, body);
  });
}

/// All channels of a piece.
template <Conv2DShape S, long Columns, class Body>
MSC_INLINE void convRowPiece(const float *slab, const float *w, float *y,
                             long pixel, const Body &body) {
  using Plan = RowsPlan<S>;
  constexpr long last = Plan::blocks - 1, taps = S.kh * Plan::run;
  constexpr long lastWidth = S.oc - last * Plan::width;
  constexpr int lastVectors = ceilDiv(lastWidth, floatLanes);
  constexpr int tail = lastWidth - (lastVectors - 1) * floatLanes;
  if constexpr (last > 0)
    for (long b = 0; b < last; ++b)
      convRowBlock<S, Columns, Plan::width / floatLanes, floatLanes>(
          slab, w + b * taps * Plan::width, y, pixel, b * Plan::width, body);
  convRowBlock<S, Columns, lastVectors, tail>(
      slab, w + last * taps * Plan::width, y, pixel, last * Plan::width, body);
}

template <Conv2DShape S, class P, class Body>
void conv2dRows(const P &parallel, const float *x, const float *w, float *y,
                const Body &body) {
  using Plan = RowsPlan<S>;
  parallel.forEach(long(S.n) * S.oh() * Plan::pieces, [=, &body](long task) {
    alignas(64) float slab[S.kh * Plan::pitch];
    const long row = task / Plan::pieces, piece = task % Plan::pieces;
    const long column = piece * Plan::columns, pixel = row * S.ow() + column;
    const int first = int(row % S.oh()) * S.sh - S.top;
    for (int i = 0; i < S.kh; ++i)
      copyPaddedRow<S>(x + row / S.oh() * S.h * S.w * S.xPitch(),
                       first + i * S.dh, column * S.sw - S.left,
                       slab + i * Plan::pitch);
    if (Plan::lastColumns == Plan::columns || piece < Plan::pieces - 1)
      convRowPiece<S, Plan::columns>(slab, w, y, pixel, body);
    else
      convRowPiece<S, Plan::lastColumns>(slab, w, y, pixel, body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_ROWS_H
