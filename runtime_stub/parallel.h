//===- parallel.h - the one way a kernel spreads work over threads --------===//
// SPDX-License-Identifier: Apache-2.0
//
// A kernel receives `const msc::Parallel &` and calls forEach. Who runs the
// items (the stub's thread pool, the caller's own parallel-for, or the calling
// thread itself) is decided by <model>_create, never by a kernel.
//
// The struct is plain data of a fixed layout (part of MSC_ABI): two models of
// different vector widths in one program may both instantiate it. forEach takes
// the kernel's own lambda, which has internal linkage, so no symbol is shared.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_PARALLEL_H
#define MSC_RUNTIME_PARALLEL_H

#include <cstddef>

namespace msc {

/// Calls body(arg, i) exactly once for every i in [0, n), in any order and on
/// any threads, and returns after the last of them. Everything written by the
/// items is visible to the caller after the return. The C type of the same
/// meaning is msc_parallel_for in msc_runtime.h.
using ParallelFor = void (*)(void *context, std::size_t n,
                             void (*body)(void *arg, std::size_t i), void *arg);

struct Parallel {
  /// How many threads may work at once, the caller included; at least 1. A
  /// kernel may use it to choose its number of items.
  int threads = 1;
  /// Null means: run inline.
  ParallelFor parallelFor = nullptr;
  void *context = nullptr;

  /// Runs body(i) for i in [0, n). Items must not depend on each other and must
  /// not call forEach themselves. One item or one thread runs inline, so that
  /// the compiler sees through the call.
  template <class F> void forEach(std::size_t n, F &&body) const {
    if (n <= 1 || threads <= 1 || !parallelFor) {
      for (std::size_t i = 0; i < n; ++i)
        body(i);
      return;
    }
    auto *item = &body;
    parallelFor(
        context, n,
        [](void *arg, std::size_t i) {
          (**static_cast<decltype(item) *>(arg))(i);
        },
        &item);
  }
};

} // namespace msc

#endif // MSC_RUNTIME_PARALLEL_H
