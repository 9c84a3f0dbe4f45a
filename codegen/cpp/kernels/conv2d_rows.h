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
};

/// How an output row is cut into pieces of so many columns.
struct RowPieces {
  long count = chosen, columns = chosen, lastColumns = chosen;
  long pitch = chosen; ///< Floats of a piece's input row.
};
constexpr RowPieces cutRow(const Conv2DShape &s, long ow) {
  const long pieces = ceilDiv(ow, conv2dRowsColumns(s));
  const long columns = ceilDiv(ow, pieces);
  return {pieces, columns, ow - (pieces - 1) * columns, inputRow(s, columns)};
}
template <Conv2DShape S>
constexpr RowPieces knownPieces = S.isOpen() ? RowPieces() : cutRow(S, S.ow());

template <Conv2DShape S, bool isOpen = S.isOpen()> struct RowSizes : Sizes<S> {
  static constexpr RowPieces pieces = knownPieces<S>;
  using Sizes<S>::Sizes;
};
template <Conv2DShape S> struct RowSizes<S, true> : Sizes<S> {
  RowPieces pieces;
  explicit constexpr RowSizes(const Shaped<S> &shape)
      : Sizes<S>(shape), pieces(cutRow(S, this->ow)) {}
};

/// One input row of a piece from `column` on, zeros where it is outside.
template <Conv2DShape S>
void copyPaddedRow(const RowSizes<S> &sizes, const float *image, int row,
                   long column, float *out) {
  const long pitch = sizes.pieces.pitch, count = pitch / S.ic;
  const long w = sizes.w;
  long begin = column < 0 ? -column : 0;
  long end = w - column < count ? w - column : count;
  if (unsigned(row) >= unsigned(sizes.h) || begin >= end)
    begin = end = count;
  for (long i = 0; i < begin * S.ic; ++i)
    out[i] = 0;
  const float *in = image + (long(row) * w + column) * S.xPitch();
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
convRowTile(const RowSizes<S> &sizes, const float *slab, const float *w,
            float *y, long pixel, long column, long channel,
            const Body &shared) {
  using Plan = RowsPlan<S>;
  const Body body = shared;
  F32 acc[MR][NV] = {};
  for (int i = 0; i < S.kh; ++i, w += Plan::run * NV * floatLanes) {
    const EvenRows<S.sw * S.ic> a{slab + i * sizes.pieces.pitch +
                                  column * S.sw * S.ic};
    accumulate<1, NV * floatLanes>(acc, a, w, Plan::run);
  }
  storeTile<PixelDims<S>, Tail>(acc, y, S.yPitch(), pixel, channel, body,
                                getPixelDims<S>(sizes));
}

/// `columns` pixels of one piece by one block of channels.
template <Conv2DShape S, long Columns, int NV, int Tail, class Body>
MSC_INLINE void convRowBlock(const RowSizes<S> &sizes, long columns,
                             const float *slab, const float *w, float *y,
                             long pixel, long channel, const Body &body) {
  const auto tiles = getTiles<Columns, tileRows(NV)>(columns);
  tiles.forEach(0, tiles.tiles, [&](long column, auto rows) {
    convRowTile<S, decltype(rows)::value, NV, Tail>(
        sizes, slab, w, y, pixel + column, column, channel, body);
  });
}

/// All channels of a piece.
template <Conv2DShape S, long Columns, class Body>
MSC_INLINE void convRowPiece(const RowSizes<S> &sizes, long columns,
                             const float *slab, const float *w, float *y,
                             long pixel, const Body &body) {
  using Plan = RowsPlan<S>;
  constexpr long last = Plan::blocks - 1, taps = S.kh * Plan::run;
  constexpr long lastWidth = S.oc - last * Plan::width;
  constexpr int lastVectors = ceilDiv(lastWidth, floatLanes);
  constexpr int tail = lastWidth - (lastVectors - 1) * floatLanes;
  if constexpr (last > 0)
    for (long b = 0; b < last; ++b)
      convRowBlock<S, Columns, Plan::width / floatLanes, floatLanes>(
          sizes, columns, slab, w + b * taps * Plan::width, y, pixel,
          b * Plan::width, body);
  convRowBlock<S, Columns, lastVectors, tail>(sizes, columns, slab,
                                              w + last * taps * Plan::width, y,
                                              pixel, last * Plan::width, body);
}

template <Conv2DShape S, class P, class Body>
void conv2dRows(const P &parallel, const Shaped<S> &shape, const float *x,
                const float *w, float *y, const Body &body) {
  constexpr RowPieces known = knownPieces<S>;
  constexpr long most =
      S.isOpen() ? inputRow(S, conv2dRowsColumns(S)) : known.pitch;
  const RowSizes<S> sizes(shape);
  parallel.forEach(
      long(sizes.n) * sizes.oh * sizes.pieces.count, [=, &body](long task) {
        alignas(64) float slab[S.kh * most];
        const long row = task / sizes.pieces.count,
                   piece = task % sizes.pieces.count;
        const long column = piece * sizes.pieces.columns,
                   pixel = row * sizes.ow + column;
        const int first = int(row % sizes.oh) * S.sh - sizes.top;
        for (int i = 0; i < S.kh; ++i)
          copyPaddedRow<S>(sizes,
                           x + row / sizes.oh * sizes.h * sizes.w * S.xPitch(),
                           first + i * S.dh, column * S.sw - sizes.left,
                           slab + i * sizes.pieces.pitch);
        if (sizes.pieces.lastColumns == sizes.pieces.columns ||
            piece < sizes.pieces.count - 1)
          convRowPiece<S, known.columns>(sizes, sizes.pieces.columns, slab, w,
                                         y, pixel, body);
        else
          convRowPiece<S, known.lastColumns>(sizes, sizes.pieces.lastColumns,
                                             slab, w, y, pixel, body);
      });
}

template <Conv2DShape S, class P, class Body>
MSC_INLINE void conv2dRows(const P &parallel, const float *x, const float *w,
                           float *y, const Body &body) {
  conv2dRows(parallel, Shaped<S>(), x, w, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_ROWS_H
