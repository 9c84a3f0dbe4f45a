//===- group_norm.h - norms of an image's groups of channels --------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::groupNorm<msc::Dims<1, 64, 64, 320>, 3, 32>(
//       parallel, x, y, 1e-5f, [=](auto acc, auto) { return acc; });
//
// D counts images first, channels in dimension Channel: the second, where a
// group is one row of adjacent elements, or the last. Of channels that lie last
// a task takes so many groups that each pixel has vectors of them: its part of
// the image stays in the cache for all three passes. y may be x. The body gets
// the element, normalised: body(acc, at), at.load takes Strides of all
// dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GROUP_NORM_H
#define MSC_KERNELS_GROUP_NORM_H

#include "rows.h"

namespace msc {
namespace {

/// Groups side by side: channels [channel, channel + width) of an image's
/// pixels from `pixel` on.
template <class D, long Groups> struct GroupBlock {
  static constexpr long channels = D::extent[D::rank - 1];
  static constexpr long pixels = D::size / D::extent[0] / channels;
  static constexpr long members = channels / Groups;
  static constexpr long together = normedGroups(Groups, members);
  static constexpr long width = together * members;
  static constexpr long vectors = ceilDiv(width, floatLanes);
  static constexpr long padded = vectors * floatLanes;
  static constexpr float count = float(pixels * members);

  long pixel, channel;

  /// f(first of some pixels, end, first channel of the block, vectors of
  /// channels, elements of the last vector): some pixels' channels stay in the
  /// cache, their sums in registers.
  template <class F> static MSC_INLINE void forEachTile(const F &f) {
    constexpr long some = 128, most = 4, whole = (vectors - 1) / most;
    constexpr int rest = vectors - whole * most;
    constexpr int tail = width - (vectors - 1) * floatLanes;
    for (long first = 0; first < pixels; first += some) {
      const long end = first + some < pixels ? first + some : pixels;
      for (long v = 0; v < whole * most; v += most)
        f(first, end, v * floatLanes, std::integral_constant<int, most>(),
          std::integral_constant<int, floatLanes>());
      f(first, end, whole * most * floatLanes,
        std::integral_constant<int, rest>(),
        std::integral_constant<int, tail>());
    }
  }

  /// Replaces what was summed up of each channel by settle(sum of its group).
  template <class Settle>
  static void join(float (&sums)[padded], const Settle &settle) {
    for (long group = 0; group < width; group += members) {
      float total = 0.0f;
      for (long c = 0; c < members; ++c)
        total += sums[group + c];
      const float settled = settle(total);
      for (long c = 0; c < members; ++c)
        sums[group + c] = settled;
    }
  }
};

/// The v-th of NV vectors, the last of which holds Tail elements.
template <int NV, int Tail> MSC_INLINE F32 readVector(const float *row, int v) {
  if (Tail != floatLanes && v == NV - 1)
    return loadPartial<F32, Tail>(row + v * floatLanes);
  return load<F32>(row + v * floatLanes);
}

/// sums += term(element, v) of `pixels` pixels from x on; several partial sums
/// hide the latency of an addition.
template <int NV, int Tail, long Pitch, class Term>
MSC_INLINE void addPixels(const float *x, long pixels, float *sums,
                          const Term &term) {
  constexpr int width = NV > 2 ? 2 : 4;
  F32 acc[width][NV] = {};
  long p = 0;
  for (; p + width <= pixels; p += width)
    MSC_UNROLL
  for (int i = 0; i < width * NV; ++i)
    acc[i / NV][i % NV] +=
        term(readVector<NV, Tail>(x + (p + i / NV) * Pitch, i % NV), i % NV);
  for (; p < pixels; ++p)
    MSC_UNROLL
  for (int v = 0; v < NV; ++v)
    acc[0][v] += term(readVector<NV, Tail>(x + p * Pitch, v), v);
  MSC_UNROLL
  for (int i = NV; i < width * NV; ++i)
    acc[0][i % NV] += acc[i / NV][i % NV];
  MSC_UNROLL
  for (int v = 0; v < NV; ++v)
    store(sums + v * floatLanes, load<F32>(sums + v * floatLanes) + acc[0][v]);
}

/// sums = the sum of term(element, its channel in the block) over all pixels.
template <class Block, class Term>
MSC_INLINE void sumChannels(const float *x, float (&sums)[Block::padded],
                            const Term &term) {
  for (float &sum : sums)
    sum = 0.0f;
  Block::forEachTile([&](long p, long end, long c, auto nv, auto tail) {
    addPixels<decltype(nv)::value, decltype(tail)::value, Block::channels>(
        x + p * Block::channels + c, end - p, sums + c,
        [&](F32 element, int v) { return term(element, c + v * floatLanes); });
  });
}

/// y = body((x - mean) * scale) of each channel.
template <class D, class Block, class Body>
MSC_INLINE void storeNormed(Block block, const float *x, float *y,
                            const float *mean, const float *scale,
                            const Body &body) {
  using Pixels = FirstExtents<D, D::rank - 1>;
  Block::forEachTile([&](long p, long end, long c, auto nv, auto tail) {
    constexpr int NV = decltype(nv)::value, Tail = decltype(tail)::value;
    for (; p < end; ++p) {
      F32 acc[1][NV];
      MSC_UNROLL
      for (int v = 0; v < NV; ++v) {
        const long at = c + v * floatLanes;
        acc[0][v] = (readVector<NV, Tail>(x + p * Block::channels + c, v) -
                     load<F32>(mean + at)) *
                    load<F32>(scale + at);
      }
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
  float mean[Block::padded], scale[Block::padded];
  sumChannels<Block>(first, mean, [](F32 element, long) { return element; });
  Block::join(mean, [](float sum) { return sum / Block::count; });
  sumChannels<Block>(first, scale, [&](F32 element, long c) {
    const F32 distance = element - load<F32>(mean + c);
    return distance * distance;
  });
  Block::join(scale, [=](float sum) {
    return 1.0f / sqrt(sum / Block::count + epsilon);
  });
  storeNormed<D>(block, first, y, mean, scale, body);
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
