//===- Shapes.cpp - convolutions that are hard to do well -----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Bench.h"

using bench::addConv;
using msc::Conv2DShape;
static std::vector<bench::Layer> layers;

template <int H, int In, int Out, int KH, int KW, int G = 1, int S = 1>
static void conv() {
  addConv<Conv2DShape{.h = H,
                      .w = H,
                      .ic = In,
                      .kh = KH,
                      .kw = KW,
                      .oc = Out,
                      .sh = S,
                      .sw = S,
                      .top = KH / 2,
                      .left = KW / 2,
                      .bottom = KH / 2,
                      .right = KW / 2,
                      .groups = G}>(layers);
}

int main() {
  // Inception
  conv<17, 192, 192, 1, 7>();
  conv<17, 160, 160, 7, 1>();
  conv<35, 48, 64, 5, 5>();
  conv<8, 384, 384, 1, 3>();
  conv<73, 80, 192, 3, 3>();
  conv<147, 32, 32, 3, 3>();
  // SqueezeNet, DenseNet
  conv<55, 96, 16, 1, 1>();
  conv<55, 16, 64, 3, 3>();
  conv<13, 64, 256, 3, 3>();
  conv<56, 128, 32, 3, 3>();
  // ResNeXt
  conv<56, 128, 128, 3, 3, 32>();
  conv<28, 256, 256, 3, 3, 32>();
  conv<14, 512, 512, 3, 3, 32>();
  conv<7, 1024, 1024, 3, 3, 32>();
  // ShuffleNet
  conv<28, 240, 60, 1, 1, 3>();
  conv<28, 60, 240, 1, 1, 3>();
  conv<14, 480, 120, 1, 1, 3>();
  conv<28, 60, 60, 3, 3, 60>();
  // EfficientNet
  conv<56, 144, 144, 5, 5, 144, 2>();
  conv<14, 672, 672, 5, 5, 672>();
  conv<7, 1152, 1152, 5, 5, 1152>();
  // Small images and few channels
  conv<28, 1, 6, 5, 5>();
  conv<14, 6, 16, 5, 5>();
  conv<32, 3, 16, 3, 3>();
  conv<32, 16, 16, 3, 3>();
  bench::report("all", layers);
}
