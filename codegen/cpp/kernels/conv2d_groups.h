//===- conv2d_groups.h - grouped convolutions of narrow groups ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A vector of channels spans several groups of G = 2, 4, 8 channels (G = ic =
// oc of a group). Input channel i of every group is brought to all lanes of its
// group by a shuffle: G multiplications by full vectors a tap, no lane idle.
// Weights [vector of channels][kh][kw][G][lanes].
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_GROUPS_H
#define MSC_KERNELS_CONV2D_GROUPS_H

#include "conv2d_fits.h"
#include "input_pixels.h"

#include <utility>

namespace msc {
namespace {

/// Element I of each run of G elements, in all of the run.
template <int G, int I, int... L>
MSC_INLINE F32 spreadInGroup(F32 x, std::integer_sequence<int, L...>) {
  return __builtin_shufflevector(x, x, (L / G * G + I)...);
}

/// acc[m] += the tap's product for the G input channels of each group.
template <int G, int Count, int MR, int... I>
MSC_INLINE void accumulateGroups(F32 (&acc)[MR][1], const float *const (&a)[MR],
                                 const float *w,
                                 std::integer_sequence<int, I...>) {
  using Lanes = std::make_integer_sequence<int, floatLanes>;
  MSC_UNROLL
  for (int m = 0; m < MR; ++m) {
    const F32 x = loadPartial<F32, Count>(a[m]);
    ((acc[m][0] +=
      spreadInGroup<G, I>(x, Lanes()) * load<F32>(w + I * floatLanes)),
     ...);
  }
}

/// MR pixels of one vector of channels, Count of them real.
template <Conv2DShape S, int MR, int Count, class Body>
__attribute__((noinline, flatten)) void
convGroupTile(const Sizes<S> &sizes, const float *x, const float *w, float *y,
              long pixel, long channel, const float *zeros,
              const Body &shared) {
  constexpr int groupSize = S.ic / S.groups;
  const Body body = shared;
  const InputPixels<S, MR> pixels(sizes, x, pixel);
  F32 acc[MR][1] = {};
  const float *a[MR];
  for (int i = 0; i < S.kh; ++i)
    for (int j = 0; j < S.kw; ++j, w += groupSize * floatLanes) {
      pixels.atTap(i, j, zeros, a);
      accumulateGroups<groupSize, Count>(
          acc, a, w, std::make_integer_sequence<int, groupSize>());
    }
  storeTile<PixelDims<S>, Count>(acc, y, S.yPitch(), pixel, channel, body,
                                 getPixelDims(sizes));
}

template <Conv2DShape S, class P, class Body>
void conv2dGroups(const P &parallel, const Shaped<S> &shape, const float *x,
                  const float *w, float *y, const Body &body) {
  static_assert(spansGroups(S, MSC_VECTOR_BYTES));
  const Sizes<S> sizes(shape);
  const auto tiles =
      getTiles<knownPixels<S>, 8>(long(sizes.n) * sizes.oh * sizes.ow);
  constexpr long vectors = ceilDiv(S.oc, floatLanes);
  constexpr int tail = S.oc - (vectors - 1) * floatLanes;
  constexpr long weights = S.kh * S.kw * (S.ic / S.groups) * floatLanes;
  const long parts = ceilDiv(tiles.tiles, 8);
  parallel.forEach(parts * vectors, [=, &body](long task) {
    const long part = task / vectors, v = task % vectors;
    alignas(64) const float zeros[floatLanes] = {};
    tiles.forEach(tiles.tiles * part / parts, tiles.tiles * (part + 1) / parts,
                  [&](long pixel, auto rows) {
                    constexpr int MR = decltype(rows)::value;
                    const float *xv = x + v * floatLanes, *wv = w + v * weights;
                    if (tail == floatLanes || v < vectors - 1)
                      convGroupTile<S, MR, floatLanes>(
                          sizes, xv, wv, y, pixel, v * floatLanes, zeros, body);
                    else
                      convGroupTile<S, MR, tail>(sizes, xv, wv, y, pixel,
                                                 v * floatLanes, zeros, body);
                  });
  });
}

template <Conv2DShape S, class P, class Body>
MSC_INLINE void conv2dGroups(const P &parallel, const float *x, const float *w,
                             float *y, const Body &body) {
  conv2dGroups(parallel, Shaped<S>(), x, w, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_GROUPS_H
