//===- kernels_conv_test.cpp - convolution, matrix product, pooling -------===//
// SPDX-License-Identifier: Apache-2.0
//
// Against loops that follow the definition. Every case runs on 1 and on 5
// cores.
//
//===----------------------------------------------------------------------===//
#include "device.h"

#include "depthwise.h"
#include "lanes_select.h"
#include "matmul.h"
#include "pool2d.h"

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
    for (unsigned oy = 0; oy < s.oh(); ++oy)
      for (unsigned ox = 0; ox < s.ow(); ++ox)
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

template <class Shape> void conv(const char *name) {
  constexpr msc::Conv2DShape S = Shape::value;
  Floats x = test::random(S.n * S.h * S.w * S.xPitch(), 1);
  Floats w = test::random(S.oc * (S.ic / S.groups) * S.kh * S.kw, 2),
         bias = test::random(S.oc, 3);
  Floats want = convolve(S, x, w);
  for (std::size_t i = 0; i < want.size(); ++i)
    want[i] = std::max(want[i] + bias[i % S.oc], 0.0f);
  Buffer dx(x), dw(pack(S, w)), db(bias), dy(want.size());
  float *px = dx, *pw = dw, *pb = db, *py = dy;
  onCores([=] {
    msc::conv2d<Shape, 3>(px, pw, py, [=](auto acc, auto at) {
      auto v1 = acc + at.load(pb, msc::Strides<0, 0, 0, 1>());
      return msc::select(v1 > 0.0f, v1, 0.0f);
    });
  });
  test::expectNear(dy.host(), want, 1e-5f, name);
}

#define CONV_CASE(NAME, ...)                                                   \
  struct NAME {                                                                \
    static constexpr msc::Conv2DShape value{__VA_ARGS__};                      \
  };

CONV_CASE(Plain, .n = 2, .h = 8, .w = 8, .ic = 3, .kh = 3, .kw = 3, .oc = 10,
          .top = 1, .left = 1, .bottom = 1, .right = 1)
CONV_CASE(Strided, .h = 15, .w = 17, .ic = 20, .kh = 5, .kw = 3, .oc = 70,
          .sh = 2, .sw = 3, .top = 1, .left = 2)
CONV_CASE(Dilated, .h = 12, .w = 80, .ic = 40, .kh = 3, .kw = 3, .oc = 130,
          .dh = 2, .dw = 2, .top = 2, .left = 2, .bottom = 2, .right = 2)
CONV_CASE(Grouped, .h = 5, .w = 5, .ic = 12, .kh = 3, .kw = 3, .oc = 18,
          .top = 1, .left = 1, .bottom = 1, .right = 1, .groups = 3)
CONV_CASE(Slice, .h = 4, .w = 4, .ic = 8, .oc = 8, .xStride = 24, .yStride = 8)
CONV_CASE(Wide, .h = 3, .w = 40, .ic = 3, .kh = 3, .kw = 11, .oc = 64, .sh = 4,
          .sw = 4)

void convolutions() {
  conv<Plain>("3x3");
  conv<Strided>("strides");
  conv<Dilated>("dilations");
  conv<Grouped>("groups");
  conv<Slice>("a slice of channels");
  conv<Wide>("a wide kernel");
}

struct Product {
  static constexpr msc::MatMulShape value{
      .m = 15, .k = 37, .n = 70, .aStride = 40};
};
struct BatchProduct {
  static constexpr msc::BatchMatMulShape value{
      .batch = 3, .m = 5, .k = 37, .n = 70};
};

/// m rows of x, `pitch` apart, by the matrix of each `rows` of them.
Floats multiply(const Floats &x, const Floats &w, int pitch, int rows) {
  constexpr int m = 15, k = 37, n = 70;
  Floats y(m * n);
  for (int i = 0; i < m * n; ++i)
    for (int j = 0; j < k; ++j)
      y[i] += x[i / n * pitch + j] * w[(i / n / rows * k + j) * n + i % n];
  return y;
}

struct FirstTurned {
  static constexpr msc::BatchMatMulShape value{
      .batch = 3, .m = 5, .k = 37, .n = 70, .transposeA = true};
};
struct SecondTurned {
  static constexpr msc::BatchMatMulShape value{
      .batch = 3, .m = 5, .k = 37, .n = 70, .transposeB = true};
};

