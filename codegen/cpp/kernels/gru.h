//===- gru.h - gated recurrent units --------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::gru<float>(parallel, msc::Dims<10, 3, 96>(), projected,
//                   msc::Dims<3, 32>(), h0, msc::Dims<2, 32, 3, 16>(), weights,
//                   msc::Dims<2, 3, 16>(), bias, msc::Dims<10, 3, 32>(), y);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GRU_H
#define MSC_KERNELS_GRU_H

#include "recurrent_step.h"

namespace msc {
namespace {

/// One block of hidden units of one row: `gates` has its gates as the input
/// gives them, `h` the state of the whole row, of which `first` is the block's
/// first unit, `weights` Hidden x 3 x 16, `bias` 3 x 16; y is `count` units.
template <class Stored, long Hidden>
MSC_INLINE void stepGru(const float *gates, const float *h, long first,
                        const float *weights, const float *bias, float *y,
                        long count) {
  constexpr long n = recurrentBlock;
  RecurrentBlock r = load<RecurrentBlock>(bias),
                 z = load<RecurrentBlock>(bias + n),
                 g = load<RecurrentBlock>(bias + 2 * n);
  for (long k = 0; k < Hidden; ++k, weights += 3 * n) {
    const RecurrentBlock state = splat<RecurrentBlock>(h[k]);
    r += state * load<RecurrentBlock>(weights);
    z += state * load<RecurrentBlock>(weights + n);
    g += state * load<RecurrentBlock>(weights + 2 * n);
  }
  const RecurrentBlock reset = sigmoidOf(load<RecurrentBlock>(gates) + r),
                       update = sigmoidOf(load<RecurrentBlock>(gates + n) + z),
                       fresh = tanh(load<RecurrentBlock>(gates + 2 * n) +
                                    reset * g),
                       before = loadUnits(h + first, count);
  storeUnits(y, storedAs<Stored>(fresh + update * (before - fresh)), count);
}

/// The steps of a sequence; of each the blocks of hidden units are spread.
/// `projected` has what the inputs add to the gates reset, update and new, in
/// blocks as the weights and the biases of the state have them. The state is
/// rounded to the type Stored behind each step.
template <class Stored, class P, class G, class S, class W, class B, class Y>
void gru(const P &parallel, G, const float *projected, S, const float *h0, W,
         const float *weights, B, const float *bias, Y, float *y) {
  constexpr long steps = Y::extent[0], batch = Y::extent[1],
                 hidden = Y::extent[2], blocks = W::extent[0],
                 gates = 3 * recurrentBlock;
  const float *before = h0;
  for (long step = 0; step < steps; ++step) {
    const float *in = projected + step * batch * blocks * gates;
    float *out = y + step * batch * hidden;
    forEachBlock(
        parallel, blocks, batch, hidden * gates, [=](long block, long row) {
          const long first = block * recurrentBlock;
          stepGru<Stored, hidden>(
              in + (row * blocks + block) * gates, before + row * hidden, first,
              weights + block * hidden * gates, bias + block * gates,
              out + row * hidden + first,
              std::min(recurrentBlock, hidden - first));
        });
    before = out;
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GRU_H
