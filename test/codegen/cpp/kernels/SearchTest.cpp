//===- SearchTest.cpp - running extremes, places in rows, histograms ------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/histogram.h"
#include "codegen/cpp/kernels/scan_extrema.h"
#include "codegen/cpp/kernels/search_sorted.h"

using namespace msc;
using namespace test;

/// The last of the extremes up to each element; a NaN is one.
template <bool Largest, long Rows, long N> static void check(Tensor<> &x) {
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor values(Rows * N);
    Tensor<std::int32_t> indices(Rows * N);
    const Dims<Rows, N> dims;
    scanExtrema<Largest, float>(parallel, dims, x.data(), dims, values.data(),
                                dims, indices.data());
    for (long i = 0; i < Rows * N; ++i) {
      const long row = i / N * N;
      long best = row;
      for (long j = row; j <= i; ++j)
        if (std::isnan(x[j]) || (Largest ? x[j] >= x[best] : x[j] <= x[best]))
          best = j;
      ASSERT_EQ(indices[i], best - row) << i;
      ASSERT_EQ(std::memcmp(&values[i], &x[best], sizeof(float)), 0) << i;
    }
  }
}

TEST(ScanExtrema, Floats) {
  Tensor few(3 * 7), many(3 * 5000);
  few.randomize(2);
  many.randomize(3);
  few[9] = NAN;
  few[4] = few[5] = 7;
  check<true, 3, 7>(few);
  check<false, 3, 7>(few);
  check<true, 3, 5000>(many);
  check<false, 1, 15000>(many);
}

TEST(SearchSorted, Rows) {
  Tensor<std::int8_t> rows(2 * 5), values(2 * 300);
  for (int i = 0; i < 10; ++i)
    rows[i] = std::int8_t(i % 5 / 2 * 100 + i / 5);
  for (int i = 0; i < 600; ++i)
    values[i] = std::int8_t(i * 37);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<std::int32_t> before(600), behind(600);
    searchSorted<false, std::uint8_t>(parallel, Dims<2, 5>(), rows.data(),
                                      Dims<2, 300>(), values.data(),
                                      Dims<2, 300>(), before.data());
    searchSorted<true, std::uint8_t>(parallel, Dims<2, 5>(), rows.data(),
                                     Dims<2, 300>(), values.data(),
                                     Dims<2, 300>(), behind.data());
    for (int i = 0; i < 600; ++i) {
      int below = 0, notAbove = 0;
      for (int j = 0; j < 5; ++j) {
        const auto element = std::uint8_t(rows[i / 300 * 5 + j]);
        below += element < std::uint8_t(values[i]);
        notAbove += element <= std::uint8_t(values[i]);
      }
      ASSERT_EQ(before[i], below) << i;
      ASSERT_EQ(behind[i], notAbove) << i;
    }
  }
}

TEST(Histogram, Ranges) {
  Tensor x(6), counts(2);
  for (int i = 0; i < 6; ++i)
    x[i] = float(i);
  histogram(oneThread, Dims<6>(), x.data(), Dims<2>(), counts.data(), 1, 5);
  EXPECT_EQ(counts[0], 2);
  EXPECT_EQ(counts[1], 3); // 5 too
  histogram(oneThread, Dims<6>(), x.data(), Dims<2>(), counts.data(), 0, 0);
  EXPECT_EQ(counts[0], 3);
  EXPECT_EQ(counts[1], 3);
  histogram(oneThread, Dims<1>(), x.data(), Dims<2>(), counts.data(), 0, 0);
  EXPECT_EQ(counts[0], 0);
  EXPECT_EQ(counts[1], 1); // 0 in [-1, 1]
}
