//===- DeviceFunctions.h - what a kernel calls, emulated on the host ------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CUDA_EMULATION_DEVICEFUNCTIONS_H
#define MSC_TEST_CUDA_EMULATION_DEVICEFUNCTIONS_H

#include "Device.h"

#include <cmath>
#include <cstring>

using uint3 = cuda_emulation::Index;
inline const uint3 &threadIdx = cuda_emulation::currentThread;
inline const uint3 &blockIdx = cuda_emulation::currentBlock;
inline const cuda_emulation::Extent &blockDim = cuda_emulation::currentExtent;
inline const cuda_emulation::Extent &gridDim = cuda_emulation::currentGrid;
constexpr int warpSize = cuda_emulation::warpLanes;

struct alignas(16) float4 {
  float x, y, z, w;
};

inline void __syncthreads() { cuda_emulation::syncThreads(); }

inline void __syncwarp(unsigned mask = 0xFFFFFFFFu) {
  cuda_emulation::exchange(mask, 0);
}

namespace cuda_emulation {

/// The value that lane `source` has handed over; a lane outside the mask has
/// handed over nothing, which a device answers with an undefined value.
template <typename T> T shuffle(unsigned mask, T value, unsigned source) {
  static_assert(sizeof(T) <= sizeof(std::uint64_t));
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof(T));
  if (!(mask >> source & 1))
    fail("a shuffle reads from a lane outside its mask");
  bits = exchange(mask, bits)[source];
  std::memcpy(&value, &bits, sizeof(T));
  return value;
}

/// `source` where it lies in the group of `width` lanes, else the own lane.
inline unsigned withinGroup(int source, int width) {
  int own = static_cast<int>(lane());
  return static_cast<unsigned>(
      source / width == own / width && source >= 0 ? source : own);
}

} // namespace cuda_emulation

template <typename T>
T __shfl_sync(unsigned mask, T value, int source, int width = warpSize) {
  int base = static_cast<int>(cuda_emulation::lane()) / width * width;
  return cuda_emulation::shuffle(
      mask, value, static_cast<unsigned>(base + (source & (width - 1))));
}

template <typename T>
T __shfl_xor_sync(unsigned mask, T value, int bits, int width = warpSize) {
  int source = static_cast<int>(cuda_emulation::lane()) ^ bits;
  return cuda_emulation::shuffle(mask, value,
                                 cuda_emulation::withinGroup(source, width));
}

template <typename T>
T __shfl_down_sync(unsigned mask, T value, unsigned delta,
                   int width = warpSize) {
  int source = static_cast<int>(cuda_emulation::lane() + delta);
  return cuda_emulation::shuffle(mask, value,
                                 cuda_emulation::withinGroup(source, width));
}

template <typename T>
T __shfl_up_sync(unsigned mask, T value, unsigned delta, int width = warpSize) {
  int source =
      static_cast<int>(cuda_emulation::lane()) - static_cast<int>(delta);
  return cuda_emulation::shuffle(mask, value,
                                 cuda_emulation::withinGroup(source, width));
}

inline unsigned __ballot_sync(unsigned mask, int predicate) {
  const std::uint64_t *votes = cuda_emulation::exchange(mask, predicate != 0);
  unsigned ballot = 0;
  for (unsigned lane = 0; lane < cuda_emulation::warpLanes; ++lane)
    if (mask >> lane & 1 && votes[lane])
      ballot |= 1u << lane;
  return ballot;
}

inline int __any_sync(unsigned mask, int predicate) {
  return __ballot_sync(mask, predicate) != 0;
}

inline int __all_sync(unsigned mask, int predicate) {
  return __ballot_sync(mask, predicate) == mask;
}

// Fibres are switched at barriers only, so plain code is atomic.
template <typename T> T atomicAdd(T *address, T value) {
  T old = *address;
  *address = old + value;
  return old;
}

template <typename T> T atomicMax(T *address, T value) {
  T old = *address;
  *address = old < value ? value : old;
  return old;
}

template <typename T> T atomicMin(T *address, T value) {
  T old = *address;
  *address = value < old ? value : old;
  return old;
}

template <typename T> T atomicCAS(T *address, T expected, T value) {
  T old = *address;
  if (old == expected)
    *address = value;
  return old;
}

template <typename T> T atomicExch(T *address, T value) {
  T old = *address;
  *address = value;
  return old;
}

template <typename T> T __ldg(const T *address) { return *address; }

inline float rsqrtf(float x) { return 1.0f / std::sqrt(x); }

#endif // MSC_TEST_CUDA_EMULATION_DEVICEFUNCTIONS_H
