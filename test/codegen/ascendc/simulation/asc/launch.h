//===- launch.h - runs a kernel on every core, one after the other --------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_SIMULATION_LAUNCH_H
#define MSC_SIMULATION_LAUNCH_H

#include "cache.h"

namespace simulation {

template <class Kernel> void launch(std::uint32_t blocks, Kernel &&kernel) {
  Machine &core = machine();
  globalAccesses().clear();
  for (std::uint32_t block = 0; block < blocks; ++block) {
    core.reset();
    core.blockIndex = block;
    core.blockCount = blocks;
    dataCache().begin();
    kernel();
    dataCache().end();
    core.checkFlagsConsumed();
  }
  checkGlobalRaces();
}

} // namespace simulation

/// The place of `kernel<<<blocks, nullptr, stream>>>(...)` in generated code.
#define MSC_LAUNCH(kernel, blocks, stream, ...)                                \
  simulation::launch((blocks), [&] { kernel(__VA_ARGS__); })

#endif // MSC_SIMULATION_LAUNCH_H
