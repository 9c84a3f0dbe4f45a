//===- queue.h - TQue: a ring of buffers between two pipes ----------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_SIMULATION_QUEUE_H
#define MSC_SIMULATION_QUEUE_H

#include "pipe.h"

namespace AscendC {

template <TPosition position, std::int32_t depth, int mask = 0> class TQue {
  static_assert(position == TPosition::VECIN || position == TPosition::VECOUT,
                "the simulation knows VECIN and VECOUT");
  static_assert(depth >= 1, "tensors in place (depth 0) are not simulated");
  static constexpr bool in = position == TPosition::VECIN;
  static constexpr HardEvent kFilled =
      in ? HardEvent::MTE2_V : HardEvent::V_MTE3;
  static constexpr HardEvent kFreed =
      in ? HardEvent::V_MTE2 : HardEvent::MTE3_V;

public:
  static constexpr TPosition place = position;

  template <class T> LocalTensor<T> AllocTensor() {
    for (QueueBuffer &buffer : state->buffers) {
      if (buffer.state != BufferState::Free)
        continue;
      take<kFreed>(buffer);
      buffer.state = BufferState::Allocated;
      return LocalTensor<T>(position, buffer.start, buffer.size);
    }
    simulation::violate("queue-alloc",
                        "AllocTensor with every buffer of the queue in use");
    return LocalTensor<T>(position, 0, 0);
  }

  template <class T> bool EnQue(const LocalTensor<T> &tensor) {
    QueueBuffer *buffer = find(tensor.buffer(), BufferState::Allocated);
    simulation::require(buffer != nullptr, "queue-enque",
                        "EnQue of a tensor that this queue did not allocate");
    simulation::require(state->queued.size() < depth, "queue-depth",
                        "more tensors in the queue than its depth");
    if (!buffer)
      return false;
    give<kFilled>(*buffer);
    buffer->state = BufferState::Queued;
    state->queued.push_back(static_cast<int>(buffer - state->buffers.data()));
    return true;
  }

  template <class T> LocalTensor<T> DeQue() {
    if (state->queued.empty()) {
      simulation::violate("queue-deque",
                          "DeQue from an empty queue: the core would hang");
      return LocalTensor<T>(position, 0, 0);
    }
    QueueBuffer &buffer = state->buffers[state->queued.front()];
    state->queued.pop_front();
    take<kFilled>(buffer);
    buffer.state = BufferState::Dequeued;
    return LocalTensor<T>(position, buffer.start, buffer.size);
  }

  template <class T> void FreeTensor(const LocalTensor<T> &tensor) {
    QueueBuffer *buffer = find(tensor.buffer(), BufferState::Dequeued);
    simulation::require(buffer != nullptr, "queue-free",
                        "FreeTensor of a tensor that was not dequeued");
    if (!buffer)
      return;
    give<kFreed>(*buffer);
    buffer->state = BufferState::Free;
  }

private:
  friend class TPipe;
  QueueState *state = nullptr;

  QueueBuffer *find(std::size_t start, BufferState wanted) {
    for (QueueBuffer &buffer : state->buffers)
      if (buffer.start == start && buffer.state == wanted)
        return &buffer;
    return nullptr;
  }

  template <HardEvent event> void give(QueueBuffer &buffer) {
    buffer.event = GetTPipePtr()->template AllocEventID<event>();
    SetFlag<event>(buffer.event);
  }

  template <HardEvent event> void take(QueueBuffer &buffer) {
    if (buffer.event < 0)
      return;
    WaitFlag<event>(buffer.event);
    GetTPipePtr()->template ReleaseEventID<event>(
        static_cast<TEventID>(buffer.event));
    buffer.event = -1;
  }
};

} // namespace AscendC

#endif // MSC_SIMULATION_QUEUE_H
