//===- stream.h - the CUDA stream of a run and its first error ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// What <model>_api.cpp (compiled by the host's compiler) and the kernels
// (compiled by nvcc) share.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_STREAM_H
#define MSC_RUNTIME_STREAM_H

#include "profile.h"

#include <cuda_runtime.h>

namespace msc {

/// The stream that a run's kernels are put on, in order. The first error stays
/// and suppresses all later launches; whoever owns the stream reports it.
struct Stream {
  cudaStream_t handle = nullptr;
  cudaError_t error = cudaSuccess;
  /// Of a model with branches or loops, see steering.h.
  cudaGraphExec_t *segments = nullptr;

  /// Keeps the first error.
  [[gnu::always_inline]] void check(cudaError_t result) {
    if (error == cudaSuccess)
      error = result;
  }

  /// Kernel number `kernel` has been launched. Only a profile waits for it.
  [[gnu::always_inline]] void done(Profile &profile, std::size_t kernel) {
    if (!profile.enabled())
      return;
    check(cudaStreamSynchronize(handle));
    profile.done(kernel);
  }
};

} // namespace msc

#endif // MSC_RUNTIME_STREAM_H
