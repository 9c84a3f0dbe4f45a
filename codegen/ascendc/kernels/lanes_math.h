//===- lanes_math.h - the values of a body: rounding, polynomials ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// What functions.h is made of, beside the instructions that keep f32 accuracy
// (Exp, Ln, Sqrt, Div): the estimates Rsqrt and Reciprocal are not used.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LANES_MATH_H
#define MSC_KERNELS_LANES_MATH_H

#include "extrema.h"

namespace msc {
namespace {

#define MSC_LANES_ROUND(NAME, MODE)                                            \
  MSC_AICORE Lanes NAME(const Lanes &a) {                                      \
    Lanes out = a.fresh();                                                     \
    AscendC::Cast(out.data, a.data, AscendC::RoundMode::MODE, a.count);        \
    vectorBarrier();                                                           \
    return out;                                                                \
  }

MSC_LANES_ROUND(floor, CAST_FLOOR)
MSC_LANES_ROUND(ceil, CAST_CEIL)
MSC_LANES_ROUND(rint, CAST_RINT)
MSC_LANES_ROUND(trunc, CAST_TRUNC)
MSC_LANES_ROUND(round, CAST_ROUND)

/// Runs f with slots of its own; only its result stays.
template <class F> MSC_AICORE Lanes inPlace(const Lanes &like, const F &f) {
  Lanes out = like.fresh();
  uint32_t mark = like.scratch->mark();
  AscendC::Muls(out.data, f().data, 1.0f, int32_t(out.count));
  vectorBarrier();
  like.scratch->rewind(mark);
  return out;
}

/// c[0] highest: ((c[0] * x + c[1]) * x + ...), in one slot.
template <class... C>
MSC_AICORE Lanes polynomial(const Lanes &x, float first, float second,
                            C... rest) {
  Lanes sum = x.fresh();
  const int32_t count = int32_t(x.count);
  AscendC::Muls(sum.data, x.data, first, count);
  vectorBarrier();
  AscendC::Adds(sum.data, sum.data, second, count);
  vectorBarrier();
  const auto step = [&](float c) MSC_BODY {
    AscendC::Mul(sum.data, sum.data, x.data, count);
    vectorBarrier();
    AscendC::Adds(sum.data, sum.data, c, count);
    vectorBarrier();
  };
  (step(rest), ...);
  return sum;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LANES_MATH_H
