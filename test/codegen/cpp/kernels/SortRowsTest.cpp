//===- SortRowsTest.cpp - rows in their order -----------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/sort_rows.h"
#include <numeric>

using namespace msc;
using namespace test;

/// Against a stable sort in which a NaN is the largest.
template <bool Descends, class As, long Rows, long N, class T>
static void check(Tensor<T> &x) {
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<T> values(Rows * N);
    Tensor<std::int32_t> indices(Rows * N);
    const Dims<Rows, N> dims;
    sortRows<Descends, As>(parallel, dims, x.data(), dims, values.data(), dims,
                           indices.data());
    for (long r = 0; r < Rows; ++r) {
      std::vector<std::int32_t> order(N);
      std::iota(order.begin(), order.end(), 0);
      std::stable_sort(order.begin(), order.end(), [&](auto i, auto j) {
        const As a = As(x[r * N + (Descends ? j : i)]),
                 b = As(x[r * N + (Descends ? i : j)]);
        return a < b || (a == a && b != b);
      });
      for (long i = 0; i < N; ++i) {
        ASSERT_EQ(indices[r * N + i], order[i]) << r << ", " << i;
        ASSERT_EQ(
            std::memcmp(&values[r * N + i], &x[r * N + order[i]], sizeof(T)),
            0);
      }
    }
  }
}

TEST(SortRows, Floats) {
  Tensor few(3 * 7), many(2 * 5000);
  few.randomize(2);
  many.randomize(3);
  check<false, float, 3, 7>(few);
  check<true, float, 3, 7>(few);
  check<false, float, 2, 5000>(many);
  check<true, float, 2, 5000>(many);
}

TEST(SortRows, NaNsAreTheLargest) {
  Tensor x(40);
  x.randomize(4);
  for (int i = 0; i < 40; i += 3)
    x[i] = NAN;
  check<false, float, 2, 20>(x);
  check<true, float, 1, 40>(x);
}

TEST(SortRows, UnsignedBytes) {
  Tensor<std::int8_t> x(300);
  for (int i = 0; i < 300; ++i)
    x[i] = std::int8_t(i * 37);
  check<false, std::int8_t, 3, 100>(x);
  check<true, std::uint8_t, 3, 100>(x);
}
