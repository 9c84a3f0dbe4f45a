//===- GreatestDivisorTest.cpp --------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/greatest_divisor.h"

#include <numeric>

using namespace msc;
using namespace test;

TEST(GreatestDivisor, AsTheStandard) {
  Tensor<std::int32_t> x(700), y(700);
  for (int i = 0; i < 700; ++i) {
    x[i] = i * 37 % 101 - 50;
    y[i] = i * 53 % 97 - 48;
  }
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<std::int32_t> divisors(700);
    greatestDivisor(parallel, Dims<700>(), x.data(), Dims<700>(), y.data(),
                    Dims<700>(), divisors.data());
    for (int i = 0; i < 700; ++i)
      ASSERT_EQ(divisors[i], std::gcd(x[i], y[i])) << x[i] << ' ' << y[i];
  }
}

/// The least integer has no sign to lose.
TEST(GreatestDivisor, Least) {
  const std::int32_t x[] = {INT32_MIN, INT32_MIN, 0},
                     y[] = {96, INT32_MIN, INT32_MIN};
  std::int32_t divisors[3];
  greatestDivisor(oneThread, Dims<3>(), x, Dims<3>(), y, Dims<3>(), divisors);
  EXPECT_EQ(divisors[0], 32);
  EXPECT_EQ(divisors[1], INT32_MIN);
  EXPECT_EQ(divisors[2], INT32_MIN);
}
