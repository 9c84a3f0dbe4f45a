//===- scratch.h - frames of unified buffer for the values of a body ------===//
// SPDX-License-Identifier: Apache-2.0
//
// The values of a fused body live in slots. There are two frames of slots:
// while the copy-out of one frame is on its way, the next tile is computed in
// the other. A frame is reused only after its earlier readers and writers are
// done, which its own flags tell. The rest of the order:
//   - a copy-in is followed by `order<MTE2_V>`, a copy-out preceded by
//     `order<V_MTE3>`;
//   - every vector instruction is followed by PipeBarrier<PIPE_V>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCRATCH_H
#define MSC_KERNELS_SCRATCH_H

#include "shape.h"
#include <kernel_operator.h>

#define MSC_AICORE __aicore__ inline
/// Marks a lambda as code of the AI core; the simulation needs no mark.
#ifndef MSC_BODY
#define MSC_BODY __attribute__((cce_aicore))
#endif

namespace msc {
namespace {

using Tensor = AscendC::LocalTensor<float>;
using AscendC::HardEvent;

/// What the second pipe of the event does next waits for all that the first has
/// been given so far.
template <HardEvent event> MSC_AICORE void order() {
  AscendC::TEventID id = GetTPipePtr()->FetchEventID<event>();
  AscendC::SetFlag<event>(id);
  AscendC::WaitFlag<event>(id);
}

MSC_AICORE void vectorBarrier() { AscendC::PipeBarrier<PIPE_V>(); }

class Scratch {
public:
  /// Slots beyond those of the body's values: the accumulator, and what an
  /// operation or a load needs for itself.
  static constexpr uint32_t kExtraSlots = 5;

  static constexpr uint32_t bytes(uint32_t slots, uint32_t floats) {
    return 2 * slots * floats * sizeof(float);
  }

  /// `floats`, the size of a slot, is a multiple of kVector.
  MSC_AICORE void init(AscendC::TPipe &pipe, uint32_t slots, uint32_t floats) {
    this->slots = slots;
    this->floats = floats;
    pipe.InitBuffer(buffer, bytes(slots, floats));
    for (int f = 0; f < 2; ++f) {
      computed[f] = pipe.AllocEventID<HardEvent::V_MTE2>();
      storedForLoad[f] = pipe.AllocEventID<HardEvent::MTE3_MTE2>();
      storedForVector[f] = pipe.AllocEventID<HardEvent::MTE3_V>();
    }
  }

  MSC_AICORE void begin() {
    frame ^= 1;
    used = 0;
    waitForFrame(frame);
  }

  MSC_AICORE void end() {
    AscendC::SetFlag<HardEvent::V_MTE2>(computed[frame]);
    AscendC::SetFlag<HardEvent::MTE3_MTE2>(storedForLoad[frame]);
    AscendC::SetFlag<HardEvent::MTE3_V>(storedForVector[frame]);
    busy[frame] = true;
  }

  /// After the last tile: no flag may be left set.
  MSC_AICORE void finish(AscendC::TPipe &pipe) {
    for (int f = 0; f < 2; ++f) {
      waitForFrame(f);
      pipe.ReleaseEventID<HardEvent::V_MTE2>(computed[f]);
      pipe.ReleaseEventID<HardEvent::MTE3_MTE2>(storedForLoad[f]);
      pipe.ReleaseEventID<HardEvent::MTE3_V>(storedForVector[f]);
    }
  }

  /// One slot too many lies outside of the buffer, where the simulation sees
  /// it.
  MSC_AICORE Tensor take() {
    uint32_t slot = used < slots ? frame * slots + used : 2 * slots;
    ++used;
    return buffer.GetWithOffset<float>(floats, slot * floats * sizeof(float));
  }

  /// Slots taken after a mark are given back by rewind.
  MSC_AICORE uint32_t mark() const { return used; }
  MSC_AICORE void rewind(uint32_t mark) { used = mark; }
  MSC_AICORE uint32_t slotFloats() const { return floats; }

private:
  AscendC::TBuf<AscendC::TPosition::VECIN> buffer;
  AscendC::TEventID computed[2], storedForLoad[2], storedForVector[2];
  bool busy[2] = {false, false};
  uint32_t frame = 0, used = 0, slots = 0, floats = 0;

  MSC_AICORE void waitForFrame(uint32_t f) {
    if (!busy[f])
      return;
    AscendC::WaitFlag<HardEvent::V_MTE2>(computed[f]);
    AscendC::WaitFlag<HardEvent::MTE3_MTE2>(storedForLoad[f]);
    AscendC::WaitFlag<HardEvent::MTE3_V>(storedForVector[f]);
    busy[f] = false;
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCRATCH_H
