//===- MapTest.cpp - element-wise loops -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/map.h"
#include "Support.h"
#include "codegen/cpp/kernels/loops.h"

using namespace msc;
using namespace test;

TEST(Map, BroadcastsAndStrides) {
  Tensor x(5 * 300), row(300), column(5), y(5 * 310 - 10, -1.0f);
  x.randomize(1), row.randomize(2), column.randomize(3);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    map<Dims<5, 300>>(
        parallel, y.data(), Strides<310, 1>(),
        [=, x = x.data(), r = row.data(), c = column.data()](auto at) {
          return at.load(x, Strides<300, 1>()) * at.load(r, Strides<0, 1>()) +
                 at.load(c, Strides<1, 0>());
        });
    for (int i = 0; i < 5; ++i)
      for (int j = 0; j < (i < 4 ? 310 : 300); ++j)
        ASSERT_EQ(y[i * 310 + j],
                  j < 300 ? x[i * 300 + j] * row[j] + column[i] : -1.0f);
  }
}

TEST(Map, TransposedOperand) {
  Tensor<int> x(6 * 35), y(6 * 35);
  for (int i = 0; i < 6 * 35; ++i)
    x[i] = i;
  map<Dims<5, 7, 6>>(
      oneThread, y.data(), Strides<42, 6, 1>(),
      [p = x.data()](auto at) { return at.load(p, Strides<7, 1, 35>()); });
  for (int a = 0; a < 5; ++a)
    for (int b = 0; b < 7; ++b)
      for (int c = 0; c < 6; ++c)
        EXPECT_EQ(y[a * 42 + b * 6 + c], a * 7 + b + c * 35);
}

TEST(Map, MixedTypes) {
  Tensor<std::int8_t> bytes(100);
  Tensor<double> doubles(100);
  Tensor<bool> flags(100);
  Tensor<std::uint8_t> y(100);
  for (int i = 0; i < 100; ++i)
    bytes[i] = std::int8_t(i - 50), doubles[i] = i * 0.5, flags[i] = i % 3 == 0;
  map<Dims<100>>(
      oneThread, y.data(), Strides<1>(),
      [b = bytes.data(), d = doubles.data(), f = flags.data()](auto at) {
        const auto v =
            cast<double>(at.load(b, Strides<1>())) + at.load(d, Strides<1>());
        const bool keep = at.load(f, Strides<1>()) & (v > 0.0);
        return cast<std::uint8_t>(select(keep, v, 7.0));
      });
  for (int i = 0; i < 100; ++i) {
    const double v = i - 50 + i * 0.5;
    EXPECT_EQ(y[i], i % 3 == 0 && v > 0 ? int(v) : 7);
  }
}

TEST(Map, LongRunsAreCut) {
  constexpr long n = 100003;
  Tensor<long> y(n);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    map<Dims<n>>(parallel, y.data(), Strides<1>(),
                 [](auto at) { return 3 * at.template index<0>(); });
    for (long i = 0; i < n; ++i)
      ASSERT_EQ(y[i], 3 * i);
  }
}

TEST(Map, ManyRowsAndIndices) {
  Tensor<int> y(700 * 3 * 17);
  map<Dims<700, 3, 17>>(
      twoThreads, y.data(), Strides<51, 17, 1>(), [](auto at) {
        return at.template index<0>() * 10000 + at.template index<1>() * 100 +
               at.template index<2>();
      });
  for (int i = 0; i < 700 * 51; ++i)
    ASSERT_EQ(y[i], i / 51 * 10000 + i / 17 % 3 * 100 + i % 17);
}

TEST(Map, InPlaceScalarAndEmpty) {
  Tensor y(1000, 2.0f);
  map<Dims<1000>>(oneThread, y.data(), Strides<1>(), [p = y.data()](auto at) {
    const float v = at.load(p, Strides<1>());
    return v * v;
  });
  for (int i = 0; i < 1000; ++i)
    EXPECT_EQ(y[i], 4.0f);
  map<Dims<>>(oneThread, y.data(), Strides<>(),
              [p = y.data()](auto at) { return at.load(p, Strides<>()) + 1; });
  EXPECT_EQ(y[0], 5.0f);
  map<Dims<3, 0>>(oneThread, y.data(), Strides<1, 1>(),
                  [](auto) { return 9.0f; });
  EXPECT_EQ(y[0], 5.0f);
}

