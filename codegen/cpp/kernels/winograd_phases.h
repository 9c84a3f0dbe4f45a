//===- winograd_phases.h - one tile in each phase of winograd -------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Input tile -> V[36][tile][ic]; V and U[36][block][ic][NR] -> M[36][tile][oc];
// M -> output tile. See winograd.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_WINOGRAD_PHASES_H
#define MSC_KERNELS_WINOGRAD_PHASES_H

#include "tile.h"
#include "winograd_transform.h"

namespace msc {
namespace {

template <Conv2DShape S> struct WinogradPlan {
  static constexpr long width = blockWidth(S.oc, MSC_VECTOR_BYTES);
  static constexpr long blocks = ceilDiv(S.oc, width);
  static constexpr long lastWidth = S.oc - (blocks - 1) * width;
  static constexpr long matrix = packedMatrixSize(S.ic, S.oc, MSC_VECTOR_BYTES);
};

/// What the images are cut into.
struct WinogradTiles {
  long down = chosen, across = chosen; ///< Tiles of an image.
  /// All tiles, those of a group, and of the last one if it has fewer.
  long all = chosen, group = chosen, rest = chosen;
  long vStep = chosen, mStep = chosen; ///< From a plane of V and M to the next.
};
constexpr WinogradTiles cutImages(const Conv2DShape &s, long n, long oh,
                                  long ow) {
  const long down = ceilDiv(oh, 4), across = ceilDiv(ow, 4);
  const long all = countWinogradTiles(n, oh, ow);
  const long group = winogradGroup(all, s.ic, s.oc);
  const long v = winogradPitch(group, s.ic), m = winogradPitch(group, s.oc);
  return {down, across, all, group, all % group, v, m};
}
template <Conv2DShape S>
constexpr WinogradTiles knownTiles = S.isOpen()
                                         ? WinogradTiles()
                                         : cutImages(S, S.n, S.oh(), S.ow());

template <Conv2DShape S, bool isOpen = S.isOpen()>
struct WinogradSizes : Sizes<S> {
  static constexpr WinogradTiles tiles = knownTiles<S>;
  using Sizes<S>::Sizes;
};
template <Conv2DShape S> struct WinogradSizes<S, true> : Sizes<S> {
  WinogradTiles tiles;
  explicit constexpr WinogradSizes(const Shaped<S> &shape)
      : Sizes<S>(shape), tiles(cutImages(S, this->n, this->oh, this->ow)) {}
};

/// A tile's place: image, and first output row and column.
struct WinogradTile {
  long image, row, column;
  MSC_INLINE WinogradTile(const WinogradTiles &tiles, long tile)
      : image(tile / (tiles.down * tiles.across)),
        row(tile / tiles.across % tiles.down * 4),
        column(tile % tiles.across * 4) {}
};

/// Bits of the positions start..start + 5 that lie in [0, size).
MSC_INLINE unsigned insideBits(long start, long size) {
  unsigned bits = 0;
  for (int i = 0; i < 6; ++i)
    bits |= unsigned(start + i >= 0 && start + i < size) << i;
  return bits;
}

/// Transforms all channels of one input tile into V.
template <Conv2DShape S, bool Inner>
__attribute__((noinline, flatten)) void
winogradInput(const WinogradSizes<S> &sizes, const float *d, unsigned rows,
              unsigned columns, float *v) {
  constexpr long tail = S.ic % floatLanes, whole = S.ic - tail;
  const long step = sizes.tiles.vStep, row = sizes.w * S.xPitch();
  for (long c = 0; c < whole; c += floatLanes)
    transformInput<floatLanes>(d + c, row, S.xPitch(), Inner ? 63 : rows,
                               Inner ? 63 : columns, v + c, step);
  if constexpr (tail != 0)
    transformInput<tail>(d + whole, row, S.xPitch(), Inner ? 63 : rows,
                         Inner ? 63 : columns, v + whole, step);
}

/// MR tiles by NV vectors of one of the 36 products.
template <Conv2DShape S, int MR, int NV, int Tail>
__attribute__((noinline, flatten)) void
winogradProduct(const float *v, const float *u, float *m) {
  F32 acc[MR][NV] = {};
  accumulate<1, NV * floatLanes>(acc, EvenRows<S.ic>{v}, u, S.ic);
  storeTile<Dims<1>, Tail>(acc, m, S.oc, 0, 0, [](F32 x, auto) { return x; });
}

/// All `count` tiles of a group.
template <Conv2DShape S, int NV, int Tail, long Count>
MSC_INLINE void winogradBlock(long count, const float *v, const float *u,
                              float *m) {
  const auto tiles = getTiles<Count, tileRows(NV)>(count);
  tiles.forEach(0, tiles.tiles, [=](long row, auto rows) {
    winogradProduct<S, decltype(rows)::value, NV, Tail>(v + row * S.ic, u,
                                                        m + row * S.oc);
  });
}

/// Stores Count channels of one tile through the body.
template <Conv2DShape S, int Count, class Body>
MSC_INLINE void winogradStore(const WinogradSizes<S> &sizes, const float *m,
                              float *y, WinogradTile tile, long channel,
                              const Body &body) {
  F32 out[4][4];
  transformOutput<Count>(m, sizes.tiles.mStep, out);
  for (int i = 0; i < 4 && tile.row + i < sizes.oh; ++i)
    MSC_UNROLL
  for (int j = 0; j < 4; ++j)
    if (sizes.ow % 4 == 0 || tile.column + j < sizes.ow) {
      const long pixel =
          (tile.image * sizes.oh + tile.row + i) * sizes.ow + tile.column + j;
      const TileAt<Count, floatLanes, PixelDims<S>> at{pixel, channel,
                                                       getPixelDims<S>(sizes)};
      storePartial<Count, F32>(y + pixel * S.yPitch() + channel,
                               body(out[i][j], at));
    }
}

template <Conv2DShape S, class Body>
__attribute__((noinline, flatten)) void
winogradOutput(const WinogradSizes<S> &sizes, const float *m, float *y,
               long index, const Body &shared) {
  constexpr long tail = S.oc % floatLanes, whole = S.oc - tail;
  const Body body = shared;
  const WinogradTile tile(sizes.tiles, index);
  for (long c = 0; c < whole; c += floatLanes)
    winogradStore<S, floatLanes>(sizes, m + c, y, tile, c, body);
  if constexpr (tail != 0)
    winogradStore<S, tail>(sizes, m + whole, y, tile, whole, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINOGRAD_PHASES_H
