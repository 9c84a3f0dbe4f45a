//===- steered_device.h - runs a model that the host steers, on a GPU -----===//
// SPDX-License-Identifier: Apache-2.0
//
// As cuda_device.h, but the launches between two decisions of the host are a
// graph each. A segment is captured when a run comes to it for the first time
// (the only times that a run allocates).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_STEERED_DEVICE_H
#define MSC_RUNTIME_STEERED_DEVICE_H

#include "cuda_device.h"

namespace msc {
namespace {

template <std::size_t Segments> class SteeredDevice : private CudaDevice {
public:
  using CudaDevice::Kernels;
  using CudaDevice::Memory;
  using CudaDevice::open;
  using CudaDevice::reset;

  ~SteeredDevice() {
    for (cudaGraphExec_t segment : segments)
      if (segment)
        (void)cudaGraphExecDestroy(segment);
  }

  template <class Launch>
  msc_status run(Launch kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    stream.error = cudaSuccess;
    stream.segments = segments;
    copyInputs(inputs);
    if (profile.enabled())
      launchProfiled(kernels, profile);
    else
      launch(kernels, profile);
    copyOutputs(outputs);
    return finish();
  }

private:
  // One more: a model may have none.
  cudaGraphExec_t segments[Segments + 1] = {};
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_STEERED_DEVICE_H
