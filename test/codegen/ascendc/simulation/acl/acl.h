//===- acl.h - the host side: device memory and streams, simulated --------===//
// SPDX-License-Identifier: Apache-2.0
//
// The acl* functions that generated host code calls. Everything is synchronous;
// what is checked is the order of the calls and the sizes of the copies.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_SIMULATION_ACL_H
#define MSC_SIMULATION_ACL_H

#include "../asc/launch.h"

#include <atomic>

using aclError = int;
using aclrtStream = void *;

constexpr aclError ACL_SUCCESS = 0;
constexpr aclError ACL_ERROR_INVALID_PARAM = 100000;
constexpr aclError ACL_ERROR_REPEAT_INITIALIZE = 100002;

enum aclrtMemMallocPolicy {
  ACL_MEM_MALLOC_HUGE_FIRST,
  ACL_MEM_MALLOC_HUGE_ONLY,
  ACL_MEM_MALLOC_NORMAL_ONLY
};
enum aclrtMemcpyKind {
  ACL_MEMCPY_HOST_TO_HOST,
  ACL_MEMCPY_HOST_TO_DEVICE,
  ACL_MEMCPY_DEVICE_TO_HOST,
  ACL_MEMCPY_DEVICE_TO_DEVICE
};

namespace simulation {

struct Host {
  std::atomic<bool> initialized{false};
  std::atomic<int> streams{0};
};
inline Host &host() {
  static Host *instance = new Host();
  return *instance;
}
inline thread_local int device = -1;

inline bool onDevice(const void *pointer, std::size_t bytes) {
  return globalMemory().contains(reinterpret_cast<std::uintptr_t>(pointer),
                                 bytes);
}

} // namespace simulation

inline aclError aclInit(const char *) {
  return simulation::host().initialized.exchange(true)
             ? ACL_ERROR_REPEAT_INITIALIZE
             : ACL_SUCCESS;
}
inline aclError aclFinalize() {
  return simulation::host().initialized.exchange(false)
             ? ACL_SUCCESS
             : ACL_ERROR_INVALID_PARAM;
}
inline aclError aclrtSetDevice(std::int32_t device) {
  if (!simulation::host().initialized || device < 0)
    return ACL_ERROR_INVALID_PARAM;
  simulation::device = device;
  return ACL_SUCCESS;
}
inline aclError aclrtGetDevice(std::int32_t *device) {
  *device = simulation::device;
  return simulation::device < 0 ? ACL_ERROR_INVALID_PARAM : ACL_SUCCESS;
}
inline aclError aclrtResetDevice(std::int32_t) {
  simulation::device = -1;
  return ACL_SUCCESS;
}
inline aclError aclrtCreateStream(aclrtStream *stream) {
  if (simulation::device < 0)
    return ACL_ERROR_INVALID_PARAM;
  *stream = new int(++simulation::host().streams);
  return ACL_SUCCESS;
}
inline aclError aclrtDestroyStream(aclrtStream stream) {
  delete static_cast<int *>(stream);
  return ACL_SUCCESS;
}
inline aclError aclrtSynchronizeStream(aclrtStream stream) {
  return stream ? ACL_SUCCESS : ACL_ERROR_INVALID_PARAM;
}

inline aclError aclrtMalloc(void **pointer, std::size_t bytes,
                            aclrtMemMallocPolicy) {
  if (simulation::device < 0 || bytes == 0)
    return ACL_ERROR_INVALID_PARAM;
  *pointer = simulation::globalMemory().allocate(bytes);
  return ACL_SUCCESS;
}
inline aclError aclrtFree(void *pointer) {
  simulation::globalMemory().release(pointer);
  return ACL_SUCCESS;
}

inline aclError aclrtMemcpyAsync(void *to, std::size_t room, const void *from,
                                 std::size_t bytes, aclrtMemcpyKind kind,
                                 aclrtStream) {
  bool toDevice =
      kind == ACL_MEMCPY_HOST_TO_DEVICE || kind == ACL_MEMCPY_DEVICE_TO_DEVICE;
  bool fromDevice =
      kind == ACL_MEMCPY_DEVICE_TO_HOST || kind == ACL_MEMCPY_DEVICE_TO_DEVICE;
  bool valid = bytes <= room && simulation::onDevice(to, bytes) == toDevice &&
               simulation::onDevice(from, bytes) == fromDevice;
  simulation::require(
      valid, "acl-memcpy",
      "a copy whose size or direction does not fit its pointers");
  if (!valid)
    return ACL_ERROR_INVALID_PARAM;
  std::memcpy(to, from, bytes);
  return ACL_SUCCESS;
}
inline aclError aclrtMemcpy(void *to, std::size_t room, const void *from,
                            std::size_t bytes, aclrtMemcpyKind kind) {
  return aclrtMemcpyAsync(to, room, from, bytes, kind, nullptr);
}
inline aclError aclrtMemsetAsync(void *to, std::size_t room, std::int32_t value,
                                 std::size_t bytes, aclrtStream) {
  bool valid = bytes <= room && simulation::onDevice(to, bytes);
  simulation::require(valid, "acl-memset",
                      "memory that is no device's, or too short");
  if (!valid)
    return ACL_ERROR_INVALID_PARAM;
  std::memset(to, value, bytes);
  return ACL_SUCCESS;
}

#endif // MSC_SIMULATION_ACL_H
