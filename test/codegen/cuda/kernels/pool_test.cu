//===- pool_test.cu - pooling against naive loops -------------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/pool2d.h"

#include "DeviceVector.h"

using msc::Pool2DShape;

namespace {

enum class Kind { Max, Sum };

/// The elements under a window that lie inside the image.
std::vector<float> under(const Pool2DShape &s, const std::vector<float> &x,
                         int pixel, int channel) {
  std::vector<float> elements;
  const int image = pixel / s.ow() / s.oh();
  for (int i = 0; i < s.kh; ++i)
    for (int j = 0; j < s.kw; ++j) {
      const int h = pixel / s.ow() % s.oh() * s.sh - s.top + i * s.dh;
      const int w = pixel % s.ow() * s.sw - s.left + j * s.dw;
      if (h >= 0 && h < s.h && w >= 0 && w < s.w)
        elements.push_back(
            x[((image * s.h + h) * s.w + w) * s.xPitch() + channel]);
    }
  return elements;
}

float pool(Kind kind, const std::vector<float> &elements) {
  float sum = 0.0f, most = -INFINITY;
  for (float element : elements) {
    sum += element;
    most = element > most ? element : most;
  }
  return kind == Kind::Max ? most : sum;
}

template <class S, Kind kind>
void run(msc::Stream &stream, const float *x, const float *scale, float *y) {
  auto body = [=] __device__(auto acc, auto at) {
    return acc * at.load(scale, msc::Strides<0, 0, 0, 1>());
  };
  if constexpr (kind == Kind::Max)
    msc::maxPool2d<S>(stream, x, y, body);
  else
    msc::sumPool2d<S>(stream, x, y, body);
}

template <class S, Kind kind> void test(const char *what) {
  constexpr Pool2DShape s = S::value;
  DeviceVector<float> x(noise(s.n * s.h * s.w * s.xPitch(), 1)),
      scale(noise(s.c, 2)), y(unwritten(s.n * s.oh() * s.ow() * s.yPitch()));
  std::vector<float> expected = y.host;
  for (int p = 0; p < s.n * s.oh() * s.ow(); ++p)
    for (int c = 0; c < s.c; ++c)
      expected[p * s.yPitch() + c] =
          pool(kind, under(s, x.host, p, c)) * scale.host[c];
  msc::Stream stream;
  run<S, kind>(stream, x.data, scale.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(y.read(), expected, what);
}

struct Half {
  static constexpr Pool2DShape value{
      .n = 2, .h = 8, .w = 8, .c = 16, .kh = 2, .kw = 2, .sh = 2, .sw = 2};
};
struct Padded {
  static constexpr Pool2DShape value{.h = 9,
                                     .w = 7,
                                     .c = 5,
                                     .kh = 3,
                                     .kw = 3,
                                     .sh = 2,
                                     .sw = 2,
                                     .top = 1,
                                     .left = 1,
                                     .bottom = 1,
                                     .right = 1,
                                     .xStride = 6,
                                     .yStride = 8};
};
struct Dilated {
  static constexpr Pool2DShape value{
      .h = 10, .w = 11, .c = 3, .kh = 3, .kw = 2, .dh = 2, .dw = 3};
};
struct Global {
  static constexpr Pool2DShape value{
      .n = 3, .h = 7, .w = 7, .c = 33, .kh = 7, .kw = 7};
};

} // namespace

int main() {
  test<Half, Kind::Max>("maximum, 2 x 2");
  test<Padded, Kind::Max>("maximum, padded, in slices");
  test<Dilated, Kind::Max>("maximum, dilated");
  test<Padded, Kind::Sum>("sum, padded, in slices");
  test<Global, Kind::Sum>("sum of the whole image");
  return check::finish("pooling");
}
