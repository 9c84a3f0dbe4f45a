//===- cores.h - how many threads can work at the same time ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_RUNTIME_CORES_H
#define MSC_RUNTIME_CORES_H

#include <sched.h>
#include <unistd.h>

namespace msc {
namespace {

/// How many cores this process may use; at least 1.
inline int availableCores() {
#if defined(__linux__) && defined(CPU_COUNT)
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0)
    return CPU_COUNT(&set);
#endif
  const long cores = sysconf(_SC_NPROCESSORS_ONLN);
  return cores > 0 ? static_cast<int>(cores) : 1;
}

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_CORES_H
