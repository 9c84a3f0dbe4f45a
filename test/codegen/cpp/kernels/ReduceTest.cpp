//===- ReduceTest.cpp - reductions ----------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/reduce.h"
#include "Support.h"

using namespace msc;
using namespace test;

/// Sums x[A][B][C] over B, or over C, and compares with plain loops.
template <long A, long B, long C> static void checkSums() {
  Tensor<double> x(A * B * C), overB(A * C), overC(A * B);
  x.randomize(1);
  std::vector<double> b(A * C), c(A * B);
  for (long i = 0; i < A * B * C; ++i)
    b[i / (B * C) * C + i % C] += x[i], c[i / C] += x[i];
  const auto add = [](auto p, auto q) { return p + q; };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    reduce<Dims<A, C>, Dims<B>, Along::Kept>(
        parallel, overB.data(), 0.0,
        [p = x.data()](auto acc, auto at) {
          return acc + at.load(p, Strides<B * C, 1, C>());
        },
        add);
    reduce<Dims<A, B>, Dims<C>>(
        parallel, overC.data(), 0.0,
        [p = x.data()](auto acc, auto at) {
          return acc + at.load(p, Strides<B * C, C, 1>());
        },
        add);
    for (long i = 0; i < A * C; ++i)
      ASSERT_NEAR(overB[i], b[i], 1e-9);
    for (long i = 0; i < A * B; ++i)
      ASSERT_NEAR(overC[i], c[i], 1e-9);
  }
}

TEST(Reduce, Sums) {
  checkSums<1, 1, 1>();
  checkSums<3, 5, 7>();
  checkSums<2, 49, 100>();
  checkSums<1, 700, 65>();
  checkSums<40, 3, 1000>();
}

TEST(Reduce, SeveralReducedLoops) {
  Tensor<int> x(4 * 5 * 6 * 7), y(5);
  for (int i = 0; i < 840; ++i)
    x[i] = i;
  for (const bool along : {false, true}) {
    const auto body = [p = x.data()](auto acc, auto at) {
      return acc + at.load(p, Strides<42, 210, 7, 1>());
    };
    const auto add = [](auto a, auto b) { return a + b; };
    if (along)
      reduce<Dims<5>, Dims<4, 6, 7>>(oneThread, y.data(), 0, body, add);
    else
      reduce<Dims<5>, Dims<4, 6, 7>, Along::Kept>(oneThread, y.data(), 0, body,
                                                  add);
    for (int j = 0; j < 5; ++j) {
      int sum = 0;
      for (int i = 0; i < 840; ++i)
        sum += i / 42 % 5 == j ? i : 0;
      EXPECT_EQ(y[j], sum);
    }
  }
}

TEST(Reduce, MaximumOfEverythingAndOfNothing) {
  Tensor x(1001), y(3, 5.0f);
  x.randomize(9);
  x[777] = 2;
  const auto body = [p = x.data()](auto acc, auto at) {
    return max(acc, at.load(p, Strides<1>()));
  };
  const auto join = [](auto a, auto b) { return max(a, b); };
  reduce<Dims<>, Dims<1001>>(oneThread, y.data(), -INFINITY, body, join);
  EXPECT_EQ(y[0], 2);
  EXPECT_EQ(y[1], 5);
  reduce<Dims<2>, Dims<0>>(
      oneThread, y.data(), 4.0f, [](auto acc, auto) { return acc; }, join);
  EXPECT_EQ(y[0], 4);
  EXPECT_EQ(y[1], 4);
  EXPECT_EQ(y[2], 5);
}

TEST(Reduce, IndexOfTheMaximum) {
  struct Best {
    float value;
    long index;
  };
  Tensor x(3 * 400);
  x.randomize(5);
  x[150] = x[399] = 3, x[400 + 2] = 3, x[800 + 399] = 3;
  Best y[3];
  const auto better = [](Best a, Best b) {
    const bool first =
        a.value > b.value || (a.value == b.value && a.index < b.index);
    return first ? a : b;
  };
  reduce<Dims<3>, Dims<400>>(
      oneThread, y, Best{-INFINITY, 400},
      [=, p = x.data()](auto acc, auto at) {
        return better(
            acc, Best{at.load(p, Strides<400, 1>()), at.template index<1>()});
      },
      better);
  EXPECT_EQ(y[0].index, 150);
  EXPECT_EQ(y[1].index, 2);
  EXPECT_EQ(y[2].index, 399);
}

