//===- sum.h - sums along the innermost dimensions ------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::sum<msc::Dims<128, 768>, 1, 1>(y, msc::Strides<1>(), 0.0f,
//       [=](auto at) MSC_BODY { return at.load(x, msc::Strides<768, 1>()); });
//
// What `reduce` does, of addition, where what is summed up lies side by side:
// whole tiles are loaded and folded. The first Kept dimensions are those of y.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SUM_H
#define MSC_KERNELS_SUM_H

#include "row_work.h"

namespace msc {
namespace {

/// y = initial + the total of each line of the tile.
template <class Plan, class Y>
MSC_AICORE void storeTotals(__gm__ float *y, Y, float initial,
                            const RowWork<Plan> &work,
                            const typename RowWork<Plan>::At &at) {
  static_assert(Plan::alongLines, "totals stand side by side");
  const int32_t count = work.totals(at);
  const Tensor out = at.scratch->take();
  AscendC::Adds(out, work.getTotal(work.statistic[0]), initial, count);
  order<HardEvent::V_MTE3>();
  copyOut(global(y + offsetOf<Y, Y::rank - 1>(at.index)), out, 1,
          uint32_t(count), 0, 0);
}

/// How many cores the sums can use.
template <class D, int Kept, uint32_t VALUES> constexpr uint32_t sumStrips() {
  return RowsPlan<D, Kept, D::rank, VALUES>::strips;
}

template <class D, int Kept, uint32_t VALUES, class Y, class Body>
MSC_AICORE void sum(__gm__ float *y, Y yStrides, float initial,
                    const Body &body) {
  using Plan = RowsPlan<D, Kept, D::rank, VALUES>;
  using At = Tile<D>;
  AscendC::TPipe pipe;
  Scratch scratch;
  scratch.init(pipe, Plan::slots, Plan::floats);
  RowWork<Plan> work;
  work.init(pipe);
  const auto add = [&](const At &at, const Lanes &v, uint32_t t) MSC_BODY {
    AscendC::Muls(work.terms, v.data, 1.0f, int32_t(v.count));
    vectorBarrier();
    work.template add<Sum>(work.statistic[0], at, t == 0);
    if (t + 1 == Plan::tiles)
      storeTotals<Plan>(y, yStrides, initial, work, at);
  };
  forEachStrip<Plan>(scratch, body, [&](const auto &forEachTile) MSC_BODY {
    forEachTile(add);
  });
  scratch.finish(pipe);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SUM_H
