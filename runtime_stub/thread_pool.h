//===- thread_pool.h - worker threads that take items without a lock ------===//
// SPDX-License-Identifier: Apache-2.0
//
// One job at a time: `run` publishes body, arg and the number of items, takes
// items itself, and returns when all are finished. Items are claimed by
// counting `unclaimed` down. Reading body and arg after a claim is safe: the
// claim reads from the store that published them, and the next job is not
// published before every claimed item has been counted as finished.
//
// Idle workers spin for some microseconds, because the next kernel of the same
// run follows at once, and then sleep in the kernel until the next job.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_THREAD_POOL_H
#define MSC_RUNTIME_THREAD_POOL_H

#include "error.h"
#include "event.h"

#include <cstdlib>
#include <pthread.h>

namespace msc {
namespace {

class ThreadPool {
public:
  ThreadPool() = default;
  ThreadPool(const ThreadPool &) = delete;
  ThreadPool &operator=(const ThreadPool &) = delete;
  ~ThreadPool() { close(); }

  /// Starts `threads` - 1 workers; the thread that calls run is the last one.
  msc_status open(int threads, msc_error *error) {
    const std::size_t wanted = static_cast<std::size_t>(threads) - 1;
    workers = static_cast<pthread_t *>(
        std::calloc(wanted ? wanted : 1, sizeof(pthread_t)));
    if (!workers)
      return fail(error, MSC_OUT_OF_MEMORY, "no memory for %zu threads",
                  wanted);
    for (; started < wanted; ++started)
      if (pthread_create(&workers[started], nullptr, work, this) != 0)
        return fail(error, MSC_NO_THREADS, "thread %zu of %d cannot be started",
                    started + 2, threads);
    return MSC_OK;
  }

  /// Of the type msc_parallel_for; `context` is the pool.
  static void run(void *context, std::size_t n,
                  void (*body)(void *arg, std::size_t i), void *arg) {
    // Items are counted in 32 bits; a longer range comes as several jobs.
    constexpr std::size_t most = std::size_t(1) << 31;
    auto *pool = static_cast<ThreadPool *>(context);
    for (std::size_t end = 0; end < n;) {
      const std::size_t length = n - end < most ? n - end : most;
      end += length;
      pool->runJob({body, arg, end}, static_cast<std::uint32_t>(length));
    }
  }

private:
  struct Job {
    void (*body)(void *arg, std::size_t i);
    void *arg;
    std::size_t end; ///< behind the last item
  };

  void runJob(const Job &next, std::uint32_t n) {
    job = next;
    unfinished.set(n);
    unclaimed.set(n);
    epoch.add(1);
    epoch.wake();
    takeItems();
    while (const std::uint32_t left = unfinished.get())
      unfinished.await(left);
  }

  /// Runs items of the current job until none is left to claim.
  void takeItems() {
    std::uint32_t left = unclaimed.get();
    while (left != 0) {
      if (!unclaimed.exchange(left, left - 1))
        continue;
      job.body(job.arg, job.end - left);
      if (unfinished.add(-1u) == 0)
        unfinished.wake();
      left = unclaimed.get();
    }
  }

  static void *work(void *self) {
    auto *pool = static_cast<ThreadPool *>(self);
    while (!pool->stopping.load(std::memory_order_acquire)) {
      const std::uint32_t seen = pool->epoch.get();
      pool->takeItems();
      if (!pool->stopping.load(std::memory_order_acquire))
        pool->epoch.await(seen);
    }
    return nullptr;
  }

  void close() {
    stopping.store(true, std::memory_order_release);
    epoch.add(1);
    epoch.wake();
    while (started > 0)
      pthread_join(workers[--started], nullptr);
    std::free(workers);
  }

  pthread_t *workers = nullptr;
  std::size_t started = 0;
  Job job = {};
  Event unclaimed;  ///< items that nobody has begun
  Event unfinished; ///< items whose body has not returned
  Event epoch;      ///< counts the jobs; idle workers wait for it to change
  std::atomic<bool> stopping{false};
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_THREAD_POOL_H
