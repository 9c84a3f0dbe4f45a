//===- lanes_select.h - the values of a body: choices ---------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A comparison gives a Mask, one bit an element. Compare works on whole
// repeats: slots are multiples of 64 elements, and what lies behind the tile is
// ignored.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LANES_SELECT_H
#define MSC_KERNELS_LANES_SELECT_H

#include "lanes.h"

namespace msc {
namespace {

using AscendC::CMPMODE;
using AscendC::SELMODE;

struct Mask {
  Lanes bits;

  MSC_AICORE AscendC::LocalTensor<uint8_t> bytes() const {
    return bits.data.ReinterpretCast<uint8_t>();
  }
  MSC_AICORE AscendC::LocalTensor<uint16_t> words() const {
    return bits.data.ReinterpretCast<uint16_t>();
  }
  /// 16 bits a word.
  MSC_AICORE int32_t wordCount() const { return ceilDiv(bits.count, 16); }
};

MSC_AICORE Mask compare(const Lanes &a, const Lanes &b, CMPMODE mode) {
  Mask out{a.fresh()};
  AscendC::Compare(out.bytes(), a.data, b.data, mode,
                   roundUp(a.count, kVector));
  vectorBarrier();
  return out;
}

MSC_AICORE Mask compare(const Lanes &a, float b, CMPMODE mode) {
  Mask out{a.fresh()};
  AscendC::Compares(out.bytes(), a.data, b, mode, roundUp(a.count, kVector));
  vectorBarrier();
  return out;
}

#define MSC_MASK_COMPARE(OPERATOR, MODE, SWAPPED)                              \
  MSC_AICORE Mask operator OPERATOR(const Lanes &a, const Lanes &b) {          \
    return compare(a, b, CMPMODE::MODE);                                       \
  }                                                                            \
  MSC_AICORE Mask operator OPERATOR(const Lanes &a, float b) {                 \
    return compare(a, b, CMPMODE::MODE);                                       \
  }                                                                            \
  MSC_AICORE Mask operator OPERATOR(float a, const Lanes &b) {                 \
    return compare(b, a, CMPMODE::SWAPPED);                                    \
  }

MSC_MASK_COMPARE(<, LT, GT)
MSC_MASK_COMPARE(>, GT, LT)
MSC_MASK_COMPARE(<=, LE, GE)
MSC_MASK_COMPARE(>=, GE, LE)
MSC_MASK_COMPARE(==, EQ, EQ)
MSC_MASK_COMPARE(!=, NE, NE)

MSC_AICORE Mask operator&(const Mask &a, const Mask &b) {
  Mask out{a.bits.fresh()};
  AscendC::And(out.words(), a.words(), b.words(), out.wordCount());
  vectorBarrier();
  return out;
}
MSC_AICORE Mask operator|(const Mask &a, const Mask &b) {
  Mask out{a.bits.fresh()};
  AscendC::Or(out.words(), a.words(), b.words(), out.wordCount());
  vectorBarrier();
  return out;
}
MSC_AICORE Mask operator!(const Mask &a) {
  Mask out{a.bits.fresh()};
  AscendC::Not(out.words(), a.words(), out.wordCount());
  vectorBarrier();
  return out;
}

/// Comparisons of two constants are bools.
MSC_AICORE Mask operator|(const Mask &a, bool b) { return b ? a | !a : a; }
MSC_AICORE Mask operator|(bool a, const Mask &b) { return b | a; }
MSC_AICORE Mask operator&(const Mask &a, bool b) { return b ? a : a & !a; }
MSC_AICORE Mask operator&(bool a, const Mask &b) { return b & a; }

MSC_AICORE Mask logicalNot(const Mask &a) { return !a; }
MSC_AICORE Mask maskXor(const Mask &a, const Mask &b) {
  return (a | b) & !(a & b);
}
MSC_AICORE Mask maskXor(const Mask &a, bool b) { return b ? !a : a; }
MSC_AICORE Mask isnan(const Lanes &a) { return a != a; }

/// m ? a : b for each element.
MSC_AICORE Lanes select(const Mask &m, const Lanes &a, const Lanes &b) {
  Lanes out = a.fresh();
  AscendC::Select(out.data, m.bytes(), a.data, b.data,
                  SELMODE::VSEL_TENSOR_TENSOR_MODE, a.count);
  vectorBarrier();
  return out;
}
MSC_AICORE Lanes select(const Mask &m, const Lanes &a, float b) {
  Lanes out = a.fresh();
  AscendC::Select(out.data, m.bytes(), a.data, b,
                  SELMODE::VSEL_TENSOR_SCALAR_MODE, a.count);
  vectorBarrier();
  return out;
}
MSC_AICORE Lanes select(const Mask &m, float a, const Lanes &b) {
  return select(m, splat(b, a), b);
}
MSC_AICORE Lanes select(const Mask &m, float a, float b) {
  return select(m, splat(m.bits, a), b);
}

/// 1 where the mask is set.
template <class T> MSC_AICORE Lanes cast(const Mask &m) {
  return select(m, 1.0f, 0.0f);
}
template <class T> MSC_AICORE Lanes cast(const Lanes &a) { return a; }

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LANES_SELECT_H
