//===- lstm.h - long short-term memory ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::lstm<false, float>(parallel, msc::Dims<10, 3, 128>(), projected,
//                           msc::Dims<1, 3, 32>(), h0,
//                           msc::Dims<1, 3, 32>(), c0,
//                           msc::Dims<2, 32, 4, 16>(), weights,
//                           msc::Dims<10, 3, 32>(), y,
//                           msc::Dims<1, 3, 32>(), h, msc::Dims<1, 3, 32>(),
//                           c);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_LSTM_H
#define MSC_KERNELS_LSTM_H

#include "recurrent_step.h"

#include <algorithm>

namespace msc {
namespace {

/// One block of hidden units of one row: `gates` has its gates as the input
/// gives them, `h` the state of the whole row, `weights` Hidden x 4 x 16; y and
/// both cells are `count` units.
template <class Stored, long Hidden>
MSC_INLINE void stepLstm(const float *gates, const float *h,
                         const float *weights, const float *before, float *y,
                         float *c, long count) {
  constexpr long n = recurrentBlock;
  RecurrentBlock i = load<RecurrentBlock>(gates),
                 f = load<RecurrentBlock>(gates + n),
                 g = load<RecurrentBlock>(gates + 2 * n),
                 o = load<RecurrentBlock>(gates + 3 * n);
  for (long k = 0; k < Hidden; ++k, weights += 4 * n) {
    const RecurrentBlock state = splat<RecurrentBlock>(h[k]);
    i += state * load<RecurrentBlock>(weights);
    f += state * load<RecurrentBlock>(weights + n);
    g += state * load<RecurrentBlock>(weights + 2 * n);
    o += state * load<RecurrentBlock>(weights + 3 * n);
  }
  RecurrentBlock cell = loadUnits(before, count);
  cell = storedAs<Stored>(sigmoidOf(f) * cell + sigmoidOf(i) * tanh(g));
  storeUnits(c, cell, count);
  storeUnits(y, storedAs<Stored>(sigmoidOf(o) * tanh(cell)), count);
}

/// The steps of a sequence, from the last on where it is reversed; of each the
/// blocks of hidden units are spread. `projected` has what the inputs add to
/// the gates, in blocks as the weights have them. h is the state behind the
/// last step, c the cell there or, where it has as many as y, behind each step.
/// Both are rounded to the type Stored behind each step.
template <bool IsReversed, class Stored, class P, class G, class S, class W,
          class Y, class C>
void lstm(const P &parallel, G, const float *projected, S, const float *h0, S,
          const float *c0, W, const float *weights, Y, float *y, S, float *h, C,
          float *c) {
  constexpr long steps = Y::extent[0], batch = Y::extent[1],
                 hidden = Y::extent[2], blocks = W::extent[0],
                 gates = 4 * recurrentBlock;
  constexpr long cellStep = C::extent[0] == steps ? batch * hidden : 0;
  const float *before = h0, *cellBefore = c0;
  for (long step = 0; step < steps; ++step) {
    const long t = IsReversed ? steps - 1 - step : step;
    const float *in = projected + t * batch * blocks * gates;
    float *out = y + t * batch * hidden, *cell = c + t * cellStep;
    forEachBlock(
        parallel, blocks, batch, hidden * gates, [=](long block, long row) {
          const long unit = block * recurrentBlock, first = row * hidden + unit;
          stepLstm<Stored, hidden>(
              in + (row * blocks + block) * gates, before + row * hidden,
              weights + block * hidden * gates, cellBefore + first, out + first,
              cell + first, std::min(recurrentBlock, hidden - unit));
        });
    before = out;
    cellBefore = cell;
  }
  std::copy(before, before + batch * hidden, h);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_LSTM_H
