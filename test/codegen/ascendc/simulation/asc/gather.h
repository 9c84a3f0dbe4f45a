//===- gather.h - Brcb and Gather -----------------------------------------===//
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

} // namespace AscendC

#endif // MSC_SIMULATION_GATHER_H
