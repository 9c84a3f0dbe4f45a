//===- RandomUniformTest.cpp - random numbers at least 0 and below 1 ------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/random_uniform.h"
#include <algorithm>

using namespace msc;
using namespace test;

/// The words of counter and key that the authors' Random123 is tested with.
static void expectWords(const std::uint32_t (&counter)[4], std::uint32_t key0,
                        std::uint32_t key1, const std::uint32_t (&words)[4]) {
  Philox philox{{counter[0], counter[1], counter[2], counter[3]}};
  philox.encrypt(key0, key1);
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(philox.word[i], words[i]);
}

TEST(RandomUniform, PhiloxHasItsAuthorsWords) {
  const std::uint32_t ones = 0xFFFFFFFF;
  expectWords({0, 0, 0, 0}, 0, 0,
              {0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8});
  expectWords({ones, ones, ones, ones}, ones, ones,
              {0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD});
  expectWords({0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344}, 0xA4093822,
              0x299F31D0, {0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1});
}

template <unsigned long Key, long N, class T>
static std::vector<T> draw(const Parallel &parallel, std::int64_t run) {
  std::vector<T> numbers(N);
  randomUniform<Key, 5>(parallel, Dims<>(), &run, Dims<N>(), numbers.data());
  return numbers;
}

TEST(RandomUniform, ThreadsDoNotMatter) {
  const auto one = draw<3, 10007, float>(oneThread, 4),
             two = draw<3, 10007, float>(twoThreads, 4);
  EXPECT_EQ(one, two);
}

TEST(RandomUniform, RunsAndKeysDiffer) {
  const auto first = draw<3, 64, float>(oneThread, 0);
  EXPECT_NE(first, (draw<3, 64, float>(oneThread, 1)));
  EXPECT_NE(first, (draw<4, 64, float>(oneThread, 0)));
  EXPECT_EQ(first, (draw<3, 64, float>(oneThread, 0)));
}

/// Kolmogorov and Smirnov: the largest distance of the numbers' distribution
/// from that of all is above 1.95 / sqrt(n) for one sequence of a thousand.
template <class T> static void expectUniform() {
  constexpr long n = 100000;
  auto numbers = draw<7, n, T>(oneThread, 9);
  std::sort(numbers.begin(), numbers.end());
  EXPECT_GE(numbers.front(), T(0));
  EXPECT_LT(numbers.back(), T(1));
  double distance = 0;
  for (long i = 0; i < n; ++i)
    distance = std::max({distance, std::abs(double(numbers[i]) - double(i) / n),
                         std::abs(double(numbers[i]) - double(i + 1) / n)});
  EXPECT_LT(distance, 1.95 / std::sqrt(double(n)));
}

TEST(RandomUniform, EachPartIsAsLikely) {
  expectUniform<float>();
  expectUniform<double>();
}

TEST(RandomUniform, NeighboursAreUnrelated) {
  constexpr long n = 100000;
  const auto x = draw<7, n, float>(oneThread, 9),
             next = draw<7, n, float>(oneThread, 10);
  double beside = 0, between = 0;
  for (long i = 0; i + 1 < n; ++i) {
    beside += (x[i] - 0.5) * (x[i + 1] - 0.5);
    between += (x[i] - 0.5) * (next[i] - 0.5);
  }
  const double deviation = std::sqrt(double(n)) / 12;
  EXPECT_LT(std::abs(beside), 4 * deviation);
  EXPECT_LT(std::abs(between), 4 * deviation);
}
