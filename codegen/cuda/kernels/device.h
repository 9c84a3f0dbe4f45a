//===- device.h - launching kernels, and what every kernel needs ----------===//
// SPDX-License-Identifier: Apache-2.0
//
// The same source is compiled by nvcc for a GPU and, against the emulation of
// msc's tests, by the host's compiler; this file holds all that differs.
// Everything below kernels/ has internal linkage: two models link into one
// program.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DEVICE_H
#define MSC_KERNELS_DEVICE_H

#include "runtime_stub/stream.h"

#define MSC_INLINE __device__ __forceinline__
#define MSC_UNROLL _Pragma("unroll")

/// MSC_SHARED(name, Type): a variable in the block's static shared memory.
#ifdef MSC_CUDA_EMULATION
#undef MSC_UNROLL
#define MSC_UNROLL
#define MSC_SHARED(name, ...) CUDA_EMULATION_SHARED(name, __VA_ARGS__)
#else
#define MSC_SHARED(name, ...) __shared__ __VA_ARGS__ name
#endif

namespace msc {
namespace {

/// Puts a kernel on the stream, unless an earlier step has failed.
template <class... Parameters, class... Arguments>
void launch(Stream &stream, dim3 grid, int threads,
            void (*kernel)(Parameters...), Arguments... arguments) {
  if (stream.error != cudaSuccess)
    return;
  cudaLaunchConfig_t config{};
  config.gridDim = grid;
  config.blockDim = dim3(static_cast<unsigned>(threads));
  config.stream = stream.handle;
  stream.check(cudaLaunchKernelEx(&config, kernel, arguments...));
}

constexpr long ceilDiv(long a, long b) { return (a + b - 1) / b; }

/// Threads of a block where nothing speaks for another number.
constexpr int blockThreads = 256;

/// Blocks that give each of `count` elements a thread.
constexpr unsigned blocksFor(long count) {
  return static_cast<unsigned>(ceilDiv(count, blockThreads));
}

/// Kernels count the elements of a tensor in 32 bits.
constexpr bool fitsInt(long count) { return count < 0x7FFFFFFF; }

/// Number of the running thread in its grid of one dimension.
MSC_INLINE int globalThread() {
  return static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_DEVICE_H
