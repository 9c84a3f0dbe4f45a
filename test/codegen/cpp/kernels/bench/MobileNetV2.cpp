//===- MobileNetV2.cpp - depthwise and pointwise layers of MobileNetV2 ----===//
// SPDX-License-Identifier: Apache-2.0
#include "Bench.h"

using bench::addConv;
using msc::Conv2DShape;
static std::vector<bench::Layer> layers;

/// An inverted residual: H x H inputs of In channels, Wide inside, stride S.
template <int H, int In, int Wide, int Out, int S> static void block() {
  if constexpr (Wide != In)
    addConv<Conv2DShape{.h = H, .w = H, .ic = In, .oc = Wide}>(layers);
  addConv<Conv2DShape{.h = H,
                      .w = H,
                      .ic = Wide,
                      .kh = 3,
                      .kw = 3,
                      .oc = Wide,
                      .sh = S,
                      .sw = S,
                      .top = 1,
                      .left = 1,
                      .bottom = 1,
                      .right = 1,
                      .groups = Wide}>(layers);
  addConv<Conv2DShape{.h = H / S, .w = H / S, .ic = Wide, .oc = Out}>(layers);
}

int main() {
  addConv<Conv2DShape{.h = 224,
                      .w = 224,
                      .ic = 3,
                      .kh = 3,
                      .kw = 3,
                      .oc = 32,
                      .sh = 2,
                      .sw = 2,
                      .top = 1,
                      .left = 1,
                      .bottom = 1,
                      .right = 1}>(layers);
  block<112, 32, 32, 16, 1>();
  block<112, 16, 96, 24, 2>();
  block<56, 24, 144, 24, 1>();
  block<56, 24, 144, 32, 2>();
  block<28, 32, 192, 32, 1>();
  block<28, 32, 192, 32, 1>();
  block<28, 32, 192, 64, 2>();
  for (int i = 0; i < 3; ++i)
    block<14, 64, 384, 64, 1>();
  block<14, 64, 384, 96, 1>();
  for (int i = 0; i < 2; ++i)
    block<14, 96, 576, 96, 1>();
  block<14, 96, 576, 160, 2>();
  for (int i = 0; i < 2; ++i)
    block<7, 160, 960, 160, 1>();
  block<7, 160, 960, 320, 1>();
  addConv<Conv2DShape{.h = 7, .w = 7, .ic = 320, .oc = 1280}>(layers);
  bench::report("MobileNetV2 convolutions", layers);
}
