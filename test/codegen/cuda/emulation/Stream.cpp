//===- Stream.cpp - work queues, captured graphs and copies ---------------===//
// SPDX-License-Identifier: Apache-2.0

#include "Memory.h"
#include "RuntimeApi.h"

#include <chrono>
#include <cstring>
#include <mutex>
#include <vector>

using namespace cuda_emulation;
using Work = std::vector<std::function<void()>>;

struct CUstream_st {
  Work waiting;
  bool capturing = false;
};
struct CUgraph_st {
  Work work;
};
struct CUgraphExec_st {
  Work work;
};
struct CUevent_st {
  std::chrono::steady_clock::time_point time;
  cudaStream_t stream = nullptr;
};

namespace {

/// There is one device: its work is done by one thread of the host at a time.
std::mutex &deviceLock() {
  static std::mutex lock;
  return lock;
}

void perform(const Work &work) {
  std::lock_guard<std::mutex> hold(deviceLock());
  OpenMemory open;
  for (const std::function<void()> &item : work)
    item();
}

cudaError_t enqueue(cudaStream_t stream, std::function<void()> item) {
  if (stream)
    stream->waiting.push_back(std::move(item));
  else
    perform({std::move(item)});
  return cudaSuccess;
}

bool agrees(const void *pointer, std::size_t bytes, bool onDevice) {
  return onDevice ? isDeviceRange(pointer, bytes) : !isDevicePointer(pointer);
}

bool isLegal(void *to, const void *from, std::size_t bytes,
             cudaMemcpyKind kind) {
  bool toDevice =
      kind == cudaMemcpyHostToDevice || kind == cudaMemcpyDeviceToDevice;
  bool fromDevice =
      kind == cudaMemcpyDeviceToHost || kind == cudaMemcpyDeviceToDevice;
  return agrees(to, bytes, toDevice) && agrees(from, bytes, fromDevice);
}

bool isLegal(const cudaLaunchConfig_t &config) {
  auto count = [](dim3 d) { return std::uint64_t(d.x) * d.y * d.z; };
  return count(config.gridDim) && config.gridDim.y < 65536 &&
         config.gridDim.z < 65536 && config.gridDim.x < 0x80000000u &&
         count(config.blockDim) && count(config.blockDim) <= maxThreads &&
         config.blockDim.z <= 64 && config.dynamicSmemBytes <= maxSharedBytes;
}

Extent extent(dim3 d) { return {d.x, d.y, d.z}; }

} // namespace

cudaError_t cuda_emulation::enqueueLaunch(const cudaLaunchConfig_t &config,
                                          std::function<void()> thread) {
  if (!isLegal(config) || config.numAttrs)
    return cudaErrorInvalidConfiguration;
  return enqueue(config.stream, [config, thread] {
    runGrid(
        extent(config.gridDim), extent(config.blockDim),
        config.dynamicSmemBytes,
        [](const void *context) {
          (*static_cast<const std::function<void()> *>(context))();
        },
        &thread);
  });
}

const char *cudaGetErrorString(cudaError_t error) {
  switch (error) {
  case cudaSuccess:
    return "no error";
  case cudaErrorInvalidValue:
    return "invalid argument";
  case cudaErrorMemoryAllocation:
    return "out of memory";
  case cudaErrorInvalidConfiguration:
    return "invalid configuration argument";
  case cudaErrorInvalidResourceHandle:
    return "invalid resource handle";
  case cudaErrorStreamCaptureUnsupported:
    return "operation not permitted when stream is capturing";
  }
  return "unrecognized error code";
}

cudaError_t cudaMalloc(void **pointer, std::size_t bytes) {
  *pointer = bytes ? allocate(bytes) : nullptr;
  return *pointer || !bytes ? cudaSuccess : cudaErrorMemoryAllocation;
}

cudaError_t cudaFree(void *pointer) {
  return !pointer || release(pointer) ? cudaSuccess : cudaErrorInvalidValue;
}

cudaError_t cudaMemcpyAsync(void *to, const void *from, std::size_t bytes,
                            cudaMemcpyKind kind, cudaStream_t stream) {
  if (!isLegal(to, from, bytes, kind))
    return cudaErrorInvalidValue;
  return enqueue(stream, [=] { std::memcpy(to, from, bytes); });
}

cudaError_t cudaMemcpy(void *to, const void *from, std::size_t bytes,
                       cudaMemcpyKind kind) {
  return cudaMemcpyAsync(to, from, bytes, kind, nullptr);
}

cudaError_t cudaMemsetAsync(void *to, int value, std::size_t bytes,
                            cudaStream_t stream) {
  if (!agrees(to, bytes, true))
    return cudaErrorInvalidValue;
  return enqueue(stream, [=] { std::memset(to, value, bytes); });
}

cudaError_t cudaStreamCreateWithFlags(cudaStream_t *stream, unsigned) {
  *stream = new CUstream_st;
  return cudaSuccess;
}

cudaError_t cudaStreamDestroy(cudaStream_t stream) {
  perform(stream->waiting);
  delete stream;
  return cudaSuccess;
}

cudaError_t cudaStreamSynchronize(cudaStream_t stream) {
  if (!stream)
    return cudaSuccess;
  if (stream->capturing)
    return cudaErrorStreamCaptureUnsupported;
  Work work = std::move(stream->waiting);
  stream->waiting.clear();
  perform(work);
  return cudaSuccess;
}

cudaError_t cudaStreamBeginCapture(cudaStream_t stream, cudaStreamCaptureMode) {
  if (!stream || stream->capturing)
    return cudaErrorStreamCaptureUnsupported;
  if (cudaError_t error = cudaStreamSynchronize(stream))
    return error;
  stream->capturing = true;
  return cudaSuccess;
}

cudaError_t cudaStreamEndCapture(cudaStream_t stream, cudaGraph_t *graph) {
  if (!stream || !stream->capturing)
    return cudaErrorInvalidValue;
  *graph = new CUgraph_st{std::move(stream->waiting)};
  stream->waiting.clear();
  stream->capturing = false;
  return cudaSuccess;
}

cudaError_t cudaGraphInstantiate(cudaGraphExec_t *exec, cudaGraph_t graph,
                                 unsigned long long) {
  *exec = new CUgraphExec_st{graph->work};
  return cudaSuccess;
}

cudaError_t cudaGraphLaunch(cudaGraphExec_t exec, cudaStream_t stream) {
  for (const std::function<void()> &item : exec->work)
    enqueue(stream, item);
  return cudaSuccess;
}

cudaError_t cudaGraphDestroy(cudaGraph_t graph) {
  delete graph;
  return cudaSuccess;
}

cudaError_t cudaGraphExecDestroy(cudaGraphExec_t exec) {
  delete exec;
  return cudaSuccess;
}

cudaError_t cudaEventCreate(cudaEvent_t *event) {
  *event = new CUevent_st;
  return cudaSuccess;
}

cudaError_t cudaEventDestroy(cudaEvent_t event) {
  delete event;
  return cudaSuccess;
}

cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream) {
  event->stream = stream;
  return enqueue(stream,
                 [=] { event->time = std::chrono::steady_clock::now(); });
}

cudaError_t cudaEventSynchronize(cudaEvent_t event) {
  return cudaStreamSynchronize(event->stream);
}

cudaError_t cudaEventElapsedTime(float *ms, cudaEvent_t start,
                                 cudaEvent_t end) {
  *ms =
      std::chrono::duration<float, std::milli>(end->time - start->time).count();
  return cudaSuccess;
}
