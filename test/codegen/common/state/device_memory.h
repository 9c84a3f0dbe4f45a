//===- device_memory.h - memory that a caller hands over, on any target ---===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CODEGEN_STATE_DEVICE_MEMORY_H
#define MSC_TEST_CODEGEN_STATE_DEVICE_MEMORY_H

#include "runtime_stub/msc_runtime.h"

#if __has_include("runtime_stub/cuda_memory.h")
#include <cuda_runtime.h>

inline void *allocate(std::size_t bytes) {
  void *memory = nullptr;
  cudaMalloc(&memory, bytes);
  return memory;
}
inline void release(void *memory) { cudaFree(memory); }
inline void write(void *to, const void *from, std::size_t bytes) {
  cudaMemcpy(to, from, bytes, cudaMemcpyHostToDevice);
}
inline void read(void *to, const void *from, std::size_t bytes) {
  cudaMemcpy(to, from, bytes, cudaMemcpyDeviceToHost);
}

#elif __has_include("runtime_stub/acl_memory.h")
#include <acl/acl.h>

inline void *allocate(std::size_t bytes) {
  void *memory = nullptr;
  aclInit(nullptr);
  aclrtSetDevice(0);
  aclrtMalloc(&memory, bytes, ACL_MEM_MALLOC_HUGE_FIRST);
  return memory;
}
inline void release(void *memory) { aclrtFree(memory); }
inline void write(void *to, const void *from, std::size_t bytes) {
  aclrtMemcpy(to, bytes, from, bytes, ACL_MEMCPY_HOST_TO_DEVICE);
}
inline void read(void *to, const void *from, std::size_t bytes) {
  aclrtMemcpy(to, bytes, from, bytes, ACL_MEMCPY_DEVICE_TO_HOST);
}

#else
#include <cstdlib>
#include <cstring>

inline void *allocate(std::size_t bytes) {
  return std::aligned_alloc(MSC_ALIGNMENT, bytes);
}
inline void release(void *memory) { std::free(memory); }
inline void write(void *to, const void *from, std::size_t bytes) {
  std::memcpy(to, from, bytes);
}
inline void read(void *to, const void *from, std::size_t bytes) {
  std::memcpy(to, from, bytes);
}
#endif

#endif // MSC_TEST_CODEGEN_STATE_DEVICE_MEMORY_H