/// The rows of each item as columns.
Floats turned(const Floats &x, unsigned batch, unsigned rows, unsigned cols) {
  Floats y(batch * rows * cols);
  for (unsigned i = 0; i < y.size(); ++i)
    y[i / (rows * cols) * rows * cols + i % cols * rows + i / cols % rows] =
        x[i];
  return y;
}

void products() {
  Floats x = test::random(15 * 40, 4), w = test::random(3 * 37 * 70, 5);
  Buffer dx(x), dw(w), dy(15 * 70);
  float *px = dx, *pw = dw, *py = dy;
  auto body = [](auto acc, auto) { return acc; };
  onCores([=] { msc::matmul<Product, 0>(px, pw, py, body); });
  test::expectNear(dy.host(), multiply(x, w, 40, 15), 1e-5f, "product");
  Floats want = multiply(x, w, 37, 5);
  onCores([=] { msc::batchMatmul<BatchProduct, 0>(px, pw, py, body); });
  test::expectNear(dy.host(), want, 1e-5f, "batch product");
  Buffer dxt(turned(x, 3, 5, 37)), dwt(turned(w, 3, 37, 70));
  float *pxt = dxt, *pwt = dwt;
  onCores([=] { msc::batchMatmul<FirstTurned, 0>(pxt, pw, py, body); });
  test::expectNear(dy.host(), want, 1e-5f, "batch product of a^T");
  onCores([=] { msc::batchMatmul<SecondTurned, 0>(px, pwt, py, body); });
  test::expectNear(dy.host(), want, 1e-5f, "batch product of b^T");
}

struct Pool {
  static constexpr msc::Pool2DShape value{.n = 2,
                                          .h = 9,
                                          .w = 11,
                                          .c = 70,
                                          .kh = 3,
                                          .kw = 3,
                                          .sh = 2,
                                          .sw = 2,
                                          .top = 1,
                                          .left = 1,
                                          .bottom = 1,
                                          .right = 1};
};
struct Depthwise {
  static constexpr msc::Conv2DShape value{.n = 2,
                                          .h = 9,
                                          .w = 11,
                                          .ic = 70,
                                          .kh = 3,
                                          .kw = 3,
                                          .oc = 70,
                                          .sh = 2,
                                          .sw = 2,
                                          .top = 1,
                                          .left = 1,
                                          .bottom = 1,
                                          .right = 1,
                                          .groups = 70};
};
constexpr msc::Pool2DShape window = Pool::value;
constexpr int outputs = 2 * 5 * 6 * 70;

/// The combination of the window's values by `f`, from `initial` on.
template <class F> Floats slide(const Floats &x, double initial, F &&f) {
  Floats y;
  for (unsigned b = 0; b < window.n; ++b)
    for (unsigned oy = 0; oy < window.oh(); ++oy)
      for (unsigned ox = 0; ox < window.ow(); ++ox)
        for (unsigned c = 0; c < window.c; ++c) {
          double sum = initial;
          taps(window, oy, ox, [&](int ky, int kx, int iy, int ix) {
            sum =
                f(sum, x[((b * window.h + iy) * window.w + ix) * window.c + c],
                  c * 9 + ky * 3 + kx);
          });
          y.push_back(float(sum));
        }
  return y;
}

void windows() {
  Floats x = test::random(2 * 9 * 11 * 70, 6), w = test::random(9 * 70, 7);
  Buffer dx(x), dw(w), dy(outputs);
  float *px = dx, *pw = dw, *py = dy;
  onCores([=] {
    msc::depthwise<Depthwise, 1>(px, pw, py,
                                 [](auto acc, auto) { return acc + 1.0f; });
  });
  test::expectNear(
      dy.host(),
      slide(x, 1,
            [&](double s, float v, int i) { return s + double(v) * w[i]; }),
      1e-5f, "depthwise");
  onCores([=] {
    msc::maxPool2d<Pool, 0>(px, py, [](auto acc, auto) { return acc; });
  });
  test::expectNear(
      dy.host(),
      slide(x, -9,
            [](double s, float v, int) { return std::max(s, double(v)); }),
      0, "maximum");
  onCores([=] {
    msc::sumPool2d<Pool, 1>(px, py, [](auto acc, auto) { return acc * 0.5f; });
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
