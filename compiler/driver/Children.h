//===- Children.h - the programs that msc starts, none of which outlives it
//===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_CHILDREN_H
#define MSC_COMPILER_DRIVER_CHILDREN_H

#include <chrono>
#include <mutex>

namespace msc::driver {

/// Held while a program is started and while it is said how one ended. Waits
/// for its turn; for ever, once Children::endAll has begun: what a signal ends
/// is nothing to report.
class Children {
public:
  Children();

  /// From now on, programs whose own parent has ended are children of this
  /// process, so that endAll knows them.
  static void adopt();

  /// For a process that is about to end by a signal: ends what it has started
  /// and what that has started, for instance cc1plus. They are told to first,
  /// and killed when they do not obey.
  static void endAll();

private:
  std::lock_guard<std::timed_mutex> lock;
};

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_CHILDREN_H
