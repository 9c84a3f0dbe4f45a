//===- arithmetic.h - element-wise vector instructions --------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// MSC_SIMULATION_* write both forms (by count, by repeat) of one instruction.
// Inside the expressions: a, b are the sources, d the old destination, s the
// scalar.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_ARITHMETIC_H
#define MSC_SIMULATION_ARITHMETIC_H

#include "lanes.h"

#include <cmath>

namespace AscendC {

#define MSC_SIMULATION_UNARY(NAME, EXPRESSION)                                 \
  template <class T>                                                           \
  void NAME(const LocalTensor<T> &dst, const LocalTensor<T> &src,              \
            const std::int32_t &count) {                                       \
    simulation::byCount([](T, T a) -> T { return EXPRESSION; }, count, dst,    \
                        src);                                                  \
  }                                                                            \
  template <class T>                                                           \
  void NAME(const LocalTensor<T> &dst, const LocalTensor<T> &src,              \
            std::uint64_t mask, std::uint8_t repeats,                          \
            const UnaryRepeatParams &p) {                                      \
    simulation::byRepeat(                                                      \
        [](T, T a) -> T { return EXPRESSION; }, mask, repeats,                 \
        simulation::Strided<T>{dst, p.dstBlkStride, p.dstRepStride},           \
        simulation::Strided<T>{src, p.srcBlkStride, p.srcRepStride});          \
  }

#define MSC_SIMULATION_SCALAR(NAME, EXPRESSION)                                \
  template <class T>                                                           \
  void NAME(const LocalTensor<T> &dst, const LocalTensor<T> &src, T s,         \
            const std::int32_t &count) {                                       \
    simulation::byCount([s](T d, T a) -> T { return (void)d, EXPRESSION; },    \
                        count, dst, src);                                      \
  }                                                                            \
  template <class T>                                                           \
  void NAME(const LocalTensor<T> &dst, const LocalTensor<T> &src, T s,         \
            std::uint64_t mask, std::uint8_t repeats,                          \
            const UnaryRepeatParams &p) {                                      \
    simulation::byRepeat(                                                      \
        [s](T d, T a) -> T { return (void)d, EXPRESSION; }, mask, repeats,     \
        simulation::Strided<T>{dst, p.dstBlkStride, p.dstRepStride},           \
        simulation::Strided<T>{src, p.srcBlkStride, p.srcRepStride});          \
  }

#define MSC_SIMULATION_BINARY(NAME, EXPRESSION)                                \
  template <class T>                                                           \
  void NAME(const LocalTensor<T> &dst, const LocalTensor<T> &src0,             \
            const LocalTensor<T> &src1, const std::int32_t &count) {           \
    simulation::byCount(                                                       \
        [](T d, T a, T b) -> T { return (void)d, EXPRESSION; }, count, dst,    \
        src0, src1);                                                           \
  }                                                                            \
  template <class T>                                                           \
  void NAME(const LocalTensor<T> &dst, const LocalTensor<T> &src0,             \
            const LocalTensor<T> &src1, std::uint64_t mask,                    \
            std::uint8_t repeats, const BinaryRepeatParams &p) {               \
    simulation::byRepeat(                                                      \
        [](T d, T a, T b) -> T { return (void)d, EXPRESSION; }, mask, repeats, \
        simulation::Strided<T>{dst, p.dstBlkStride, p.dstRepStride},           \
        simulation::Strided<T>{src0, p.src0BlkStride, p.src0RepStride},        \
        simulation::Strided<T>{src1, p.src1BlkStride, p.src1RepStride});       \
  }

MSC_SIMULATION_UNARY(Abs, a < T(0) ? -a : a)
MSC_SIMULATION_UNARY(Relu, a > T(0) ? a : T(0))
MSC_SIMULATION_UNARY(Exp, std::exp(a))
MSC_SIMULATION_UNARY(Ln, std::log(a))
MSC_SIMULATION_UNARY(Sqrt, std::sqrt(a))
MSC_SIMULATION_UNARY(Reciprocal, T(1) / a)
MSC_SIMULATION_UNARY(Not, static_cast<T>(~a))

MSC_SIMULATION_SCALAR(Adds, a + s)
MSC_SIMULATION_SCALAR(Muls, a *s)
MSC_SIMULATION_SCALAR(Maxs, a > s ? a : s)
MSC_SIMULATION_SCALAR(Mins, a < s ? a : s)
MSC_SIMULATION_SCALAR(LeakyRelu, a > T(0) ? a : a * s)
MSC_SIMULATION_SCALAR(Axpy, a *s + d)

MSC_SIMULATION_BINARY(Add, a + b)
MSC_SIMULATION_BINARY(Sub, a - b)
MSC_SIMULATION_BINARY(Mul, a *b)
MSC_SIMULATION_BINARY(Div, a / b)
MSC_SIMULATION_BINARY(Max, a > b ? a : b)
MSC_SIMULATION_BINARY(Min, a < b ? a : b)
MSC_SIMULATION_BINARY(MulAddDst, a *b + d)
MSC_SIMULATION_BINARY(And, static_cast<T>(a &b))
MSC_SIMULATION_BINARY(Or, static_cast<T>(a | b))

#undef MSC_SIMULATION_UNARY
#undef MSC_SIMULATION_SCALAR
#undef MSC_SIMULATION_BINARY

template <class T>
void Duplicate(const LocalTensor<T> &dst, const T &value,
               const std::int32_t &count) {
  simulation::byCount([value](T) { return value; }, count, dst);
}

/// first, first + 1, first + 2, ...
template <class T>
void CreateVecIndex(LocalTensor<T> dst, const T &first, std::uint32_t count) {
  T next = first;
  simulation::byCount([&next](T) { return next++; }, count, dst);
}

} // namespace AscendC

#endif // MSC_SIMULATION_ARITHMETIC_H
