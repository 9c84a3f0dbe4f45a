//===- pipe.h - TPipe, TBuf and TQue: who owns the unified buffer ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// TPipe hands out the unified buffer from its start and never more than the
// budget. A TQue buffer goes free -> allocated -> queued -> dequeued -> free;
// the queue sets and waits for the events between its two pipes on the way,
// with ids from the same eight that a kernel may allocate for itself.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_PIPE_H
#define MSC_SIMULATION_PIPE_H

#include "sync.h"
#include "tensor.h"

#include <deque>

namespace AscendC {

template <TPosition place> class TBuf {
public:
  template <class T> LocalTensor<T> Get() const {
    return LocalTensor<T>(place, start, size);
  }
  template <class T> LocalTensor<T> Get(std::uint32_t elements) const {
    simulation::require(elements * sizeof(T) <= size, "local-bounds",
                        "TBuf::Get of more than the buffer");
    return LocalTensor<T>(place, start,
                          std::min<std::size_t>(elements * sizeof(T), size));
  }

  /// `elements` from a byte offset on.
  template <class T>
  LocalTensor<T> GetWithOffset(std::uint32_t elements,
                               std::uint32_t offset) const {
    bool inside = offset + elements * sizeof(T) <= size;
    simulation::require(inside, "local-bounds",
                        "TBuf::GetWithOffset behind the buffer");
    return LocalTensor<T>(place, inside ? start + offset : start,
                          inside ? elements * sizeof(T) : 0);
  }

private:
  friend class TPipe;
  std::size_t start = 0, size = 0;
};

enum class BufferState { Free, Allocated, Queued, Dequeued };

struct QueueBuffer {
  std::size_t start = 0, size = 0;
  BufferState state = BufferState::Free;
  /// Set while a flag is on its way: filled (producer done) or freed (consumer
  /// done).
  int event = -1;
};

struct QueueState {
  TPosition place;
  std::vector<QueueBuffer> buffers;
  std::deque<int> queued;
};

class TPipe {
public:
  TPipe() { current() = this; }
  TPipe(const TPipe &) = delete;
  TPipe &operator=(const TPipe &) = delete;
  ~TPipe() { Destroy(); }

  static TPipe *&current() {
    static thread_local TPipe *pipe = nullptr;
    return pipe;
  }

  template <TPosition place>
  bool InitBuffer(TBuf<place> &buffer, std::uint32_t bytes) {
    buffer.start = take(bytes);
    buffer.size = roundUp(bytes);
    return true;
  }

  template <class Queue>
  bool InitBuffer(Queue &queue, std::uint8_t number, std::uint32_t bytes) {
    int &used =
        simulation::machine().queueBuffers[static_cast<int>(Queue::place)];
    used += number;
    simulation::require(used <= simulation::kEventIds, "queue-buffers",
                        "more than 8 queue buffers at one position: no event "
                        "ids left for them");
    auto *state = new QueueState{Queue::place, {}, {}};
    for (int i = 0; i < number; ++i)
      state->buffers.push_back(
          {take(bytes), roundUp(bytes), BufferState::Free, -1});
    queues.push_back(state);
    queue.state = state;
    return true;
  }

  template <HardEvent event> TEventID AllocEventID() {
    for (int id = 0; id < simulation::kEventIds; ++id) {
      auto &flag = flagOf(event, id);
      if (flag.allocated)
        continue;
      flag.allocated = true;
      return static_cast<TEventID>(id);
    }
    simulation::violate("event-exhausted", "all 8 ids of an event are taken");
    return 0;
  }
  template <HardEvent event> void ReleaseEventID(TEventID id) {
    flagOf(event, id).allocated = false;
  }
  /// An id that is free now, not reserved.
  template <HardEvent event> TEventID FetchEventID() {
    TEventID id = AllocEventID<event>();
    ReleaseEventID<event>(id);
    return id;
  }

  /// Waits for everything; the queues' own flags are taken back, and another
  /// pipe may use the whole buffer.
  void Destroy() {
    for (QueueState *state : queues) {
      for (QueueBuffer &buffer : state->buffers) {
        simulation::require(
            buffer.state == BufferState::Free, "queue-leak",
            "a queue's tensor was not freed before the pipe ended");
        if (buffer.event < 0)
          continue;
        if (state->place == TPosition::VECIN)
          drain<HardEvent::V_MTE2>(buffer);
        else
          drain<HardEvent::MTE3_V>(buffer);
      }
      delete state;
    }
    queues.clear();
    simulation::machine().barrier(PIPE_ALL);
    simulation::machine().releaseBuffers();
    if (current() == this)
      current() = nullptr;
  }

private:
  std::vector<QueueState *> queues;

  static std::size_t roundUp(std::size_t bytes) {
    return (bytes + 31) / 32 * 32;
  }

  static simulation::Flag &flagOf(HardEvent event, int id) {
    return simulation::machine().flags[static_cast<int>(event)][id];
  }

  std::size_t take(std::uint32_t bytes) {
    auto &core = simulation::machine();
    std::size_t start = core.allocatedBytes;
    core.allocatedBytes += roundUp(bytes);
    simulation::require(++core.buffers <= 64, "buffer-count",
                        "more than 64 buffers in one kernel");
    if (core.allocatedBytes <= simulation::kUnifiedBuffer)
      return start;
    simulation::violate(
        "local-budget",
        "more than the 184 KB that a kernel may use of the unified buffer");
    return 0;
  }

  template <HardEvent event> void drain(QueueBuffer &buffer) {
    WaitFlag<event>(buffer.event);
    ReleaseEventID<event>(static_cast<TEventID>(buffer.event));
    buffer.event = -1;
  }
};

} // namespace AscendC

/// The pipe of the running kernel; of the global namespace, as in the kit.
inline AscendC::TPipe *GetTPipePtr() { return AscendC::TPipe::current(); }

#endif // MSC_SIMULATION_PIPE_H
