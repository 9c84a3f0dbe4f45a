//===- scatter_test.cu - updates, written where indices point -------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/scatter.h"

#include "DeviceVector.h"

#include <cstdint>
#include <limits>

using msc::Axis;
using msc::Dims;
using msc::Strides;

namespace {

constexpr int updates = 40, columns = 70, size = 11;

/// What is left of both shows in the order of the updates.
template <class T> T mixed(T old, T update) {
  return static_cast<T>(old * T(0.5) + update);
}

/// Some of them outside on both sides, some twice.
template <class I> std::vector<I> choose(int count) {
  std::vector<I> indices;
  for (int n = 0; n < count; ++n)
    indices.push_back(static_cast<I>(n * 7 % (2 * size + 1) - size / 2));
  indices.front() = std::numeric_limits<I>::min();
  indices.back() = std::numeric_limits<I>::max();
  return indices;
}

int placeOf(std::int64_t index, bool fromEnd) {
  if (fromEnd && index < 0)
    index += size;
  return 0 <= index && index < size ? int(index) : -1;
}

template <class T, class I>
void launchRows(msc::Stream &stream, const T *u, const I *indices, T *y) {
  msc::scatter<Dims<columns>, Dims<updates>, Axis<size, columns>>(
      stream, u, Strides<1, columns>(), indices, Strides<0, 1>(), y,
      Strides<1, 0>(), [=] __device__(auto old, auto update) {
        return static_cast<T>(old * T(0.5) + update);
      });
}

template <class T, class I>
void testRows(const std::vector<T> &values, const char *what) {
  DeviceVector<T> u(values), y(std::vector<T>(size * columns, T(1)));
  DeviceVector<I> indices(choose<I>(updates));
  msc::Stream stream;
  launchRows(stream, u.data, indices.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  std::vector<T> expected = y.host;
  for (int n = 0; n < updates; ++n)
    for (int m = 0; m < columns; ++m)
      if (const int place = placeOf(indices.host[n], false); place >= 0) {
        T &there = expected[place * columns + m];
        there = mixed(there, values[n * columns + m]);
      }
  check::isTrue(y.read() == expected, what);
}

/// Each element of u[2][20][3] has an index of its own.
void launchElements(msc::Stream &stream, const float *u,
                    const std::int64_t *indices, float *y) {
  msc::scatter<Dims<2, 3>, Dims<20>, Axis<size, 3, true>>(
      stream, u, Strides<60, 1, 3>(), indices, Strides<60, 1, 3>(), y,
      Strides<3 * size, 1, 0>(),
      [=] __device__(auto old, auto update) { return old * 0.5f + update; });
}

void testElements() {
  DeviceVector<float> u(noise(120, 1)), y(std::vector<float>(6 * size, 1.0f));
  DeviceVector<std::int64_t> indices(choose<std::int64_t>(120));
  msc::Stream stream;
  launchElements(stream, u.data, indices.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  std::vector<float> expected = y.host;
  for (int i = 0; i < 120; ++i)
    if (const int place = placeOf(indices.host[i], true); place >= 0) {
      float &there = expected[(i / 60 * size + place) * 3 + i % 3];
      there = mixed(there, u.host[i]);
    }
  check::isTrue(y.read() == expected, "along an axis, from the end");
}

} // namespace

int main() {
  testRows<float, std::int32_t>(noise(updates * columns, 3), "rows");
  std::vector<std::int8_t> bytes(updates * columns);
  for (int i = 0; i < updates * columns; ++i)
    bytes[i] = static_cast<std::int8_t>(i);
  testRows<std::int8_t, std::int64_t>(bytes, "rows of bytes");
  testElements();
  return check::finish("scatter");
}
