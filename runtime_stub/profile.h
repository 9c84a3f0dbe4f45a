//===- profile.h - tells the caller how long each kernel took -------------===//
// SPDX-License-Identifier: Apache-2.0
//
// The generated run function calls profile.done(k) after kernel k. Without a
// callback that is one predictable branch. The functions are always inlined, so
// that two models in one program share no symbol.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_RUNTIME_PROFILE_H
#define MSC_RUNTIME_PROFILE_H

#include <cstddef>
#include <cstdint>

namespace msc {

struct Profile {
  /// Reports the time since the last report and restarts the clock. Null means
  /// that nobody listens.
  void (*report)(Profile &self, std::size_t kernel) = nullptr;
  /// The caller's msc_profile and its context.
  void (*callback)(void *context, std::size_t kernel,
                   std::uint64_t nanoseconds) = nullptr;
  void *context = nullptr;
  /// Monotonic time of the last report, in nanoseconds.
  std::uint64_t last = 0;

  [[gnu::always_inline]] bool enabled() const { return report != nullptr; }

  /// Kernel number `kernel` has just ended.
  [[gnu::always_inline]] void done(std::size_t kernel) {
    if (enabled())
      report(*this, kernel);
  }
};

} // namespace msc

#endif // MSC_RUNTIME_PROFILE_H
