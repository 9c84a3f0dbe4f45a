//===- topk_test.cu - the largest of rows ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/topk.h"

#include "DeviceVector.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace {

/// Where the elements of a row stand in order, compared as `As`.
template <class As, class T>
std::vector<std::int32_t> orderOf(const T *row, int n) {
  std::vector<std::int32_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](auto i, auto j) {
    const As a = As(row[i]), b = As(row[j]);
    return a > b || (a == a && b != b);
  });
  return order;
}

/// Against a stable sort of the whole rows.
template <long Rows, long N, long K, class As = void, class T>
void test(const std::vector<T> &values, const char *what) {
  using Element = std::conditional_t<std::is_void_v<As>, T, As>;
  DeviceVector<T> x(values), largest(std::vector<T>(Rows * K, T(77)));
  DeviceVector<std::int32_t> places(std::vector<std::int32_t>(Rows * K, -1));
  msc::Stream stream;
  msc::topK<Rows, N, K, As>(stream, x.data, largest.data, places.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  const std::vector<T> gotValues = largest.read();
  const std::vector<std::int32_t> gotPlaces = places.read();
  bool same = true;
  for (long r = 0; r < Rows; ++r) {
    const auto order = orderOf<Element>(values.data() + r * N, int(N));
    for (long i = 0; i < K; ++i)
      same = same && gotPlaces[r * K + i] == order[i] &&
             !std::memcmp(&gotValues[r * K + i], &values[r * N + order[i]],
                          sizeof(T));
  }
  check::isTrue(same, what);
}

/// Few different values: many are equal.
template <class T> std::vector<T> fewValues(std::size_t count, int different) {
  std::vector<T> values(count);
  for (std::size_t i = 0; i < count; ++i)
    values[i] = T(int(i * 2654435761u >> 16) % different - different / 2);
  return values;
}

void testNaN() {
  std::vector<float> values = noise(2 * 600, 3);
  for (std::size_t i = 0; i < values.size(); i += 7)
    values[i] = i % 2 ? NAN : -INFINITY;
  test<2, 600, 600>(values, "NaN comes last");
}

} // namespace

int main() {
  test<3, 1, 1>(noise(3, 1), "one element");
  test<3, 7, 3>(noise(21, 1), "short rows");
  test<3, 7, 7>(fewValues<float>(21, 3), "all of short rows");
  test<2, 1000, 5>(noise(2000, 2), "some of long rows");
  test<1, 3000, 300>(fewValues<float>(3000, 90),
                     "many, of which many are equal");
  test<1, 1500, 1500>(noise(1500, 4), "whole rows");
  test<2, 513, 2>(fewValues<std::int8_t>(1026, 200), "bytes");
  test<2, 513, 2, std::uint8_t>(fewValues<std::int8_t>(1026, 200),
                                "bytes without a sign");
  test<1, 777, 700>(fewValues<std::int64_t>(777, 50), "long integers");
  test<1, 300, 9>(std::vector<double>(300, 0.5), "doubles that are equal");
  testNaN();
  return check::finish("the largest of rows");
}
