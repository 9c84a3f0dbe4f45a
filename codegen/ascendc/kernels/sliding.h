//===- sliding.h - depthwise convolution and pooling ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Both go over the window tap by tap and combine a run of outputs by kVector
// channels with a run of inputs in one instruction. Weights of a depthwise
// convolution: [kh][kw][c]. Padding takes no part in a pooling.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SLIDING_H
#define MSC_KERNELS_SLIDING_H

#include "window.h"

namespace msc {
namespace {

template <const WindowShape &S, uint32_t VALUES> struct SlidingPlan {
  static constexpr uint32_t slots = VALUES + Scratch::kExtraSlots;
  static constexpr uint32_t weightFloats = S.kw * kVector;
  static constexpr uint32_t inputFloats(uint32_t run) {
    return reach(run, S.sw, S.kw, S.dw) * kVector;
  }
  static constexpr uint32_t bytes(uint32_t run) {
    return 2 * sizeof(float) * (weightFloats + inputFloats(run)) +
           Scratch::bytes(slots, run * kVector);
  }
  static constexpr uint32_t chooseRun() {
    uint32_t run = smaller(S.ow, 64);
    while (run > 1 && bytes(run) > kUnifiedBuffer)
      --run;
    return run;
  }
  static constexpr uint32_t run = chooseRun();
  static_assert(bytes(run) <= kUnifiedBuffer && S.sw * kBlock <= kMaxStride,
                "a window beyond the unified buffer or the repeat stride");
  static constexpr uint32_t runs = ceilDiv(S.ow, run),
                            blocks = ceilDiv(S.c, kVector);
  static constexpr uint32_t tiles = S.n * S.oh * runs * blocks;
};

/// What a tap does with a run of values; `weight` is its row of weights.
struct AddProduct {
  static constexpr bool weighted = true;
  static constexpr float initial = 0;
  static MSC_AICORE void apply(const Tensor &sums, const Tensor &values,
                               const Tensor &weight, uint64_t mask,
                               uint8_t repeats, uint8_t step) {
    AscendC::MulAddDst(sums, values, weight, mask, repeats,
                       {1, 1, 1, 8, step, 0});
  }
};
struct AddValue {
  static constexpr bool weighted = false;
  static constexpr float initial = 0;
  static MSC_AICORE void apply(const Tensor &sums, const Tensor &values,
                               const Tensor &, uint64_t mask, uint8_t repeats,
                               uint8_t step) {
    AscendC::Add(sums, sums, values, mask, repeats, {1, 1, 1, 8, 8, step});
  }
};
struct TakeMaximum {
  static constexpr bool weighted = false;
  static constexpr float initial = -__builtin_huge_valf();
  static MSC_AICORE void apply(const Tensor &sums, const Tensor &values,
                               const Tensor &, uint64_t mask, uint8_t repeats,
                               uint8_t step) {
    AscendC::Max(sums, sums, values, mask, repeats, {1, 1, 1, 8, 8, step});
  }
};

template <class Tap, const WindowShape &S, uint32_t VALUES> class Sliding {
  using Plan = SlidingPlan<S, VALUES>;
  using RowWindow = Window<WindowShape, S>;
  using Queue = AscendC::TQue<AscendC::TPosition::VECIN, 1>;

public:
  MSC_AICORE Sliding(__gm__ float *x, __gm__ float *w)
      : x(global(x)), w(global(w)) {
    pipe.InitBuffer(inputs, 2, Plan::inputFloats(Plan::run) * sizeof(float));
    pipe.InitBuffer(weights, 2, Plan::weightFloats * sizeof(float));
    scratch.init(pipe, Plan::slots, Plan::run * kVector);
  }

  template <class Emit> MSC_AICORE void run(const Emit &emit) {
    for (uint32_t t = AscendC::GetBlockIdx(); t < Plan::tiles;
         t += AscendC::GetBlockNum()) {
      locate(t);
      scratch.begin();
      Lanes sums{&scratch, scratch.take(), window.outputs * kVector};
      AscendC::Duplicate(sums.data, Tap::initial, int32_t(sums.count));
      vectorBarrier();
      for (uint32_t y = 0; y < S.kh; ++y)
        if (RowWindow::inputRow(oh, y) >= 0 && window.inputs().size() > 0)
          addRow(sums.data, y);
      emit(scratch, sums, n, oh, uint32_t(window.out0), channel, window.outputs,
           width);
      scratch.end();
    }
    scratch.finish(pipe);
  }

private:
  AscendC::TPipe pipe;
  Queue inputs, weights;
  Scratch scratch;
  Global x, w;
  RowWindow window;
  uint32_t n, oh, channel, width;

  MSC_AICORE void locate(uint32_t t) {
    channel = t % Plan::blocks * kVector;
    t /= Plan::blocks;
    window.out0 = t % Plan::runs * Plan::run;
    t /= Plan::runs;
    oh = t % S.oh;
    n = t / S.oh;
    width = smaller(kVector, S.c - channel);
    window.outputs = smaller(Plan::run, S.ow - window.out0);
  }

  MSC_AICORE void addRow(const Tensor &sums, uint32_t y) {
    loadInputs(RowWindow::inputRow(oh, y));
    Tensor values = inputs.DeQue<float>(), rows;
    if constexpr (Tap::weighted)
      rows = loadWeights(y);
    for (uint32_t tap = 0; tap < S.kw; ++tap)
      addTap(sums, values, rows, tap);
    inputs.FreeTensor(values);
    if constexpr (Tap::weighted)
      weights.FreeTensor(rows);
  }

  MSC_AICORE void loadInputs(uint32_t row) {
    Range pixels = window.inputs();
    uint32_t from =
        ((n * S.h + row) * S.w + pixels.begin) * S.xPitch() + channel;
    Tensor to = inputs.AllocTensor<float>();
    copyIn(to, x[from], pixels.size(), width, S.xPitch(), kVector);
    inputs.EnQue(to);
  }

  MSC_AICORE Tensor loadWeights(uint32_t y) {
    Tensor to = weights.AllocTensor<float>();
    copyIn(to, w[y * S.kw * S.c + channel], S.kw, width, S.c, kVector);
    weights.EnQue(to);
    return weights.DeQue<float>();
  }

  MSC_AICORE void addTap(const Tensor &sums, const Tensor &values,
                         const Tensor &rows, uint32_t tap) {
    Range outputs = window.meets(tap);
    if (outputs.size() == 0)
      return;
    uint32_t pixel = window.input(outputs.begin, tap) - window.inputs().begin;
    Tensor weight = rows;
    if constexpr (Tap::weighted)
      weight = rows[tap * kVector];
    Tap::apply(sums[outputs.begin * kVector], values[pixel * kVector], weight,
               width, uint8_t(outputs.size()), S.sw * kBlock);
    vectorBarrier();
  }
};

template <class Tap, const WindowShape &S, class Extents, uint32_t VALUES,
          class Y, class Body>
MSC_AICORE void slide(__gm__ float *x, __gm__ float *w, __gm__ float *y,
                      Y yStrides, const Body &body) {
  Sliding<Tap, S, VALUES> sliding(x, w);
  sliding.run([&](Scratch &scratch, const Lanes &sums, uint32_t n, uint32_t oh,
                  uint32_t ow, uint32_t c, uint32_t rows, uint32_t cols) {
    Tile<Extents> at = outputTile<Extents>(scratch, n, oh, ow, c, rows, cols);
    at.store(y, yStrides, body(sums, at));
  });
}

template <const WindowShape &S, class Extents, uint32_t VALUES, class Y,
          class Body>
MSC_AICORE void depthwiseConv2d(__gm__ float *x, __gm__ float *w,
                                __gm__ float *y, Y yStrides, const Body &body) {
  slide<AddProduct, S, Extents, VALUES>(x, w, y, yStrides, body);
}
template <const WindowShape &S, class Extents, uint32_t VALUES, class Y,
          class Body>
MSC_AICORE void maxPool2d(__gm__ float *x, __gm__ float *y, Y yStrides,
                          const Body &body) {
  slide<TakeMaximum, S, Extents, VALUES>(x, x, y, yStrides, body);
}
template <const WindowShape &S, class Extents, uint32_t VALUES, class Y,
          class Body>
MSC_AICORE void sumPool2d(__gm__ float *x, __gm__ float *y, Y yStrides,
                          const Body &body) {
  slide<AddValue, S, Extents, VALUES>(x, x, y, yStrides, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SLIDING_H
