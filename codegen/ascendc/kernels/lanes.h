//===- lanes.h - the values of a fused body: arithmetic -------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A body is written with operators, as in C++:
//   const auto e1 = at.load(x2, msc::Strides<0, 0, 0, 1>());
//   return msc::max(acc + e1, 0.0f);
// Each operator takes a slot and issues one vector instruction over the whole
// tile. A Lanes value is a handle; copies share the slot, which lives until the
// tile ends.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LANES_H
#define MSC_KERNELS_LANES_H

#include "scratch.h"

namespace msc {
namespace {

struct Lanes {
  Scratch *scratch;
  Tensor data;
  uint32_t count;

  /// A new value of the same size.
  MSC_AICORE Lanes fresh() const { return {scratch, scratch->take(), count}; }
};

MSC_AICORE Lanes splat(const Lanes &like, float value) {
  Lanes out = like.fresh();
  AscendC::Duplicate(out.data, value, int32_t(out.count));
  vectorBarrier();
  return out;
}

#define MSC_LANES_BINARY(NAME, INSTRUCTION)                                    \
  MSC_AICORE Lanes NAME(const Lanes &a, const Lanes &b) {                      \
    Lanes out = a.fresh();                                                     \
    AscendC::INSTRUCTION(out.data, a.data, b.data, int32_t(out.count));        \
    vectorBarrier();                                                           \
    return out;                                                                \
  }

#define MSC_LANES_SCALAR(NAME, INSTRUCTION)                                    \
  MSC_AICORE Lanes NAME(const Lanes &a, float b) {                             \
    Lanes out = a.fresh();                                                     \
    AscendC::INSTRUCTION(out.data, a.data, b, int32_t(out.count));             \
    vectorBarrier();                                                           \
    return out;                                                                \
  }

#define MSC_LANES_UNARY(NAME, INSTRUCTION)                                     \
  MSC_AICORE Lanes NAME(const Lanes &a) {                                      \
    Lanes out = a.fresh();                                                     \
    AscendC::INSTRUCTION(out.data, a.data, int32_t(out.count));                \
    vectorBarrier();                                                           \
    return out;                                                                \
  }

MSC_LANES_BINARY(operator+, Add)
MSC_LANES_BINARY(operator-, Sub)
MSC_LANES_BINARY(operator*, Mul)
MSC_LANES_BINARY(operator/, Div)
MSC_LANES_SCALAR(operator+, Adds)
MSC_LANES_SCALAR(operator*, Muls)
MSC_LANES_UNARY(abs, Abs)
MSC_LANES_UNARY(exp, Exp)
MSC_LANES_UNARY(log, Ln)
MSC_LANES_UNARY(sqrt, Sqrt)

MSC_AICORE Lanes operator-(const Lanes &a, float b) { return a + (-b); }
MSC_AICORE Lanes operator-(const Lanes &a) { return a * -1.0f; }
MSC_AICORE Lanes operator+(float a, const Lanes &b) { return b + a; }
MSC_AICORE Lanes operator*(float a, const Lanes &b) { return b * a; }

// Division keeps its rounding: the reciprocal instruction is an estimate.
MSC_AICORE Lanes operator/(const Lanes &a, float b) { return a / splat(a, b); }
MSC_AICORE Lanes operator/(float a, const Lanes &b) { return splat(b, a) / b; }
MSC_AICORE Lanes operator-(float a, const Lanes &b) { return splat(b, a) - b; }

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LANES_H
