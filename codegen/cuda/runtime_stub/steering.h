//===- steering.h - what the host does between launches on a GPU ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Of a model with branches or loops: the host reads a condition and decides
// what to launch. What it launches without a look in between is a segment.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_STEERING_H
#define MSC_RUNTIME_STEERING_H

#include "cuda_memory.h"
#include "stream.h"

namespace msc {
namespace {

/// Puts the launches of a segment on the stream, at the cost of one: captured
/// when they come for the first time. A profile wants each by itself.
template <class Enqueue>
void segment(Stream &stream, const Profile &profile, std::size_t number,
             const Enqueue &enqueue) {
  if (profile.enabled())
    return enqueue();
  cudaGraphExec_t &launches = stream.segments[number];
  if (!launches)
    stream.check(capture(stream.handle, launches, [&] {
      enqueue();
      return stream.error;
    }));
  if (stream.error == cudaSuccess)
    stream.check(cudaGraphLaunch(launches, stream.handle));
}

/// A number in memory of the device, once all before it has run; 0 after an
/// error.
template <class T> T read(Stream &stream, const T *address) {
  T number{};
  if (stream.error != cudaSuccess)
    return number;
  stream.check(cudaMemcpyAsync(&number, address, sizeof(T),
                               cudaMemcpyDeviceToHost, stream.handle));
  stream.check(cudaStreamSynchronize(stream.handle));
  return stream.error == cudaSuccess ? number : T{};
}

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_STEERING_H
