//===- FindTest.cpp - what is true, and each value once -------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/nonzero.h"
#include "codegen/cpp/kernels/unique.h"

#include <cmath>
#include <gtest/gtest.h>
#include <memory>
#include <vector>

using namespace msc;

/// Element i is true where i * step has one of the remainders below `part`.
static void checkNonZero(long n, long step, long part) {
  std::unique_ptr<bool[]> x(new bool[std::size_t(n) + 1]);
  std::vector<std::int64_t> places(std::size_t(n) + 1, -7), expected;
  for (long i = 0; i < n; ++i) {
    x[i] = i * step % 11 < part;
    if (x[i])
      expected.push_back(i);
  }
  std::int64_t count = -1;
  nonZero(n, x.get(), places.data(), &count);
  ASSERT_EQ(places[n], -7) << n << ": written behind the end";
  places.resize(std::size_t(count));
  EXPECT_EQ(places, expected) << n;
}

TEST(NonZero, AnyLength) {
  for (long n = 0; n < 40; ++n)
    for (long part : {0, 1, 5, 11})
      checkNonZero(n, 7, part);
  checkNonZero(10000, 3, 1);
}

/// Against a search of all values so far.
template <class T> static void checkUnique(const std::vector<T> &x) {
  const long n = long(x.size());
  std::vector<T> values(x.size()), expected;
  std::vector<std::int32_t> indices(x.size()), which;
  for (T value : x) {
    std::size_t at = 0;
    while (at < expected.size() && expected[at] != value)
      ++at;
    if (at == expected.size())
      expected.push_back(value);
    which.push_back(std::int32_t(at));
  }
  std::vector<std::int32_t> slots(std::size_t(uniqueSlots(n)));
  std::int64_t count = -1;
  unique(n, x.data(), values.data(), indices.data(), &count, slots.data());
  ASSERT_EQ(count, std::int64_t(expected.size()));
  EXPECT_EQ(indices, which);
  EXPECT_EQ(
      std::memcmp(values.data(), expected.data(), expected.size() * sizeof(T)),
      0);
}

TEST(Unique, Integers) {
  checkUnique<std::int32_t>({});
  checkUnique<std::int32_t>({5});
  checkUnique<std::int8_t>({5, -128, 5, 127, -128, -1});
  std::vector<std::int64_t> x;
  for (std::int64_t i = 0; i < 5000; ++i)
    x.push_back((i * i % 997) << 40);
  checkUnique(x);
}

TEST(Unique, FloatsAndTheirZeros) {
  checkUnique<float>({1, -0.0f, 0, 1, INFINITY, 0.5f, -INFINITY, INFINITY});
  checkUnique<double>({0, -0.0, 1e300, 1e300, -1e300});
}

TEST(Unique, EachNaNIsAnother) {
  std::vector<float> x(1000, NAN);
  x[7] = x[500] = 3;
  checkUnique(x);
}
