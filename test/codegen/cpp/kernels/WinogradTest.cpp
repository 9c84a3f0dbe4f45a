//===- WinogradTest.cpp - F(4x4, 3x3) against the definition --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/winograd.h"
#include "Support.h"
#include "codegen/cpp/packing.h"

using namespace msc;
using namespace test;

template <Conv2DShape S> static void checkWinograd(const Shaped<S> &shape) {
  const Conv2DShape s = shape.of;
  const long in = long(s.n) * s.h * s.w, out = long(s.n) * s.oh() * s.ow();
  Tensor x((in - 1) * S.xPitch() + S.ic), w(9l * S.oc * S.ic), bias(S.oc);
  Tensor expected(out * S.oc);
  Tensor packed(packedWinogradSize(S.ic, S.oc, MSC_VECTOR_BYTES));
  x.randomize(1), w.randomize(2), bias.randomize(3);
  packWinograd(w, S.oc, S.ic, MSC_VECTOR_BYTES, packed);
  referenceConv2D(s, x, w, expected);
  float largest = 0;
  for (long i = 0; i < out * S.oc; ++i) {
    expected[i] += bias[i % S.oc];
    largest = std::max(largest, std::abs(expected[i]));
  }
  const auto size = S.isOpen() ? winogradScratchWithin : winogradScratch;
  const auto body = [b = bias.data()](auto acc, auto at) {
    return acc + at.load(b, Strides<0, 0, 0, 1>());
  };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y((out - 1) * S.yPitch() + S.oc, -7.0f);
    Tensor scratch(size(s.n, s.oh(), s.ow(), S.ic, S.oc), NAN);
    if constexpr (S.isOpen())
      winograd(parallel, shape, x, packed, y, scratch, body);
    else
      winograd<S>(parallel, x, packed, y, scratch, body);
    double worst = 0;
    for (long i = 0; i < long(y.size()); ++i)
      if (i % S.yPitch() >= S.oc)
        ASSERT_EQ(y[i], -7.0f);
      else
        worst = std::max(
            worst, std::abs(double(y[i]) -
                            expected[i / S.yPitch() * S.oc + i % S.yPitch()]));
    EXPECT_LE(worst, 1e-5 * largest);
  }
}

/// The shape S as constants, as what a run chose, and more such runs.
template <Conv2DShape S> static void checkWinograd() {
  checkWinograd(Shaped<S>());
  checkWinograd(ofRun<opened<S>>(S.n, S.h, S.w));
  forEachRun<S>([](int n, int h, int w) {
    SCOPED_TRACE(testing::Message() << n << " of " << h << "x" << w);
    checkWinograd(ofRun<opened<S>>(n, h, w));
  });
}

TEST(Winograd, Same) {
  checkWinograd<Conv2DShape{.h = 8,
                            .w = 12,
                            .ic = 64,
                            .kh = 3,
                            .kw = 3,
                            .oc = 64,
                            .top = 1,
                            .left = 1,
                            .bottom = 1,
                            .right = 1}>();
}
TEST(Winograd, TailsEverywhere) {
  checkWinograd<Conv2DShape{.n = 2,
                            .h = 7,
                            .w = 9,
                            .ic = 19,
                            .kh = 3,
                            .kw = 3,
                            .oc = 83,
                            .top = 1,
                            .left = 1,
                            .bottom = 1,
                            .right = 1}>();
}
TEST(Winograd, Valid) {
  checkWinograd<Conv2DShape{
      .h = 13, .w = 6, .ic = 16, .kh = 3, .kw = 3, .oc = 5}>();
}
TEST(Winograd, UnevenPaddingAndSlices) {
  checkWinograd<Conv2DShape{.h = 5,
                            .w = 10,
                            .ic = 20,
                            .kh = 3,
                            .kw = 3,
                            .oc = 34,
                            .top = 0,
                            .left = 2,
                            .bottom = 2,
                            .right = 0,
                            .xStride = 30,
                            .yStride = 41}>();
}
TEST(Winograd, UnevenGroupsOfTiles) {
  static_assert(winogradGroup(13 * 11, 32, 40) == 72);
  checkWinograd<Conv2DShape{.h = 50,
                            .w = 44,
                            .ic = 32,
                            .kh = 3,
                            .kw = 3,
                            .oc = 40,
                            .top = 1,
                            .left = 1,
                            .bottom = 1,
                            .right = 1}>();
}
TEST(Winograd, OnePixel) {
  checkWinograd<Conv2DShape{.h = 1,
                            .w = 1,
                            .ic = 3,
                            .kh = 3,
                            .kw = 3,
                            .oc = 2,
                            .top = 1,
                            .left = 1,
                            .bottom = 1,
                            .right = 1}>();
}

TEST(Winograd, ScratchOfTheLargestRunIsEnough) {
  static_assert(winogradGroup(48, 100, 100) == 48);
  static_assert(winogradGroup(49, 100, 100) == 25);
  for (auto [in, out] : {std::array{16l, 16l}, {64l, 64l}, {100l, 200l}})
    for (long n : {1, 2, 5}) {
      long before = 0;
      for (long h = 1; h < 150; ++h) {
        const long within = winogradScratchWithin(n, h, 37, in, out);
        EXPECT_GE(within, before);
        EXPECT_GE(within, winogradScratchWithin(n, h, 36, in, out));
        EXPECT_GE(within, winogradScratch(n, h, 37, in, out));
        before = within;
      }
    }
}
