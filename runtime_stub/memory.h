//===- memory.h - aligned scratch memory of the host ----------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_RUNTIME_MEMORY_H
#define MSC_RUNTIME_MEMORY_H

#include "error.h"

#include <cstdint>
#include <cstdlib>
#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace msc {
namespace {

constexpr std::size_t paddedBytes(std::size_t bytes, std::size_t multiple) {
  return (bytes + multiple - 1) / multiple * multiple;
}

inline bool isAligned(const void *pointer) {
  return reinterpret_cast<std::uintptr_t>(pointer) % MSC_ALIGNMENT == 0;
}

/// Memory aligned to MSC_ALIGNMENT, or null; released by std::free. Large
/// blocks ask for huge pages: a first run then takes hundreds of page faults
/// less.
inline void *allocateAligned(std::size_t bytes) {
  constexpr std::size_t hugePage = std::size_t(2) << 20;
  const bool huge = bytes >= 2 * hugePage;
  const std::size_t alignment = huge ? hugePage : MSC_ALIGNMENT;
  // C11 asks for a multiple of the alignment; what is never touched costs none.
  void *memory = std::aligned_alloc(alignment, paddedBytes(bytes, alignment));
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  if (huge && memory)
    (void)madvise(memory, bytes / hugePage * hugePage, MADV_HUGEPAGE);
#endif
  return memory;
}

/// Memory of the host with one owner; see device_buffers.h.
class HostMemory {
public:
  HostMemory() = default;
  HostMemory(const HostMemory &) = delete;
  HostMemory &operator=(const HostMemory &) = delete;
  ~HostMemory() { std::free(memory); }

  msc_status open(const char *what, std::size_t bytes, msc_error *error) {
    memory = allocateAligned(bytes);
    return memory ? MSC_OK
                  : fail(error, MSC_OUT_OF_MEMORY,
                         "%s: %zu bytes cannot be allocated", what, bytes);
  }

  unsigned char *data() const { return static_cast<unsigned char *>(memory); }

private:
  void *memory = nullptr;
};

/// The scratch memory of one object: the caller's, or its own.
class Arena {
public:
  Arena() = default;
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;
  ~Arena() { std::free(owned); }

  /// Takes options.arena, or allocates `bytes`.
  msc_status open(std::size_t bytes, const msc_options &options,
                  msc_error *error) {
    if (options.arena)
      return adopt(bytes, options, error);
    if (bytes == 0)
      return MSC_OK;
    owned = allocateAligned(bytes);
    base = static_cast<unsigned char *>(owned);
    if (owned)
      return MSC_OK;
    return fail(error, MSC_OUT_OF_MEMORY,
                "the arena of %zu bytes cannot be allocated", bytes);
  }

  unsigned char *data() const { return base; }

private:
  msc_status adopt(std::size_t bytes, const msc_options &options,
                   msc_error *error) {
    if (options.arena_bytes < bytes)
      return fail(error, MSC_BAD_ARGUMENT,
                  "msc_options.arena has %zu bytes, the model needs %zu",
                  options.arena_bytes, bytes);
    if (!isAligned(options.arena))
      return fail(error, MSC_BAD_ARGUMENT,
                  "msc_options.arena is not aligned to %u bytes",
                  MSC_ALIGNMENT);
    base = static_cast<unsigned char *>(options.arena);
    return MSC_OK;
  }

  void *owned = nullptr;
  unsigned char *base = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_MEMORY_H
