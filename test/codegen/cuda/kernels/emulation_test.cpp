//===- emulation_test.cpp - the emulation runs and refuses what it should -===//
// SPDX-License-Identifier: Apache-2.0

#include "Check.h"

#include <cuda_runtime.h>

#include <array>

using cuda_emulation::Order;

namespace {

constexpr unsigned all = 0xFFFFFFFFu;

template <typename... Parameters, typename... Arguments>
void launch(dim3 grid, dim3 block, void (*kernel)(Parameters...),
            Arguments... arguments) {
  cudaLaunchConfig_t config;
  config.gridDim = grid;
  config.blockDim = block;
  check::isTrue(!cudaLaunchKernelEx(&config, kernel, arguments...), "launch");
}

struct DeviceFloats {
  float *data = nullptr;
  std::size_t bytes;
  explicit DeviceFloats(std::size_t count) : bytes(count * sizeof(float)) {
    check::isTrue(!cudaMalloc(reinterpret_cast<void **>(&data), bytes),
                  "malloc");
  }
  ~DeviceFloats() { cudaFree(data); }
  std::vector<float> read() const {
    std::vector<float> host(bytes / sizeof(float));
    check::isTrue(!cudaMemcpy(host.data(), data, bytes, cudaMemcpyDeviceToHost),
                  "copy to the host");
    return host;
  }
};

/// y[i] = i-th value of a block-wide rotation through shared memory by `shift`;
/// without the barrier it is a race that only some schedules reveal.
template <bool Barrier> __global__ void rotate(float *y, int shift) {
  CUDA_EMULATION_SHARED(tile, std::array<float, 128>);
  int i = static_cast<int>(threadIdx.x);
  tile[i] = static_cast<float>(i);
  if (Barrier)
    __syncthreads();
  y[blockIdx.x * 128 + threadIdx.x] = tile[(i + shift + 128) % 128];
}

template <bool Barrier> bool rotatesRight(Order order, int shift) {
  cuda_emulation::setOrder(order);
  DeviceFloats y(256);
  launch(2, 128, &rotate<Barrier>, y.data, shift);
  std::vector<float> got = y.read();
  for (int i = 0; i < 256; ++i)
    if (got[i] != static_cast<float>((i % 128 + shift + 128) % 128))
      return false;
  return true;
}

void testBarrier() {
  for (int shift : {-33, -1, 1, 33}) {
    check::isTrue(rotatesRight<true>(Order::Forward, shift),
                  "rotation forward");
    check::isTrue(rotatesRight<true>(Order::Reversed, shift),
                  "rotation reversed");
    check::isTrue(!rotatesRight<false>(Order::Forward, shift) ||
                      !rotatesRight<false>(Order::Reversed, shift),
                  "a deleted __syncthreads is detected");
  }
}

__global__ void warpValues(float *y) {
  float own = static_cast<float>(threadIdx.x % 32);
  float sum = own;
  for (int bit = 16; bit; bit /= 2)
    sum += __shfl_xor_sync(all, sum, bit);
  float *row = y + threadIdx.x * 6;
  row[0] = sum;
  row[1] = __shfl_sync(all, own, 5);
  row[2] = __shfl_down_sync(all, own, 3);
  row[3] = __shfl_up_sync(all, own, 3);
  row[4] = __shfl_sync(all, own, 1, 8);
  row[5] = static_cast<float>(__ballot_sync(all, threadIdx.x % 4 == 0) ==
                              0x11111111u);
}

void testShuffles() {
  for (Order order : {Order::Forward, Order::Reversed}) {
    cuda_emulation::setOrder(order);
    DeviceFloats y(64 * 6);
    launch(1, 64, &warpValues, y.data);
    std::vector<float> expected;
    for (int t = 0; t < 64; ++t) {
      int lane = t % 32;
      for (int value : {496, 5, lane + 3 < 32 ? lane + 3 : lane,
                        lane < 3 ? lane : lane - 3, lane / 8 * 8 + 1, 1})
        expected.push_back(static_cast<float>(value));
    }
    check::isClose(y.read(), expected, "shuffles and ballot", 0.0f);
  }
}

__global__ void halfShuffle(float *y) {
  if (threadIdx.x < 16)
    y[threadIdx.x] = __shfl_xor_sync(all, 1.0f, 1);
}
__global__ void halfBarrier() {
  if (threadIdx.x < 16)
    __syncthreads();
}
__global__ void foreignMask() { __syncwarp(1u << (threadIdx.x / 2)); }
__global__ void tooMuchShared() {
  CUDA_EMULATION_SHARED(tile, std::array<float, 12 * 1024 + 1>);
  tile[0] = 0.0f;
}
__global__ void outside(float *y) { y[threadIdx.x + 1024] = 0.0f; }
__global__ void store(float *y) { *y = 1.0f; }

void testRefusals() {
  DeviceFloats y(1024);
  float host = 0.0f;
  check::dies([&] { launch(1, 32, &halfShuffle, y.data); },
              "a shuffle that half the lanes miss");
  check::dies([&] { launch(1, 32, &halfBarrier); },
              "a barrier that half the threads miss");
  check::dies([&] { launch(1, 32, &foreignMask); },
              "a mask without the caller");
  check::dies([&] { launch(1, 1, &tooMuchShared); },
              "more than 48 KB of shared memory");
  check::dies([&] { launch(1, 32, &outside, y.data); },
              "a store beyond the end of device memory");
  check::dies([&] { launch(1, 1, &store, &host); },
              "a kernel with a pointer of the host");
  check::dies([&] { y.data[0] = 1.0f; }, "the host writes device memory");
  check::isTrue(cudaMemcpy(&host, y.data, 4, cudaMemcpyHostToDevice) ==
                    cudaErrorInvalidValue,
                "a copy in the wrong direction");
  check::isTrue(cudaMemsetAsync(&host, 0, 4) == cudaErrorInvalidValue,
                "a fill of the host's memory");
  cudaLaunchConfig_t config;
  config.blockDim = 1025;
  check::isTrue(cudaLaunchKernelEx(&config, &store, y.data) ==
                    cudaErrorInvalidConfiguration,
                "1025 threads in a block");
}

__global__ void uninitialised(float *y) {
  CUDA_EMULATION_SHARED(tile, std::array<float, 32>);
  y[threadIdx.x] = tile[threadIdx.x];
  y[threadIdx.x + 32] =
      static_cast<float *>(cuda_emulation::dynamicShared())[threadIdx.x];
  tile[threadIdx.x] = 1.0f;
}

void testPoison() {
  DeviceFloats y(64);
  cudaLaunchConfig_t config;
  config.gridDim = 2;
  config.blockDim = 32;
  config.dynamicSmemBytes = 128;
  cudaLaunchKernelEx(&config, &uninitialised, y.data);
  check::isClose(y.read(), std::vector<float>(64, NAN),
                 "shared memory starts as NaN in every block");
}

__global__ void increment(float *y) { atomicAdd(y, 1.0f); }

/// Work on a stream runs when the host synchronises, a graph's at each launch.
void testStreamAndGraph() {
  DeviceFloats y(1);
  float zero = 0.0f, got = -1.0f;
  cudaStream_t stream = nullptr;
  cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking);
  cudaMemcpyAsync(y.data, &zero, 4, cudaMemcpyHostToDevice, stream);
  cudaStreamBeginCapture(stream, cudaStreamCaptureModeThreadLocal);
  cudaLaunchConfig_t config;
  config.gridDim = 3;
  config.blockDim = 64;
  config.stream = stream;
  cudaLaunchKernelEx(&config, &increment, y.data);
  cudaGraph_t graph = nullptr;
  cudaGraphExec_t exec = nullptr;
  cudaStreamEndCapture(stream, &graph);
  cudaGraphInstantiate(&exec, graph);
  cudaGraphLaunch(exec, stream);
  cudaGraphLaunch(exec, stream);
  cudaMemcpyAsync(&got, y.data, 4, cudaMemcpyDeviceToHost, stream);
  check::isTrue(got == -1.0f, "nothing runs before the synchronisation");
  cudaStreamSynchronize(stream);
  check::isTrue(got == 384.0f, "a graph runs at each of its launches");
  cudaGraphExecDestroy(exec);
  cudaGraphDestroy(graph);
  cudaStreamDestroy(stream);
}

} // namespace

int main() {
  testBarrier();
  testShuffles();
  testRefusals();
  testPoison();
  testStreamAndGraph();
  return check::finish("CUDA emulation");
}
