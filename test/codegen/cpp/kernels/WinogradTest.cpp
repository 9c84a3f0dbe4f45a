//===- WinogradTest.cpp - F(4x4, 3x3) against the definition --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/winograd.h"
#include "Support.h"
#include "codegen/cpp/packing.h"

using namespace msc;
using namespace test;

template <Conv2DShape S> static void checkWinograd() {
  const long in = long(S.n) * S.h * S.w, out = long(S.n) * S.oh() * S.ow();
  Tensor x((in - 1) * S.xPitch() + S.ic), w(9l * S.oc * S.ic), bias(S.oc);
  Tensor expected(out * S.oc), dense(out * S.oc);
  Tensor packed(packedWinogradSize(S.ic, S.oc, MSC_VECTOR_BYTES));
  x.randomize(1), w.randomize(2), bias.randomize(3);
  packWinograd(w, S.oc, S.ic, MSC_VECTOR_BYTES, packed);
  referenceConv2D(S, x, w, expected);
  float largest = 0;
  for (long i = 0; i < out * S.oc; ++i) {
    expected[i] += bias[i % S.oc];
    largest = std::max(largest, std::abs(expected[i]));
  }
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y((out - 1) * S.yPitch() + S.oc, -7.0f);
    Tensor scratch(winogradScratch(S.n, S.oh(), S.ow(), S.ic, S.oc), NAN);
    winograd<S>(parallel, x, packed, y, scratch,
                [b = bias.data()](auto acc, auto at) {
                  return acc + at.load(b, Strides<0, 0, 0, 1>());
                });
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
