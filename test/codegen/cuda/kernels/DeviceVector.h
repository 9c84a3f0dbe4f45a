//===- DeviceVector.h - device memory with a copy on the host -------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CUDA_UNIT_DEVICEVECTOR_H
#define MSC_TEST_CUDA_UNIT_DEVICEVECTOR_H

#include "Check.h"

#include <cuda_runtime.h>

/// Elements on the device; `host` is what was there at construction.
template <typename T> class DeviceVector {
public:
  explicit DeviceVector(std::vector<T> values) : host(std::move(values)) {
    void *memory = nullptr;
    check::isTrue(!cudaMalloc(&memory, bytes()), "cudaMalloc");
    data = static_cast<T *>(memory);
    check::isTrue(
        !cudaMemcpy(data, host.data(), bytes(), cudaMemcpyHostToDevice),
        "copy to the device");
  }
  DeviceVector(const DeviceVector &) = delete;
  ~DeviceVector() { cudaFree(data); }

  std::vector<T> read() const {
    std::vector<T> values(host.size());
    check::isTrue(
        !cudaMemcpy(values.data(), data, bytes(), cudaMemcpyDeviceToHost),
        "copy to the host");
    return values;
  }

  const std::vector<T> host;
  T *data = nullptr;

private:
  std::size_t bytes() const { return host.size() * sizeof(T); }
};

/// Reproducible values in (-1, 1), different for each seed.
inline std::vector<float> noise(std::size_t count, unsigned seed) {
  std::vector<float> values(count);
  unsigned state = seed * 2654435761u + 12345u;
  for (float &value : values) {
    state = state * 1664525u + 1013904223u;
    value = static_cast<float>(state >> 8) / 8388608.0f - 1.0f;
  }
  return values;
}

/// NaN everywhere: an element that nobody writes is noticed.
inline std::vector<float> unwritten(std::size_t count) {
  return std::vector<float>(count, NAN);
}

#endif // MSC_TEST_CUDA_UNIT_DEVICEVECTOR_H
