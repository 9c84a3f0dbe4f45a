//===- select.h - Compare, Select and Cast --------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A comparison gives one bit an element, the first element in the lowest bit.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_SELECT_H
#define MSC_SIMULATION_SELECT_H

#include "lanes.h"

#include <cmath>

namespace simulation {

template <class T> bool compare(AscendC::CMPMODE mode, T a, T b) {
  switch (mode) {
  case AscendC::CMPMODE::LT:
    return a < b;
  case AscendC::CMPMODE::GT:
    return a > b;
  case AscendC::CMPMODE::EQ:
    return a == b;
  case AscendC::CMPMODE::LE:
    return a <= b;
  case AscendC::CMPMODE::GE:
    return a >= b;
  case AscendC::CMPMODE::NE:
    return a != b;
  }
  return false;
}

inline float toInteger(AscendC::RoundMode mode, float a) {
  switch (mode) {
  case AscendC::RoundMode::CAST_RINT:
    return std::nearbyint(a);
  case AscendC::RoundMode::CAST_FLOOR:
    return std::floor(a);
  case AscendC::RoundMode::CAST_CEIL:
    return std::ceil(a);
  case AscendC::RoundMode::CAST_ROUND:
    return std::round(a);
  case AscendC::RoundMode::CAST_TRUNC:
    return std::trunc(a);
  case AscendC::RoundMode::CAST_NONE:
    break;
  }
  return a;
}

/// Reads the sources, then writes count / 8 bytes of bits.
template <class U, class T, class F>
void compareBits(const AscendC::LocalTensor<U> &dst,
                 const AscendC::LocalTensor<T> &src, std::uint32_t count,
                 F &&bit) {
  require(count * sizeof(T) % 256 == 0, "compare-count",
          "a comparison of a count that does not fill 256 bytes");
  if (!dst.operand() || !src.operand() || !src.check(0, count) ||
      !dst.check(0, count / 8 / sizeof(U)))
    return;
  src.reading(PIPE_V, 0, count);
  std::vector<unsigned char> bits((count + 7) / 8);
  for (std::uint32_t i = 0; i < count; ++i)
    bits[i / 8] |= static_cast<unsigned char>(bit(i) << (i % 8));
  dst.writing(PIPE_V, 0, count / 8 / sizeof(U));
  std::memcpy(dst.data(), bits.data(), count / 8);
}

template <class T, class U, class F>
void selectLanes(const AscendC::LocalTensor<T> &dst,
                 const AscendC::LocalTensor<U> &mask, std::uint32_t count,
                 F &&pick) {
  if (!dst.operand() || !mask.operand() || !dst.check(0, count) ||
      !mask.check(0, (count / 8 + sizeof(U) - 1) / sizeof(U)))
    return;
  mask.reading(PIPE_V, 0, (count + 7) / 8 / sizeof(U));
  auto *bits = reinterpret_cast<const unsigned char *>(mask.data());
  std::vector<T> result(count);
  for (std::uint32_t i = 0; i < count; ++i)
    result[i] = pick(i, bits[i / 8] >> (i % 8) & 1);
  dst.writing(PIPE_V, 0, count);
  std::copy(result.begin(), result.end(), dst.data());
}

} // namespace simulation

namespace AscendC {

template <class T, class U>
void Compare(const LocalTensor<U> &dst, const LocalTensor<T> &src0,
             const LocalTensor<T> &src1, CMPMODE mode, std::uint32_t count) {
  simulation::machine().issue(PIPE_V);
  if (!src1.operand() || !src1.check(0, count))
    return;
  src1.reading(PIPE_V, 0, count);
  simulation::compareBits(dst, src0, count, [&](std::uint32_t i) {
    return simulation::compare(mode, src0.data()[i], src1.data()[i]);
  });
}

template <class T, class U>
void Compares(const LocalTensor<U> &dst, const LocalTensor<T> &src0, T value,
              CMPMODE mode, std::uint32_t count) {
  simulation::machine().issue(PIPE_V);
  simulation::compareBits(dst, src0, count, [&](std::uint32_t i) {
    return simulation::compare(mode, src0.data()[i], value);
  });
}

template <class T, class U>
void Select(const LocalTensor<T> &dst, const LocalTensor<U> &mask,
            const LocalTensor<T> &src0, const LocalTensor<T> &src1,
            SELMODE mode, std::uint32_t count) {
  simulation::machine().issue(PIPE_V);
  simulation::require(mode == SELMODE::VSEL_TENSOR_TENSOR_MODE, "select-mode",
                      "two tensors need the tensor-tensor mode");
  if (!src0.operand() || !src1.operand() || !src0.check(0, count) ||
      !src1.check(0, count))
    return;
  src0.reading(PIPE_V, 0, count);
  src1.reading(PIPE_V, 0, count);
  simulation::selectLanes(dst, mask, count, [&](std::uint32_t i, bool bit) {
    return bit ? src0.data()[i] : src1.data()[i];
  });
}

template <class T, class U>
void Select(const LocalTensor<T> &dst, const LocalTensor<U> &mask,
            const LocalTensor<T> &src0, T value, SELMODE mode,
            std::uint32_t count) {
  simulation::machine().issue(PIPE_V);
  simulation::require(mode == SELMODE::VSEL_TENSOR_SCALAR_MODE, "select-mode",
                      "a scalar needs the tensor-scalar mode");
  if (!src0.operand() || !src0.check(0, count))
    return;
  src0.reading(PIPE_V, 0, count);
  simulation::selectLanes(dst, mask, count, [&](std::uint32_t i, bool bit) {
    return bit ? src0.data()[i] : value;
  });
}

template <class D, class S>
void Cast(const LocalTensor<D> &dst, const LocalTensor<S> &src, RoundMode mode,
          std::uint32_t count) {
  if constexpr (sizeof(D) < sizeof(S))
    simulation::require(mode == RoundMode::CAST_RINT, "cast-mode",
                        "a narrower float is rounded to the nearest only");
  simulation::byCount(
      [=](D, S a) -> D {
        if constexpr (sizeof(D) == sizeof(S))
          return static_cast<D>(simulation::toInteger(mode, a));
        else
          return static_cast<D>(a);
      },
      count, dst, src);
}

} // namespace AscendC

#endif // MSC_SIMULATION_SELECT_H
