//===- reduce.h - a reduction over any dimensions -------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Extents holds the kept dimensions, Reduced the others. For each tile of the
// kept ones: sum = combine(sum, at) over all places of the reduced ones. Inside
// `combine`, at.load takes one stride a kept dimension, then one a reduced one.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_REDUCE_H
#define MSC_KERNELS_REDUCE_H

#include "map.h"

namespace msc {
namespace {

/// A tile of the kept dimensions at one place of the reduced ones.
template <class Extents, class Reduced> struct ReducedTile {
  const Tile<Extents> *tile;
  uint32_t place[Reduced::rank];

  template <long... S>
  MSC_AICORE Lanes load(__gm__ const float *p, Strides<S...> strides) const {
    static_assert(sizeof...(S) == Extents::rank + Reduced::rank,
                  "one stride a dimension");
    return tile->load(
        p + offsetOf<Strides<S...>, Reduced::rank - 1, Extents::rank>(place),
        strides);
  }
};

/// sum = combine(sum, step) at every place of Reduced.
template <class Reduced, class Extents, class Combine>
MSC_AICORE void accumulate(const Lanes &sum, const Tile<Extents> &at,
                           const Combine &combine) {
  Scratch &scratch = *at.scratch;
  ReducedTile<Extents, Reduced> step{&at, {}};
  do {
    uint32_t mark = scratch.mark();
    AscendC::Muls(sum.data, combine(sum, step).data, 1.0f, int32_t(sum.count));
    vectorBarrier();
    order<HardEvent::V_MTE2>();
    scratch.rewind(mark);
  } while (advance<Reduced, Reduced::rank - 1>(step.place));
}

/// y = the accumulator that starts as `initial`; Y: strides of the kept ones.
template <class Extents, class Reduced, uint32_t VALUES, class Y, class Combine>
MSC_AICORE void reduce(__gm__ float *y, Y yStrides, float initial,
                       const Combine &combine) {
  using Budget = MapBudget<VALUES>;
  using Cut = Tiling<Extents, Budget::floats>;
  AscendC::TPipe pipe;
  Scratch scratch;
  scratch.init(pipe, Budget::slots, Budget::floats);
  for (uint32_t t = AscendC::GetBlockIdx(); t < Cut::tiles;
       t += AscendC::GetBlockNum()) {
    scratch.begin();
    Tile<Extents> at = Cut::tile(scratch, t);
    Lanes sum{&scratch, scratch.take(), at.rows * at.pitch};
    AscendC::Duplicate(sum.data, initial, int32_t(sum.count));
    vectorBarrier();
    if constexpr (!Reduced::isEmpty)
      accumulate<Reduced>(sum, at, combine);
    at.store(y, yStrides, sum);
    scratch.end();
  }
  scratch.finish(pipe);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_REDUCE_H
