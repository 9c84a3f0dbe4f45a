//===- lanes_math.h - the values of a fused body: functions ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Built from the instructions that keep f32 accuracy (Exp, Ln, Sqrt, Div): the
// estimates Rsqrt and Reciprocal are not used.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LANES_MATH_H
#define MSC_KERNELS_LANES_MATH_H

#include "lanes_select.h"

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

MSC_AICORE Lanes rsqrt(const Lanes &a) { return 1.0f / sqrt(a); }

/// Runs f with slots of its own; only its result stays.
template <class F> MSC_AICORE Lanes inPlace(const Lanes &like, const F &f) {
  Lanes out = like.fresh();
  uint32_t mark = like.scratch->mark();
  AscendC::Muls(out.data, f().data, 1.0f, int32_t(out.count));
  vectorBarrier();
  like.scratch->rewind(mark);
  return out;
}

/// Around 0 the odd series keeps the relative error small; elsewhere
/// 1 - 2 / (exp(2x) + 1), which saturates by itself at both ends.
MSC_AICORE Lanes tanh(const Lanes &x) {
  return inPlace(x, [&]() MSC_BODY {
    Lanes far = inPlace(
        x, [&]() MSC_BODY { return 1.0f - 2.0f / (exp(x * 2.0f) + 1.0f); });
    Lanes near = inPlace(x, [&]() MSC_BODY {
      Lanes s = x * x;
      Lanes tail = inPlace(x, [&]() MSC_BODY {
        return (s * (-17.0f / 315.0f) + 2.0f / 15.0f) * s + (-1.0f / 3.0f);
      });
      return inPlace(x, [&]() MSC_BODY { return tail * s * x + x; });
    });
    return select(inPlace(x, [&]() MSC_BODY { return abs(x); }) < 0.125f, near,
                  far);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LANES_MATH_H
