//===- Memory.h - device memory that the host cannot touch ----------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CUDA_EMULATION_MEMORY_H
#define MSC_TEST_CUDA_EMULATION_MEMORY_H

#include <cstddef>

namespace cuda_emulation {

/// New device memory, aligned to 256 bytes and filled with 0xFF; the page after
/// it stays closed, so that a kernel that writes beyond its end faults.
/// Null when there is none.
void *allocate(std::size_t bytes);

/// False when `pointer` is not the start of device memory.
bool release(void *pointer);

/// Whether all of the range lies in one piece of device memory.
bool isDeviceRange(const void *pointer, std::size_t bytes);

/// Device memory is open to the process while one of these lives. Not
/// reentrant; the caller holds the lock of Stream.cpp.
class OpenMemory {
public:
  OpenMemory();
  ~OpenMemory();
};

} // namespace cuda_emulation

#endif // MSC_TEST_CUDA_EMULATION_MEMORY_H
