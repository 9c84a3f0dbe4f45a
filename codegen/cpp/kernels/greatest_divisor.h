//===- greatest_divisor.h - what divides two integers ---------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::greatestDivisor(parallel, msc::Dims<2, 3>(), x, msc::Dims<2, 3>(), y,
//                        msc::Dims<2, 3>(), divisors);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GREATEST_DIVISOR_H
#define MSC_KERNELS_GREATEST_DIVISOR_H

#include "blocking.h"
#include "shape.h"

#include <algorithm>
#include <type_traits>

namespace msc {
namespace {

/// Euclid's algorithm, without signs: the least integer has no positive twin.
template <class T> T getDivisor(T x, T y) {
  using Magnitude = std::make_unsigned_t<T>;
  auto a = static_cast<Magnitude>(x), b = static_cast<Magnitude>(y);
  a = x < 0 ? Magnitude(0) - a : a;
  b = y < 0 ? Magnitude(0) - b : b;
  while (b) {
    const Magnitude rest = a % b;
    a = b;
    b = rest;
  }
  return static_cast<T>(a);
}

template <class P, class D, class T>
void greatestDivisor(const P &parallel, D dims, const T *x, D, const T *y, D,
                     T *divisors) {
  parallel.forEach(ceilDiv(dims.size, 256L), [=](long task) {
    const long end = std::min((task + 1) * 256, long(dims.size));
    for (long i = task * 256; i < end; ++i)
      divisors[i] = getDivisor(x[i], y[i]);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GREATEST_DIVISOR_H
