//===- Device.h - blocks, warps and barriers of the emulated device -------===//
// SPDX-License-Identifier: Apache-2.0
//
// What the emulated cuda_runtime.h needs to run a kernel on the host. One
// fibre stands for one thread. A warp runs until all its lanes wait, then
// the next warp runs; lanes, warps and blocks are taken in ascending order or,
// reversed, in descending order. A kernel that reads what another warp has not
// yet written (a missing __syncthreads) reads NaN in one of the two.
//===----------------------------------------------------------------------===//
#ifndef MSC_TEST_CUDA_EMULATION_DEVICE_H
#define MSC_TEST_CUDA_EMULATION_DEVICE_H

#include <cstddef>
#include <cstdint>

namespace cuda_emulation {

struct Index {
  unsigned x = 0, y = 0, z = 0;
};
struct Extent {
  unsigned x = 1, y = 1, z = 1;
};

enum class Order { Forward, Reversed };

/// The order at the start is that of the environment variable MSC_CUDA_ORDER
/// ("forward" or "reversed"), forward without it.
void setOrder(Order order);
Order order();

/// Position of the running thread; kernels see them as blockIdx and so on.
extern Index currentBlock, currentThread;
extern Extent currentGrid, currentExtent;

constexpr unsigned warpLanes = 32;
constexpr unsigned maxThreads = 1024;
constexpr std::size_t maxSharedBytes = 48 * 1024;

/// Runs body(context) once for every thread of the grid. Shared memory, static
/// and dynamic, is filled with 0xFF bytes (NaN, -1) before every block. Ends
/// the program with a message when the threads wait for one another in vain or
/// a block uses more than maxSharedBytes.
void runGrid(Extent grid, Extent block, std::size_t sharedBytes,
             void (*body)(const void *), const void *context);

/// The block's dynamic shared memory, aligned to 128 bytes.
void *dynamicShared();

/// The block's static shared memory of the declaration that `site` stands for.
void *staticShared(const void *site, std::size_t bytes);

/// The barrier of the block; every thread must come to it.
void syncThreads();

/// Waits for the lanes of `mask`, hands over `bits` and returns what each lane
/// of the warp has handed over; lanes outside the mask hold old values.
const std::uint64_t *exchange(unsigned mask, std::uint64_t bits);

/// Number of the running thread within its warp.
unsigned lane();

/// Reports a use of CUDA that a device would not survive; ends the program.
[[noreturn]] void fail(const char *message);

} // namespace cuda_emulation

#endif // MSC_TEST_CUDA_EMULATION_DEVICE_H
