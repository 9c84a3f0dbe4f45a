//===- acl_memory.h - memory of the device --------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_RUNTIME_ACL_MEMORY_H
#define MSC_RUNTIME_ACL_MEMORY_H

#include "memory.h"

#include <acl/acl.h>

namespace msc {
namespace {

/// `what` is the step that failed; the numbers are those of acl_base.h.
[[gnu::cold]] inline msc_status failAcl(msc_error *error, const char *what,
                                        aclError result) {
  return fail(error, MSC_DEVICE_ERROR, "%s: acl error %d", what,
              static_cast<int>(result));
}

/// Memory of the device that current was when it was allocated; aligned to 64.
class DeviceMemory {
public:
  DeviceMemory() = default;
  DeviceMemory(const DeviceMemory &) = delete;
  DeviceMemory &operator=(const DeviceMemory &) = delete;
  ~DeviceMemory() {
    if (memory)
      (void)aclrtFree(memory);
  }

  msc_status open(const char *what, std::size_t bytes, msc_error *error) {
    if (bytes == 0)
      return MSC_OK;
    const aclError result =
        aclrtMalloc(&memory, bytes, ACL_MEM_MALLOC_HUGE_FIRST);
    if (result == ACL_SUCCESS)
      return MSC_OK;
    memory = nullptr;
    failAcl(error, what, result);
    return MSC_OUT_OF_MEMORY;
  }

  msc_status fill(const void *host, std::size_t bytes, msc_error *error) {
    const aclError result =
        aclrtMemcpy(memory, bytes, host, bytes, ACL_MEMCPY_HOST_TO_DEVICE);
    return result == ACL_SUCCESS
               ? MSC_OK
               : failAcl(error, "copying to the device", result);
  }

  unsigned char *data() const { return static_cast<unsigned char *>(memory); }

private:
  void *memory = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_ACL_MEMORY_H
