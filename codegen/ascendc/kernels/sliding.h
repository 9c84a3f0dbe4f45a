//===- sliding.h - depthwise convolution and pooling ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Both go over the window tap by tap and combine a run of outputs by kVector
// channels with a run of inputs in one instruction. What a tap does is a class:
//   static constexpr float initial;          what a sum starts with
//   static constexpr uint32_t bytes;         of unified buffer that it needs
//   init(pipe, w), begin(channel, width)     once, and before each tile
//   apply(sums, values, tap, mask, repeats, step)
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SLIDING_H
#define MSC_KERNELS_SLIDING_H

#include "window.h"

namespace msc {
namespace {

/// Outputs of a tile at most.
constexpr uint32_t kLongestRun = 64;

template <class Tap, class S, uint32_t VALUES> struct SlidingPlan {
  static constexpr auto s = S::value;
  static constexpr uint32_t slots = VALUES + Scratch::kExtraSlots;
  static constexpr uint32_t inputFloats(uint32_t run) {
    return reach(run, s.sw, s.kw, s.dw) * kVector;
  }
  static constexpr uint32_t bytes(uint32_t run) {
    return Tap::bytes + 2 * sizeof(float) * inputFloats(run) +
           Scratch::bytes(slots, run * kVector);
  }
  /// Outputs of a tile; one where its neighbour is out of reach of a repeat.
  static constexpr uint32_t chooseRun() {
    uint32_t run =
        s.sw * kBlock > kMaxStride ? 1 : smaller(s.ow(), kLongestRun);
    while (run > 1 && bytes(run) > kUnifiedBuffer)
      --run;
    return run;
  }
  static constexpr uint32_t run = chooseRun();
  static_assert(bytes(run) <= kUnifiedBuffer,
                "a window beyond the unified buffer");
  /// Blocks from an output's value to the next one's.
  static constexpr uint8_t step = run > 1 ? s.sw *kBlock : 0;
  static constexpr uint32_t runs = ceilDiv(s.ow(), run),
                            blocks = ceilDiv(s.c, kVector);
  static constexpr uint32_t tiles = s.n * s.oh() * runs * blocks;
};

template <class Tap, class S, uint32_t VALUES> class Sliding {
  static constexpr auto s = S::value;
  using Plan = SlidingPlan<Tap, S, VALUES>;
  using RowWindow = Window<S>;
  using Queue = AscendC::TQue<AscendC::TPosition::VECIN, 1>;

public:
  MSC_AICORE Sliding(AscendC::TPipe &pipe, __gm__ const float *x,
                     __gm__ const float *w)
      : pipe(pipe), x(global(x)) {
    pipe.InitBuffer(inputs, 2, Plan::inputFloats(Plan::run) * sizeof(float));
    scratch.init(pipe, Plan::slots, Plan::run * kVector);
    tap.init(pipe, w);
  }

  template <class Emit> MSC_AICORE void run(const Emit &emit) {
    for (uint32_t t = AscendC::GetBlockIdx(); t < Plan::tiles;
         t += AscendC::GetBlockNum()) {
      locate(t);
      tap.begin(channel, width);
      scratch.begin();
      Lanes sums{&scratch, scratch.take(), window.outputs * kVector};
      AscendC::Duplicate(sums.data, Tap::initial, int32_t(sums.count));
      vectorBarrier();
      for (uint32_t y = 0; y < s.kh; ++y)
        if (RowWindow::inputRow(oh, y) >= 0 && window.inputs().size() > 0)
          addRow(sums.data, y);
      emit(scratch, sums, n, oh, uint32_t(window.out0), channel, window.outputs,
           width);
      scratch.end();
    }
    scratch.finish(pipe);
  }

private:
  AscendC::TPipe &pipe;
  Queue inputs;
  Scratch scratch;
  Tap tap;
  Global x;
  RowWindow window;
  uint32_t n, oh, channel, width;

  MSC_AICORE void locate(uint32_t t) {
    channel = t % Plan::blocks * kVector;
    t /= Plan::blocks;
    window.out0 = t % Plan::runs * Plan::run;
    t /= Plan::runs;
    oh = t % s.oh();
    n = t / s.oh();
    width = smaller(kVector, s.c - channel);
    window.outputs = smaller(Plan::run, s.ow() - window.out0);
  }

  MSC_AICORE void addRow(const Tensor &sums, uint32_t y) {
    loadInputs(RowWindow::inputRow(oh, y));
    Tensor values = inputs.DeQue<float>();
    for (uint32_t kx = 0; kx < s.kw; ++kx)
      addTap(sums, values, y, kx);
    inputs.FreeTensor(values);
  }

  MSC_AICORE void loadInputs(uint32_t row) {
    Range pixels = window.inputs();
    uint32_t from =
        ((n * s.h + row) * s.w + pixels.begin) * s.xPitch() + channel;
    Tensor to = inputs.AllocTensor<float>();
    copyIn(to, x[from], pixels.size(), width, s.xPitch(), kVector);
    inputs.EnQue(to);
  }

  MSC_AICORE void addTap(const Tensor &sums, const Tensor &values, uint32_t y,
                         uint32_t kx) {
    Range outputs = window.meets(kx);
    if (outputs.size() == 0)
      return;
    uint32_t pixel = window.input(outputs.begin, kx) - window.inputs().begin;
    tap.apply(sums[outputs.begin * kVector], values[pixel * kVector],
              y * s.kw + kx, width, uint8_t(outputs.size()), Plan::step);
    vectorBarrier();
  }
};

/// y = body(result, at); at.load takes the strides of n, oh, ow and c.
template <class Tap, class S, uint32_t VALUES, class Body>
MSC_AICORE void slide(__gm__ const float *x, __gm__ const float *w,
                      __gm__ float *y, const Body &body) {
  constexpr Pool2DShape s = S::value;
  constexpr long pitch = s.yPitch(), row = s.ow() * pitch;
  using Extents = Dims<s.n, s.oh(), s.ow(), s.c>;
  AscendC::TPipe pipe;
  Sliding<Tap, S, VALUES> sliding(pipe, x, w);
  sliding.run([&](Scratch &scratch, const Lanes &sums, uint32_t n, uint32_t oh,
                  uint32_t ow, uint32_t c, uint32_t rows,
                  uint32_t cols) MSC_BODY {
    Tile<Extents> at = outputTile<Extents>(scratch, n, oh, ow, c, rows, cols);
    at.store(y, Strides<s.oh() * row, row, pitch, 1>(), body(sums, at));
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SLIDING_H
