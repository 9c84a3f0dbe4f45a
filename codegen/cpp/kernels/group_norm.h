//===- group_norm.h - norms of an image's groups of channels --------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::groupNorm<msc::Dims<1, 64, 64, 320>, 3, 32>(
//       parallel, x, y, 1e-5f, [=](auto acc, auto) { return acc; });
//
// D counts images first, channels in dimension Channel: the second, where a
// group is one row of adjacent elements, or the last. y may be x. The body gets
// the element, normalised: body(acc, at), at.load takes Strides of all
// dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GROUP_NORM_H
#define MSC_KERNELS_GROUP_NORM_H

#include "group_moments.h"
#include "rows.h"

namespace msc {
namespace {

/// y = body((x - mean) * scale).
template <class D, class Block, class Body>
MSC_INLINE void storeNormed(Block block, const float *x, float *y,
                            const GroupScales<Block> &of, const Body &body) {
  using Pixels = FirstExtents<D, D::rank - 1>;
  Block::forEachTile([&](long p, long count, long c, auto nv, auto tail) {
    constexpr int NV = decltype(nv)::value, Tail = decltype(tail)::value;
    for (const long end = p + count; p < end; ++p) {
      const RowVectors<NV, Tail> row{x + p * Block::channels + c};
      F32 acc[1][NV];
      MSC_UNROLL
      for (int v = 0; v < NV; ++v)
        acc[0][v] = (row[v] - load<F32>(of.mean + c + v * floatLanes)) *
                    load<F32>(of.scale + c + v * floatLanes);
      storeTile<Pixels, Tail>(acc, y, Block::channels, block.pixel + p,
                              block.channel + c, body);
    }
  });
}

template <class D, class Block, class Body>
__attribute__((noinline, flatten)) void normGroups(Block block, const float *x,
                                                   float *y, float epsilon,
                                                   const Body &shared) {
  const Body body = shared;
  const float *first = x + block.pixel * Block::channels + block.channel;
  const ChannelMoments<Block> moments(first);
  storeNormed<D>(block, first, y, GroupScales<Block>(moments, epsilon), body);
}

template <class D, int Channel, long Groups, class P, class Body>
void groupNorm(const P &parallel, const float *x, float *y, float epsilon,
               const Body &body) {
  using Block = GroupBlock<D, Groups>;
  if constexpr (Channel == 1 && D::rank > 2) {
    constexpr long count = D::size / D::extent[0] / Groups;
    forEachAdjacentRow<D, count>(parallel, [=, &body](auto row) {
      normRow(row, x, y, float(count), epsilon, body);
    });
  } else {
    static_assert(Channel == D::rank - 1);
    constexpr long blocks = Groups / Block::together;
    constexpr long all = D::extent[0] * blocks;
    constexpr long share = ceilDiv(16384, Block::pixels * Block::width);
    parallel.forEach(ceilDiv(all, share), [=, &body](long task) {
      for (long i = task * share; i < (task + 1) * share && i < all; ++i)
        normGroups<D>(
            Block{i / blocks * Block::pixels, i % blocks * Block::width}, x, y,
            epsilon, body);
    });
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GROUP_NORM_H
