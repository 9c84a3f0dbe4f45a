//===- TopKTest.cpp - the largest of rows ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/topk.h"
#include "Support.h"
#include <numeric>

using namespace msc;
using namespace test;

/// Against a stable sort of the whole row: few different values, many ties.
template <long Rows, long N, long K, class As = void, class T>
static void check(Tensor<T> &x) {
  using Element = std::conditional_t<std::is_void_v<As>, T, As>;
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<T> values(Rows * K), inRun(Rows * K);
    Tensor<std::int32_t> indices(Rows * K), indicesInRun(Rows * K);
    topK<Rows, N, K, As>(parallel, x.data(), values.data(), indices.data());
    topK<K, As>(parallel, Dims<chosen, chosen>(Rows, N), x.data(), inRun.data(),
                indicesInRun.data());
    for (long i = 0; i < Rows * K; ++i)
      ASSERT_EQ(indicesInRun[i], indices[i]) << i;
    ASSERT_EQ(std::memcmp(&values[0], &inRun[0], Rows * K * sizeof(T)), 0);
    for (long r = 0; r < Rows; ++r) {
      std::vector<std::int32_t> order(N);
      std::iota(order.begin(), order.end(), 0);
      std::stable_sort(order.begin(), order.end(), [&](auto i, auto j) {
        const Element a = Element(x[r * N + i]), b = Element(x[r * N + j]);
        return a > b || (a == a && b != b);
      });
      for (long i = 0; i < K; ++i) {
        ASSERT_EQ(indices[r * K + i], order[i]) << r << ", " << i;
        ASSERT_EQ(
            std::memcmp(&values[r * K + i], &x[r * N + order[i]], sizeof(T)),
            0);
      }
    }
  }
}

TEST(TopK, Floats) {
  Tensor one(1), few(3 * 7), many(2 * 5000);
  check<1, 1, 1>(one.randomize(1));
  check<3, 7, 3>(few.randomize(2));
  check<3, 7, 7>(few);
  check<2, 5000, 10>(many.randomize(3));
  check<2, 5000, 5000>(many);
}

TEST(TopK, NaNsComeLast) {
  Tensor x(40);
  x.randomize(4);
  for (int i = 0; i < 40; i += 3)
    x[i] = NAN;
  check<2, 20, 20>(x);
  check<1, 40, 5>(x);
}

TEST(TopK, UnsignedBytes) {
  Tensor<std::int8_t> x(300);
  for (int i = 0; i < 300; ++i)
    x[i] = std::int8_t(i * 37);
  check<3, 100, 9>(x);
  check<3, 100, 9, std::uint8_t>(x);
}
