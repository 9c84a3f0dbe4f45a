//===- lanes.h - how a vector instruction walks over its operands ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// Two forms, as in the reference. By count: the first `count` elements. By
// repeat: each repeat takes up to 256 bytes of every operand, eight blocks of
// 32 bytes that lie `blk` blocks apart; the next repeat starts `rep` blocks
// further. A source stride of 0 reads the same block or repeat again.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_LANES_H
#define MSC_SIMULATION_LANES_H

#include "tensor.h"

namespace simulation {

/// An operand of the repeat form.
template <class T> struct Strided {
  const AscendC::LocalTensor<T> &tensor;
  std::uint32_t blk, rep;

  static constexpr std::uint32_t perBlock = kBlockBytes / sizeof(T);

  std::size_t index(std::uint32_t repeat, std::uint32_t block) const {
    return (std::size_t(repeat) * rep + std::size_t(block) * blk) * perBlock;
  }
  bool valid(std::uint32_t lanes, std::uint32_t repeats) const {
    std::uint32_t blocks = (lanes + perBlock - 1) / perBlock;
    std::uint32_t last = lanes - (blocks - 1) * perBlock;
    return tensor.operand() &&
           tensor.check(index(repeats - 1, blocks - 1), last);
  }
};

template <class F, class D, class... S>
void byRepeat(F &&compute, std::uint64_t mask, std::uint32_t repeats,
              Strided<D> dst, Strided<S>... src) {
  machine().issue(PIPE_V);
  require(mask >= 1 && mask <= 256 / sizeof(D) && repeats <= 255,
          "vector-params", "a mask or repeat count out of range");
  require(dst.blk != 0 && dst.blk <= 255 && dst.rep <= 255, "vector-params",
          "a destination stride out of range");
  if (mask == 0 || repeats == 0 || !dst.valid(mask, repeats) ||
      !(src.valid(mask, repeats) && ...))
    return;
  constexpr std::uint32_t perBlock = Strided<D>::perBlock;
  for (std::uint32_t r = 0; r < repeats; ++r)
    for (std::uint32_t b = 0; b * perBlock < mask; ++b) {
      auto lanes = std::min<std::uint32_t>(perBlock, mask - b * perBlock);
      (src.tensor.reading(PIPE_V, src.index(r, b), lanes), ...);
      dst.tensor.writing(PIPE_V, dst.index(r, b), lanes);
      D *to = dst.tensor.data() + dst.index(r, b);
      for (std::uint32_t i = 0; i < lanes; ++i)
        to[i] = compute(to[i], src.tensor.data()[src.index(r, b) + i]...);
    }
}

/// Source and destination may be the same elements, never partly the same.
template <class D, class S>
void checkOverlap(const AscendC::LocalTensor<D> &dst,
                  const AscendC::LocalTensor<S> &src, std::size_t count) {
  std::size_t d = dst.offset(), s = src.offset();
  bool apart = d + count * sizeof(D) <= s || s + count * sizeof(S) <= d;
  require(apart || d == s, "vector-overlap",
          "source and destination overlap in part");
}

template <class F, class D, class... S>
void byCount(F &&compute, std::int64_t count,
             const AscendC::LocalTensor<D> &dst,
             const AscendC::LocalTensor<S> &...src) {
  machine().issue(PIPE_V);
  require(count >= 0, "vector-params", "a negative count");
  if (count <= 0 || !dst.operand() || !dst.check(0, count) ||
      !((src.operand() && src.check(0, count)) && ...))
    return;
  (checkOverlap(dst, src, count), ...);
  (src.reading(PIPE_V, 0, count), ...);
  dst.writing(PIPE_V, 0, count);
  D *to = dst.data();
  for (std::int64_t i = 0; i < count; ++i)
    to[i] = compute(to[i], src.data()[i]...);
}

} // namespace simulation

#endif // MSC_SIMULATION_LANES_H