/// Rows of a tensor with gaps: where a run chooses the sizes the same is
/// written, and nothing else.
template <long A, long B> static void checkChosen() {
  constexpr long pitch = B + 3;
  Tensor x(A * B), row(B), fixed((A - 1) * pitch + B, -1.0f);
  x.randomize(1), row.randomize(2);
  map<Dims<A, B>>(oneThread, fixed.data(), Strides<pitch, 1>(),
                  [x = x.data(), r = row.data()](auto at) {
                    return at.load(x, Strides<B, 1>()) * 0.3f +
                           at.load(r, Strides<0, 1>());
                  });
  const auto check = [&](const Parallel &parallel, auto dims) {
    Tensor y(fixed.size(), -1.0f);
    map(parallel, dims, y.data(), Strides<chosen, 1>(pitch),
        [x = x.data(), r = row.data()](auto at) {
          return at.load(x, Strides<chosen, 1>(B)) * 0.3f +
                 at.load(r, Strides<0, 1>());
        });
    ASSERT_EQ(std::memcmp(y, fixed, y.size() * sizeof(float)), 0);
  };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    check(parallel, Dims<chosen, chosen>(A, B));
    check(parallel, Dims<chosen, B>(A));
    check(parallel, Dims<A, chosen>(B));
    check(parallel, Dims<A, B>());
  }
}

TEST(Map, SizesOfARun) {
  checkChosen<1, 1>();
  checkChosen<3, 7>();
  checkChosen<5, 300>();
  checkChosen<900, 33>();
  checkChosen<2, 20003>();
}

TEST(Map, StridesOfARun) {
  Tensor<int> x(6 * 35), y(6 * 35);
  for (int i = 0; i < 6 * 35; ++i)
    x[i] = i;
  const long a = 5, b = 7, c = 6;
  map(twoThreads, Dims<chosen, 7, chosen>(a, c), y.data(),
      Strides<chosen, chosen, 1>(b * c, c), [=, p = x.data()](auto at) {
        return at.load(p, Strides<chosen, 1, chosen>(b, a * b));
      });
  for (int i = 0; i < 6 * 35; ++i)
    EXPECT_EQ(y[i], i / 42 * 7 + i / 6 % 7 + i % 6 * 35);
  map(oneThread, Dims<chosen, 0>(a), y.data(), Strides<1, 1>(),
      [](auto) { return 9; });
  EXPECT_EQ(y[0], 0);
}

/// The last element of each row that is above 0, and how many there are.
template <long A, long B> static void checkLoops() {
  Tensor x(A * B), last(2 * A), found(2 * A);
  Tensor<int> count(A), counted(A);
  x.randomize(3);
  const auto run = [&](float *y, int *n, const auto &call) {
    call(
        [=](auto at) {
          at.start(y, Strides<2, 0>(), 0.0f), at.start(n, Strides<1, 0>(), 0);
        },
        [=, x = x.data()](auto at) {
          const float v = at.load(x, Strides<chosen, 1>(B));
          const int old = at.load(n, Strides<1, 0>());
          at.store(n, Strides<1, 0>(), old + (v > 0));
          if (v > 0)
            at.store(y, Strides<2, 0>(), v);
        });
  };
  run(last, count, [](const auto &start, const auto &step) {
    loops<Dims<A>, Dims<B>>(oneThread, start, step);
  });
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    run(found, counted, [&](const auto &start, const auto &step) {
      loops(parallel, Dims<chosen>(A), Dims<chosen>(B), start, step);
    });
    for (long i = 0; i < A; ++i) {
      ASSERT_EQ(found[2 * i], last[2 * i]);
      ASSERT_EQ(found[2 * i + 1], 0);
      ASSERT_EQ(counted[i], count[i]);
    }
  }
}

TEST(Loops, SizesOfARun) {
  checkLoops<1, 1>();
  checkLoops<7, 3>();
  checkLoops<3, 5000>();
  checkLoops<700, 9>();
}
