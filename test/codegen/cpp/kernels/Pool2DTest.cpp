//===- Pool2DTest.cpp - pooling against its definition --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/pool2d.h"
#include "Support.h"

using namespace msc;
using namespace test;

/// Calls visit(output element, input element) for all pairs of the windows.
template <class F> static void eachPair(const Pool2DShape &s, F visit) {
  long o = 0;
  for (int n = 0; n < s.n; ++n)
    for (int oh = 0; oh < s.oh(); ++oh)
      for (int ow = 0; ow < s.ow(); ++ow)
        for (int c = 0; c < s.c; ++c, ++o)
          for (int i = 0; i < s.kh; ++i)
            for (int j = 0; j < s.kw; ++j) {
              const int h = oh * s.sh - s.top + i * s.dh;
              const int w = ow * s.sw - s.left + j * s.dw;
              if (h >= 0 && w >= 0 && h < s.h && w < s.w)
                visit(o, ((long(n) * s.h + h) * s.w + w) * s.xPitch() + c);
            }
}

template <Pool2DShape S> static void checkPools() {
  const long out = long(S.n) * S.oh() * S.ow() * S.c;
  Tensor x((long(S.n) * S.h * S.w - 1) * S.xPitch() + S.c), y(out);
  x.randomize(1);
  std::vector<float> most(out, -INFINITY), sum(out);
  eachPair(S, [&](long o, long i) {
    most[o] = x[i] > most[o] ? x[i] : most[o];
    sum[o] += x[i];
  });
  std::vector<float> twice(out);
  for (long i = 0; i < out; ++i)
    twice[i] = 2 * sum[i];
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    maxPool2d<S>(parallel, x, y, [](auto acc, auto) { return acc; });
    expectNear(most.data(), y, out, 0, "maxPool2d");
    sumPool2d<S>(parallel, x, y, [](auto acc, auto) { return acc + acc; });
    expectNear(twice.data(), y, out, 1e-5, "sumPool2d");
  }
}

TEST(Pool2D, Padded3x3) {
  checkPools<Pool2DShape{.n = 2,
                         .h = 9,
                         .w = 8,
                         .c = 70,
                         .kh = 3,
                         .kw = 3,
                         .sh = 2,
                         .sw = 2,
                         .top = 1,
                         .left = 1,
                         .bottom = 1,
                         .right = 1}>();
}
TEST(Pool2D, Valid2x2) {
  checkPools<Pool2DShape{
      .h = 6, .w = 7, .c = 5, .kh = 2, .kw = 2, .sh = 2, .sw = 2}>();
}
TEST(Pool2D, Global) {
  checkPools<Pool2DShape{.h = 7, .w = 7, .c = 130, .kh = 7, .kw = 7}>();
}
TEST(Pool2D, DilatedSlice) {
  checkPools<Pool2DShape{.h = 9,
                         .w = 10,
                         .c = 16,
                         .kh = 2,
                         .kw = 3,
                         .dh = 3,
                         .dw = 2,
                         .top = 2,
                         .left = 1,
                         .bottom = 1,
                         .right = 3,
                         .xStride = 21}>();
}

TEST(Pool2D, MaximumOfInfinityAndNaN) {
  constexpr Pool2DShape s{.h = 1, .w = 4, .c = 1, .kh = 1, .kw = 4};
  Tensor x(4), y(1);
  const auto same = [](auto acc, auto) { return acc; };
  for (int i = 0; i < 4; ++i)
    x[i] = -INFINITY;
  maxPool2d<s>(oneThread, x, y, same);
  EXPECT_EQ(y[0], -INFINITY);
  x[1] = NAN, x[2] = 3;
  maxPool2d<s>(oneThread, x, y, same);
  EXPECT_EQ(y[0], 3);
}
