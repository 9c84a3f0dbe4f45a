//===- sync.h - SetFlag, WaitFlag and PipeBarrier -------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_SIMULATION_SYNC_H
#define MSC_SIMULATION_SYNC_H

#include "machine.h"

namespace AscendC {

struct EventPipes {
  int source, target;
};

constexpr EventPipes eventPipes(HardEvent event) {
  switch (event) {
  case HardEvent::MTE2_V:
    return {PIPE_MTE2, PIPE_V};
  case HardEvent::V_MTE2:
    return {PIPE_V, PIPE_MTE2};
  case HardEvent::MTE3_V:
    return {PIPE_MTE3, PIPE_V};
  case HardEvent::V_MTE3:
    return {PIPE_V, PIPE_MTE3};
  case HardEvent::MTE3_MTE2:
    return {PIPE_MTE3, PIPE_MTE2};
  case HardEvent::MTE2_MTE3:
    return {PIPE_MTE2, PIPE_MTE3};
  case HardEvent::S_V:
    return {PIPE_S, PIPE_V};
  case HardEvent::V_S:
    return {PIPE_V, PIPE_S};
  case HardEvent::S_MTE2:
    return {PIPE_S, PIPE_MTE2};
  case HardEvent::MTE2_S:
    return {PIPE_MTE2, PIPE_S};
  case HardEvent::S_MTE3:
    return {PIPE_S, PIPE_MTE3};
  case HardEvent::MTE3_S:
    return {PIPE_MTE3, PIPE_S};
  case HardEvent::MAX:
    break;
  }
  return {PIPE_S, PIPE_S};
}

template <HardEvent event> inline void SetFlag(std::int32_t id) {
  simulation::require(id >= 0 && id < simulation::kEventIds, "event-id",
                      "an event id outside 0..7");
  simulation::machine().setFlag(event, eventPipes(event).source, id & 7);
}

template <HardEvent event> inline void WaitFlag(std::int32_t id) {
  simulation::require(id >= 0 && id < simulation::kEventIds, "event-id",
                      "an event id outside 0..7");
  simulation::machine().waitFlag(event, eventPipes(event).target, id & 7);
}

template <pipe_t pipe> inline void PipeBarrier() {
  static_assert(
      pipe != PIPE_S,
      "the hardware orders the scalar pipe itself and refuses this barrier");
  simulation::machine().barrier(pipe);
}

inline std::int64_t GetBlockIdx() { return simulation::machine().blockIndex; }
inline std::int64_t GetBlockNum() { return simulation::machine().blockCount; }

} // namespace AscendC

#endif // MSC_SIMULATION_SYNC_H
