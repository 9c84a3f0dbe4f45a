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
  static constexpr long down = ceilDiv(S.oh(), 4), across = ceilDiv(S.ow(), 4);
  static constexpr long tiles = S.n * down * across;
  static constexpr long group = winogradGroup(tiles, S.ic, S.oc);
  static constexpr long groups = ceilDiv(tiles, group);
  static constexpr long vStep = winogradPitch(group, S.ic);
  static constexpr long mStep = winogradPitch(group, S.oc);
  static constexpr long width = blockWidth(S.oc, MSC_VECTOR_BYTES);
  static constexpr long blocks = ceilDiv(S.oc, width);
  static constexpr long lastWidth = S.oc - (blocks - 1) * width;
  static constexpr long matrix = packedMatrixSize(S.ic, S.oc, MSC_VECTOR_BYTES);
};

/// A tile's place: image, and first output row and column.
template <Conv2DShape S> struct WinogradTile {
  long image, row, column;
  explicit WinogradTile(long tile)
      : image(tile / (WinogradPlan<S>::down * WinogradPlan<S>::across)),
        row(tile / WinogradPlan<S>::across % WinogradPlan<S>::down * 4),
        column(tile % WinogradPlan<S>::across * 4) {}
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
winogradInput(const float *d, unsigned rows, unsigned columns, float *v) {
  constexpr long tail = S.ic % floatLanes, whole = S.ic - tail;
  constexpr long step = WinogradPlan<S>::vStep, row = S.w * S.xPitch();
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

template <Conv2DShape S, int NV, int Tail, long Tiles>
MSC_INLINE void winogradBlock(const float *v, const float *u, float *m) {
  using Rows = EvenTiles<Tiles, tileRows(NV)>;
  Rows::forEach(0, Rows::tiles, [=](long row, auto rows) {
    winogradProduct<S, decltype(rows)::value, NV, Tail>(v + row * S.ic, u,
                                                        m + row * S.oc);
  });
}

/// Stores Count channels of one tile through the body.
template <Conv2DShape S, int Count, class Body>
MSC_INLINE void winogradStore(const float *m, float *y, WinogradTile<S> tile,
                              long channel, const Body &body) {
  F32 out[4][4];
  transformOutput<Count>(m, WinogradPlan<S>::mStep, out);
  for (int i = 0; i < 4 && tile.row + i < S.oh(); ++i)
    MSC_UNROLL
  for (int j = 0; j < 4; ++j)
    if (S.ow() % 4 == 0 || tile.column + j < S.ow()) {
      const long pixel =
          (tile.image * S.oh() + tile.row + i) * S.ow() + tile.column + j;
      const TileAt<Count, floatLanes, Dims<S.n, S.oh(), S.ow()>> at{pixel,
                                                                    channel};
      storePartial<Count, F32>(y + pixel * S.yPitch() + channel,
                               body(out[i][j], at));
    }
}

template <Conv2DShape S, class Body>
__attribute__((noinline, flatten)) void
winogradOutput(const float *m, float *y, long index, const Body &shared) {
  constexpr long tail = S.oc % floatLanes, whole = S.oc - tail;
  const Body body = shared;
  const WinogradTile<S> tile(index);
  for (long c = 0; c < whole; c += floatLanes)
    winogradStore<S, floatLanes>(m + c, y, tile, c, body);
  if constexpr (tail != 0)
    winogradStore<S, tail>(m + whole, y, tile, whole, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINOGRAD_PHASES_H
