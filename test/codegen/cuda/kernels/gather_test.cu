//===- gather_test.cu - rows of a table -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/gather.h"

#include "DeviceVector.h"

#include <cstdint>
#include <limits>

using msc::Axis;
using msc::Dims;
using msc::Strides;

namespace {

constexpr int lines = 40, columns = 70, size = 11;

/// Some of them outside on both sides.
template <class I> std::vector<I> choose() {
  std::vector<I> indices;
  for (int n = 0; n < lines; ++n)
    indices.push_back(static_cast<I>(n * 7 % (3 * size + 2) - size - 1));
  indices.front() = std::numeric_limits<I>::min();
  indices.back() = std::numeric_limits<I>::max();
  return indices;
}

/// Where an index points to, or -1.
template <class A> int placeOf(std::int64_t index) {
  index = std::int64_t(std::uint64_t(index) - std::uint64_t(A::offset));
  if (A::fromEnd && index < 0)
    index += size;
  return 0 <= index && index < size ? int(index) : -1;
}

template <class A, class T, class I>
void launchCopy(msc::Stream &stream, const T *table, const I *indices, T *y) {
  msc::gather<Dims<lines, columns>, A>(stream, table, Strides<0, 1>(), indices,
                                       Strides<1, 0>(), y,
                                       Strides<2 * columns, 1>());
}

/// Into every other part of a larger tensor.
template <class A, class I, class T>
void testCopy(const std::vector<T> &values, const char *what) {
  DeviceVector<T> table(values), y(std::vector<T>(lines * 2 * columns, T(1)));
  DeviceVector<I> indices(choose<I>());
  msc::Stream stream;
  launchCopy<A>(stream, table.data, indices.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  std::vector<T> expected = y.host;
  for (int n = 0; n < lines; ++n)
    for (int m = 0; m < columns; ++m) {
      const int place = placeOf<A>(indices.host[n]);
      expected[n * 2 * columns + m] =
          place < 0 ? T() : values[place * columns + m];
    }
  check::isTrue(y.read() == expected, what);
}

/// y[b][i][j] = table[b][indices[b][i]][j] + row[j], of every other column.
void launchBody(msc::Stream &stream, const float *table,
                const std::int64_t *indices, const float *row, float *y) {
  msc::gather<Dims<2, 3, 5>, Axis<4, 10>>(
      stream, table, Strides<40, 0, 2>(), indices, Strides<3, 1, 0>(), y,
      Strides<15, 5, 1>(), [=] __device__(auto acc, auto at) {
        return acc + at.load(row, Strides<0, 0, 1>());
      });
}

void testBody() {
  DeviceVector<float> table(noise(80, 1)), row(noise(5, 2)), y(unwritten(30));
  DeviceVector<std::int64_t> indices({-1, 0, 3, 4, 2, 1});
  msc::Stream stream;
  launchBody(stream, table.data, indices.data, row.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  std::vector<float> expected;
  for (int n = 0; n < 6; ++n)
    for (int j = 0; j < 5; ++j) {
      const std::int64_t place = indices.host[n];
      const bool inside = 0 <= place && place < 4;
      expected.push_back(
          (inside ? table.host[n / 3 * 40 + place * 10 + 2 * j] : 0.0f) +
          row.host[j]);
    }
  check::isClose(y.read(), expected, "a body on a part of a batch of tables",
                 0.0f);
}

} // namespace

int main() {
  const std::vector<float> floats = noise(size * columns, 3);
  testCopy<Axis<size, columns, true>, std::int32_t>(floats, "from the end");
  testCopy<Axis<size, columns>, std::int64_t>(floats, "not from the end");
  testCopy<Axis<size, columns, false, -3>, std::int32_t>(floats, "an offset");
  std::vector<std::int8_t> bytes(size * columns);
  for (int i = 0; i < size * columns; ++i)
    bytes[i] = static_cast<std::int8_t>(i);
  testCopy<Axis<size, columns, true, 5>, std::int64_t>(bytes, "bytes");
  testBody();
  return check::finish("gather");
}
