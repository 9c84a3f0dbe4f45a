//===- rows.h - softmax and norms, rows in the unified buffer -------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::softmax<msc::Dims<12, 128, 128>, 2, 3, 1>(
//       x, msc::Strides<16384, 128, 1>(), y, msc::Strides<16384, 128, 1>(),
//       [=](auto acc, auto) MSC_BODY { return acc; });
//
// A row holds the elements along the dimensions [First, Last), one row for each
// index of the others. A core takes strips of rows: a strip is one tile, read
// once, or, where its rows are too long, tiles that are read once more for each
// statistic of the rows. y may be x. The body gets the element, normalised.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ROWS_H
#define MSC_KERNELS_ROWS_H

#include "row_forms.h"
#include "row_work.h"

namespace msc {
namespace {

/// What is done with a tile of a strip, step by step.
template <class Plan, class Form> struct RowSteps {
  using At = Tile<typename Plan::Extents>;
  RowWork<Plan> &work;
  const Form &form;

  MSC_AICORE void first(const At &at, const Lanes &x, uint32_t t) const {
    AscendC::Muls(work.terms, x.data, 1.0f, int32_t(x.count));
    vectorBarrier();
    const Tensor &to = work.statistic[0];
    work.template add<typename Form::First>(to, at, t == 0);
    if (t + 1 < Plan::tiles)
      return;
    form.settleFirst(work.getTotal(to), work.terms, work.totals(at));
    work.spread(to, at);
  }
  MSC_AICORE void centre(const At &at, const Lanes &x) const {
    work.template update<Difference>(x.data, work.statistic[0], at);
    form.centre(x.data, int32_t(x.count));
  }
  MSC_AICORE void second(const At &at, const Lanes &x, uint32_t t) const {
    form.measure(work.terms, x.data, int32_t(x.count));
    vectorBarrier();
    const Tensor &to = work.statistic[1];
    work.template add<Sum>(to, at, t == 0);
    if (t + 1 < Plan::tiles)
      return;
    form.settleSecond(work.getTotal(to), work.terms, work.totals(at));
    work.spread(to, at);
  }
  MSC_AICORE void join(const At &at, const Lanes &x) const {
    work.template update<typename Form::Join>(x.data, work.statistic[1], at);
  }
};

template <class Plan, class X, class Y, class Form, class Body>
MSC_AICORE void rows(__gm__ const float *x, X xStrides, __gm__ float *y,
                     Y yStrides, const Form &form, const Body &body) {
  using At = Tile<typename Plan::Extents>;
  AscendC::TPipe pipe;
  Scratch scratch;
  scratch.init(pipe, Plan::slots, Plan::floats);
  RowWork<Plan> work;
  work.init(pipe);
  const RowSteps<Plan, Form> steps{work, form};
  const auto first = [&](const At &at, const Lanes &v, uint32_t t)
                         MSC_BODY { steps.first(at, v, t); };
  const auto centre = [&](const At &at, const Lanes &v, uint32_t)
                          MSC_BODY { steps.centre(at, v); };
  const auto second = [&](const At &at, const Lanes &v, uint32_t t)
                          MSC_BODY { steps.second(at, v, t); };
  const auto store = [&](const At &at, const Lanes &v, uint32_t) MSC_BODY {
    steps.join(at, v);
    at.store(y, yStrides, body(v, at));
  };
  const auto load = [=](const At &at) MSC_BODY { return at.load(x, xStrides); };
  forEachStrip<Plan>(scratch, load, [&](const auto &forEachTile) MSC_BODY {
    if constexpr (Plan::tiles == 1) {
      forEachTile(first, centre, second, store);
    } else {
      forEachTile(first);
      forEachTile(centre, second);
      forEachTile(centre, store);
    }
  });
  scratch.finish(pipe);
}

/// How many cores the rows can use.
template <class D, int First, int Last, uint32_t VALUES>
constexpr uint32_t rowsStrips() {
  return RowsPlan<D, First, Last, VALUES>::strips;
}

template <class D, int First, int Last, uint32_t VALUES, class X, class Y,
          class Body>
MSC_AICORE void softmax(__gm__ const float *x, X xStrides, __gm__ float *y,
                        Y yStrides, const Body &body) {
  rows<RowsPlan<D, First, Last, VALUES>>(x, xStrides, y, yStrides,
                                         SoftmaxForm(), body);
}

template <class D, int First, int Last, uint32_t VALUES, class X, class Y,
          class Body>
MSC_AICORE void logSoftmax(__gm__ const float *x, X xStrides, __gm__ float *y,
                           Y yStrides, const Body &body) {
  rows<RowsPlan<D, First, Last, VALUES>>(x, xStrides, y, yStrides,
                                         LogSoftmaxForm(), body);
}

template <class D, int First, int Last, uint32_t VALUES, class X, class Y,
          class Body>
MSC_AICORE void norm(__gm__ const float *x, X xStrides, __gm__ float *y,
                     Y yStrides, float epsilon, const Body &body) {
  using Plan = RowsPlan<D, First, Last, VALUES>;
  rows<Plan>(x, xStrides, y, yStrides, NormForm{float(Plan::length), epsilon},
             body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ROWS_H
