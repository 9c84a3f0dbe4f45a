//===- device.h - device buffers and comparisons for the kernel tests -----===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_ASCENDC_DEVICE_H
#define MSC_TEST_ASCENDC_DEVICE_H

#include "acl/acl.h"
#include "kernel_operator.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace test {

using Floats = std::vector<float>;

inline void start() {
  if (aclInit(nullptr) != ACL_SUCCESS || aclrtSetDevice(0) != ACL_SUCCESS)
    std::abort();
}

inline Floats random(std::size_t n, unsigned seed, float low = -1,
                     float high = 1) {
  std::mt19937 engine(seed);
  std::uniform_real_distribution<float> draw(low, high);
  Floats values(n);
  for (float &v : values)
    v = draw(engine);
  return values;
}

/// A device copy of host values; `size` floats of NaN without them.
class Buffer {
public:
  explicit Buffer(std::size_t size) : size(size) {
    aclrtMalloc(reinterpret_cast<void **>(&data), size * sizeof(float),
                ACL_MEM_MALLOC_HUGE_FIRST);
  }
  explicit Buffer(const Floats &values) : Buffer(values.size()) {
    aclrtMemcpy(data, bytes(), values.data(), bytes(),
                ACL_MEMCPY_HOST_TO_DEVICE);
  }
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;
  ~Buffer() { aclrtFree(data); }

  Floats host() const {
    Floats values(size);
    aclrtMemcpy(values.data(), bytes(), data, bytes(),
                ACL_MEMCPY_DEVICE_TO_HOST);
    return values;
  }
  operator float *() const { return data; }

private:
  std::size_t size;
  float *data = nullptr;
  std::size_t bytes() const { return size * sizeof(float); }
};

/// Elements of any type.
template <class T> class Array {
public:
  explicit Array(std::size_t size) : size(size) {
    aclrtMalloc(reinterpret_cast<void **>(&data), size * sizeof(T),
                ACL_MEM_MALLOC_HUGE_FIRST);
  }
  explicit Array(const std::vector<T> &values) : Array(values.size()) {
    aclrtMemcpy(data, size * sizeof(T), values.data(), size * sizeof(T),
                ACL_MEMCPY_HOST_TO_DEVICE);
  }
  Array(const Array &) = delete;
  Array &operator=(const Array &) = delete;
  ~Array() { aclrtFree(data); }

  /// Of the elements that `want` has.
  bool bytesEqual(const std::vector<T> &want) const {
    return std::memcmp(data, want.data(), want.size() * sizeof(T)) == 0;
  }
  operator T *() const { return data; }

private:
  std::size_t size;
  T *data = nullptr;
};

inline int failures = 0;

inline void expect(bool holds, const std::string &what) {
  if (holds)
    return;
  std::printf("FAILED: %s\n", what.c_str());
  ++failures;
}

inline void expectNear(const Floats &got, const Floats &want, float tolerance,
                       const std::string &what) {
  expect(got.size() == want.size(), what + ": size");
  for (std::size_t i = 0; i < got.size() && i < want.size(); ++i) {
    float allowed = tolerance * (1 + std::fabs(want[i]));
    if (std::fabs(got[i] - want[i]) <= allowed || got[i] == want[i] ||
        (std::isnan(got[i]) && std::isnan(want[i])))
      continue;
    expect(false, what + ": element " + std::to_string(i) + " is " +
                      std::to_string(got[i]) + ", not " +
                      std::to_string(want[i]));
    return;
  }
}

inline int finish(const char *name) {
  std::printf("%s: %s\n", name, failures ? "FAILED" : "passed");
  return failures ? 1 : 0;
}

} // namespace test

#endif // MSC_TEST_ASCENDC_DEVICE_H
