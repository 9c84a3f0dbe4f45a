//===- nonzero.h - where a vector is true ---------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::nonZero(n, x, places, count);
//
// Eight bytes at a time: what is found is mostly rare.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_NONZERO_H
#define MSC_KERNELS_NONZERO_H

#include <cstdint>
#include <cstring>

namespace msc {
namespace {

/// The positions of x[0] to x[n - 1] that are true to places[0] to
/// places[*count - 1], in their order. What stands behind them is undefined.
inline void nonZero(long n, const bool *x, std::int64_t *places,
                    std::int64_t *count) {
  long found = 0, i = 0;
  // Written in any case, and overwritten where it was not true.
  const auto visit = [&](long at) {
    places[found] = at;
    found += x[at];
  };
  for (; i + 8 <= n; i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, x + i, sizeof eight);
    if (eight)
      for (long at = i; at < i + 8; ++at)
        visit(at);
  }
  for (; i < n; ++i)
    visit(i);
  *count = found;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_NONZERO_H
