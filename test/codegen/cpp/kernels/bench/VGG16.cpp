//===- VGG16.cpp - the convolutions of VGG-16 in order --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Bench.h"

static std::vector<bench::Layer> layers;

template <int H, int In, int Out> static void square(int times = 1) {
  bench::addBest<msc::Conv2DShape{.h = H,
                                  .w = H,
                                  .ic = In,
                                  .kh = 3,
                                  .kw = 3,
                                  .oc = Out,
                                  .top = 1,
                                  .left = 1,
                                  .bottom = 1,
                                  .right = 1}>(layers, times);
}

int main() {
  square<224, 3, 64>();
  square<224, 64, 64>();
  square<112, 64, 128>();
  square<112, 128, 128>();
  square<56, 128, 256>();
  square<56, 256, 256>(2);
  square<28, 256, 512>();
  square<28, 512, 512>(2);
  square<14, 512, 512>(3);
  bench::report("VGG-16 convolutions", layers);
}
