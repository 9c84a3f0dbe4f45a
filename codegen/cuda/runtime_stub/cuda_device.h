//===- cuda_device.h - runs the kernels on a GPU --------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// See host_device.h for what a device is. The object lives on the device that
// is current in <model>_create: arena, weights, inputs and outputs each have
// memory there. A run copies the inputs, launches the kernels and copies the
// outputs, all on the object's own stream, and waits for its end. The first run
// captures the kernels as a graph (the only time that a run allocates).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_CUDA_DEVICE_H
#define MSC_RUNTIME_CUDA_DEVICE_H

#include "cuda_memory.h"
#include "device_buffers.h"
#include "stream.h"

#include <ctime>

namespace msc {
namespace {

class CudaDevice {
public:
  /// All pointers are to memory of the device.
  using Kernels = void(Stream &stream, unsigned char *arena,
                       const unsigned char *weights, const void *const *inputs,
                       void *const *outputs, Profile &profile);
  using Memory = DeviceMemory;

  CudaDevice() = default;
  CudaDevice(const CudaDevice &) = delete;
  CudaDevice &operator=(const CudaDevice &) = delete;
  ~CudaDevice() {
    if (stream.handle)
      (void)cudaStreamDestroy(stream.handle);
  }

  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error) {
    const cudaError_t result =
        cudaStreamCreateWithFlags(&stream.handle, cudaStreamNonBlocking);
    if (result != cudaSuccess) {
      stream.handle = nullptr;
      return failCuda(error, "a CUDA stream cannot be created", result);
    }
    return buffers.open(plan, options, error);
  }

  template <class Launch>
  msc_status run(Launch kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    stream.error = cudaSuccess;
    copyInputs(inputs);
    if (profile.enabled())
      launchProfiled(kernels, profile);
    else
      replay(kernels, profile);
    copyOutputs(outputs);
    return finish();
  }

  msc_status reset(unsigned char *state, const StatePlan &plan) {
    stream.error = cudaMemsetAsync(state, 0, plan.bytes, stream.handle);
    for (std::size_t i = 0; i < plan.count; ++i)
      copy(state + plan.values[i].offset,
           buffers.weights() + plan.values[i].weightsOffset,
           plan.values[i].bytes, cudaMemcpyDeviceToDevice);
    return finish();
  }

protected:
  msc_status finish() {
    stream.check(cudaStreamSynchronize(stream.handle));
    return stream.error == cudaSuccess ? MSC_OK : MSC_DEVICE_ERROR;
  }

  template <class Launch> cudaError_t launch(Launch kernels, Profile &profile) {
    kernels(stream, buffers.arena(), buffers.weights(), buffers.inputs(),
            buffers.outputs(), profile);
    return stream.error;
  }

  template <class Launch>
  void launchProfiled(Launch kernels, Profile &profile) {
    // Else the time of the copies would count as the first kernel's.
    stream.check(cudaStreamSynchronize(stream.handle));
    std::timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    profile.last = static_cast<std::uint64_t>(now.tv_sec) * 1000000000u +
                   static_cast<std::uint64_t>(now.tv_nsec);
    launch(kernels, profile);
  }

  template <class Launch> void replay(Launch kernels, Profile &profile) {
    if (!graph.captured())
      stream.check(graph.capture(stream.handle,
                                 [&] { return launch(kernels, profile); }));
    if (stream.error == cudaSuccess)
      stream.check(graph.launch(stream.handle));
  }

  void copyInputs(const void *const *inputs) {
    const msc_model_info &model = buffers.model();
    for (std::size_t i = 0; i < model.num_inputs; ++i)
      copy(buffers.inputs()[i], inputs[i], model.inputs[i].bytes,
           cudaMemcpyHostToDevice);
  }

  void copyOutputs(void *const *outputs) {
    const msc_model_info &model = buffers.model();
    for (std::size_t i = 0; i < model.num_outputs; ++i)
      copy(outputs[i], buffers.outputs()[i], model.outputs[i].bytes,
           cudaMemcpyDeviceToHost);
  }

  void copy(void *to, const void *from, std::size_t bytes,
            cudaMemcpyKind kind) {
    if (bytes)
      stream.check(cudaMemcpyAsync(to, from, bytes, kind, stream.handle));
  }

  Stream stream;
  DeviceBuffers<DeviceMemory> buffers;
  Graph graph;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_CUDA_DEVICE_H
