//===- GroupedTest.cpp - grouped and depthwise convolutions ---------------===//
// SPDX-License-Identifier: Apache-2.0
#include "ConvCheck.h"

using msc::Conv2DShape;
using test::checkConv2D;
using test::checkSameConv2D;

#define CONV_TEST(suite, name, ...)                                            \
  TEST(suite, name) { checkConv2D<Conv2DShape{__VA_ARGS__}>(); }

CONV_TEST(Grouped, FourOfFour, .h = 7, .w = 9, .ic = 16, .kh = 3, .kw = 3,
          .oc = 16, .top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 4)
CONV_TEST(Grouped, TwoOfEleven, .h = 5, .w = 6, .ic = 22, .kh = 3, .kw = 3,
          .oc = 22, .sh = 2, .sw = 2, .top = 1, .left = 1, .groups = 11)
CONV_TEST(Grouped, EightOfThree, .n = 2, .h = 4, .w = 5, .ic = 24, .kh = 1,
          .kw = 3, .oc = 24, .groups = 3)
CONV_TEST(Grouped, Sixteen, .h = 4, .w = 5, .ic = 32, .kh = 3, .kw = 3,
          .oc = 32, .top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 2)
CONV_TEST(Grouped, Uneven, .h = 6, .w = 6, .ic = 9, .kh = 3, .kw = 2, .oc = 15,
          .dh = 2, .top = 1, .bottom = 2, .groups = 3)
CONV_TEST(Grouped, Pointwise, .h = 7, .w = 7, .ic = 60, .oc = 240, .groups = 3)
CONV_TEST(Grouped, ChannelMultiplier, .h = 5, .w = 5, .ic = 6, .kh = 3, .kw = 3,
          .oc = 12, .top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 6)
CONV_TEST(Grouped, Slices, .h = 5, .w = 5, .ic = 12, .kh = 3, .kw = 3, .oc = 12,
          .top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 3,
          .xStride = 17, .yStride = 13)

CONV_TEST(Depthwise, Same3x3, .n = 2, .h = 9, .w = 15, .ic = 32, .kh = 3,
          .kw = 3, .oc = 32, .top = 1, .left = 1, .bottom = 1, .right = 1,
          .groups = 32)
CONV_TEST(Depthwise, Strided3x3, .h = 14, .w = 14, .ic = 40, .kh = 3, .kw = 3,
          .oc = 40, .sh = 2, .sw = 2, .bottom = 1, .right = 1, .groups = 40)
CONV_TEST(Depthwise, Same5x5, .h = 7, .w = 7, .ic = 19, .kh = 5, .kw = 5,
          .oc = 19, .top = 2, .left = 2, .bottom = 2, .right = 2, .groups = 19)
CONV_TEST(Depthwise, Strided5x5, .h = 11, .w = 10, .ic = 24, .kh = 5, .kw = 5,
          .oc = 24, .sh = 2, .sw = 2, .top = 1, .left = 2, .bottom = 2,
          .right = 1, .groups = 24)
CONV_TEST(Depthwise, Dilated, .h = 10, .w = 9, .ic = 5, .kh = 3, .kw = 3,
          .oc = 5, .dh = 3, .dw = 2, .top = 3, .left = 2, .bottom = 3,
          .right = 2, .groups = 5)
CONV_TEST(Depthwise, WholeImage, .h = 7, .w = 7, .ic = 20, .kh = 7, .kw = 7,
          .oc = 20, .groups = 20)
CONV_TEST(Depthwise, SmallerThanKernel, .h = 1, .w = 2, .ic = 17, .kh = 3,
          .kw = 3, .oc = 17, .top = 1, .left = 1, .bottom = 1, .right = 1,
          .groups = 17)
CONV_TEST(Depthwise, Slices, .h = 6, .w = 8, .ic = 20, .kh = 3, .kw = 3,
          .oc = 20, .top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 20,
          .xStride = 24, .yStride = 31)
CONV_TEST(Depthwise, WideDilation, .h = 3, .w = 40, .ic = 3, .kh = 1, .kw = 3,
          .oc = 3, .dw = 11, .left = 11, .right = 11, .groups = 3)

#define SAME_TEST(suite, name, ...)                                            \
  TEST(suite, name) {                                                          \
    checkSameConv2D<test::openSame(Conv2DShape{__VA_ARGS__})>();               \
  }

SAME_TEST(Grouped, SameInARun, .ic = 12, .kh = 3, .kw = 3, .oc = 12, .sh = 2,
          .sw = 2, .groups = 3)
SAME_TEST(Grouped, SameInARunSixteen, .ic = 32, .kh = 3, .kw = 3, .oc = 32,
          .sh = 2, .sw = 3, .groups = 2)
SAME_TEST(Depthwise, SameInARun, .ic = 20, .kh = 3, .kw = 3, .oc = 20, .sh = 2,
          .sw = 2, .groups = 20)
SAME_TEST(Depthwise, SameInARunStride3, .ic = 5, .kh = 3, .kw = 3, .oc = 5,
          .sh = 3, .sw = 3, .groups = 5, .xStride = 7, .yStride = 9)
SAME_TEST(Depthwise, SameInARunDilated, .ic = 17, .kh = 5, .kw = 3, .oc = 17,
          .sh = 2, .sw = 2, .dw = 2, .groups = 17)
