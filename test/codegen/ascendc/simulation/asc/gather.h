//===- gather.h - Brcb, Gather and the reductions -------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_SIMULATION_GATHER_H
#define MSC_SIMULATION_GATHER_H

#include "lanes.h"

namespace AscendC {

/// Spreads eight elements of the source over eight blocks, a repeat.
template <class T>
void Brcb(const LocalTensor<T> &dst, const LocalTensor<T> &src,
          std::uint8_t repeats, const BrcbRepeatParams &p) {
  simulation::machine().issue(PIPE_V);
  simulation::require(p.dstBlkStride != 0, "vector-params",
                      "Brcb with a destination stride of 0");
  constexpr std::size_t block = simulation::kBlockBytes / sizeof(T);
  if (!dst.operand() || !src.operand() || repeats == 0 ||
      !src.check(0, repeats * 8))
    return;
  for (std::size_t i = 0; i < repeats * std::size_t(8); ++i) {
    std::size_t to = (i / 8 * p.dstRepStride + i % 8 * p.dstBlkStride) * block;
    if (!dst.check(to, block))
      return;
    src.reading(PIPE_V, i, 1);
    dst.writing(PIPE_V, to, block);
    std::fill_n(dst.data() + to, block, src.data()[i]);
  }
}

/// dst[i] = the element at byte offsets[i] + base of the source.
template <class T>
void Gather(const LocalTensor<T> &dst, const LocalTensor<T> &src,
            const LocalTensor<std::uint32_t> &offsets, std::uint32_t base,
            std::uint32_t count) {
  simulation::machine().issue(PIPE_V);
  if (!dst.operand() || !src.operand() || !offsets.operand() ||
      !dst.check(0, count) || !offsets.check(0, count))
    return;
  offsets.reading(PIPE_V, 0, count);
  dst.writing(PIPE_V, 0, count);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::size_t byte = std::size_t(offsets.data()[i]) + base;
    simulation::require(
        byte % sizeof(T) == 0, "gather-offset",
        "a Gather offset that is not a multiple of the element");
    if (!src.check(byte / sizeof(T), 1))
      return;
    src.reading(PIPE_V, byte / sizeof(T), 1);
    dst.data()[i] = src.data()[byte / sizeof(T)];
  }
}

/// All elements into one, as a tree of halves, with room for one value a repeat
/// in `work`.
template <class T, class F>
void reduceTree(const LocalTensor<T> &dst, const LocalTensor<T> &src,
                const LocalTensor<T> &work, std::int32_t count,
                std::size_t room, F &&combine) {
  simulation::machine().issue(PIPE_V);
  if (count <= 0 || !dst.operand() || !src.operand() || !work.operand() ||
      !src.check(0, count) || !work.check(0, room))
    return;
  src.reading(PIPE_V, 0, count);
  work.writing(PIPE_V, 0, room);
  dst.writing(PIPE_V, 0, 1);
  std::vector<T> values(src.data(), src.data() + count);
  for (std::size_t n = values.size(); n > 1; n = (n + 1) / 2)
    for (std::size_t i = 0; i < n / 2; ++i)
      values[i] = combine(values[i], values[i + (n + 1) / 2]);
  dst.data()[0] = values[0];
}

constexpr std::size_t reduceRoom(std::int32_t count,
                                 std::size_t valuesPerRepeat) {
  return ((count + 63) / 64 * valuesPerRepeat + 7) / 8 * 8;
}

template <class T>
void ReduceSum(const LocalTensor<T> &dst, const LocalTensor<T> &src,
               const LocalTensor<T> &work, std::int32_t count) {
  reduceTree(dst, src, work, count, reduceRoom(count, 1),
             [](T a, T b) { return a + b; });
}
template <class T>
void ReduceMax(const LocalTensor<T> &dst, const LocalTensor<T> &src,
               const LocalTensor<T> &work, std::int32_t count) {
  reduceTree(dst, src, work, count, reduceRoom(count, 2),
             [](T a, T b) { return a > b ? a : b; });
}
template <class T>
void ReduceMin(const LocalTensor<T> &dst, const LocalTensor<T> &src,
               const LocalTensor<T> &work, std::int32_t count) {
  reduceTree(dst, src, work, count, reduceRoom(count, 2),
             [](T a, T b) { return a < b ? a : b; });
}

} // namespace AscendC

#endif // MSC_SIMULATION_GATHER_H
