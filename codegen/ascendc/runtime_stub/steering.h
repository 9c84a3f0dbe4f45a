//===- steering.h - what the host does between launches on an NPU ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// Of a model with branches or loops: the host reads a condition and decides
// what to launch.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_STEERING_H
#define MSC_RUNTIME_STEERING_H

#include "stream.h"

namespace msc {
namespace {

/// A number in memory of the device, once all before it has run; 0 after an
/// error.
template <class T> T read(Stream &stream, const T *address) {
  T number{};
  if (stream.error != ACL_SUCCESS)
    return number;
  stream.check(aclrtMemcpyAsync(&number, sizeof(T), address, sizeof(T),
                                ACL_MEMCPY_DEVICE_TO_HOST, stream.handle));
  stream.check(aclrtSynchronizeStream(stream.handle));
  return stream.error == ACL_SUCCESS ? number : T{};
}

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_STEERING_H
