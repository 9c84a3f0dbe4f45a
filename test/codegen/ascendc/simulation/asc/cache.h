//===- cache.h - the scalar unit's cache of global memory -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A core's scalar unit reads and writes global memory in lines of 64 bytes that
// it keeps: a line that is thrown out, or cleaned, is written back as a whole.
// Copies do not see it. So the lines here hold bytes of their own, and the log
// of global_memory.h gets what was read, and the whole of every line that was
// written: two cores that write to one line are a race.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_CACHE_H
#define MSC_SIMULATION_CACHE_H

#include "global_memory.h"

namespace simulation {

constexpr std::size_t kLineBytes = 64, kLines = 256;

struct CacheLine {
  std::uintptr_t address = 0; ///< 0: empty
  std::uint64_t readBytes = 0, writtenBytes = 0;
  unsigned char bytes[kLineBytes];

  unsigned char *memory() const {
    return reinterpret_cast<unsigned char *>(address);
  }
  void fill(std::uintptr_t from) {
    address = from;
    readBytes = writtenBytes = 0;
    std::memcpy(bytes, memory(), kLineBytes);
  }
  /// Written back, if it must be, and forgotten.
  void drop() {
    std::int64_t core = machine().blockIndex;
    for (std::size_t i = 0; i < kLineBytes && !writtenBytes; ++i) {
      std::size_t first = i;
      while (i < kLineBytes && (readBytes >> i & 1))
        ++i;
      if (i > first)
        globalAccesses().push_back({address + first, address + i, core, false});
    }
    if (writtenBytes) {
      globalAccesses().push_back({address, address + kLineBytes, core, true});
      std::memcpy(memory(), bytes, kLineBytes);
    }
    address = 0;
  }
};

class DataCache {
public:
  void load(void *to, const void *from, std::size_t bytes) {
    if (CacheLine *line = find(from, bytes)) {
      std::size_t at = reinterpret_cast<std::uintptr_t>(from) % kLineBytes;
      std::uint64_t mask = (~std::uint64_t(0) >> (64 - bytes)) << at;
      require((line->writtenBytes & mask) ||
                  std::memcmp(line->bytes + at, from, bytes) == 0,
              "cache-stale",
              "the scalar unit reads a line that memory no longer holds");
      line->readBytes |= mask;
      std::memcpy(to, line->bytes + at, bytes);
    }
  }

  void store(void *to, const void *from, std::size_t bytes) {
    if (CacheLine *line = find(to, bytes)) {
      std::size_t at = reinterpret_cast<std::uintptr_t>(to) % kLineBytes;
      line->writtenBytes |= (~std::uint64_t(0) >> (64 - bytes)) << at;
      std::memcpy(line->bytes + at, from, bytes);
    }
  }

  void clean() {
    for (CacheLine &line : lines)
      if (line.address)
        line.drop();
    isFresh = true;
  }

  void begin() { isFresh = false; }
  void end() {
    for (CacheLine &line : lines)
      require(!line.address || !line.writtenBytes, "cache-left-written",
              "the kernel ended with written lines in the scalar unit's cache");
  }

private:
  CacheLine lines[kLines];
  bool isFresh = false; ///< cleaned since the kernel's start

  /// The line of the bytes, filled if need be; null where they are no memory.
  CacheLine *find(const void *pointer, std::size_t bytes) {
    require(isFresh, "cache-not-cleaned",
            "the scalar unit uses global memory before the kernel has cleaned "
            "its cache");
    auto at = reinterpret_cast<std::uintptr_t>(pointer);
    if (!globalMemory().contains(at, bytes)) {
      violate("global-bounds", "an access outside of device memory");
      return nullptr;
    }
    CacheLine &line = lines[at / kLineBytes % kLines];
    if (line.address != at / kLineBytes * kLineBytes) {
      if (line.address)
        line.drop();
      line.fill(at / kLineBytes * kLineBytes);
    }
    return &line;
  }
};

/// That of the running core; it outlives a launch.
inline DataCache &dataCache() {
  static thread_local std::map<std::int64_t, DataCache> caches;
  return caches[machine().blockIndex];
}

} // namespace simulation

#endif // MSC_SIMULATION_CACHE_H
