//===- global_memory.h - device allocations and races between cores -------===//
// SPDX-License-Identifier: Apache-2.0
//
// Device memory is host memory that was handed out by aclrtMalloc. An access
// outside every allocation is a violation. Within one launch, cores run at the
// same time: a byte that one core writes must not be read or written by
// another. (Write then read by the same core is not checked.)
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_GLOBAL_MEMORY_H
#define MSC_SIMULATION_GLOBAL_MEMORY_H

#include "machine.h"

#include <atomic>
#include <map>
#include <mutex>

namespace simulation {

struct GlobalAccess {
  std::uintptr_t begin, end;
  std::int64_t core;
  bool write;
};

class GlobalMemory {
public:
  void *allocate(std::size_t bytes) {
    constexpr std::size_t alignment = 512;
    void *pointer = std::aligned_alloc(alignment, (bytes + alignment) /
                                                      alignment * alignment);
    std::memset(pointer, 0xff, bytes);
    std::lock_guard<std::mutex> lock(mutex);
    allocations[reinterpret_cast<std::uintptr_t>(pointer)] = bytes;
    ++changes;
    return pointer;
  }

  void release(void *pointer) {
    {
      std::lock_guard<std::mutex> lock(mutex);
      require(allocations.erase(reinterpret_cast<std::uintptr_t>(pointer)) == 1,
              "global-free",
              "aclrtFree of a pointer that aclrtMalloc did not give");
      ++changes;
    }
    std::free(pointer);
  }

  /// Most accesses are to the allocation of the one before.
  bool contains(std::uintptr_t begin, std::size_t bytes) {
    static thread_local std::uintptr_t lastBase = 0, lastEnd = 0,
                                       lastChange = 0;
    if (lastChange == changes && begin >= lastBase && begin + bytes <= lastEnd)
      return true;
    std::lock_guard<std::mutex> lock(mutex);
    auto next = allocations.upper_bound(begin);
    if (next == allocations.begin())
      return false;
    const auto &[base, size] = *std::prev(next);
    if (begin + bytes > base + size)
      return false;
    lastBase = base;
    lastEnd = base + size;
    lastChange = changes;
    return true;
  }

private:
  std::mutex mutex;
  std::atomic<std::uintptr_t> changes{0};
  std::map<std::uintptr_t, std::size_t> allocations;
};

inline GlobalMemory &globalMemory() {
  static GlobalMemory *instance = new GlobalMemory();
  return *instance;
}

inline std::vector<GlobalAccess> &globalAccesses() {
  static thread_local std::vector<GlobalAccess> accesses;
  return accesses;
}

/// True when the access may be carried out.
inline bool accessGlobal(const void *pointer, std::size_t bytes, bool write) {
  auto begin = reinterpret_cast<std::uintptr_t>(pointer);
  if (!globalMemory().contains(begin, bytes)) {
    violate("global-bounds", "an access outside of device memory");
    return false;
  }
  auto &log = globalAccesses();
  std::int64_t core = machine().blockIndex;
  if (!log.empty() && log.back().end == begin && log.back().write == write &&
      log.back().core == core)
    log.back().end += bytes;
  else
    log.push_back({begin, begin + bytes, core, write});
  return true;
}

/// The two furthest ends seen so far, of different cores: enough to tell
/// whether some other core reaches behind a given byte.
struct Frontier {
  GlobalAccess far{0, 0, -1, false}, second{0, 0, -1, false};

  bool reachedByOther(const GlobalAccess &access) const {
    const GlobalAccess &other = far.core != access.core ? far : second;
    return other.core >= 0 && access.begin < other.end;
  }

  void add(const GlobalAccess &access) {
    if (access.core == far.core) {
      far.end = std::max(far.end, access.end);
    } else if (access.end > far.end) {
      second = far;
      far = access;
    } else if (access.end > second.end) {
      second = access;
    }
  }
};

/// After a launch: no byte written by one core is touched by another.
inline void checkGlobalRaces() {
  auto &log = globalAccesses();
  std::sort(log.begin(), log.end(),
            [](const GlobalAccess &a, const GlobalAccess &b) {
              return a.begin < b.begin;
            });
  Frontier writes, all;
  for (const GlobalAccess &access : log) {
    if (writes.reachedByOther(access) ||
        (access.write && all.reachedByOther(access))) {
      violate("global-race", "two cores touch the same byte in one launch and "
                             "one of them writes it");
      break;
    }
    all.add(access);
    if (access.write)
      writes.add(access);
  }
  log.clear();
}

} // namespace simulation

#endif // MSC_SIMULATION_GLOBAL_MEMORY_H
