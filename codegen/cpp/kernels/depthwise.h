//===- depthwise.h - depthwise convolution, NHWC --------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// One output channel per input channel: ic == oc == groups. A tile is MR
// adjacent pixels of one output row by one vector of channels; the input
// columns under a row of the kernel are loaded once and serve all its taps.
// Weights [vector of channels][kh][kw][lanes], as packed.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DEPTHWISE_H
#define MSC_KERNELS_DEPTHWISE_H

#include "conv2d_fits.h"
#include "tile.h"

namespace msc {
namespace {

/// Whether input column j of each tile of MR pixels lies inside the image: with
/// the most pads, so with those of any run. Where sizes are known, the compiler
/// knows it of more than these.
constexpr bool alwaysInside(const Conv2DShape &s, int MR, int j) {
  const bool amid = j >= s.left && j < inputSpan(s, MR) - s.right;
  return (s.left == 0 && s.right == 0) || (s.isOpen() && amid);
}

/// Sums one row of the kernel. `columns` has bit j set when input column j of
/// the tile lies inside the image.
template <Conv2DShape S, int MR, int Count>
MSC_INLINE void depthwiseRow(F32 (&acc)[MR][1], const float *x, const float *w,
                             std::uint64_t columns) {
  constexpr int span = inputSpan(S, MR);
  F32 in[span] = {};
  MSC_UNROLL
  for (int j = 0; j < span; ++j)
    if (alwaysInside(S, MR, j) || (columns >> j & 1))
      in[j] = loadPartial<F32, Count>(x + j * S.xPitch());
  MSC_UNROLL
  for (int k = 0; k < S.kw; ++k) {
    const F32 wk = load<F32>(w + k * floatLanes);
    MSC_UNROLL
    for (int m = 0; m < MR; ++m)
      acc[m][0] += in[m * S.sw + k * S.dw] * wk;
  }
}

/// One tile; x at (row, column) of tap (0, 0), kernel rows [first, last).
template <Conv2DShape S, int MR, int Count, class Body>
MSC_INLINE void depthwiseTile(const Sizes<S> &sizes, const float *x,
                              const float *w, float *y, long pixel,
                              long channel, int first, int last,
                              std::uint64_t columns, const Body &body) {
  F32 acc[MR][1] = {};
  for (int i = first; i < last; ++i)
    depthwiseRow<S, MR, Count>(acc, x + long(i) * S.dh * sizes.w * S.xPitch(),
                               w + i * S.kw * floatLanes, columns);
  storeTile<PixelDims<S>, Count>(acc, y, S.yPitch(), pixel, channel, body,
                                 getPixelDims(sizes));
}

/// The kernel rows [first, last) that meet an image of h rows, from input row
/// `row`.
template <Conv2DShape S> struct KernelRows {
  int first, last;
  KernelRows(const Sizes<S> &sizes, int row)
      : first(row < 0 ? int(ceilDiv(-row, S.dh)) : 0),
        last(row + (S.kh - 1) * S.dh < sizes.h ? S.kh
             : row < sizes.h ? int(ceilDiv(sizes.h - row, S.dh))
                             : 0) {}
};

/// All channels of MR pixels from `column` on of output row `row` (of n * oh).
template <Conv2DShape S, int MR, class Body>
__attribute__((noinline, flatten)) void
depthwiseColumns(const Sizes<S> &sizes, const float *x, const float *w,
                 float *y, long row, long column, const Body &shared) {
  constexpr int span = inputSpan(S, MR);
  constexpr long tail = S.oc % floatLanes, whole = S.oc - tail;
  constexpr long taps = S.kh * S.kw;
  const Body body = shared;
  const long image = row / sizes.oh, pixel = row * sizes.ow + column;
  const int h = int(row % sizes.oh) * S.sh - sizes.top;
  const int c = int(column) * S.sw - sizes.left;
  const KernelRows<S> rows(sizes, h);
  std::uint64_t inside = 0;
  for (int j = 0; j < span; ++j)
    inside |= std::uint64_t(unsigned(c + j) < unsigned(sizes.w)) << j;
  const float *p = x + ((image * sizes.h + h) * sizes.w + c) * S.xPitch();
  for (long v = 0; v < whole; v += floatLanes)
    depthwiseTile<S, MR, floatLanes>(sizes, p + v, w + v * taps, y, pixel, v,
                                     rows.first, rows.last, inside, body);
  if constexpr (tail != 0)
    depthwiseTile<S, MR, int(tail)>(sizes, p + whole, w + whole * taps, y,
                                    pixel, whole, rows.first, rows.last, inside,
                                    body);
}

/// y[n][oh][ow][c] = body(sum over the window, at); Conv2DShape with
/// groups == ic == oc that fits.
template <Conv2DShape S, class P, class Body>
void depthwise(const P &parallel, const Shaped<S> &shape, const float *x,
               const float *w, float *y, const Body &body) {
  static_assert(fitsDepthwise(S, MSC_VECTOR_BYTES));
  constexpr int most = depthwisePixels(S, MSC_VECTOR_BYTES);
  const Sizes<S> sizes(shape);
  const auto tiles = getTiles<knownColumns<S>, most>(sizes.ow);
  parallel.forEach(long(sizes.n) * sizes.oh, [=, &body](long row) {
    tiles.forEach(0, tiles.tiles, [&](long column, auto rows) {
      depthwiseColumns<S, decltype(rows)::value>(sizes, x, w, y, row, column,
                                                 body);
    });
  });
}

template <Conv2DShape S, class P, class Body>
MSC_INLINE void depthwise(const P &parallel, const float *x, const float *w,
                          float *y, const Body &body) {
  depthwise(parallel, Shaped<S>(), x, w, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_DEPTHWISE_H
