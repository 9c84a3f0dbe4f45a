//===- ConvCheck.h - one convolution against its definition ---------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_KERNELS_CONVCHECK_H
#define MSC_TEST_KERNELS_CONVCHECK_H

#include "Conv2DByShape.h"
#include "Support.h"

namespace test {

/// Dense tensors of a channel slice: the last pixel has no floats behind it.
inline long sliceSize(long pixels, long pitch, long channels) {
  return (pixels - 1) * pitch + channels;
}

/// The strides of a dense result.
template <msc::Conv2DShape S> auto denseStrides() {
  using namespace msc;
  if constexpr (S.isOpen())
    return Strides<joined, joined, S.oc, 1>();
  else
    return Strides<S.oh() * S.ow() * S.oc, S.ow() * S.oc, S.oc, 1>();
}

/// Those of one vector of channels an image; an open shape chooses them.
template <msc::Conv2DShape S> auto imageStrides() {
  if constexpr (S.isOpen())
    return msc::Strides<msc::chosen, 0, 0, 1>(S.oc);
  else
    return msc::Strides<S.oc, 0, 0, 1>();
}

/// Convolves with a bias for each image, a residual and ReLU fused, on one and
/// two threads; what lies between the channel slices of y must stay as it was.
/// Rolled: the body is not unrolled over a tile.
template <bool Rolled, msc::Conv2DShape S>
void checkConv2D(const msc::Shaped<S> &shape) {
  using namespace msc;
  const Conv2DShape s = withPadsOfRun(shape.of);
  const long image = long(s.oh()) * s.ow() * s.oc, out = s.n * image / s.oc;
  const long weights = long(S.oc) * S.ic / S.groups * S.kh * S.kw;
  Tensor x(sliceSize(long(s.n) * s.h * s.w, s.xPitch(), s.ic)), w(weights);
  Tensor bias(s.n * s.oc), residual(out * s.oc), expected(out * s.oc);
  Tensor packed(packedConv2DSize<S>());
  x.randomize(1), w.randomize(2), bias.randomize(3), residual.randomize(4);
  packConv2D<S>(w, packed);
  referenceConv2D(s, x, w, expected);
  for (long i = 0; i < out * s.oc; ++i) {
    const float b = bias[i / image * s.oc + i % s.oc];
    expected[i] = std::max(expected[i] + b + residual[i], 0.0f);
  }
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y(sliceSize(out, s.yPitch(), s.oc), -7.0f), dense(out * s.oc);
    const auto body = [b = bias.data(), r = residual.data()](auto acc,
                                                             auto at) {
      const auto v = acc + at.load(b, imageStrides<S>());
      const auto sum = v + at.load(r, denseStrides<S>());
      return select(sum > 0.0f, sum, 0.0f);
    };
    const auto convolve = [&](const auto &how) {
      if constexpr (S.isOpen())
        conv2dByShape<S>(parallel, shape, x, packed, y, how);
      else
        conv2dByShape<S>(parallel, x, packed, y, how);
    };
    if constexpr (Rolled)
      convolve(rolled(body));
    else
      convolve(body);
    for (long i = 0; i < long(y.size()); ++i)
      if (i % s.yPitch() < s.oc)
        dense[i / s.yPitch() * s.oc + i % s.yPitch()] = y[i];
      else
        ASSERT_EQ(y[i], -7.0f);
    expectNear(expected, dense, out * s.oc, 1e-5, "conv2d");
  }
}

/// The shape S as constants, as what a run chose, and more such runs.
template <msc::Conv2DShape S, bool Rolled = false> void checkConv2D() {
  checkConv2D<Rolled>(msc::Shaped<S>());
  checkConv2D<Rolled>(msc::ofRun<opened<S>>(S.n, S.h, S.w));
  forEachRun<S>([](int n, int h, int w) {
    SCOPED_TRACE(testing::Message() << n << " of " << h << "x" << w);
    checkConv2D<Rolled>(msc::ofRun<opened<S>>(n, h, w));
  });
}

/// Sizes of each parity of S, which pads some sides as pad_mode same does.
template <msc::Conv2DShape S> void checkSameConv2D() {
  forEachSameRun([](int n, int h, int w) {
    SCOPED_TRACE(testing::Message() << n << " of " << h << "x" << w);
    checkConv2D<false>(msc::ofRun<S>(n, h, w));
  });
}

} // namespace test

#endif // MSC_TEST_KERNELS_CONVCHECK_H
