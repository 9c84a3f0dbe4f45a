//===- cuda_memory.h - memory of the device and a captured graph ----------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_RUNTIME_CUDA_MEMORY_H
#define MSC_RUNTIME_CUDA_MEMORY_H

#include "error.h"

#include <cuda_runtime.h>

namespace msc {
namespace {

/// Reports what the CUDA runtime says; `what` is the step that failed.
[[gnu::cold]] inline msc_status failCuda(msc_error *error, const char *what,
                                         cudaError_t result) {
  return fail(error,
              result == cudaErrorMemoryAllocation ? MSC_OUT_OF_MEMORY
                                                  : MSC_DEVICE_ERROR,
              "%s: %s", what, cudaGetErrorString(result));
}

/// Memory of the device that current was when it was allocated; aligned to 256.
class DeviceMemory {
public:
  DeviceMemory() = default;
  DeviceMemory(const DeviceMemory &) = delete;
  DeviceMemory &operator=(const DeviceMemory &) = delete;
  ~DeviceMemory() { (void)cudaFree(memory); }

  msc_status open(const char *what, std::size_t bytes, msc_error *error) {
    if (bytes == 0)
      return MSC_OK;
    const cudaError_t result = cudaMalloc(&memory, bytes);
    if (result == cudaSuccess)
      return MSC_OK;
    memory = nullptr;
    return failCuda(error, what, result);
  }

  msc_status fill(const void *host, std::size_t bytes, msc_error *error) {
    const cudaError_t result =
        cudaMemcpy(memory, host, bytes, cudaMemcpyHostToDevice);
    return result == cudaSuccess
               ? MSC_OK
               : failCuda(error, "copying to the device", result);
  }

  unsigned char *data() const { return static_cast<unsigned char *>(memory); }

private:
  void *memory = nullptr;
};

/// Makes a graph of what `enqueue` puts on the stream; its error discards it.
template <class Enqueue>
cudaError_t capture(cudaStream_t stream, cudaGraphExec_t &exec,
                    const Enqueue &enqueue) {
  cudaError_t result =
      cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal);
  if (result != cudaSuccess)
    return result;
  const cudaError_t enqueued = enqueue();
  cudaGraph_t graph = nullptr;
  result = cudaStreamEndCapture(stream, &graph);
  if (enqueued != cudaSuccess)
    result = enqueued;
  if (result == cudaSuccess)
    result = cudaGraphInstantiate(&exec, graph, 0);
  if (graph)
    (void)cudaGraphDestroy(graph);
  if (result != cudaSuccess)
    exec = nullptr;
  return result;
}

/// All launches of a run, to be launched again at the cost of one.
class Graph {
public:
  Graph() = default;
  Graph(const Graph &) = delete;
  Graph &operator=(const Graph &) = delete;
  ~Graph() {
    if (exec)
      (void)cudaGraphExecDestroy(exec);
  }

  bool captured() const { return exec != nullptr; }

  template <class Enqueue>
  cudaError_t capture(cudaStream_t stream, const Enqueue &enqueue) {
    return msc::capture(stream, exec, enqueue);
  }

  cudaError_t launch(cudaStream_t stream) const {
    return cudaGraphLaunch(exec, stream);
  }

private:
  cudaGraphExec_t exec = nullptr;
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_CUDA_MEMORY_H
