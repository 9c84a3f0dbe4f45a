//===- ThreadPoolTest.cpp - every item once, no job lost ------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "runtime_stub/cores.h"
#include "runtime_stub/parallel.h"
#include "runtime_stub/thread_pool.h"

#include <gtest/gtest.h>

#include <numeric>
#include <thread>
#include <vector>

using namespace msc;

static Parallel makeParallel(ThreadPool &pool, int threads) {
  EXPECT_EQ(pool.open(threads, nullptr), MSC_OK);
  return {threads, ThreadPool::run, &pool};
}

TEST(ThreadPool, RunsEveryItemOnce) {
  for (int threads : {1, 2, 3, 8}) {
    ThreadPool pool;
    const Parallel parallel = makeParallel(pool, threads);
    for (std::size_t n : {0, 1, 2, 7, 1000}) {
      std::vector<int> visits(n, 0); // unsynchronised: each item its own
      parallel.forEach(n, [&](std::size_t i) { ++visits[i]; });
      EXPECT_EQ(visits, std::vector<int>(n, 1)) << threads << " threads";
    }
  }
}

TEST(ThreadPool, KeepsManyShortJobsApart) {
  ThreadPool pool;
  const Parallel parallel = makeParallel(pool, 4);
  std::vector<long> sums(5, 0);
  for (int job = 0; job < 20000; ++job)
    parallel.forEach(sums.size(), [&, job](std::size_t i) { sums[i] += job; });
  EXPECT_EQ(sums, std::vector<long>(5, 20000L * 19999 / 2));
}

TEST(ThreadPool, WakesWorkersThatSleep) {
  ThreadPool pool;
  const Parallel parallel = makeParallel(pool, 2);
  for (int round = 0; round < 3; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    // Each item waits for the other: this ends only if two threads work.
    std::atomic<int> arrived{0};
    parallel.forEach(2, [&](std::size_t) {
      ++arrived;
      while (arrived < 2)
        std::this_thread::yield();
    });
    EXPECT_EQ(arrived, 2);
  }
}

TEST(ThreadPool, IsDestroyedWithoutAJob) {
  for (int i = 0; i < 50; ++i) {
    ThreadPool pool;
    EXPECT_EQ(pool.open(3, nullptr), MSC_OK);
  }
}

TEST(Parallel, OneItemOrOneThreadRunsInline) {
  const auto caller = std::this_thread::get_id();
  Parallel parallel;
  std::size_t seen = 0;
  parallel.forEach(5, [&](std::size_t i) {
    seen += i;
    EXPECT_EQ(std::this_thread::get_id(), caller);
  });
  EXPECT_EQ(seen, 10u);
  parallel = {4, [](auto...) { FAIL() << "called for one item"; }, nullptr};
  parallel.forEach(1, [&](std::size_t) { seen = 99; });
  EXPECT_EQ(seen, 99u);
}

TEST(ThreadPool, SeesAtLeastOneCore) { EXPECT_GE(availableCores(), 1); }
