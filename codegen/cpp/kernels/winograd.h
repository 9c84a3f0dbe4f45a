//===- winograd.h - 3x3 convolutions of stride 1 by F(4x4, 3x3) -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Images are cut into tiles of 4x4 outputs. For a group of tiles: transform the
// inputs into V[36][tile][ic], multiply by the weights U[36][block][ic][NR]
// (packWinograd) into M[36][tile][oc], transform back and store through the
// body. V and M lie in the caller's scratch memory, winogradScratch<S>()
// floats. Errors are some 10 times those of the direct method: 1e-5 of the
// largest sum.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_WINOGRAD_H
#define MSC_KERNELS_WINOGRAD_H

#include "conv2d_fits.h"
#include "winograd_phases.h"

namespace msc {
namespace {

/// The 36 products of `Tiles` tiles, one item a product and block.
template <Conv2DShape S, long Tiles, class P>
void winogradProducts(const P &parallel, const float *v, const float *u,
                      float *m) {
  using Plan = WinogradPlan<S>;
  constexpr int lastVectors = ceilDiv(Plan::lastWidth, floatLanes);
  constexpr int tail = Plan::lastWidth - (lastVectors - 1) * floatLanes;
  parallel.forEach(36 * Plan::blocks, [=](long task) {
    const long k = task / Plan::blocks, block = task % Plan::blocks;
    const float *vk = v + k * Plan::vStep;
    const float *uk = u + k * Plan::matrix + block * Plan::width * S.ic;
    float *mk = m + k * Plan::mStep + block * Plan::width;
    if (block == Plan::blocks - 1)
      winogradBlock<S, lastVectors, tail, Tiles>(vk, uk, mk);
    else if constexpr (Plan::blocks > 1)
      winogradBlock<S, Plan::width / floatLanes, floatLanes, Tiles>(vk, uk, mk);
  });
}

/// One input tile, the i-th of its group.
template <Conv2DShape S>
MSC_INLINE void winogradTileInput(const float *x, long index, float *v) {
  const WinogradTile<S> tile(index);
  const long h = tile.row - S.top, w = tile.column - S.left;
  const float *d = x + ((tile.image * S.h + h) * S.w + w) * S.xPitch();
  const unsigned rows = insideBits(h, S.h), columns = insideBits(w, S.w);
  if ((rows & columns) == 63)
    winogradInput<S, true>(d, rows, columns, v);
  else
    winogradInput<S, false>(d, rows, columns, v);
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
void winograd(const P &parallel, const float *x, const float *u, float *y,
              float *scratch, const Body &body) {
  using Plan = WinogradPlan<S>;
  static_assert(fitsWinograd(S));
  float *v = scratch, *m = scratch + 36 * Plan::vStep;
  for (long first = 0; first < Plan::tiles; first += Plan::group) {
    const bool last = first + Plan::group > Plan::tiles;
    const long count = last ? Plan::tiles - first : Plan::group;
    winogradTiles(parallel, count, [=](long i) {
      winogradTileInput<S>(x, first + i, v + i * S.ic);
    });
    if (!last)
      winogradProducts<S, Plan::group>(parallel, v, u, m);
    else if constexpr (Plan::tiles % Plan::group != 0)
      winogradProducts<S, Plan::tiles % Plan::group>(parallel, v, u, m);
    winogradTiles(parallel, count, [=, &body](long i) {
      winogradOutput<S>(m + i * S.oc, y, first + i, body);
    });
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_WINOGRAD_H
