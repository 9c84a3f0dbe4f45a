//===- CtcLossTest.cpp - the forward recursion against all paths ----------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/ctc_loss.h"

#include <vector>

using namespace msc;
using namespace test;

static constexpr long Times = 4, Samples = 2, Classes = 3;

/// The labels that a path says: repeated ones once, without blanks, which are
/// 0.
static std::vector<int> collapse(long path) {
  std::vector<int> labels;
  for (int last = 0, t = 0; t < Times; ++t, path /= Classes) {
    const int label = int(path % Classes);
    if (label != last && label != 0)
      labels.push_back(label);
    last = label;
  }
  return labels;
}

/// The sum over all paths that say the labels.
static double sumPaths(Tensor<> &logs, long sample,
                       const std::vector<int> &labels) {
  double sum = 0;
  for (long path = 0; path < 81; ++path) {
    double product = 1;
    for (long t = 0, rest = path; t < Times; ++t, rest /= Classes)
      product *=
          std::exp(logs[(t * Samples + sample) * Classes + rest % Classes]);
    if (collapse(path) == labels)
      sum += product;
  }
  return sum;
}

TEST(CtcLoss, AllPaths) {
  Tensor logs(Times * Samples * Classes), losses(Samples);
  logs.randomize(7);
  Tensor<std::int32_t> labels(Samples * 2), times(Samples), lengths(Samples);
  Tensor<double> work(Samples * 5);
  times[0] = times[1] = Times;
  const std::vector<std::vector<int>> targets = {{}, {1}, {2, 1}, {2, 2}};
  for (const std::vector<int> &target : targets)
    for (const Parallel &parallel : {oneThread, twoThreads}) {
      for (long n = 0; n < Samples; ++n) {
        lengths[n] = std::int32_t(target.size());
        std::copy(target.begin(), target.end(), &labels[n * 2]);
      }
      ctcLoss<0>(parallel, Dims<Times, Samples, Classes>(), logs.data(),
                 Dims<Samples, 2>(), labels.data(), Dims<Samples>(),
                 times.data(), Dims<Samples>(), lengths.data(), Dims<Samples>(),
                 losses.data(), Dims<Samples, 5>(), work.data());
      for (long n = 0; n < Samples; ++n)
        EXPECT_NEAR(losses[n], -std::log(sumPaths(logs, n, target)), 1e-5);
    }
}

/// Three equal labels need blanks between them, for which there is no time.
TEST(CtcLoss, Impossible) {
  Tensor logs(Times * 1 * Classes), losses(1);
  logs.randomize(8);
  const std::int32_t labels[] = {1, 1, 1}, times[] = {Times}, lengths[] = {3};
  Tensor<double> work(7);
  ctcLoss<0>(oneThread, Dims<Times, 1, Classes>(), logs.data(), Dims<1, 3>(),
             labels, Dims<1>(), times, Dims<1>(), lengths, Dims<1>(),
             losses.data(), Dims<1, 7>(), work.data());
  EXPECT_EQ(losses[0], INFINITY);
}
