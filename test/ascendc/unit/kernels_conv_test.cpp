//===- kernels_conv_test.cpp - convolution, matrix product, pooling -------===//
// SPDX-License-Identifier: Apache-2.0
//
// Against loops that follow the definition. Every case runs on 1 and on 5
// cores.
//
//===----------------------------------------------------------------------===//
#include "device.h"

#include "conv2d.h"
#include "lanes_select.h"
#include "sliding.h"

namespace {

using test::Buffer;
using test::Floats;

template <class F> void onCores(F &&kernel) {
  for (int cores : {1, 5})
    simulation::launch(cores, kernel);
}

/// Output (b, y, x): calls f(tap y, tap x, input y, input x) for the taps
/// inside.
template <class Shape, class F> void taps(const Shape &s, int y, int x, F &&f) {
  for (int ky = 0; ky < int(s.kh); ++ky)
    for (int kx = 0; kx < int(s.kw); ++kx) {
      int iy = y * int(s.sh) - int(s.top) + ky * int(s.dh),
          ix = x * int(s.sw) - int(s.left) + kx * int(s.dw);
      if (iy >= 0 && iy < int(s.h) && ix >= 0 && ix < int(s.w))
        f(ky, kx, iy, ix);
    }
}

/// Weights of O x I/groups x KH x KW, as [group][kh][kw][in][out].
Floats pack(const msc::Conv2DShape &s, const Floats &w) {
  Floats packed;
  unsigned in = s.ic / s.groups, out = s.oc / s.groups, area = s.kh * s.kw;
  for (unsigned g = 0; g < s.groups; ++g)
    for (unsigned tap = 0; tap < area; ++tap)
      for (unsigned i = 0; i < in; ++i)
        for (unsigned o = 0; o < out; ++o)
          packed.push_back(w[((g * out + o) * in + i) * area + tap]);
  return packed;
}

Floats convolve(const msc::Conv2DShape &s, const Floats &x, const Floats &w) {
  Floats y;
  unsigned in = s.ic / s.groups, out = s.oc / s.groups;
  for (unsigned b = 0; b < s.n; ++b)
    for (unsigned oy = 0; oy < s.oh; ++oy)
      for (unsigned ox = 0; ox < s.ow; ++ox)
        for (unsigned o = 0; o < s.oc; ++o) {
          double sum = 0;
          taps(s, oy, ox, [&](int ky, int kx, int iy, int ix) {
            for (unsigned i = 0; i < in; ++i)
              sum += double(x[((b * s.h + iy) * s.w + ix) * s.xPitch() +
                              o / out * in + i]) *
                     w[((o * in + i) * s.kh + ky) * s.kw + kx];
          });
          y.push_back(float(sum));
        }
  return y;
}

template <const msc::Conv2DShape &S> void conv(const char *name) {
  Floats x = test::random(S.n * S.h * S.w * S.xPitch(), 1);
  Floats w = test::random(S.oc * (S.ic / S.groups) * S.kh * S.kw, 2),
         bias = test::random(S.oc, 3);
  Floats want = convolve(S, x, w);
  for (std::size_t i = 0; i < want.size(); ++i)
    want[i] = std::max(want[i] + bias[i % S.oc], 0.0f);
  Buffer dx(x), dw(pack(S, w)), db(bias), dy(want.size());
  float *px = dx, *pw = dw, *pb = db, *py = dy;
  onCores([=] {
    msc::conv2d<S, msc::Dims<S.n, S.oh, S.ow, S.oc>, 3>(
        px, pw, py,
        msc::Strides<long(S.oh) * S.ow * S.oc, long(S.ow) * S.oc, S.oc, 1>(),
        [=](auto acc, auto at) {
          auto v1 = acc + at.load(pb, msc::Strides<0, 0, 0, 1>());
          return msc::select(v1 > 0.0f, v1, 0.0f);
        });
  });
  test::expectNear(dy.host(), want, 1e-5f, name);
}

constexpr msc::Conv2DShape plain{.n = 2,
                                 .h = 8,
                                 .w = 8,
                                 .ic = 3,
                                 .kh = 3,
                                 .kw = 3,
                                 .oc = 10,
                                 .oh = 8,
                                 .ow = 8,
                                 .top = 1,
                                 .left = 1};
constexpr msc::Conv2DShape strided{.h = 15,
                                   .w = 17,
                                   .ic = 20,
                                   .kh = 5,
                                   .kw = 3,
                                   .oc = 70,
                                   .oh = 7,
                                   .ow = 6,
                                   .sh = 2,
                                   .sw = 3,
                                   .top = 1,
                                   .left = 2};
constexpr msc::Conv2DShape dilated{.h = 12,
                                   .w = 80,
                                   .ic = 40,
                                   .kh = 3,
                                   .kw = 3,
                                   .oc = 130,
                                   .oh = 12,
                                   .ow = 80,
                                   .dh = 2,
                                   .dw = 2,
                                   .top = 2,
                                   .left = 2};
constexpr msc::Conv2DShape grouped{.h = 5,
                                   .w = 5,
                                   .ic = 12,
                                   .kh = 3,
                                   .kw = 3,
                                   .oc = 18,
                                   .oh = 5,
                                   .ow = 5,
                                   .top = 1,
                                   .left = 1,
                                   .groups = 3};
constexpr msc::Conv2DShape slice{
    .h = 4, .w = 4, .ic = 8, .oc = 8, .oh = 4, .ow = 4, .xStride = 24};
constexpr msc::Conv2DShape wide{.h = 3,
                                .w = 40,
                                .ic = 3,
                                .kh = 3,
                                .kw = 11,
                                .oc = 64,
                                .oh = 1,
                                .ow = 8,
                                .sh = 4,
                                .sw = 4};

void convolutions() {
  conv<plain>("3x3");
  conv<strided>("strides");
  conv<dilated>("dilations");
  conv<grouped>("groups");
  conv<slice>("a slice of channels");
  conv<wide>("a wide kernel");
}

// [b x] m x k by k x n.
constexpr msc::Conv2DShape product{
    .n = 3, .w = 5, .ic = 37, .oc = 70, .ow = 5, .weightBatch = 37 * 70};

void products() {
  constexpr int b = 3, m = 5, k = 37, n = 70;
  Floats x = test::random(b * m * k, 4), w = test::random(b * k * n, 5),
         want(b * m * n);
  for (int i = 0; i < b * m * n; ++i)
    for (int j = 0; j < k; ++j)
      want[i] += x[i / n * k + j] * w[(i / (m * n) * k + j) * n + i % n];
  Buffer dx(x), dw(w), dy(want.size());
  float *px = dx, *pw = dw, *py = dy;
  onCores([=] {
    msc::conv2d<product, msc::Dims<b, m, n>, 0>(
        px, pw, py, msc::Strides<m * n, n, 1>(),
        [=](auto acc, auto) { return acc; });
  });
  test::expectNear(dy.host(), want, 1e-5f, "matrix product");
}

constexpr msc::WindowShape window{.n = 2,
                                  .h = 9,
                                  .w = 11,
                                  .c = 70,
                                  .kh = 3,
                                  .kw = 3,
                                  .oh = 5,
                                  .ow = 6,
                                  .sh = 2,
                                  .sw = 2,
                                  .top = 1,
                                  .left = 1};
constexpr int outputs = 2 * 5 * 6 * 70;

/// The combination of the window's values by `f`, from `initial` on.
template <class F> Floats slide(const Floats &x, double initial, F &&f) {
  Floats y;
  for (unsigned b = 0; b < window.n; ++b)
    for (unsigned oy = 0; oy < window.oh; ++oy)
      for (unsigned ox = 0; ox < window.ow; ++ox)
        for (unsigned c = 0; c < window.c; ++c) {
          double sum = initial;
          taps(window, oy, ox, [&](int ky, int kx, int iy, int ix) {
            sum =
                f(sum, x[((b * window.h + iy) * window.w + ix) * window.c + c],
                  (ky * 3 + kx) * window.c + c);
          });
          y.push_back(float(sum));
        }
  return y;
}

void windows() {
  Floats x = test::random(2 * 9 * 11 * 70, 6), w = test::random(9 * 70, 7);
  Buffer dx(x), dw(w), dy(outputs);
  float *px = dx, *pw = dw, *py = dy;
  using Extents = msc::Dims<2, 5, 6, 70>;
  msc::Strides<5 * 6 * 70, 6 * 70, 70, 1> dense;
  onCores([=] {
    msc::depthwiseConv2d<window, Extents, 1>(
        px, pw, py, dense, [](auto acc, auto) { return acc + 1.0f; });
  });
  test::expectNear(
      dy.host(),
      slide(x, 1,
            [&](double s, float v, int i) { return s + double(v) * w[i]; }),
      1e-5f, "depthwise");
  onCores([=] {
    msc::maxPool2d<window, Extents, 0>(px, py, dense,
                                       [](auto acc, auto) { return acc; });
  });
  test::expectNear(
      dy.host(),
      slide(x, -9,
            [](double s, float v, int) { return std::max(s, double(v)); }),
      0, "maximum");
  onCores([=] {
    msc::sumPool2d<window, Extents, 1>(
        px, py, dense, [](auto acc, auto) { return acc * 0.5f; });
  });
  test::expectNear(
      dy.host(),
      slide(x, 0, [](double s, float v, int) { return s + 0.5 * v; }), 1e-5f,
      "sum");
}

} // namespace

int main() {
  test::start();
  convolutions();
  products();
  windows();
  return test::finish("kernels_conv_test");
}
