//===- EditDistanceTest.cpp -----------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/edit_distance.h"

using namespace msc;
using namespace test;

/// "kitten" and "sitting", "" and "ab", "abc" and "", "" and "".
TEST(EditDistance, Words) {
  const char elements[] = "kittenabc", others[] = "sittingab";
  const std::int64_t owners[] = {0, 0, 0, 0, 0, 0, 2, 2, 2},
                     otherOwners[] = {0, 0, 0, 0, 0, 0, 0, 1, 1};
  Tensor<double> work(4 * 10);
  const auto run = [&](auto kernel, std::vector<float> expected) {
    for (const Parallel &parallel : {oneThread, twoThreads}) {
      Tensor distances(4);
      kernel(parallel, Dims<9>(), owners, Dims<9>(), elements, Dims<9>(),
             otherOwners, Dims<9>(), others, Dims<4>(), distances.data(),
             Dims<4, 10>(), work.data());
      for (int i = 0; i < 4; ++i)
        EXPECT_EQ(distances[i], expected[i]) << i;
    }
  };
  run([](auto &&...x) { editDistance<false>(x...); }, {3, 2, 3, 0});
  run([](auto &&...x) { editDistance<true>(x...); },
      {3.0f / 7, 1, INFINITY, 0});
}
