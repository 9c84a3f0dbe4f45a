//===- cuda_runtime.h - the CUDA runtime's subset, emulated on the host ---===//
// SPDX-License-Identifier: Apache-2.0
//
// Stands in for NVIDIA's header of the same name, so that the host's compiler
// accepts a generated .cu file (as C++20) and runs it. It is stricter than a
// device: see README.md for what it detects. Kernels are launched through
// cudaLaunchKernelEx; the <<<>>> syntax needs nvcc.
//===----------------------------------------------------------------------===//
#ifndef MSC_TEST_CUDA_EMULATION_CUDA_RUNTIME_H
#define MSC_TEST_CUDA_EMULATION_CUDA_RUNTIME_H

#define MSC_CUDA_EMULATION 1

#define __host__
#define __device__
#define __global__
#define __constant__
#define __forceinline__ inline
#define __launch_bounds__(...)

// `CUDA_EMULATION_SHARED(tile, Tile);` is `__shared__ Tile tile;`. The keyword
// itself cannot be emulated: g++ 12 drops the section attribute of a variable
// in a template, so there would be no way to find and to fill its memory.
#define CUDA_EMULATION_SHARED(name, ...)                                       \
  static const char name##Site = 0;                                            \
  auto &name = *static_cast<__VA_ARGS__ *>(                                    \
      cuda_emulation::staticShared(&name##Site, sizeof(__VA_ARGS__)))

#include "Device.h"
#include "DeviceFunctions.h"
#include "RuntimeApi.h"

#endif // MSC_TEST_CUDA_EMULATION_CUDA_RUNTIME_H
