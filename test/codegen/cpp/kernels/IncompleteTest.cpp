//===- IncompleteTest.cpp - the incomplete gamma and beta functions -------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/incomplete_beta.h"
#include "codegen/cpp/kernels/incomplete_gamma.h"

using namespace msc;
using namespace test;

/// Of an integer a the upper share is a sum of a Poisson distribution.
static double sumUpper(int a, double x) {
  double term = std::exp(-x), sum = term;
  for (int i = 1; i < a; ++i)
    sum += term *= x / i;
  return sum;
}

TEST(IncompleteGamma, IntegersAndHalves) {
  for (int a : {1, 2, 7, 30, 200})
    for (double x : {1e-3, 0.5, 1.0, 6.9, 7.1, 30.0, 180.0, 230.0}) {
      const double upper = sumUpper(a, x);
      EXPECT_NEAR(shareOfGamma<true>(a, x), upper, 1e-13 * upper + 1e-15);
      EXPECT_NEAR(shareOfGamma<false>(a, x), 1 - upper, 1e-13);
    }
  for (double x : {1e-9, 0.3, 2.0, 20.0})
    EXPECT_NEAR(shareOfGamma<false>(0.5, x), std::erf(std::sqrt(x)), 1e-14);
}

TEST(IncompleteGamma, LargeNumbers) {
  // By the central limit: 1/2 and the first term of its expansion.
  for (double a : {1e5, 1e6})
    EXPECT_NEAR(shareOfGamma<true>(a, a), 0.5 - 1 / std::sqrt(18 * M_PI * a),
                1e-10);
  EXPECT_EQ(shareOfGamma<true>(1e12, 1e6), 1);
  EXPECT_LE(shareOfGamma<true>(1e300, 1e300), 1);
}

TEST(IncompleteBeta, IntegersAndArcs) {
  for (double x : {1e-6, 0.2, 0.5, 0.9, 0.999}) {
    EXPECT_NEAR(shareOfBeta(1, 3, x), 1 - std::pow(1 - x, 3), 1e-14);
    EXPECT_NEAR(shareOfBeta(2.5, 1, x), std::pow(x, 2.5), 1e-14);
    EXPECT_NEAR(shareOfBeta(0.5, 0.5, x), std::asin(std::sqrt(x)) * M_2_PI,
                1e-14);
    EXPECT_NEAR(shareOfBeta(30, 70, x), 1 - shareOfBeta(70, 30, 1 - x), 1e-13);
  }
  EXPECT_NEAR(shareOfBeta(1e6, 1e6, 0.5), 0.5, 1e-9);
}

TEST(Incomplete, Ends) {
  EXPECT_EQ(shareOfGamma<false>(NAN, 0), 0);
  EXPECT_EQ(shareOfGamma<true>(2, HUGE_VAL), 0);
  EXPECT_TRUE(std::isnan(shareOfGamma<true>(0, 0)));
  EXPECT_TRUE(std::isnan(shareOfGamma<false>(2, -1)));
  EXPECT_EQ(shareOfBeta(2, 3, 1), 1);
  EXPECT_TRUE(std::isnan(shareOfBeta(2, 0, 0.5)));
  EXPECT_TRUE(std::isnan(shareOfBeta(2, 3, 1.5)));
}

TEST(Incomplete, ManyElements) {
  Tensor a(900), x(900), lower(900), upper(900), share(900);
  for (int i = 0; i < 900; ++i)
    a[i] = 0.1f + float(i % 30), x[i] = float(i) / 900;
  const Dims<30, 30> dims;
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    incompleteGamma<false>(parallel, dims, a.data(), dims, x.data(), dims,
                           lower.data());
    incompleteGamma<true>(parallel, dims, a.data(), dims, x.data(), dims,
                          upper.data());
    incompleteBeta(parallel, dims, a.data(), dims, a.data(), dims, x.data(),
                   dims, share.data());
    for (int i = 0; i < 900; ++i) {
      ASSERT_FLOAT_EQ(lower[i] + upper[i], 1) << i;
      ASSERT_EQ(share[i] < 0.5f, i < 450) << i;
    }
  }
}
