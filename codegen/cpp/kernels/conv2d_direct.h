//===- conv2d_direct.h - convolution as an implicit matrix product --------===//
// SPDX-License-Identifier: Apache-2.0
//
// Weights [group][block][kh][kw][ic][NR]. A tile's pixels may lie in several
// rows; a tap outside the image reads a row of zeros instead. The sum over
// kernel and channels is cut into chunks whose weights stay in the L2 cache;
// the partial sums of a task then wait on the stack.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_DIRECT_H
#define MSC_KERNELS_CONV2D_DIRECT_H

#include "conv2d_fits.h"
#include "input_pixels.h"

namespace msc {
namespace {

/// Constants of one convolution's blocking.
template <Conv2DShape S> struct DirectPlan {
  static constexpr long in = S.ic / S.groups, out = S.oc / S.groups;
  static constexpr long width = blockWidth(out, MSC_VECTOR_BYTES);
  static constexpr long blocks = ceilDiv(out, width);
  static constexpr long taps = S.kh * S.kw;

  /// Taps in a chunk: about 256 KB of weights.
  static constexpr long fitting = 65536 / (in * width);
  static constexpr long chunkTaps = fitting < 1      ? 1
                                    : fitting > taps ? taps
                                                     : fitting;
  static constexpr long chunks = ceilDiv(taps, chunkTaps);
  /// Tiles in a task share the weights they read.
  static constexpr long tilesPerTask = 16;
  /// Whether all weights fit the L2 cache: then pixels are the outer loop.
  static constexpr bool pixelsOuter = taps * in * out * S.groups <= 131072;
};

/// The sums of a tile over the taps [first, last); w points at tap `first`.
template <Conv2DShape S, int MR, int NV>
MSC_INLINE void convTaps(F32 (&acc)[MR][NV], const Sizes<S> &sizes,
                         const float *x, const float *w, long pixel, long first,
                         long last, const float *zeros) {
  constexpr long in = DirectPlan<S>::in, step = NV * floatLanes;
  if constexpr (S.pointwise()) {
    const EvenRows<S.xPitch()> a{x + pixel * S.xPitch()};
    accumulate<1, step>(acc, a, w, in);
  } else {
    const float *a[MR];
    const InputPixels<S, MR> pixels(sizes, x, pixel);
    for (long tap = first; tap < last; ++tap, w += in * step) {
      const int i = int(tap / S.kw), j = int(tap % S.kw);
      if (!pixels.rowsInside(i))
        continue;
      pixels.atTap(i, j, zeros, a);
      accumulate<1, step>(acc, a, w, in);
    }
  }
}

/// One tile, one chunk of taps. `partial` keeps the sums between chunks.
template <Conv2DShape S, int MR, int NV, int Tail, class Body>
__attribute__((noinline, flatten)) void
convTile(const Sizes<S> &sizes, const float *x, const float *w, float *y,
         long pixel, long channel, long chunk, F32 *partial, const float *zeros,
         const Body &shared) {
  using Plan = DirectPlan<S>;
  const Body body = shared; // Stores to y cannot change a copy on the stack.
  F32 acc[MR][NV] = {};
  if (Plan::chunks > 1 && chunk > 0)
    std::memcpy(acc, partial, sizeof(acc));
  const long first = chunk * Plan::chunkTaps;
  const long last = Plan::chunks == 1 || chunk == Plan::chunks - 1
                        ? Plan::taps
                        : first + Plan::chunkTaps;
  convTaps<S>(acc, sizes, x, w + first * Plan::in * NV * floatLanes, pixel,
              first, last, zeros);
  if (Plan::chunks > 1 && chunk < Plan::chunks - 1)
    std::memcpy(partial, acc, sizeof(acc));
  else
    storeTile<PixelDims<S>, Tail>(acc, y, S.yPitch(), pixel, channel, body,
                                  getPixelDims(sizes));
}

/// The tiles of pixel group `part` of `parts` for one block of NV vectors.
template <Conv2DShape S, int NV, int Tail, class Body>
MSC_INLINE void convTask(const Sizes<S> &sizes, const float *x, const float *w,
                         float *y, long part, long parts, long channel,
                         const Body &body) {
  using Plan = DirectPlan<S>;
  const auto tiles = getTiles<knownPixels<S>, tileRows(NV)>(
      long(sizes.n) * sizes.oh * sizes.ow);
  alignas(64) float zeros[S.padded() ? Plan::in : 1] = {};
  constexpr bool split = Plan::chunks > 1;
  F32 partial[split ? (Plan::tilesPerTask + 1) * tiles.rows * NV : 1];
  const long begin = tiles.tiles * part / parts;
  const long end = tiles.tiles * (part + 1) / parts;
  for (long chunk = 0; chunk < Plan::chunks; ++chunk)
    tiles.forEach(begin, end,
                  [&, sums = partial](long pixel, auto rows) mutable {
                    constexpr int MR = decltype(rows)::value;
                    convTile<S, MR, NV, Tail>(sizes, x, w, y, pixel, channel,
                                              chunk, sums, zeros, body);
                    sums += split ? MR * NV : 0;
                  });
}

template <Conv2DShape S, class P, class Body>
void conv2dDirect(const P &parallel, const Shaped<S> &shape, const float *x,
                  const float *w, float *y, const Body &body) {
  using Plan = DirectPlan<S>;
  static_assert(!spansGroups(S, MSC_VECTOR_BYTES));
  constexpr long lastWidth = Plan::out - (Plan::blocks - 1) * Plan::width;
  constexpr int lastVectors = ceilDiv(lastWidth, floatLanes);
  constexpr int tail = lastWidth - (lastVectors - 1) * floatLanes;
  constexpr int most = Plan::width / floatLanes;
  const Sizes<S> sizes(shape);
  const long parts =
      ceilDiv(ceilDiv(long(sizes.n) * sizes.oh * sizes.ow, tileRows(most)),
              Plan::tilesPerTask);
  constexpr long columns = S.groups * Plan::blocks;
  parallel.forEach(parts * columns, [=, &body](long task) {
    const long part = Plan::pixelsOuter ? task / columns : task % parts;
    const long column = Plan::pixelsOuter ? task % columns : task / parts;
    const long group = column / Plan::blocks, block = column % Plan::blocks;
    const float *xg = x + group * Plan::in;
    const float *wb =
        w + Plan::taps * Plan::in *
                (group * paddedChannels(Plan::out, MSC_VECTOR_BYTES) +
                 block * Plan::width);
    const long channel = group * Plan::out + block * Plan::width;
    if (block == Plan::blocks - 1)
      convTask<S, lastVectors, tail>(sizes, xg, wb, y, part, parts, channel,
                                     body);
    else if constexpr (Plan::blocks > 1)
      convTask<S, most, floatLanes>(sizes, xg, wb, y, part, parts, channel,
                                    body);
  });
}

template <Conv2DShape S, class P, class Body>
MSC_INLINE void conv2dDirect(const P &parallel, const float *x, const float *w,
                             float *y, const Body &body) {
  conv2dDirect(parallel, Shaped<S>(), x, w, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_DIRECT_H
