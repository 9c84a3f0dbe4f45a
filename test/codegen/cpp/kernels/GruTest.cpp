//===- GruTest.cpp - gated recurrent units --------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/gru.h"
#include "Support.h"

using namespace msc;
using namespace test;

static double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// Against a step by step computation in double precision.
template <class Stored, long Steps, long Batch, long Hidden>
static void check(double tolerance) {
  constexpr long blocks = ceilDiv(Hidden, recurrentBlock), n = recurrentBlock;
  Tensor projected(Steps * Batch * blocks * 3 * n), h0(Batch * Hidden),
      weights(blocks * Hidden * 3 * n), bias(blocks * 3 * n),
      y(Steps * Batch * Hidden);
  projected.randomize(1);
  h0.randomize(2);
  weights.randomize(3);
  bias.randomize(4);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    gru<Stored>(parallel, Dims<Steps, Batch, blocks * 3 * n>(),
                projected.data(), Dims<Batch, Hidden>(), h0.data(),
                Dims<blocks, Hidden, 3, n>(), weights.data(),
                Dims<blocks, 3, n>(), bias.data(), Dims<Steps, Batch, Hidden>(),
                y.data());
    std::vector<double> state(h0.data(), h0.data() + Batch * Hidden);
    for (long step = 0; step < Steps; ++step) {
      const std::vector<double> before = state;
      for (long i = 0; i < Batch * Hidden; ++i) {
        const long row = i / Hidden, unit = i % Hidden, block = unit / n;
        double in[3], of[3];
        for (long g = 0; g < 3; ++g) {
          in[g] = projected[((step * Batch + row) * blocks + block) * 3 * n +
                            g * n + unit % n];
          of[g] = bias[(block * 3 + g) * n + unit % n];
          for (long k = 0; k < Hidden; ++k)
            of[g] += before[row * Hidden + k] *
                     weights[(block * Hidden + k) * 3 * n + g * n + unit % n];
        }
        const double update = logistic(in[1] + of[1]);
        state[i] =
            (1 - update) * std::tanh(in[2] + logistic(in[0] + of[0]) * of[2]) +
            update * before[i];
        const float found = y[step * Batch * Hidden + i];
        ASSERT_NEAR(found, state[i], tolerance);
        ASSERT_EQ(found, static_cast<float>(Stored(found)));
        state[i] = found;
      }
    }
  }
}

TEST(Gru, Sizes) {
  check<float, 1, 1, 1>(1e-5);
  check<float, 3, 2, 16>(1e-5);
  check<float, 2, 3, 35>(1e-5);
}

TEST(Gru, StateOfHalfPrecision) { check<Float16, 4, 2, 20>(1e-3); }
