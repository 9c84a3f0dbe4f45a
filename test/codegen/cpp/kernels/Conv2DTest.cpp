//===- Conv2DTest.cpp - dense convolutions over a matrix of shapes --------===//
// SPDX-License-Identifier: Apache-2.0
#include "ConvCheck.h"

using msc::Conv2DShape;
using test::checkConv2D;
using test::checkSameConv2D;

#define CONV_TEST(name, ...)                                                   \
  TEST(Conv2D, name) { checkConv2D<Conv2DShape{__VA_ARGS__}>(); }

#define ROLLED_TEST(name, ...)                                                 \
  TEST(Conv2D, name) { checkConv2D<Conv2DShape{__VA_ARGS__}, true>(); }

ROLLED_TEST(RolledPointwise, .h = 5, .w = 7, .ic = 19, .oc = 64)
ROLLED_TEST(RolledTail, .h = 4, .w = 5, .ic = 3, .kh = 3, .kw = 3, .oc = 37,
            .top = 1, .left = 1, .bottom = 1, .right = 1)
ROLLED_TEST(RolledDepthwise, .h = 6, .w = 7, .ic = 24, .kh = 3, .kw = 3,
            .oc = 24, .groups = 24)

CONV_TEST(Pointwise, .n = 2, .h = 5, .w = 7, .ic = 19, .oc = 64)
CONV_TEST(PointwiseOnePixel, .ic = 33, .oc = 5)
CONV_TEST(PointwiseWide, .h = 7, .w = 7, .ic = 40, .oc = 150)
CONV_TEST(PointwiseStrided, .h = 9, .w = 8, .ic = 24, .oc = 48, .sh = 2,
          .sw = 2)
CONV_TEST(PointwisePadded, .h = 4, .w = 4, .ic = 20, .oc = 16, .top = 1,
          .left = 2, .bottom = 0, .right = 1)
CONV_TEST(Same3x3, .h = 9, .w = 11, .ic = 20, .kh = 3, .kw = 3, .oc = 32,
          .top = 1, .left = 1, .bottom = 1, .right = 1)
CONV_TEST(Valid3x3, .n = 2, .h = 8, .w = 8, .ic = 17, .kh = 3, .kw = 3,
          .oc = 33)
CONV_TEST(Strided3x3, .h = 14, .w = 13, .ic = 24, .kh = 3, .kw = 3, .oc = 24,
          .sh = 2, .sw = 2, .bottom = 1, .right = 1)
CONV_TEST(UnevenStrides, .h = 12, .w = 15, .ic = 18, .kh = 2, .kw = 5, .oc = 7,
          .sh = 1, .sw = 3, .top = 1, .left = 3)
CONV_TEST(Dilated, .h = 13, .w = 12, .ic = 21, .kh = 3, .kw = 3, .oc = 40,
          .dh = 2, .dw = 3, .top = 2, .left = 3, .bottom = 2, .right = 3)
CONV_TEST(PaddingWiderThanImage, .h = 2, .w = 3, .ic = 18, .kh = 3, .kw = 3,
          .oc = 4, .dh = 4, .dw = 4, .top = 4, .left = 4, .bottom = 4,
          .right = 4)
CONV_TEST(Row1x7, .h = 5, .w = 17, .ic = 32, .kh = 1, .kw = 7, .oc = 20,
          .left = 3, .right = 3)
CONV_TEST(ChannelSlices, .h = 6, .w = 5, .ic = 20, .kh = 3, .kw = 3, .oc = 18,
          .top = 1, .left = 1, .bottom = 1, .right = 1, .xStride = 37,
          .yStride = 50)
CONV_TEST(ManyChannelsInChunks, .h = 7, .w = 7, .ic = 300, .kh = 3, .kw = 3,
          .oc = 128, .top = 1, .left = 1, .bottom = 1, .right = 1)
CONV_TEST(StemRgb, .n = 2, .h = 23, .w = 21, .ic = 3, .kh = 7, .kw = 7,
          .oc = 64, .sh = 2, .sw = 2, .top = 3, .left = 3, .bottom = 3,
          .right = 3)
CONV_TEST(StemGray, .h = 12, .w = 10, .ic = 1, .kh = 5, .kw = 5, .oc = 6)
CONV_TEST(StemUneven, .h = 11, .w = 10, .ic = 3, .kh = 3, .kw = 2, .oc = 100,
          .sh = 2, .sw = 3, .dh = 2, .top = 0, .left = 1, .bottom = 3,
          .right = 2, .xStride = 5, .yStride = 101)
CONV_TEST(StemRightColumnsUnused, .h = 6, .w = 8, .ic = 2, .kh = 3, .kw = 3,
          .oc = 16, .sh = 2, .sw = 4)
CONV_TEST(StemInPieces, .h = 3, .w = 801, .ic = 7, .kh = 5, .kw = 3, .oc = 5,
          .sh = 2, .sw = 2, .top = 2, .left = 1, .bottom = 2, .right = 1)

#define SAME_TEST(name, ...)                                                   \
  TEST(SameInARun, name) {                                                     \
    checkSameConv2D<test::openSame(Conv2DShape{__VA_ARGS__})>();               \
  }

SAME_TEST(Kernel3x3, .ic = 18, .kh = 3, .kw = 3, .oc = 20, .sh = 2, .sw = 2)
SAME_TEST(Kernel5x5, .ic = 17, .kh = 5, .kw = 5, .oc = 9, .sh = 2, .sw = 2)
SAME_TEST(Kernel2x2, .ic = 17, .kh = 2, .kw = 2, .oc = 9, .sh = 2, .sw = 2)
SAME_TEST(Stride3, .ic = 18, .kh = 3, .kw = 3, .oc = 20, .sh = 3, .sw = 3)
SAME_TEST(Dilated, .ic = 18, .kh = 3, .kw = 3, .oc = 20, .sh = 2, .sw = 2,
          .dh = 2, .dw = 2)
SAME_TEST(UnevenStrides, .ic = 20, .kh = 4, .kw = 3, .oc = 8, .sh = 3, .sw = 1)
SAME_TEST(Stem7x7, .ic = 3, .kh = 7, .kw = 7, .oc = 24, .sh = 2, .sw = 2)
SAME_TEST(Stem3x3, .ic = 3, .kh = 3, .kw = 3, .oc = 8, .sh = 2, .sw = 3,
          .dh = 2, .xStride = 5, .yStride = 11)

TEST(SameInARun, RowsAlone) {
  checkSameConv2D<test::open(Conv2DShape{.ic = 18,
                                         .kh = 3,
                                         .kw = 3,
                                         .oc = 8,
                                         .sh = 2,
                                         .sw = 2,
                                         .top = 1,
                                         .left = 2,
                                         .bottom = 1,
                                         .sameRows = true})>();
}
TEST(SameInARun, StemInPieces) {
  constexpr Conv2DShape shape = test::openSame(
      Conv2DShape{.ic = 7, .kh = 5, .kw = 3, .oc = 5, .sh = 2, .sw = 2});
  for (int w : {926, 927, 930, 931, 1850, 1851}) {
    SCOPED_TRACE(w);
    checkConv2D<false>(msc::ofRun<shape>(1, 3 + w % 2, w));
  }
}
