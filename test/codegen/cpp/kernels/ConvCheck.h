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

/// Convolves with a bias, a residual and ReLU fused, on one and two threads;
/// what lies between the channel slices of y must stay as it was. Rolled: the
/// body is not unrolled over a tile.
template <msc::Conv2DShape S, bool Rolled = false> void checkConv2D() {
  using namespace msc;
  const long in = long(S.n) * S.h * S.w, out = long(S.n) * S.oh() * S.ow();
  const long weights = long(S.oc) * S.ic / S.groups * S.kh * S.kw;
  Tensor x(sliceSize(in, S.xPitch(), S.ic)), w(weights), bias(S.oc);
  Tensor residual(out * S.oc), expected(out * S.oc);
  Tensor packed(packedConv2DSize<S>());
  x.randomize(1), w.randomize(2), bias.randomize(3), residual.randomize(4);
  packConv2D<S>(w, packed);
  referenceConv2D(S, x, w, expected);
  for (long i = 0; i < out * S.oc; ++i) {
    const float v = expected[i] + bias[i % S.oc] + residual[i];
    expected[i] = v > 0 ? v : 0;
  }
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y(sliceSize(out, S.yPitch(), S.oc), -7.0f), dense(out * S.oc);
    const auto body = [b = bias.data(), r = residual.data()](auto acc,
                                                             auto at) {
      using R = Strides<S.oh() * S.ow() * S.oc, S.ow() * S.oc, S.oc, 1>;
      auto v = acc + at.load(b, Strides<0, 0, 0, 1>());
      v = v + at.load(r, R());
      return select(v > 0.0f, v, 0.0f);
    };
    if constexpr (Rolled)
      conv2dByShape<S>(parallel, x, packed, y, rolled(body));
    else
      conv2dByShape<S>(parallel, x, packed, y, body);
    for (long p = 0; p < out; ++p)
      for (long c = 0; c < S.yPitch() && p * S.yPitch() + c < long(y.size());
           ++c)
        if (c < S.oc)
          dense[p * S.oc + c] = y[p * S.yPitch() + c];
        else
          ASSERT_EQ(y[p * S.yPitch() + c], -7.0f);
    expectNear(expected, dense, out * S.oc, 1e-5, "conv2d");
  }
}

} // namespace test

#endif // MSC_TEST_KERNELS_CONVCHECK_H
