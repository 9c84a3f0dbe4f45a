//===- event.h - a counter that threads can wait for ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// What std::atomic::wait does, without the symbols that libstdc++'s templates
// would export from every model: on Linux the futex is called directly, other
// systems (or MSC_NO_FUTEX) use the standard's.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_EVENT_H
#define MSC_RUNTIME_EVENT_H

#include <atomic>
#include <cstdint>
#if defined(__linux__) && !defined(MSC_NO_FUTEX)
#define MSC_FUTEX 1
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace msc {
namespace {

/// Tells the core that this is a waiting loop.
inline void spinOnce() {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

/// On cache lines of its own, for one thread hammers what others wait for.
class alignas(64) Event {
public:
  std::uint32_t get() const { return value.load(std::memory_order_acquire); }

  void set(std::uint32_t next) { value.store(next, std::memory_order_release); }

  /// Adds `difference` and returns the new value. Follow with wake where the
  /// change is one that somebody waits for.
  std::uint32_t add(std::uint32_t difference) {
    return value.fetch_add(difference, std::memory_order_seq_cst) + difference;
  }

  /// Changes `expected` to `next`, or reads the value into `expected`.
  bool exchange(std::uint32_t &expected, std::uint32_t next) {
    return value.compare_exchange_weak(
        expected, next, std::memory_order_acq_rel, std::memory_order_acquire);
  }

  /// Returns when the value may be another than `old`: spins for some
  /// microseconds, then sleeps. Wakes for no reason at times.
  void await(std::uint32_t old) {
    for (int i = 0; i < spins; ++i) {
      if (value.load(std::memory_order_relaxed) != old)
        return;
      spinOnce();
    }
    sleep(old);
  }

  /// Wakes all threads that sleep in await; cheap when there is none.
  void wake() {
#ifdef MSC_FUTEX
    // Sequentially consistent with add and with the counting in sleep: either
    // this sees the sleeper, or the kernel shows the sleeper the new value.
    if (sleepers.load(std::memory_order_seq_cst) != 0)
      syscall(SYS_futex, &value, FUTEX_WAKE_PRIVATE, INT32_MAX, nullptr,
              nullptr, 0);
#else
    value.notify_all();
#endif
  }

private:
  static constexpr int spins = 1024;

  void sleep(std::uint32_t old) {
#ifdef MSC_FUTEX
    sleepers.fetch_add(1, std::memory_order_seq_cst);
    syscall(SYS_futex, &value, FUTEX_WAIT_PRIVATE, old, nullptr, nullptr, 0);
    sleepers.fetch_sub(1, std::memory_order_relaxed);
#else
    value.wait(old, std::memory_order_relaxed);
#endif
  }

  std::atomic<std::uint32_t> value{0};
#ifdef MSC_FUTEX
  std::atomic<std::uint32_t> sleepers{0};
#endif
};

} // namespace
} // namespace msc

#endif // MSC_RUNTIME_EVENT_H
