//===- turn.h - rows of the unified buffer as columns ---------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   to[i * toPitch + j] = from[j * pitch + i]
//
// for j below a fixed length, one Gather for each i.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TURN_H
#define MSC_KERNELS_TURN_H

#include "scratch.h"

namespace msc {
namespace {

/// Byte offset of element i * step for i below count.
MSC_AICORE void fillStarts(const AscendC::LocalTensor<int32_t> &starts,
                           uint32_t step, uint32_t count) {
  AscendC::CreateVecIndex(starts, int32_t(0), count);
  vectorBarrier();
  AscendC::Muls(starts, starts, int32_t(step * sizeof(float)), int32_t(count));
  vectorBarrier();
}

class Turn {
public:
  static constexpr uint32_t bytes(uint32_t length) {
    return roundUp(length, kBlock) * sizeof(float);
  }

  MSC_AICORE void init(AscendC::TPipe &pipe, uint32_t pitch, uint32_t length) {
    pipe.InitBuffer(starts, bytes(length));
    fillStarts(starts.Get<int32_t>(), pitch, length);
  }

  MSC_AICORE void apply(const Tensor &to, uint32_t toPitch, const Tensor &from,
                        uint32_t count, uint32_t length) {
    for (uint32_t i = 0; i < count; ++i)
      AscendC::Gather(to[i * toPitch], from, starts.Get<uint32_t>(),
                      uint32_t(i * sizeof(float)), length);
    vectorBarrier();
  }

private:
  AscendC::TBuf<AscendC::TPosition::VECCALC> starts;
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TURN_H
