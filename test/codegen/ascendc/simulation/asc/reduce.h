//===- reduce.h - all elements of a repeat as one -------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Only the values of maxima, without their indices.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_REDUCE_H
#define MSC_SIMULATION_REDUCE_H

#include "lanes.h"

namespace simulation {

/// The elements are joined in pairs, neighbours first.
template <class T, class F>
void wholeReduce(F &&combine, const AscendC::LocalTensor<T> &dst,
                 std::int32_t mask, std::int32_t repeats, std::int32_t dstRep,
                 Strided<T> src) {
  machine().issue(PIPE_V);
  bool ranges = mask >= 1 && mask <= std::int32_t(256 / sizeof(T)) &&
                repeats >= 0 && repeats <= 255 && dstRep >= 1;
  require(ranges, "vector-params", "a mask or repeat count out of range");
  require(dst.offset() % 8 == 0, "local-alignment",
          "a destination that does not start at a multiple of 8 bytes");
  if (!ranges || repeats == 0 || !src.valid(mask, repeats) ||
      !dst.check(std::int64_t(repeats - 1) * dstRep, 1))
    return;
  for (std::int32_t r = 0; r < repeats; ++r) {
    std::vector<T> values;
    for (std::int32_t i = 0; i < mask; ++i) {
      std::size_t at = src.index(r, i / src.perBlock) + i % src.perBlock;
      src.tensor.reading(PIPE_V, at, 1);
      values.push_back(src.tensor.data()[at]);
    }
    for (; values.size() > 1; values.resize((values.size() + 1) / 2))
      for (std::size_t i = 0; i < values.size(); i += 2)
        values[i / 2] = i + 1 < values.size()
                            ? combine(values[i], values[i + 1])
                            : values[i];
    dst.writing(PIPE_V, std::size_t(r) * dstRep, 1);
    dst.data()[std::size_t(r) * dstRep] = values[0];
  }
}

} // namespace simulation

namespace AscendC {

enum class ReduceOrder : std::uint8_t {
  ORDER_VALUE_INDEX,
  ORDER_INDEX_VALUE,
  ORDER_ONLY_VALUE,
  ORDER_ONLY_INDEX
};

template <class T>
void WholeReduceSum(const LocalTensor<T> &dst, const LocalTensor<T> &src,
                    std::int32_t mask, std::int32_t repeats,
                    std::int32_t dstRep, std::int32_t srcBlk,
                    std::int32_t srcRep) {
  simulation::wholeReduce([](T a, T b) { return a + b; }, dst, mask, repeats,
                          dstRep,
                          simulation::Strided<T>{src, std::uint32_t(srcBlk),
                                                 std::uint32_t(srcRep)});
}

template <class T>
void WholeReduceMax(const LocalTensor<T> &dst, const LocalTensor<T> &src,
                    std::int32_t mask, std::int32_t repeats,
                    std::int32_t dstRep, std::int32_t srcBlk,
                    std::int32_t srcRep, ReduceOrder order) {
  simulation::require(order == ReduceOrder::ORDER_ONLY_VALUE, "reduce-order",
                      "a maximum with its index is not simulated");
  simulation::wholeReduce([](T a, T b) { return a > b ? a : b; }, dst, mask,
                          repeats, dstRep,
                          simulation::Strided<T>{src, std::uint32_t(srcBlk),
                                                 std::uint32_t(srcRep)});
}

} // namespace AscendC

#endif // MSC_SIMULATION_REDUCE_H
