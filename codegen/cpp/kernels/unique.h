//===- unique.h - each value of a vector once -----------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::unique(n, x, values, indices, count, slots);
//
// A hash table with open addressing (Knuth, The Art of Computer Programming 3,
// 6.4): its slots hold positions in `values`, at least half of them none.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_UNIQUE_H
#define MSC_KERNELS_UNIQUE_H

#include "blocking.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace msc {
namespace {

/// By Fibonacci hashing. 0 and -0 are one value: their sum with 0 is 0.
template <class T> std::uint64_t getHash(T value) {
  value = static_cast<T>(value + T());
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof value);
  return (bits * 0x9E3779B97F4A7C15u) >> 32;
}

/// The values of x[0] to x[n - 1] to values[0] to values[*count - 1], in the
/// order of their first elements, and to indices[i] which of them x[i] is. Each
/// NaN is a value of its own. `slots`: uniqueSlots(n) of them.
template <class T, class I>
void unique(long n, const T *x, T *values, I *indices, std::int64_t *count,
            std::int32_t *slots) {
  const auto mask = static_cast<std::uint64_t>(uniqueSlots(n) - 1);
  std::fill_n(slots, uniqueSlots(n), -1);
  std::int32_t found = 0;
  for (long i = 0; i < n; ++i) {
    const T value = x[i];
    std::int32_t fresh = found;
    std::int32_t *slot = &fresh;
    if (value == value) {
      std::uint64_t at = getHash(value) & mask;
      while (slots[at] >= 0 && values[slots[at]] != value)
        at = (at + 1) & mask;
      slot = slots + at;
    }
    if (*slot < 0 || slot == &fresh) {
      *slot = found;
      values[found++] = value;
    }
    indices[i] = static_cast<I>(*slot);
  }
  *count = found;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_UNIQUE_H
