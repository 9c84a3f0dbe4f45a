//===- LstmTest.cpp - long short-term memory ------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/lstm.h"
#include "Support.h"
#include "codegen/cpp/kernels/no_repeat_ngram.h"

using namespace msc;
using namespace test;

static double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// Against a step by step computation in double precision.
template <bool IsReversed, long Steps, long Batch, long Hidden>
static void check() {
  constexpr long blocks = ceilDiv(Hidden, recurrentBlock), n = recurrentBlock;
  Tensor projected(Steps * Batch * blocks * 4 * n), h0(Batch * Hidden),
      c0(Batch * Hidden), weights(blocks * Hidden * 4 * n),
      y(Steps * Batch * Hidden), h(Batch * Hidden), c(Batch * Hidden);
  projected.randomize(1);
  h0.randomize(2);
  c0.randomize(3);
  weights.randomize(4);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    lstm<IsReversed, float>(
        parallel, Dims<Steps, Batch, blocks * 4 * n>(), projected.data(),
        Dims<1, Batch, Hidden>(), h0.data(), Dims<1, Batch, Hidden>(),
        c0.data(), Dims<blocks, Hidden, 4, n>(), weights.data(),
        Dims<Steps, Batch, Hidden>(), y.data(), Dims<1, Batch, Hidden>(),
        h.data(), Dims<1, Batch, Hidden>(), c.data());
    std::vector<double> state(h0.data(), h0.data() + Batch * Hidden),
        cell(c0.data(), c0.data() + Batch * Hidden);
    for (long step = 0; step < Steps; ++step) {
      const long t = IsReversed ? Steps - 1 - step : step;
      const std::vector<double> before = state;
      for (long i = 0; i < Batch * Hidden; ++i) {
        const long row = i / Hidden, unit = i % Hidden, block = unit / n;
        double gates[4];
        for (long g = 0; g < 4; ++g) {
          gates[g] = projected[((t * Batch + row) * blocks + block) * 4 * n +
                               g * n + unit % n];
          for (long k = 0; k < Hidden; ++k)
            gates[g] +=
                before[row * Hidden + k] *
                weights[(block * Hidden + k) * 4 * n + g * n + unit % n];
        }
        cell[i] = logistic(gates[1]) * cell[i] +
                  logistic(gates[0]) * std::tanh(gates[2]);
        state[i] = logistic(gates[3]) * std::tanh(cell[i]);
        ASSERT_NEAR(y[t * Batch * Hidden + i], state[i], 1e-4);
      }
    }
    for (long i = 0; i < Batch * Hidden; ++i) {
      ASSERT_NEAR(h[i], state[i], 1e-4);
      ASSERT_NEAR(c[i], cell[i], 1e-4);
    }
  }
}

TEST(Lstm, Sizes) {
  check<false, 1, 1, 1>();
  check<false, 3, 2, 16>();
  check<false, 2, 3, 35>();
  check<true, 4, 2, 20>();
}

TEST(Lstm, CellsOfHalfPrecisionBehindEachStep) {
  constexpr long n = recurrentBlock;
  Tensor projected(2 * 4 * n), state(3), weights(3 * 4 * n), y(2 * 3), h(3),
      cells(2 * 3);
  projected.randomize(1);
  state.randomize(2);
  weights.randomize(3);
  lstm<false, Float16>(oneThread, Dims<2, 1, 4 * n>(), projected.data(),
                       Dims<1, 1, 3>(), state.data(), Dims<1, 1, 3>(),
                       state.data(), Dims<1, 3, 4, n>(), weights.data(),
                       Dims<2, 1, 3>(), y.data(), Dims<1, 1, 3>(), h.data(),
                       Dims<2, 1, 3>(), cells.data());
  for (long step = 0; step < 2; ++step)
    for (long i = 0; i < 3; ++i) {
      const double before = step ? cells[i] : state[i];
      double gates[4];
      for (long g = 0; g < 4; ++g) {
        gates[g] = projected[step * 4 * n + g * n + i];
        for (long k = 0; k < 3; ++k)
          gates[g] += (step ? y[k] : state[k]) * weights[k * 4 * n + g * n + i];
      }
      const float cell = cells[step * 3 + i];
      EXPECT_NEAR(cell,
                  logistic(gates[1]) * before +
                      logistic(gates[0]) * std::tanh(gates[2]),
                  1e-3);
      EXPECT_EQ(cell, static_cast<float>(Float16(cell)));
      EXPECT_NEAR(y[step * 3 + i], logistic(gates[3]) * std::tanh(cell), 1e-3);
      EXPECT_EQ(h[i], y[3 + i]);
    }
}

TEST(NoRepeatNgram, WordsThatWouldRepeat) {
  Tensor<std::int32_t> said(2 * 5);
  const std::int32_t words[] = {1, 2, 3, 1, 2, 7, 7, -1, 9, 7};
  std::copy(words, words + 10, said.data());
  Tensor scores(2 * 4), y(2 * 4);
  scores.randomize(1);
  noRepeatNgram<3>(twoThreads, Dims<1, 2, 5>(), said.data(), Dims<1, 2, 4>(),
                   scores.data(), Dims<1, 2, 4>(), y.data());
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(y[i] == scores[i], i != 3) << i;
  noRepeatNgram<1>(twoThreads, Dims<1, 2, 5>(), said.data(), Dims<1, 2, 4>(),
                   scores.data(), Dims<1, 2, 4>(), y.data());
  EXPECT_EQ(y[0], scores[0]);
  EXPECT_LT(y[1], -1e38f);
  EXPECT_EQ(y[7], scores[7]);
}
