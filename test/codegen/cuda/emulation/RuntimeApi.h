//===- RuntimeApi.h - memory, streams, graphs and launches, emulated ------===//
// SPDX-License-Identifier: Apache-2.0
//
// Work given to a stream waits until the host synchronises with it, so that
// a forgotten synchronisation is seen. Device memory is closed to the host
// except while such work runs.
//===----------------------------------------------------------------------===//
#ifndef MSC_TEST_CUDA_EMULATION_RUNTIMEAPI_H
#define MSC_TEST_CUDA_EMULATION_RUNTIMEAPI_H

#include "Device.h"

#include <functional>
#include <tuple>
#include <type_traits>

// Values as in NVIDIA's header: programs print them.
enum cudaError_t {
  cudaSuccess = 0,
  cudaErrorInvalidValue = 1,
  cudaErrorMemoryAllocation = 2,
  cudaErrorInvalidConfiguration = 9,
  cudaErrorInvalidResourceHandle = 400,
  cudaErrorStreamCaptureUnsupported = 900
};
enum cudaMemcpyKind {
  cudaMemcpyHostToHost,
  cudaMemcpyHostToDevice,
  cudaMemcpyDeviceToHost,
  cudaMemcpyDeviceToDevice
};
enum cudaStreamCaptureMode {
  cudaStreamCaptureModeGlobal,
  cudaStreamCaptureModeThreadLocal,
  cudaStreamCaptureModeRelaxed
};
constexpr unsigned cudaStreamDefault = 0, cudaStreamNonBlocking = 1;

struct dim3 {
  unsigned x, y, z;
  constexpr dim3(unsigned x = 1, unsigned y = 1, unsigned z = 1)
      : x(x), y(y), z(z) {}
};

using cudaStream_t = struct CUstream_st *;
using cudaGraph_t = struct CUgraph_st *;
using cudaGraphExec_t = struct CUgraphExec_st *;
using cudaEvent_t = struct CUevent_st *;

struct cudaLaunchAttribute;
struct cudaLaunchConfig_t {
  dim3 gridDim, blockDim;
  std::size_t dynamicSmemBytes = 0;
  cudaStream_t stream = nullptr;
  cudaLaunchAttribute *attrs = nullptr;
  unsigned numAttrs = 0;
};

const char *cudaGetErrorString(cudaError_t error);

cudaError_t cudaMalloc(void **pointer, std::size_t bytes);
cudaError_t cudaFree(void *pointer);
cudaError_t cudaMemcpy(void *to, const void *from, std::size_t bytes,
                       cudaMemcpyKind kind);
cudaError_t cudaMemcpyAsync(void *to, const void *from, std::size_t bytes,
                            cudaMemcpyKind kind, cudaStream_t stream = nullptr);
cudaError_t cudaMemsetAsync(void *to, int value, std::size_t bytes,
                            cudaStream_t stream = nullptr);

cudaError_t cudaStreamCreateWithFlags(cudaStream_t *stream, unsigned flags);
cudaError_t cudaStreamDestroy(cudaStream_t stream);
cudaError_t cudaStreamSynchronize(cudaStream_t stream);

cudaError_t cudaStreamBeginCapture(cudaStream_t stream,
                                   cudaStreamCaptureMode mode);
cudaError_t cudaStreamEndCapture(cudaStream_t stream, cudaGraph_t *graph);
cudaError_t cudaGraphInstantiate(cudaGraphExec_t *exec, cudaGraph_t graph,
                                 unsigned long long flags = 0);
cudaError_t cudaGraphLaunch(cudaGraphExec_t exec, cudaStream_t stream);
cudaError_t cudaGraphDestroy(cudaGraph_t graph);
cudaError_t cudaGraphExecDestroy(cudaGraphExec_t exec);

cudaError_t cudaEventCreate(cudaEvent_t *event);
cudaError_t cudaEventDestroy(cudaEvent_t event);
cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream = nullptr);
cudaError_t cudaEventSynchronize(cudaEvent_t event);
cudaError_t cudaEventElapsedTime(float *ms, cudaEvent_t start, cudaEvent_t end);

namespace cuda_emulation {

/// Puts a launch on the stream after checking its configuration.
cudaError_t enqueueLaunch(const cudaLaunchConfig_t &config,
                          std::function<void()> thread);

/// False for a pointer of the host, which a kernel must not be given.
bool isDevicePointer(const void *pointer);

template <typename T> bool isUsable(const T &argument) {
  if constexpr (std::is_pointer_v<T>)
    return !argument || isDevicePointer(argument);
  return true;
}

} // namespace cuda_emulation

template <typename... Parameters, typename... Arguments>
cudaError_t cudaLaunchKernelEx(const cudaLaunchConfig_t *config,
                               void (*kernel)(Parameters...),
                               Arguments &&...arguments) {
  // A launch takes its arguments by value, converted to the parameters' types.
  std::tuple<Parameters...> values(static_cast<Parameters>(arguments)...);
  if (!(cuda_emulation::isUsable<Parameters>(arguments) && ...))
    cuda_emulation::fail("a kernel is launched with a pointer of the host");
  return cuda_emulation::enqueueLaunch(
      *config, [kernel, values] { std::apply(kernel, values); });
}

#endif // MSC_TEST_CUDA_EMULATION_RUNTIMEAPI_H
