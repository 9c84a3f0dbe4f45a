//===- ArenaPackingTest.cpp - the arena's packing, on random lifetimes ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Plan/ArenaPacking.h"
#include "llvm/Support/MathExtras.h"
#include <gtest/gtest.h>
#include <random>

using namespace msc;

namespace {

using Buffers = std::vector<PlannedBuffer>;

PlannedBuffer buffer(int64_t bytes, int64_t first, int64_t last) {
  PlannedBuffer result;
  result.bytes = bytes;
  result.first = first;
  result.last = last;
  return result;
}

/// Like the buffers of a network: most die soon, some live long, sizes differ
/// by orders of magnitude.
Buffers makeBuffers(std::mt19937 &random, int64_t count) {
  Buffers buffers;
  for (int64_t i = 0; i < count; ++i) {
    int64_t first = random() % count;
    int64_t length = random() % 8 ? random() % 4 : random() % count;
    int64_t bytes = random() % (int64_t(1) << (random() % 20));
    buffers.push_back(buffer(bytes, first, std::min(first + length, count)));
  }
  return buffers;
}

bool liveTogether(const PlannedBuffer &a, const PlannedBuffer &b) {
  return a.first <= b.last && b.first <= a.last;
}

bool overlap(const PlannedBuffer &a, const PlannedBuffer &b) {
  return a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
}

/// The most bytes that are alive during one launch: no packing needs less.
int64_t lowerBound(const Buffers &buffers) {
  int64_t most = 0;
  for (const PlannedBuffer &start : buffers) {
    int64_t sum = 0;
    for (const PlannedBuffer &other : buffers)
      if (other.first <= start.first && start.first <= other.last)
        sum += other.bytes;
    most = std::max(most, sum);
  }
  return most;
}

void checkPlan(const Buffers &buffers, int64_t arena) {
  int64_t end = 0;
  for (size_t i = 0; i < buffers.size(); ++i) {
    ASSERT_EQ(buffers[i].offset % kBufferAlignment, 0);
    ASSERT_GE(buffers[i].offset, 0);
    end = std::max(end, buffers[i].offset + buffers[i].bytes);
    for (size_t k = 0; k < i; ++k)
      ASSERT_FALSE(liveTogether(buffers[i], buffers[k]) &&
                   overlap(buffers[i], buffers[k]))
          << i << " and " << k;
  }
  ASSERT_EQ(arena, end);
}

TEST(PlanArena, NothingOverlapsThatLivesTogether) {
  std::mt19937 random(1);
  double worst = 0, sum = 0;
  constexpr int plans = 300;
  for (int plan = 0; plan < plans; ++plan) {
    Buffers buffers = makeBuffers(random, 1 + random() % 200);
    int64_t arena = planArena(buffers);
    checkPlan(buffers, arena);
    int64_t bound = lowerBound(buffers);
    ASSERT_GE(arena, bound);
    worst = std::max(worst, double(arena) / double(bound));
    sum += double(arena) / double(bound);
  }
  // What greedy by size reaches; a packing that is worse has lost something.
  EXPECT_LT(worst, 1.4);
  EXPECT_LT(sum / plans, 1.02);
}

TEST(PlanArena, ChainOfEqualBuffersTakesTwo) {
  Buffers buffers;
  for (int64_t i = 0; i < 10; ++i)
    buffers.push_back(buffer(100, i, i + 1));
  EXPECT_EQ(planArena(buffers), 2 * 128);
}

TEST(PlanArena, UnusedBuffersTakeNothing) {
  Buffers buffers = {buffer(100, -1, -1), buffer(100, 0, 0)};
  EXPECT_EQ(planArena(buffers), 128);
  EXPECT_EQ(planArena({}), 0);
}

TEST(PlanArena, BuffersWithoutElementsHaveAddressesOfTheirOwn) {
  Buffers buffers = {buffer(0, 0, 1), buffer(64, 0, 1), buffer(0, 0, 1)};
  planArena(buffers);
  EXPECT_NE(buffers[0].offset, buffers[1].offset);
  EXPECT_NE(buffers[0].offset, buffers[2].offset);
  EXPECT_NE(buffers[1].offset, buffers[2].offset);
}

} // namespace
