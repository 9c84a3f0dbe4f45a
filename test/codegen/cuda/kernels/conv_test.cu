//===- conv_test.cu - convolutions against naive loops --------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/conv2d.h"
#include "kernels/depthwise.h"

#include "DeviceVector.h"

using msc::Conv2DShape;

namespace {

/// y + bias, residual added, ReLU: the usual fused body, on the host.
float finish(float sum, float bias, float residual) {
  float value = sum + bias + residual;
  return value > 0.0f ? value : 0.0f;
}

/// Weights [group][kh][kw][ic / groups][oc / groups].
struct Problem {
  Conv2DShape s;
  std::vector<float> x, w, bias, residual;

  explicit Problem(Conv2DShape s)
      : s(s), x(noise(s.n * s.h * s.w * s.xPitch(), 1)),
        w(noise(static_cast<std::size_t>(s.kh) * s.kw * s.ic / s.groups * s.oc,
                2)),
        bias(noise(s.oc, 3)),
        residual(
            noise(static_cast<std::size_t>(s.n) * s.oh() * s.ow() * s.oc, 4)) {}

  std::size_t weightAt(int tap, int i, int o) const {
    int in = s.ic / s.groups, out = s.oc / s.groups, group = o / out;
    return ((group * s.kh * s.kw + tap) * in + i) * out + o % out;
  }

  float product(int image, int h, int w0, int tap, int i, int o) const {
    if (h < 0 || h >= s.h || w0 < 0 || w0 >= s.w)
      return 0.0f;
    int channel = o / (s.oc / s.groups) * (s.ic / s.groups) + i;
    return x[((image * s.h + h) * s.w + w0) * s.xPitch() + channel] *
           w[weightAt(tap, i, o)];
  }

  float sum(int image, int oh, int ow, int o) const {
    float total = 0.0f;
    for (int a = 0; a < s.kh; ++a)
      for (int b = 0; b < s.kw; ++b)
        for (int i = 0; i < s.ic / s.groups; ++i)
          total += product(image, oh * s.sh - s.top + a * s.dh,
                           ow * s.sw - s.left + b * s.dw, a * s.kw + b, i, o);
    return total;
  }

  std::vector<float> expected() const {
    std::vector<float> y = unwritten(s.n * s.oh() * s.ow() * s.yPitch());
    for (int p = 0; p < s.n * s.oh() * s.ow(); ++p)
      for (int o = 0; o < s.oc; ++o)
        y[p * s.yPitch() + o] = finish(
            sum(p / (s.oh() * s.ow()), p / s.ow() % s.oh(), p % s.ow(), o),
            bias[o], residual[p * s.oc + o]);
    return y;
  }
};

/// A problem, and sums of a thread, rows by columns.
template <class Shape, int rows, int columns> struct Tiled : Shape {
  static constexpr msc::GemmTile tile{rows, columns};
};

/// Launches with a body that reads a value a channel and one an element.
template <class S>
void runOn(msc::Stream &stream, const float *x, const float *w,
           const float *bias, const float *residual, float *y) {
  using Plan = msc::Conv2DPlan<S>;
  // A type, as nvcc miscounts the captures of a lambda that names constants.
  using Dense = msc::Strides<long(Plan::oh) * Plan::ow * S::value.oc,
                             long(Plan::ow) * S::value.oc, S::value.oc, 1>;
  auto body = [=] __device__(auto acc, auto at) {
    auto v = acc + at.load(bias, msc::Strides<0, 0, 0, 1>()) +
             at.load(residual, Dense());
    return v > 0.0f ? v : 0.0f;
  };
  if constexpr (S::value.groups == S::value.ic && S::value.oc == S::value.ic)
    msc::depthwise<S>(stream, x, w, y, body);
  else
    msc::conv2d<S>(stream, x, w, y, body);
}

template <class S> void test(const char *what) {
  Problem problem(S::value);
  std::vector<float> expected = problem.expected();
  DeviceVector<float> x(problem.x), w(problem.w), bias(problem.bias),
      residual(problem.residual), y(unwritten(expected.size()));
  msc::Stream stream;
  runOn<S>(stream, x.data, w.data, bias.data, residual.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(y.read(), expected, what);
}

struct Plain {
  static constexpr Conv2DShape value{
      .n = 2, .h = 9, .w = 7, .ic = 5, .kh = 3, .kw = 3, .oc = 19};
};
struct Padded {
  static constexpr Conv2DShape value{.h = 8,
                                     .w = 8,
                                     .ic = 1,
                                     .kh = 3,
                                     .kw = 3,
                                     .oc = 16,
                                     .top = 1,
                                     .left = 1,
                                     .bottom = 1,
                                     .right = 1};
};
struct Uneven {
  static constexpr Conv2DShape value{.h = 11,
                                     .w = 6,
                                     .ic = 3,
                                     .kh = 5,
                                     .kw = 2,
                                     .oc = 70,
                                     .sh = 2,
                                     .sw = 3,
                                     .dh = 1,
                                     .dw = 2,
                                     .top = 2,
                                     .left = 0,
                                     .bottom = 1,
                                     .right = 3};
};
struct Grouped {
  static constexpr Conv2DShape value{.n = 2,
                                     .h = 5,
                                     .w = 5,
                                     .ic = 12,
                                     .kh = 3,
                                     .kw = 3,
                                     .oc = 24,
                                     .dh = 2,
                                     .dw = 2,
                                     .top = 2,
                                     .left = 2,
                                     .bottom = 2,
                                     .right = 2,
                                     .groups = 4};
};
struct Pointwise {
  static constexpr Conv2DShape value{
      .n = 1, .h = 40, .w = 40, .ic = 33, .oc = 65};
};
struct Sliced {
  static constexpr Conv2DShape value{.h = 6,
                                     .w = 6,
                                     .ic = 4,
                                     .kh = 3,
                                     .kw = 3,
                                     .oc = 6,
                                     .top = 1,
                                     .left = 1,
                                     .bottom = 1,
                                     .right = 1,
                                     .xStride = 9,
                                     .yStride = 11};
};
struct Depth {
  static constexpr Conv2DShape value{.n = 2,
                                     .h = 9,
                                     .w = 10,
                                     .ic = 21,
                                     .kh = 3,
                                     .kw = 3,
                                     .oc = 21,
                                     .sh = 2,
                                     .sw = 2,
                                     .top = 1,
                                     .left = 1,
                                     .bottom = 1,
                                     .right = 0,
                                     .groups = 21};
};
struct DepthDilated {
  static constexpr Conv2DShape value{.h = 12,
                                     .w = 9,
                                     .ic = 40,
                                     .kh = 3,
                                     .kw = 5,
                                     .oc = 40,
                                     .dh = 3,
                                     .dw = 2,
                                     .top = 3,
                                     .left = 4,
                                     .bottom = 3,
                                     .right = 4,
                                     .groups = 40,
                                     .xStride = 44,
                                     .yStride = 41};
};

} // namespace

int main() {
  test<Tiled<Plain, 4, 2>>("no padding, odd sizes, two images");
  test<Tiled<Padded, 2, 1>>("one input channel, padding 1");
  test<Tiled<Uneven, 1, 4>>("uneven padding, strides and dilations");
  test<Tiled<Grouped, 1, 1>>("four groups, dilation 2");
  test<Tiled<Pointwise, 4, 4>>("1 x 1, several tiles in each direction");
  test<Tiled<Sliced, 2, 1>>("slices of wider tensors");
  test<Depth>("depthwise, stride 2");
  test<DepthDilated>("depthwise, dilated, in slices");
  return check::finish("convolutions");
}
