//===- Winograd.cpp - 3x3 layers of ResNet-50 and VGG-16 by both methods --===//
// SPDX-License-Identifier: Apache-2.0
#include "Bench.h"

static std::vector<bench::Layer> layers;

template <int H, int In, int Out> static void both() {
  constexpr msc::Conv2DShape s{.h = H,
                               .w = H,
                               .ic = In,
                               .kh = 3,
                               .kw = 3,
                               .oc = Out,
                               .top = 1,
                               .left = 1,
                               .bottom = 1,
                               .right = 1};
  bench::addConv<s>(layers);
  bench::addWinograd<s>(layers);
}

int main() {
  both<224, 64, 64>();
  both<112, 64, 128>();
  both<112, 128, 128>();
  both<56, 64, 64>();
  both<56, 128, 256>();
  both<56, 256, 256>();
  both<28, 128, 128>();
  both<28, 256, 512>();
  both<28, 512, 512>();
  both<14, 256, 256>();
  both<14, 512, 512>();
  both<7, 512, 512>();
  both<28, 32, 32>();
  both<14, 64, 64>();
  both<35, 96, 96>();
  bench::report("all", layers);
}
