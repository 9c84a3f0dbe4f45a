//===- conv2d.h - convolution and matrix product on the vector unit -------===//
// SPDX-License-Identifier: Apache-2.0
//
// A tile is a run of outputs of one row by kVector output channels, summed up
// in the unified buffer. An input run of some channels is loaded, each of its
// values is spread over a block of 32 bytes (Brcb), and one MulAddDst a tap and
// input channel adds value x weight row to all outputs of the run at once: the
// source strides 0 repeat the value along the channels and the weights along
// the run.
//
// Weights: [group][kh][kw][ic / groups][oc / groups]. A product's transposed
// operands are turned in the unified buffer (matmul.h).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_H
#define MSC_KERNELS_CONV2D_H

#include "turn.h"
#include "window.h"

namespace msc {
namespace {

/// Constants of one convolution: how many outputs and input channels a step
/// has.
template <class S, uint32_t VALUES> struct Conv2DPlan {
  static constexpr auto s = S::value;
  static constexpr uint32_t in = s.ic / s.groups, out = s.oc / s.groups;
  static constexpr uint32_t slots = VALUES + Scratch::kExtraSlots;

  /// Bytes of the two weight buffers: a kernel row of `depth` input channels.
  static constexpr uint32_t weightFloats(uint32_t depth) {
    return s.kw * depth * kVector;
  }
  static constexpr uint32_t valueFloats(uint32_t run, uint32_t depth) {
    return reach(run, s.sw, s.kw, s.dw) * depth;
  }
  static constexpr uint32_t inputFloats(uint32_t run, uint32_t depth) {
    return s.channelsFirst ? roundUp(run, kBlock) * depth
                           : valueFloats(run, depth);
  }
  /// What is turned, and from where.
  static constexpr uint32_t turnBytes(uint32_t run, uint32_t depth) {
    return (s.channelsFirst
                ? valueFloats(run, depth) * sizeof(float) + Turn::bytes(depth)
                : 0) +
           (s.outputsFirst
                ? weightFloats(depth) * sizeof(float) + Turn::bytes(kVector)
                : 0);
  }
  static constexpr uint32_t bytes(uint32_t run, uint32_t depth) {
    return 2 * sizeof(float) * (weightFloats(depth) + inputFloats(run, depth)) +
           valueFloats(run, depth) * kBlock * sizeof(float) +
           turnBytes(run, depth) + Scratch::bytes(slots, run * kVector);
  }

  /// Input channels a step: a quarter of the buffer for weights, and the next
  /// output's value within reach of a repeat.
  static constexpr uint32_t chooseDepth() {
    uint32_t depth = smaller(roundUp(in, kBlock), 32);
    while (depth > kBlock &&
           (2 * sizeof(float) * weightFloats(depth) > kUnifiedBuffer / 4 ||
            s.sw * depth > kMaxStride || bytes(1, depth) > kUnifiedBuffer))
      depth -= kBlock;
    return depth;
  }
  static constexpr uint32_t depth = chooseDepth();
  /// Outputs of a tile; one where its neighbour is out of reach of a repeat.
  static constexpr uint32_t chooseRun() {
    uint32_t run = s.sw * depth > kMaxStride ? 1 : smaller(s.ow(), 64);
    while (run > 1 && bytes(run, depth) > kUnifiedBuffer)
      --run;
    return run;
  }
  static constexpr uint32_t run = chooseRun();
  static_assert(bytes(run, depth) <= kUnifiedBuffer,
                "a convolution beyond the unified buffer");
  /// Blocks from an output's value to the next one's.
  static constexpr uint8_t step = run > 1 ? s.sw *depth : 0;

  static constexpr uint32_t runs = ceilDiv(s.ow(), run),
                            blocks = ceilDiv(out, kVector);
  static constexpr uint32_t tiles = s.n * s.oh() * runs * s.groups * blocks;
};

template <class S, uint32_t VALUES> class Conv2D {
  static constexpr auto s = S::value;
  using Plan = Conv2DPlan<S, VALUES>;
  using RowWindow = Window<S>;
  using Queue = AscendC::TQue<AscendC::TPosition::VECIN, 1>;

public:
  MSC_AICORE Conv2D(AscendC::TPipe &pipe, __gm__ const float *x,
                    __gm__ const float *w)
      : pipe(pipe), x(global(x)), w(global(w)) {
    pipe.InitBuffer(inputs, 2,
                    Plan::inputFloats(Plan::run, Plan::depth) * sizeof(float));
    pipe.InitBuffer(weights, 2,
                    Plan::weightFloats(Plan::depth) * sizeof(float));
    pipe.InitBuffer(spread, valueBytes * kBlock);
    if constexpr (s.channelsFirst) {
      pipe.InitBuffer(turnedInputs, valueBytes);
      turnInputs.init(pipe, inputPitch, Plan::depth);
    }
    if constexpr (s.outputsFirst) {
      pipe.InitBuffer(turnedWeights,
                      Plan::weightFloats(Plan::depth) * sizeof(float));
      turnWeights.init(pipe, Plan::depth, kVector);
    }
    scratch.init(pipe, Plan::slots, Plan::run * kVector);
  }

  /// Calls emit(sums, n, oh, ow, oc, rows, cols) for each tile of this core.
  template <class Emit> MSC_AICORE void run(const Emit &emit) {
    for (uint32_t t = AscendC::GetBlockIdx(); t < Plan::tiles;
         t += AscendC::GetBlockNum()) {
      locate(t);
      scratch.begin();
      Lanes sums{&scratch, scratch.take(), window.outputs * kVector};
      AscendC::Duplicate(sums.data, 0.0f, int32_t(sums.count));
      vectorBarrier();
      for (uint32_t y = 0; y < s.kh; ++y)
        if (RowWindow::inputRow(oh, y) >= 0 && window.inputs().size() > 0)
          for (uint32_t c = 0; c < Plan::in; c += Plan::depth)
            addStep(sums.data, y, c);
      emit(scratch, sums, n, oh, uint32_t(window.out0),
           group * Plan::out + channel, window.outputs, width);
      scratch.end();
    }
    scratch.finish(pipe);
  }

private:
  static constexpr uint32_t valueBytes =
      Plan::valueFloats(Plan::run, Plan::depth) * sizeof(float);
  static constexpr uint32_t inputPitch = roundUp(Plan::run, kBlock);

  AscendC::TPipe &pipe;
  Queue inputs, weights;
  AscendC::TBuf<AscendC::TPosition::VECCALC> spread, turnedInputs,
      turnedWeights;
  Turn turnInputs, turnWeights;
  Scratch scratch;
  Global x, w;
  // The tile: output channels channel .. channel + width of a group.
  RowWindow window;
  uint32_t n, oh, group, channel, width;

  MSC_AICORE void locate(uint32_t t) {
    channel = t % Plan::blocks * kVector;
    t /= Plan::blocks;
    group = t % s.groups;
    t /= s.groups;
    window.out0 = t % Plan::runs * Plan::run;
    t /= Plan::runs;
    oh = t % s.oh();
    n = t / s.oh();
    width = smaller(kVector, Plan::out - channel);
    window.outputs = smaller(Plan::run, s.ow() - window.out0);
  }

  /// Kernel row y, input channels c .. c + depth of the group.
  MSC_AICORE void addStep(const Tensor &sums, uint32_t y, uint32_t c) {
    uint32_t depth = smaller(Plan::depth, Plan::in - c);
    loadInputs(RowWindow::inputRow(oh, y), c, depth);
    loadWeights(y, c, depth);
    Tensor values = inputs.DeQue<float>(), rows = weights.DeQue<float>();
    Tensor blocks = spread.Get<float>();
    spreadValues(blocks, pixelRows(values, depth));
    Tensor channels = channelRows(rows, depth);
    for (uint32_t tap = 0; tap < s.kw; ++tap)
      addTap(sums, blocks, channels[tap * Plan::depth * kVector], tap, depth);
    inputs.FreeTensor(values);
    weights.FreeTensor(rows);
  }

  MSC_AICORE void loadInputs(uint32_t row, uint32_t c, uint32_t depth) {
    Range pixels = window.inputs();
    Tensor to = inputs.AllocTensor<float>();
    if constexpr (s.channelsFirst)
      copyIn(to, x[(n * s.ic + c) * s.w + pixels.begin], depth, pixels.size(),
             s.w, inputPitch);
    else
      copyIn(to,
             x[((n * s.h + row) * s.w + pixels.begin) * s.xPitch() +
               group * Plan::in + c],
             pixels.size(), depth, s.xPitch(), Plan::depth);
    inputs.EnQue(to);
  }

  /// [pixel][channel], as loaded or turned.
  MSC_AICORE Tensor pixelRows(const Tensor &loaded, uint32_t depth) {
    if constexpr (s.channelsFirst) {
      Tensor turned = turnedInputs.Get<float>();
      turnInputs.apply(turned, Plan::depth, loaded, window.inputs().size(),
                       depth);
      return turned;
    } else {
      return loaded;
    }
  }
  /// [channel][output], likewise.
  MSC_AICORE Tensor channelRows(const Tensor &loaded, uint32_t depth) {
    if constexpr (s.outputsFirst) {
      Tensor turned = turnedWeights.Get<float>();
      turnWeights.apply(turned, kVector, loaded, depth, width);
      return turned;
    } else {
      return loaded;
    }
  }

  MSC_AICORE void loadWeights(uint32_t y, uint32_t c, uint32_t depth) {
    Tensor to = weights.AllocTensor<float>();
    if constexpr (s.outputsFirst)
      copyIn(to, w[n * s.weightBatch + channel * Plan::in + c], width, depth,
             Plan::in, Plan::depth);
    for (uint32_t tap = 0; !s.outputsFirst && tap < s.kw; ++tap)
      copyIn(to[tap * Plan::depth * kVector], w[weightOffset(y, tap, c)], depth,
             width, Plan::out, kVector);
    weights.EnQue(to);
  }

  MSC_AICORE uint32_t weightOffset(uint32_t y, uint32_t tap, uint32_t c) const {
    uint32_t row = ((group * s.kh + y) * s.kw + tap) * Plan::in + c;
    return n * s.weightBatch + row * Plan::out + channel;
  }

  /// Every value of the run into a block of its own, 8 values a repeat.
  MSC_AICORE void spreadValues(const Tensor &to, const Tensor &from) {
    constexpr uint32_t most = 255;
    uint32_t repeats = window.inputs().size() * Plan::depth / kBlock;
    for (uint32_t r = 0; r < repeats; r += most)
      AscendC::Brcb(to[r * kBlock * kBlock], from[r * kBlock],
                    uint8_t(smaller(most, repeats - r)), {1, 8});
    vectorBarrier();
  }

  MSC_AICORE void addTap(const Tensor &sums, const Tensor &blocks,
                         const Tensor &rows, uint32_t tap, uint32_t depth) {
    Range outputs = window.meets(tap);
    if (outputs.size() == 0)
      return;
    uint32_t pixel = window.input(outputs.begin, tap) - window.inputs().begin;
    for (uint32_t c = 0; c < depth; ++c) {
      AscendC::MulAddDst(sums[outputs.begin * kVector],
                         blocks[(pixel * Plan::depth + c) * kBlock],
                         rows[c * kVector], uint64_t(width),
                         uint8_t(outputs.size()), {1, 0, 1, 8, Plan::step, 0});
      vectorBarrier();
    }
  }
};

template <class S, class Extents, class Y, uint32_t VALUES, class Body>
MSC_AICORE void storeProduct(__gm__ const float *x, __gm__ const float *w,
                             __gm__ float *y, const Body &body) {
  AscendC::TPipe pipe;
  Conv2D<S, VALUES> product(pipe, x, w);
  product.run([&](Scratch &scratch, const Lanes &sums, uint32_t n, uint32_t oh,
                  uint32_t ow, uint32_t oc, uint32_t rows,
                  uint32_t cols) MSC_BODY {
    Tile<Extents> at = outputTile<Extents>(scratch, n, oh, ow, oc, rows, cols);
    at.store(y, Y(), body(sums, at));
  });
}

/// y = body(sum, at); at.load takes the strides of n, oh, ow and oc.
template <class S, uint32_t VALUES, class Body>
MSC_AICORE void conv2d(__gm__ const float *x, __gm__ const float *w,
                       __gm__ float *y, const Body &body) {
  constexpr Conv2DShape s = S::value;
  constexpr long pitch = s.yPitch(), row = s.ow() * pitch;
  storeProduct<S, Dims<s.n, s.oh(), s.ow(), s.oc>,
               Strides<s.oh() * row, row, pitch, 1>, VALUES>(x, w, y, body);
}

template <class S, uint32_t VALUES> constexpr uint32_t conv2dTiles() {
  return Conv2DPlan<S, VALUES>::tiles;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_H
