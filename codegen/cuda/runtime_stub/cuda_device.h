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
#include "model_plan.h"
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

  CudaDevice() = default;
  CudaDevice(const CudaDevice &) = delete;
  CudaDevice &operator=(const CudaDevice &) = delete;
  ~CudaDevice() {
    std::free(pointers);
    if (stream.handle)
      (void)cudaStreamDestroy(stream.handle);
  }

  msc_status open(const ModelPlan &plan, const msc_options &options,
                  msc_error *error) {
    info = plan.info;
    const cudaError_t result =
        cudaStreamCreateWithFlags(&stream.handle, cudaStreamNonBlocking);
    if (result != cudaSuccess) {
      stream.handle = nullptr;
      return failCuda(error, "a CUDA stream cannot be created", result);
    }
    if (msc_status status = openWeights(plan, options, error))
      return status;
    if (msc_status status = openArena(options, error))
      return status;
    return openTensors(error);
  }

  msc_status run(Kernels *kernels, const void *const *inputs,
                 void *const *outputs, Profile &profile) {
    stream.error = cudaSuccess;
    copyInputs(inputs);
    if (profile.enabled())
      launchProfiled(kernels, profile);
    else
      replay(kernels, profile);
    copyOutputs(outputs);
    stream.check(cudaStreamSynchronize(stream.handle));
    return stream.error == cudaSuccess ? MSC_OK : MSC_DEVICE_ERROR;
  }

private:
  /// The host's weights are needed for this moment only.
  msc_status openWeights(const ModelPlan &plan, const msc_options &options,
                         msc_error *error) {
    Weights host;
    if (msc_status status = host.open(plan.weights, options, error))
      return status;
    if (plan.weights.bytes <= sizeof(WeightsHeader))
      return MSC_OK;
    const std::size_t bytes = plan.weights.bytes - sizeof(WeightsHeader);
    if (msc_status status =
            weights.open("memory of the device for the weights", bytes, error))
      return status;
    const cudaError_t result =
        cudaMemcpy(weights.data(), host.data(), bytes, cudaMemcpyHostToDevice);
    return result == cudaSuccess
               ? MSC_OK
               : failCuda(error, "copying the weights to the device", result);
  }

  /// options.arena is memory of the device.
  msc_status openArena(const msc_options &options, msc_error *error) {
    if (!options.arena) {
      msc_status status = ownArena.open("memory of the device for the arena",
                                        info->arena_bytes, error);
      arena = ownArena.data();
      return status;
    }
    if (options.arena_bytes < info->arena_bytes || !isAligned(options.arena))
      return fail(error, MSC_BAD_ARGUMENT,
                  "msc_options.arena has %zu bytes, the model needs %zu, "
                  "aligned to %u",
                  options.arena_bytes, info->arena_bytes, MSC_ALIGNMENT);
    arena = static_cast<unsigned char *>(options.arena);
    return MSC_OK;
  }

  /// One piece of memory for all inputs and outputs, and their addresses in it.
  msc_status openTensors(msc_error *error) {
    const std::size_t count = info->num_inputs + info->num_outputs;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count; ++i)
      bytes += roundUp(tensor(i).bytes, MSC_ALIGNMENT);
    if (msc_status status = tensors.open(
            "memory of the device for inputs and outputs", bytes, error))
      return status;
    pointers = static_cast<void **>(std::calloc(count + 1, sizeof(void *)));
    if (!pointers)
      return fail(error, MSC_OUT_OF_MEMORY, "no memory for the addresses");
    unsigned char *next = tensors.data();
    for (std::size_t i = 0; i < count; ++i) {
      pointers[i] = next;
      next += roundUp(tensor(i).bytes, MSC_ALIGNMENT);
    }
    return MSC_OK;
  }

  /// Inputs come first, then outputs.
  const msc_tensor_info &tensor(std::size_t i) const {
    return i < info->num_inputs ? info->inputs[i]
                                : info->outputs[i - info->num_inputs];
  }

  cudaError_t launch(Kernels *kernels, Profile &profile) {
    kernels(stream, arena, weights.data(), pointers,
            pointers + info->num_inputs, profile);
    return stream.error;
  }

  void launchProfiled(Kernels *kernels, Profile &profile) {
    // Else the time of the copies would count as the first kernel's.
    stream.check(cudaStreamSynchronize(stream.handle));
    std::timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    profile.last = static_cast<std::uint64_t>(now.tv_sec) * 1000000000u +
                   static_cast<std::uint64_t>(now.tv_nsec);
    launch(kernels, profile);
  }

  void replay(Kernels *kernels, Profile &profile) {
    if (!graph.captured())
      stream.check(graph.capture(stream.handle,
                                 [&] { return launch(kernels, profile); }));
    if (stream.error == cudaSuccess)
      stream.check(graph.launch(stream.handle));
  }

  void copyInputs(const void *const *inputs) {
    for (std::size_t i = 0; i < info->num_inputs; ++i)
      if (info->inputs[i].bytes)
        stream.check(cudaMemcpyAsync(pointers[i], inputs[i],
                                     info->inputs[i].bytes,
                                     cudaMemcpyHostToDevice, stream.handle));
  }

  void copyOutputs(void *const *outputs) {
    for (std::size_t i = 0; i < info->num_outputs; ++i)
      if (info->outputs[i].bytes)
        stream.check(cudaMemcpyAsync(outputs[i], pointers[info->num_inputs + i],
                                     info->outputs[i].bytes,
                                     cudaMemcpyDeviceToHost, stream.handle));
  }

  const msc_model_info *info = nullptr;
  Stream stream;
  DeviceMemory weights, ownArena, tensors;
  unsigned char *arena = nullptr;
  void **pointers = nullptr;
  Graph graph;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_CUDA_DEVICE_H
