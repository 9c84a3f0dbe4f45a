//===- device.cuh - launching kernels, and what every kernel needs --------===//
// SPDX-License-Identifier: Apache-2.0
//
// The same source is compiled by nvcc for a GPU and, against the emulation of
// msc's tests, by the host's compiler; this file holds all that differs.
// Everything below kernels/ has internal linkage: two models link into one
// program.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DEVICE_CUH
#define MSC_KERNELS_DEVICE_CUH

#include <cuda_runtime.h>

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

/// The stream that a run's kernels are put on, in order. The first error stays
/// and suppresses all later launches; whoever owns the stream reports it.
struct Stream {
  cudaStream_t handle = nullptr;
  cudaError_t error = cudaSuccess;

  template <class... Parameters, class... Arguments>
  void launch(dim3 grid, int threads, void (*kernel)(Parameters...),
              Arguments... arguments) {
    if (error != cudaSuccess)
      return;
    cudaLaunchConfig_t config{};
    config.gridDim = grid;
    config.blockDim = dim3(static_cast<unsigned>(threads));
    config.stream = handle;
    error = cudaLaunchKernelEx(&config, kernel, arguments...);
  }
};

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

#endif // MSC_KERNELS_DEVICE_CUH
