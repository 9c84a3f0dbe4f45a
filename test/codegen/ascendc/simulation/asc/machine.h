//===- machine.h - one simulated AI core: its memory, pipes and clocks ----===//
// SPDX-License-Identifier: Apache-2.0
//
// Instructions run at once, in program order; what the hardware would be free
// to reorder is checked with clocks. Each pipe numbers its instructions.
// `known[q][p]` is the last instruction of pipe p that pipe q may rely on being
// complete. It grows by SetFlag/WaitFlag and PipeBarrier only: even two
// instructions of the same pipe are unordered until a PipeBarrier, as the
// reference says. Scalar instructions are ordered among themselves, and what
// the scalar unit waited for is known to whatever it issues later.
//
// A block of 32 bytes of the unified buffer remembers who wrote it and who read
// it last; an access that does not know of a conflicting one is a hazard.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_MACHINE_H
#define MSC_SIMULATION_MACHINE_H

#include "report.h"
#include "types.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace simulation {

constexpr int kPipes = 6;
constexpr std::size_t kBlockBytes = 32;
/// Atlas A2: 192 KB, of which Select and others claim 8 KB for themselves.
constexpr std::size_t kUnifiedBuffer = 184 * 1024;
constexpr int kEventIds = 8;

using Clock = std::uint32_t[kPipes];

struct BlockHistory {
  std::uint32_t writeTicket = 0;
  int writePipe = PIPE_S;
  Clock readTicket = {};
};

struct Flag {
  bool set = false, allocated = false;
  Clock snapshot = {};
};

class Machine {
public:
  std::int64_t blockIndex = 0, blockCount = 1;
  std::uint64_t instructions[kPipes] = {};
  alignas(64) unsigned char memory[kUnifiedBuffer];
  std::size_t allocatedBytes = 0;
  int buffers = 0;
  int queueBuffers[4] = {};
  Flag flags[static_cast<int>(AscendC::HardEvent::MAX)][kEventIds];

  /// A core starts with no knowledge and with NaN in every float.
  void reset() {
    std::memset(memory, 0xff, sizeof memory);
    for (BlockHistory &block : history)
      block = BlockHistory();
    std::memset(issued, 0, sizeof issued);
    std::memset(known, 0, sizeof known);
    releaseBuffers();
    for (auto &event : flags)
      for (Flag &flag : event)
        flag = Flag();
  }

  void releaseBuffers() {
    allocatedBytes = 0;
    buffers = 0;
    std::fill(std::begin(queueBuffers), std::end(queueBuffers), 0);
  }

  /// Starts an instruction on a pipe. Its accesses follow.
  void issue(int pipe) {
    ++issued[pipe];
    ++instructions[pipe];
    for (int other = 0; other < kPipes; ++other)
      if (other != PIPE_S)
        known[pipe][other] = std::max(known[pipe][other], known[PIPE_S][other]);
    known[PIPE_S][PIPE_S] = issued[PIPE_S];
  }

  void read(int pipe, std::size_t offset, std::size_t bytes) {
    for (std::size_t b = offset / kBlockBytes; b * kBlockBytes < offset + bytes;
         ++b) {
      BlockHistory &block = history[b];
      if (!ordered(pipe, block.writePipe, block.writeTicket))
        hazard("hazard-read-after-write", pipe, block.writePipe, b);
      block.readTicket[pipe] = issued[pipe];
    }
  }

  void write(int pipe, std::size_t offset, std::size_t bytes) {
    for (std::size_t b = offset / kBlockBytes; b * kBlockBytes < offset + bytes;
         ++b) {
      BlockHistory &block = history[b];
      if (!ordered(pipe, block.writePipe, block.writeTicket))
        hazard("hazard-write-after-write", pipe, block.writePipe, b);
      for (int reader = 0; reader < kPipes; ++reader)
        if (!ordered(pipe, reader, block.readTicket[reader]))
          hazard("hazard-write-after-read", pipe, reader, b);
      block.writePipe = pipe;
      block.writeTicket = issued[pipe];
    }
  }

  void barrier(int pipe) {
    if (pipe != PIPE_ALL) {
      known[pipe][pipe] = issued[pipe];
      return;
    }
    for (Clock &row : known)
      std::copy(std::begin(issued), std::end(issued), std::begin(row));
  }

  void setFlag(AscendC::HardEvent event, int source, int id) {
    Flag &flag = flags[static_cast<int>(event)][id];
    require(!flag.set, "event-set-twice",
            "SetFlag on a flag nobody waited for yet");
    flag.set = true;
    std::copy(std::begin(known[source]), std::end(known[source]),
              std::begin(flag.snapshot));
    flag.snapshot[source] = issued[source];
  }

  void waitFlag(AscendC::HardEvent event, int target, int id) {
    Flag &flag = flags[static_cast<int>(event)][id];
    require(flag.set, "event-wait-unset",
            "WaitFlag on a flag that is never set: the core would hang");
    flag.set = false;
    for (int pipe = 0; pipe < kPipes; ++pipe)
      known[target][pipe] = std::max(known[target][pipe], flag.snapshot[pipe]);
  }

  /// A flag left behind would release a wait of the next kernel too early.
  void checkFlagsConsumed() const {
    for (const auto &event : flags)
      for (const Flag &flag : event)
        require(!flag.set, "event-left-set",
                "the kernel ended with a flag nobody waited for");
  }

private:
  BlockHistory history[kUnifiedBuffer / kBlockBytes];
  Clock issued = {};
  Clock known[kPipes] = {};

  bool ordered(int pipe, int earlierPipe, std::uint32_t ticket) const {
    if (earlierPipe == pipe && ticket == issued[pipe])
      return true; // the instruction itself
    return ticket <= known[pipe][earlierPipe];
  }

  static void hazard(const char *rule, int pipe, int earlier,
                     std::size_t block) {
    static const char *const names[] = {"S", "V", "M", "MTE1", "MTE2", "MTE3"};
    violate(rule, std::string(names[pipe]) + " does not wait for " +
                      names[earlier] + " at unified buffer byte " +
                      std::to_string(block * kBlockBytes));
  }
};

inline Machine &machine() {
  static thread_local Machine *instance = new Machine();
  return *instance;
}

} // namespace simulation

#endif // MSC_SIMULATION_MACHINE_H
