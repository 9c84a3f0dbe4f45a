//===- winograd.h - 3x3 convolutions of stride 1 by F(4x4, 3x3) -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Images are cut into tiles of 4x4 outputs. For a group of tiles: transform the
// inputs into V[36][tile][ic], multiply by the weights U[36][block][ic][NR]
// (packWinograd) into M[36][tile][oc], transform back and store through the
// body. V and M lie in the caller's scratch memory, winogradScratch() floats
// (winogradScratchWithin() where a run chooses the sizes). Errors are some 10
// times those of the direct method: 1e-5 of the largest sum.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_WINOGRAD_H
#define MSC_KERNELS_WINOGRAD_H

#include "conv2d_fits.h"
#include "winograd_phases.h"

namespace msc {
namespace {

/// The 36 products of `count` tiles, one item a product and block.
template <Conv2DShape S, long Count, class P>
void winogradProducts(const P &parallel, const WinogradSizes<S> &sizes,
                      long count, const float *v, const float *u, float *m) {
  using Plan = WinogradPlan<S>;
  constexpr int lastVectors = ceilDiv(Plan::lastWidth, floatLanes);
  constexpr int tail = Plan::lastWidth - (lastVectors - 1) * floatLanes;
  parallel.forEach(36 * Plan::blocks, [=](long task) {
    const long k = task / Plan::blocks, block = task % Plan::blocks;
    const float *vk = v + k * sizes.tiles.vStep;
    const float *uk = u + k * Plan::matrix + block * Plan::width * S.ic;
    float *mk = m + k * sizes.tiles.mStep + block * Plan::width;
    if (block == Plan::blocks - 1)
      winogradBlock<S, lastVectors, tail, Count>(count, vk, uk, mk);
    else if constexpr (Plan::blocks > 1)
      winogradBlock<S, Plan::width / floatLanes, floatLanes, Count>(count, vk,
                                                                    uk, mk);
  });
}

/// One input tile, the i-th of its group.
template <Conv2DShape S>
MSC_INLINE void winogradTileInput(const WinogradSizes<S> &sizes, const float *x,
                                  long index, float *v) {
  const WinogradTile tile(sizes.tiles, index);
  const long h = tile.row - sizes.top, w = tile.column - sizes.left;
  const float *d = x + ((tile.image * sizes.h + h) * sizes.w + w) * S.xPitch();
  const unsigned rows = insideBits(h, sizes.h),
                 columns = insideBits(w, sizes.w);
  if ((rows & columns) == 63)
    winogradInput<S, true>(sizes, d, rows, columns, v);
  else
    winogradInput<S, false>(sizes, d, rows, columns, v);
}

/// f(i) for i in [0, count), some tiles an item.
template <class P, class F>
void winogradTiles(const P &parallel, long count, F f) {
  constexpr long share = 4;
  parallel.forEach(ceilDiv(count, share), [=](long item) {
    for (long i = item * share; i < (item + 1) * share && i < count; ++i)
      f(i);
  });
}

/// y[n][oh][ow][oc] = body(sum over the window, at), for 3x3 kernels with
/// strides and dilations of 1 in one group.
template <Conv2DShape S, class P, class Body>
void winograd(const P &parallel, const Shaped<S> &shape, const float *x,
              const float *u, float *y, float *scratch, const Body &body) {
  static_assert(fitsWinograd(S));
  constexpr WinogradTiles known = knownTiles<S>;
  const WinogradSizes<S> sizes(shape);
  float *v = scratch, *m = scratch + 36 * sizes.tiles.vStep;
  for (long first = 0; first < sizes.tiles.all; first += sizes.tiles.group) {
    const bool last = first + sizes.tiles.group > sizes.tiles.all;
    const long count = last ? sizes.tiles.all - first : sizes.tiles.group;
    winogradTiles(parallel, count, [=](long i) {
      winogradTileInput<S>(sizes, x, first + i, v + i * S.ic);
    });
    if (!last)
      winogradProducts<S, known.group>(parallel, sizes, count, v, u, m);
    else if constexpr (known.rest != 0)
      winogradProducts<S, known.rest>(parallel, sizes, count, v, u, m);
    winogradTiles(parallel, count, [=, &body](long i) {
      winogradOutput<S>(sizes, m + i * S.oc, y, first + i, body);
    });
  }
}

template <Conv2DShape S, class P, class Body>
MSC_INLINE void winograd(const P &parallel, const float *x, const float *u,
                         float *y, float *scratch, const Body &body) {
  winograd(parallel, Shaped<S>(), x, u, y, scratch, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINOGRAD_H
