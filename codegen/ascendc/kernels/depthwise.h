//===- depthwise.h - 2-D convolution of each channel by itself ------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Weights [c][kh][kw]. A tile's filters are loaded row by row and gathered into
// one row of channels a tap.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_DEPTHWISE_H
#define MSC_KERNELS_DEPTHWISE_H

#include "sliding.h"
#include "turn.h"

namespace msc {
namespace {

/// TAPS weights a channel.
template <uint32_t TAPS> class AddProduct {
  static constexpr uint32_t pitch = roundUp(TAPS, kBlock);
  static constexpr uint32_t loadBytes = kVector * pitch * sizeof(float);
  static constexpr uint32_t rowBytes = kVector * sizeof(float);

public:
  static constexpr float initial = 0;
  static constexpr uint32_t bytes =
      2 * loadBytes + TAPS * rowBytes + Turn::bytes(kVector);

  MSC_AICORE void init(AscendC::TPipe &pipe, __gm__ const float *weights) {
    w = global(weights);
    pipe.InitBuffer(filters, 2, loadBytes);
    pipe.InitBuffer(taps, TAPS * rowBytes);
    turn.init(pipe, pitch, kVector);
  }

  MSC_AICORE void begin(uint32_t channel, uint32_t width) {
    Tensor loaded = filters.AllocTensor<float>();
    copyIn(loaded, w[channel * TAPS], width, TAPS, TAPS, pitch);
    filters.EnQue(loaded);
    loaded = filters.DeQue<float>();
    turn.apply(taps.Get<float>(), kVector, loaded, TAPS, width);
    filters.FreeTensor(loaded);
  }

  MSC_AICORE void apply(const Tensor &sums, const Tensor &values, uint32_t tap,
                        uint64_t mask, uint8_t repeats, uint8_t step) {
    AscendC::MulAddDst(sums, values, taps.Get<float>()[tap * kVector], mask,
                       repeats, {1, 1, 1, 8, step, 0});
  }

private:
  AscendC::TQue<AscendC::TPosition::VECIN, 1> filters;
  AscendC::TBuf<AscendC::TPosition::VECCALC> taps;
  Turn turn;
  Global w;
};

template <class S> struct DepthwiseAsPool2D {
  static constexpr Pool2DShape make() {
    constexpr Conv2DShape s = S::value;
    static_assert(s.groups == s.ic && s.oc == s.ic, "one filter a channel");
    return {s.n,  s.h,  s.w,   s.ic,   s.kh,     s.kw,    s.sh,      s.sw,
            s.dh, s.dw, s.top, s.left, s.bottom, s.right, s.xStride, s.yStride};
  }
  static constexpr Pool2DShape value = make();
};

template <class S> using DepthwiseTap = AddProduct<S::value.kh * S::value.kw>;

template <class S, uint32_t VALUES, class Body>
MSC_AICORE void depthwise(__gm__ const float *x, __gm__ const float *w,
                          __gm__ float *y, const Body &body) {
  slide<DepthwiseTap<S>, DepthwiseAsPool2D<S>, VALUES>(x, w, y, body);
}
template <class S, uint32_t VALUES> constexpr uint32_t depthwiseTiles() {
  return SlidingPlan<DepthwiseTap<S>, DepthwiseAsPool2D<S>, VALUES>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_DEPTHWISE_H
