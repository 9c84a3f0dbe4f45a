//===- GroupNormTest.cpp - norms of groups of channels --------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/group_norm.h"
#include "test/codegen/GroupReference.h"

using namespace msc;
using namespace rows;
using namespace test;

namespace {

/// In place; the body adds an operand of the last dimension.
template <class D, int Channel, int Count, class Wrap>
void check(const Wrap &wrap) {
  constexpr long last = D::extent[D::rank - 1];
  Tensor x(D::size), b(last);
  b.randomize(2);
  const auto body = wrap([p = b.data()](auto acc, auto at) {
    if constexpr (D::rank == 2)
      return acc + at.load(p, Strides<0, 1>());
    else if constexpr (D::rank == 3)
      return acc + at.load(p, Strides<0, 0, 1>());
    else
      return acc + at.load(p, Strides<0, 0, 0, 1>());
  });
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    x.randomize(1);
    for (long i = 0; i < D::size; ++i)
      x[i] += float(i % 3); // no mean is 0
    const Row e = groupNormOf(groupsOf<D, Channel, Count>(), x.data());
    groupNorm<D, Channel, Count>(parallel, x.data(), x.data(), epsilon, body);
    for (long i = 0; i < D::size; ++i)
      ASSERT_NEAR(x[i], e[i] + b[i % last], 3e-5) << i;
  }
}

template <class D, int Channel, int Count> void check() {
  check<D, Channel, Count>([](auto body) { return body; });
  check<D, Channel, Count>([](auto body) { return rolled(body); });
}

} // namespace

TEST(GroupNorm, ChannelsLast) {
  check<Dims<2, 5, 7, 20>, 3, 4>();   // one block, narrower than a cache line
  check<Dims<1, 9, 31, 80>, 3, 8>();  // blocks that end within a vector
  check<Dims<2, 4, 4, 96>, 3, 32>();  // groups narrower than a vector
  check<Dims<1, 3, 150, 66>, 3, 1>(); // one group of all channels
  check<Dims<2, 129, 34>, 2, 2>();    // more pixels than are summed up at once
  check<Dims<3, 6, 37>, 2, 37>();     // each channel by itself
}

TEST(GroupNorm, ChannelsFirst) {
  check<Dims<2, 12, 5, 7>, 1, 3>();
  check<Dims<1, 8, 40, 40>, 1, 8>();
  check<Dims<3, 6, 33>, 1, 1>();
}

TEST(GroupNorm, WithoutPixels) {
  check<Dims<5, 36>, 1, 3>();
  check<Dims<300, 128>, 1, 4>();
}

/// As the distances are taken from a mean, not from 0.
template <class D, int Channel, int Count> void checkFarFromZero() {
  Tensor x(D::size), y(D::size);
  x.randomize(1);
  for (long i = 0; i < D::size; ++i)
    x[i] += 1000.0f;
  const Row e = groupNormOf(groupsOf<D, Channel, Count>(), x.data());
  groupNorm<D, Channel, Count>(oneThread, x.data(), y.data(), epsilon,
                               [](auto acc, auto) { return acc; });
  for (long i = 0; i < D::size; ++i)
    ASSERT_NEAR(y[i], e[i], 1e-3) << i;
}

TEST(GroupNorm, KeepsSmallVariances) {
  checkFarFromZero<Dims<1, 100, 32>, 2, 4>();
  checkFarFromZero<Dims<1, 32, 100>, 1, 4>();
}

TEST(GroupNorm, OneNaNStaysInItsGroup) {
  Tensor x(2 * 9 * 8, 1.0f);
  x[8 * 9 + 5] = NAN; // second image, second group
  groupNorm<Dims<2, 9, 8>, 2, 2>(oneThread, x.data(), x.data(), 1e-5f,
                                 [](auto acc, auto) { return acc; });
  for (int i = 0; i < 2 * 9 * 8; ++i)
    ASSERT_EQ(std::isnan(x[i]), i >= 8 * 9 && i % 8 >= 4) << i;
}