/// Sums of x[A][B][C] over B or C in the same order where a run chooses sizes.
template <long A, long B, long C> static void checkChosen() {
  Tensor x(A * B * C), overB(A * C), overC(A * B);
  x.randomize(1);
  const auto add = [](auto p, auto q) { return p + q; };
  const auto addUp = [p = x.data()](auto strides) {
    return [=](auto acc, auto at) { return acc + at.load(p, strides) * 0.3f; };
  };
  reduce<Dims<A, C>, Dims<B>, Along::Kept>(oneThread, overB.data(), 0.1f,
                                           addUp(Strides<B * C, 1, C>()), add);
  reduce<Dims<A, B>, Dims<C>>(oneThread, overC.data(), 0.1f,
                              addUp(Strides<B * C, C, 1>()), add);
  const auto check = [&](const Parallel &parallel, auto keptOverB, auto b,
                         auto keptOverC, auto c) {
    Tensor y(A * C), z(A * B);
    reduce<Along::Kept>(parallel, keptOverB, b, y.data(), 0.1f,
                        addUp(Strides<chosen, 1, chosen>(B * C, C)), add);
    reduce<Along::Reduced>(parallel, keptOverC, c, z.data(), 0.1f,
                           addUp(Strides<chosen, chosen, 1>(B * C, C)), add);
    ASSERT_EQ(std::memcmp(y, overB, y.size() * sizeof(float)), 0);
    ASSERT_EQ(std::memcmp(z, overC, z.size() * sizeof(float)), 0);
  };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    check(parallel, Dims<chosen, chosen>(A, C), Dims<chosen>(B),
          Dims<chosen, chosen>(A, B), Dims<chosen>(C));
    check(parallel, Dims<chosen, C>(A), Dims<B>(), Dims<A, chosen>(B),
          Dims<C>());
    check(parallel, Dims<A, C>(), Dims<chosen>(B), Dims<A, B>(),
          Dims<chosen>(C));
  }
}

TEST(Reduce, SizesOfARun) {
  checkChosen<1, 1, 1>();
  checkChosen<3, 5, 7>();
  checkChosen<2, 49, 100>();
  checkChosen<1, 700, 65>();
  checkChosen<5, 64, 128>();
  checkChosen<40, 3, 1000>();
}

TEST(Reduce, SeveralLoopsOfARun) {
  Tensor<int> x(4 * 5 * 6 * 7), y(5);
  for (int i = 0; i < 840; ++i)
    x[i] = i;
  const auto body = [p = x.data()](auto acc, auto at) {
    return acc + at.load(p, Strides<chosen, chosen, 7, 1>(42, 210));
  };
  const auto add = [](auto a, auto b) { return a + b; };
  const auto check = [&] {
    for (int j = 0; j < 5; ++j)
      EXPECT_EQ(y[j], 4 * 42 * 42 * j + 42 * 41 / 2 * 4 + 42 * 210 * 6);
  };
  reduce<Along::Kept>(oneThread, Dims<chosen>(5), Dims<chosen, 6, chosen>(4, 7),
                      y.data(), 0, body, add);
  check();
  reduce<Along::Reduced>(oneThread, Dims<5>(), Dims<chosen, chosen, 7>(4, 6),
                         y.data(), 0, body, add);
  check();
  reduce<Along::Kept>(
      oneThread, Dims<>(), Dims<chosen>(840), y.data(), 0,
      [p = x.data()](auto acc, auto at) {
        return acc + at.load(p, Strides<1>());
      },
      add);
  EXPECT_EQ(y[0], 839 * 420);
  reduce<Along::Kept>(oneThread, Dims<chosen>(2), Dims<0>(), y.data(), 4, body,
                      add);
  EXPECT_EQ(y[1], 4);
}
