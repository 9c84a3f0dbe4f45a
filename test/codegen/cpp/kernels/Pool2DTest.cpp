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

/// Compares the channels of y with the dense `expected`, and what lies between
/// them with the -7 that stood there.
static void expectPixels(const Pool2DShape &s, std::vector<float> &expected,
                         Tensor<> &y, float tolerance) {
  for (long i = 0; i < long(y.size()); ++i) {
    const long pixel = i / s.yPitch(), c = i % s.yPitch();
    const float e = c < s.c ? expected[pixel * s.c + c] : -7.0f;
    if (y[i] != e) { // Equal infinities have no distance.
      ASSERT_NEAR(y[i], e, tolerance);
    }
  }
}

template <Pool2DShape S> static void checkPools(const Shaped<S> &shape) {
  const Pool2DShape s = withPadsOfRun(shape.of);
  const long pixels = long(s.n) * s.oh() * s.ow(), out = pixels * S.c;
  Tensor x((long(s.n) * s.h * s.w - 1) * S.xPitch() + S.c);
  x.randomize(1);
  std::vector<float> most(out, -INFINITY), sum(out), twice(out);
  eachPair(s, [&](long o, long i) {
    most[o] = x[i] > most[o] ? x[i] : most[o];
    sum[o] += x[i];
  });
  for (long i = 0; i < out; ++i)
    twice[i] = 2 * sum[i];
  const auto same = [](auto acc, auto) { return acc; };
  const auto twofold = [](auto acc, auto) { return acc + acc; };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor largest((pixels - 1) * S.yPitch() + S.c, -7.0f);
    Tensor doubled((pixels - 1) * S.yPitch() + S.c, -7.0f);
    if constexpr (S.isOpen()) {
      maxPool2d(parallel, shape, x, largest, same);
      sumPool2d(parallel, shape, x, doubled, twofold);
    } else {
      maxPool2d<S>(parallel, x, largest, same);
      sumPool2d<S>(parallel, x, doubled, twofold);
    }
    expectPixels(s, most, largest, 0);
    expectPixels(s, twice, doubled, 1e-4);
  }
}

/// The shape S as constants, as what a run chose, and more such runs.
template <Pool2DShape S> static void checkPools() {
  checkPools(Shaped<S>());
  checkPools(ofRun<opened<S>>(S.n, S.h, S.w));
  forEachRun<S>([](int n, int h, int w) {
    SCOPED_TRACE(testing::Message() << n << " of " << h << "x" << w);
    checkPools(ofRun<opened<S>>(n, h, w));
  });
}

/// Sizes of each parity of S, padded as pad_mode same does.
template <Pool2DShape S> static void checkSamePools() {
  forEachSameRun([](int n, int h, int w) {
    SCOPED_TRACE(testing::Message() << n << " of " << h << "x" << w);
    checkPools(ofRun<openSame(S)>(n, h, w));
  });
}

/// A mean over the elements inside the image: the body reads their number, one
/// for each row and column.
TEST(Pool2D, MeanInARun) {
  constexpr Pool2DShape shape{.n = chosen,
                              .h = chosen,
                              .w = chosen,
                              .c = 21,
                              .kh = 3,
                              .kw = 3,
                              .top = 1,
                              .left = 1,
                              .bottom = 1,
                              .right = 1};
  for (int h : {1, 2, 7}) {
    const int n = 2, w = 5, size = n * h * w * shape.c;
    Tensor x(size, 3.0f), y(size), share(h * w);
    for (int i = 0; i < h; ++i)
      for (int j = 0; j < w; ++j)
        share[i * w + j] = 1.0f / ((std::min(i + 2, h) - std::max(i - 1, 0)) *
                                   (std::min(j + 2, w) - std::max(j - 1, 0)));
    sumPool2d(twoThreads, ofRun<shape>(n, h, w), x, y,
              [s = share.data(), w](auto acc, auto at) {
                return acc * at.load(s, Strides<0, chosen, 1, 0>(w));
              });
    const std::vector<float> expected(size, 3.0f);
    expectNear(expected.data(), y, size, 1e-6, "mean");
  }
}

/// Of several images of one row the body reads a number for each column: the
/// rows between images and columns do not join these.
TEST(Pool2D, OneRow) {
  constexpr Pool2DShape shape{.n = 2, .h = 1, .w = 3, .c = 1, .kh = 1, .kw = 1};
  Tensor x(6, 1.0f), y(6), share(3);
  for (int i = 0; i < 3; ++i)
    share[i] = float(i);
  sumPool2d<shape>(oneThread, x, y, [s = share.data()](auto acc, auto at) {
    return acc * at.load(s, Strides<0, 0, 1, 0>());
  });
  const std::vector<float> expected = {0, 1, 2, 0, 1, 2};
  expectNear(expected.data(), y, 6, 0, "one row");
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
                         .xStride = 21,
                         .yStride = 19}>();
}

TEST(Pool2D, SameInARun3x3) {
  checkSamePools<Pool2DShape{
      .c = 21, .kh = 3, .kw = 3, .sh = 2, .sw = 2, .yStride = 23}>();
}
TEST(Pool2D, SameInARun2x2) {
  checkSamePools<Pool2DShape{.c = 5, .kh = 2, .kw = 2, .sh = 2, .sw = 2}>();
}
TEST(Pool2D, SameInARunUneven) {
  checkSamePools<Pool2DShape{
      .c = 5, .kh = 3, .kw = 4, .sh = 3, .sw = 2, .dw = 2}>();
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
