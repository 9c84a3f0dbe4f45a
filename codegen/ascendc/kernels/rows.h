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

#include "row_work.h"

namespace msc {
namespace {

/// a = a / b for a constant b.
MSC_AICORE void divide(const Tensor &a, float b, const Tensor &work,
                       int32_t count) {
  AscendC::Duplicate(work, b, count);
  vectorBarrier();
  AscendC::Div(a, a, work, count);
  vectorBarrier();
}

/// e^(x - m) / sum of e^(x - m), m the largest of the row.
struct SoftmaxForm {
  using First = Largest;
  using Last = Quotient;
  MSC_AICORE void settleFirst(const Tensor &, const Tensor &, int32_t) const {}
  MSC_AICORE void centre(const Tensor &x, int32_t count) const {
    AscendC::Exp(x, x, count);
    vectorBarrier();
  }
  MSC_AICORE void measure(const Tensor &terms, const Tensor &x,
                          int32_t count) const {
    AscendC::Muls(terms, x, 1.0f, count);
  }
  MSC_AICORE void settleLast(const Tensor &, const Tensor &, int32_t) const {}
};

/// x - m - log(sum of e^(x - m)).
struct LogSoftmaxForm {
  using First = Largest;
  using Last = Difference;
  MSC_AICORE void settleFirst(const Tensor &, const Tensor &, int32_t) const {}
  MSC_AICORE void centre(const Tensor &, int32_t) const {}
  MSC_AICORE void measure(const Tensor &terms, const Tensor &x,
                          int32_t count) const {
    AscendC::Exp(terms, x, count);
  }
  MSC_AICORE void settleLast(const Tensor &total, const Tensor &,
                             int32_t count) const {
    AscendC::Ln(total, total, count);
    vectorBarrier();
  }
};

/// (x - mean) / sqrt(variance + epsilon).
struct NormForm {
  using First = Sum;
  using Last = Product;
  float length, epsilon;

  MSC_AICORE void settleFirst(const Tensor &total, const Tensor &work,
                              int32_t count) const {
    divide(total, length, work, count);
  }
  MSC_AICORE void centre(const Tensor &, int32_t) const {}
  MSC_AICORE void measure(const Tensor &terms, const Tensor &x,
                          int32_t count) const {
    AscendC::Mul(terms, x, x, count);
  }
  MSC_AICORE void settleLast(const Tensor &total, const Tensor &work,
                             int32_t count) const {
    divide(total, length, work, count);
    AscendC::Adds(total, total, epsilon, count);
    vectorBarrier();
    AscendC::Sqrt(total, total, count);
    AscendC::Duplicate(work, 1.0f, count);
    vectorBarrier();
    AscendC::Div(total, work, total, count);
    vectorBarrier();
  }
};

/// One strip of rows through the three steps of a form: its first statistic,
/// its second, of what is centred by the first, and the values themselves.
template <class Plan, class Form> struct RowSteps {
  using At = Tile<typename Plan::Extents>;
  RowWork<Plan> &work;
  const Form &form;

  MSC_AICORE void first(const At &at, const Lanes &x, uint32_t t) const {
    AscendC::Muls(work.terms, x.data, 1.0f, int32_t(x.count));
    vectorBarrier();
    const Tensor &to = work.statistic[0];
    work.template add<typename Form::First>(to, at, t == 0);
    if (t + 1 == Plan::tiles)
      work.settle(to, at,
                  [&](const auto &...a) MSC_BODY { form.settleFirst(a...); });
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
    if (t + 1 == Plan::tiles)
      work.settle(to, at,
                  [&](const auto &...a) MSC_BODY { form.settleLast(a...); });
  }
  MSC_AICORE void last(const At &at, const Lanes &x) const {
    work.template update<typename Form::Last>(x.data, work.statistic[1], at);
  }
};

template <class Plan, class X, class Y, class Form, class Body>
MSC_AICORE void rows(__gm__ const float *x, X xStrides, __gm__ float *y,
                     Y yStrides, const Form &form, const Body &body) {
  AscendC::TPipe pipe;
  Scratch scratch;
  scratch.init(pipe, Plan::slots, Plan::floats);
  RowWork<Plan> work;
  work.init(pipe);
  const RowSteps<Plan, Form> steps{work, form};
  for (uint32_t strip = AscendC::GetBlockIdx(); strip < Plan::strips;
       strip += AscendC::GetBlockNum()) {
    const auto forEachTile = [&](const auto &step) MSC_BODY {
      for (uint32_t t = 0; t < Plan::tiles; ++t) {
        scratch.begin();
        const auto at = Plan::tile(scratch, strip, t);
        step(at, at.load(x, xStrides), t);
        scratch.end();
      }
    };
    const auto first = [&](const auto &at, const Lanes &v, uint32_t t)
                           MSC_BODY { steps.first(at, v, t); };
    const auto second = [&](const auto &at, const Lanes &v, uint32_t t)
                            MSC_BODY {
                              steps.centre(at, v);
                              steps.second(at, v, t);
                            };
    const auto finish = [&](const auto &at, const Lanes &v) MSC_BODY {
      steps.last(at, v);
      at.store(y, yStrides, body(v, at));
    };
    if constexpr (Plan::tiles == 1) {
      forEachTile([&](const auto &at, const Lanes &v, uint32_t t) MSC_BODY {
        first(at, v, t);
        second(at, v, t);
        finish(at, v);
      });
    } else {
      forEachTile(first);
      forEachTile(second);
      forEachTile([&](const auto &at, const Lanes &v, uint32_t) MSC_BODY {
        steps.centre(at, v);
        finish(at, v);
      });
    }
  }
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
