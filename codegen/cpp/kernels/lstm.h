//===- lstm.h - long short-term memory ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::lstm<false>(parallel, msc::Dims<10, 3, 128>(), projected,
//                    msc::Dims<1, 3, 32>(), h0, msc::Dims<1, 3, 32>(), c0,
//                    msc::Dims<2, 32, 4, 16>(), weights,
//                    msc::Dims<10, 3, 32>(), y,
//                    msc::Dims<1, 3, 32>(), h, msc::Dims<1, 3, 32>(), c);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LSTM_H
#define MSC_KERNELS_LSTM_H

#include "blocking.h"
#include "math.h"
#include "memory.h"
#include "recurrent_block.h"
#include "shape.h"

#include <algorithm>

namespace msc {
namespace {

using LstmBlock = Vec<float, int(recurrentBlock)>;

template <class V> MSC_INLINE V sigmoidOf(const V &x) {
  return splat<V>(1.0f) / (splat<V>(1.0f) + exp(-x));
}

/// One block of hidden units of one row: `gates` has its gates as the input
/// gives them, `h` the state of the whole row, `weights` Hidden x 4 x 16; y and
/// c are `count` units.
template <long Hidden>
MSC_INLINE void stepLstm(const float *gates, const float *h,
                         const float *weights, float *y, float *c, long count) {
  constexpr long n = recurrentBlock;
  LstmBlock i = load<LstmBlock>(gates), f = load<LstmBlock>(gates + n),
            g = load<LstmBlock>(gates + 2 * n),
            o = load<LstmBlock>(gates + 3 * n);
  for (long k = 0; k < Hidden; ++k, weights += 4 * n) {
    const LstmBlock state = splat<LstmBlock>(h[k]);
    i += state * load<LstmBlock>(weights);
    f += state * load<LstmBlock>(weights + n);
    g += state * load<LstmBlock>(weights + 2 * n);
    o += state * load<LstmBlock>(weights + 3 * n);
  }
  LstmBlock cell{};
  std::memcpy(&cell, c, count * sizeof(float));
  cell = sigmoidOf(f) * cell + sigmoidOf(i) * tanh(g);
  const LstmBlock out = sigmoidOf(o) * tanh(cell);
  std::memcpy(c, &cell, count * sizeof(float));
  std::memcpy(y, &out, count * sizeof(float));
}

/// The steps of a sequence, from the last on where it is reversed; of each the
/// blocks of hidden units are spread. `projected` has what the inputs add to
/// the gates, in blocks as the weights have them.
template <bool IsReversed, class P, class G, class S, class W, class Y>
void lstm(const P &parallel, G, const float *projected, S, const float *h0, S,
          const float *c0, W, const float *weights, Y, float *y, S, float *h, S,
          float *c) {
  constexpr long steps = Y::extent[0], batch = Y::extent[1],
                 hidden = Y::extent[2], blocks = W::extent[0],
                 gates = 4 * recurrentBlock;
  constexpr long share = ceilDiv(16384, hidden * batch * gates);
  std::copy(c0, c0 + batch * hidden, c);
  const float *before = h0;
  for (long step = 0; step < steps; ++step) {
    const long t = IsReversed ? steps - 1 - step : step;
    const float *in = projected + t * batch * blocks * gates;
    float *out = y + t * batch * hidden;
    parallel.forEach(ceilDiv(blocks, share), [=](long task) {
      const long end = std::min(blocks, (task + 1) * share);
      for (long block = task * share; block < end; ++block)
        for (long row = 0; row < batch; ++row) {
          const long first = block * recurrentBlock;
          stepLstm<hidden>(in + (row * blocks + block) * gates,
                           before + row * hidden,
                           weights + block * hidden * gates,
                           out + row * hidden + first, c + row * hidden + first,
                           std::min(recurrentBlock, hidden - first));
        }
    });
    before = out;
  }
  std::copy(before, before + batch * hidden, h);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LSTM_H
