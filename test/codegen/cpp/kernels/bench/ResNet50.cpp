//===- ResNet50.cpp - the convolutions of ResNet-50 in order --------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Bench.h"

using bench::addBest;
using msc::Conv2DShape;
static std::vector<bench::Layer> layers;

/// 1x1 H x H, In -> Out channels, stride S.
template <int H, int In, int Out, int S = 1> static void point() {
  addBest<Conv2DShape{.h = H, .w = H, .ic = In, .oc = Out, .sh = S, .sw = S}>(
      layers);
}
/// 3x3 with padding 1.
template <int H, int C, int S = 1> static void square() {
  addBest<Conv2DShape{.h = H,
                      .w = H,
                      .ic = C,
                      .kh = 3,
                      .kw = 3,
                      .oc = C,
                      .sh = S,
                      .sw = S,
                      .top = 1,
                      .left = 1,
                      .bottom = 1,
                      .right = 1}>(layers);
}
/// A stage on H x H outputs: `Blocks` bottlenecks of C channels.
template <int H, int C, int Blocks, int In, int S> static void stage() {
  point<H * S, In, C>();
  square<H * S, C, S>();
  point<H, C, 4 * C>();
  point<H * S, In, 4 * C, S>();
  for (int i = 1; i < Blocks; ++i) {
    point<H, 4 * C, C>();
    square<H, C>();
    point<H, C, 4 * C>();
  }
}

int main() {
  addBest<Conv2DShape{.h = 224,
                      .w = 224,
                      .ic = 3,
                      .kh = 7,
                      .kw = 7,
                      .oc = 64,
                      .sh = 2,
                      .sw = 2,
                      .top = 3,
                      .left = 3,
                      .bottom = 3,
                      .right = 3}>(layers);
  stage<56, 64, 3, 64, 1>();
  stage<28, 128, 4, 256, 2>();
  stage<14, 256, 6, 512, 2>();
  stage<7, 512, 3, 1024, 2>();
  bench::report("ResNet-50 convolutions", layers);
}
