//===- group_moments.h - means and variances of groups of channels --------===//
// SPDX-License-Identifier: Apache-2.0
//
// Of channels that lie last a block of neighbours is walked, so many groups of
// them that each pixel has vectors of them. The image is read once: a tile of a
// few pixels stays in the nearest cache while its mean is taken and then the
// distances from that.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GROUP_MOMENTS_H
#define MSC_KERNELS_GROUP_MOMENTS_H

#include "math.h"
#include "tile.h"

#include <algorithm>

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

  long pixel, channel;

  /// f(first of a few pixels, how many, first channel of the block, vectors of
  /// channels, elements of the last vector): what is folded of a tile stays in
  /// registers, and the tile in the nearest cache.
  template <class F> static MSC_INLINE void forEachTile(const F &f) {
    constexpr long few = 32, most = 4, whole = (vectors - 1) / most;
    constexpr int rest = vectors - whole * most;
    constexpr int tail = width - (vectors - 1) * floatLanes;
    for (long first = 0; first < pixels; first += few) {
      const long count = pixels - first < few ? pixels - first : few;
      for (long v = 0; v < whole * most; v += most)
        f(first, count, v * floatLanes, std::integral_constant<int, most>(),
          std::integral_constant<int, floatLanes>());
      f(first, count, whole * most * floatLanes,
        std::integral_constant<int, rest>(),
        std::integral_constant<int, tail>());
    }
  }

  /// f(first of a group's channels, where it ends).
  template <class F> static void forEachGroup(const F &f) {
    for (long group = 0; group < width; group += members)
      f(group, group + members);
  }
};

/// NV vectors of a row, the last of which holds Tail elements.
template <int NV, int Tail> struct RowVectors {
  const float *row;

  MSC_INLINE F32 operator[](int v) const {
    if (Tail != floatLanes && v == NV - 1)
      return loadPartial<F32, Tail>(row + v * floatLanes);
    return load<F32>(row + v * floatLanes);
  }
};

/// total[v] = the sum of term(element, v) of so many pixels; several partial
/// sums hide the latency of an addition.
template <int NV, int Tail, long Pitch, class Term>
MSC_INLINE void sumPixels(const float *x, long pixels, F32 (&total)[NV],
                          const Term &term) {
  using Row = RowVectors<NV, Tail>;
  constexpr int width = NV > 2 ? 2 : 4;
  F32 acc[width][NV] = {};
  long p = 0;
  for (; p + width <= pixels; p += width)
    MSC_UNROLL
  for (int i = 0; i < width * NV; ++i)
    acc[i / NV][i % NV] += term(Row{x + (p + i / NV) * Pitch}[i % NV], i % NV);
  for (; p < pixels; ++p)
    MSC_UNROLL
  for (int v = 0; v < NV; ++v)
    acc[0][v] += term(Row{x + p * Pitch}[v], v);
  MSC_UNROLL
  for (int v = 0; v < NV; ++v) {
    total[v] = acc[0][v];
    for (int i = 1; i < width; ++i)
      total[v] += acc[i][v];
  }
}

/// The mean of each channel and the sum of its squared distances from it.
template <class Block> struct ChannelMoments {
  float mean[Block::padded], squares[Block::padded];

  MSC_INLINE explicit ChannelMoments(const float *x) : mean{}, squares{} {
    Block::forEachTile([&](long p, long count, long c, auto nv, auto tail) {
      add<decltype(nv)::value, decltype(tail)::value>(
          x + p * Block::channels + c, p, count, mean + c, squares + c);
    });
  }

private:
  /// Those of `count` more pixels: the distances from their own mean, and of
  /// that from the mean of the pixels `before`.
  template <int NV, int Tail>
  static MSC_INLINE void add(const float *x, long before, long count,
                             float *mean, float *squares) {
    F32 tileMean[NV], tileSquares[NV];
    sumPixels<NV, Tail, Block::channels>(x, count, tileMean,
                                         [](F32 e, int) { return e; });
    for (F32 &m : tileMean)
      m /= float(count);
    sumPixels<NV, Tail, Block::channels>(x, count, tileSquares,
                                         [&](F32 e, int v) {
                                           const F32 distance = e - tileMean[v];
                                           return distance * distance;
                                         });
    const float share = float(count) / float(before + count);
    MSC_UNROLL
    for (int v = 0; v < NV; ++v) {
      const long c = v * floatLanes;
      const F32 m = load<F32>(mean + c), shift = tileMean[v] - m;
      store(mean + c, m + shift * share);
      store(squares + c, load<F32>(squares + c) + tileSquares[v] +
                             shift * shift * (share * float(before)));
    }
  }
};

/// A group's mean and 1 / sqrt(variance + epsilon), in the places of each of
/// its channels.
template <class Block> struct GroupScales {
  float mean[Block::padded], scale[Block::padded];

  GroupScales(const ChannelMoments<Block> &of, float epsilon)
      : mean{}, scale{} {
    Block::forEachGroup([&](long first, long end) {
      float sum = 0.0f, squares = 0.0f;
      for (long c = first; c < end; ++c)
        sum += of.mean[c];
      const float middle = sum / float(Block::members);
      for (long c = first; c < end; ++c) {
        const float shift = of.mean[c] - middle;
        squares += of.squares[c] / float(Block::pixels) + shift * shift;
      }
      const float variance = squares / float(Block::members);
      std::fill(mean + first, mean + end, middle);
      std::fill(scale + first, scale + end, 1.0f / sqrt(variance + epsilon));
    });
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GROUP_MOMENTS_H
