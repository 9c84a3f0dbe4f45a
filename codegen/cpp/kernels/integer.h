//===- integer.h - integers that wrap, and masks --------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_KERNELS_INTEGER_H
#define MSC_KERNELS_INTEGER_H

#include "vector.h"

#include "integer_arithmetic.h"

namespace msc {
namespace {

/// Not of a bool or of a mask (a vector of 0 and -1).
template <class M> MSC_INLINE M logicalNot(M m) {
  if constexpr (isVector<M>)
    return ~m;
  else
    return !m;
}
template <class A, class B> MSC_INLINE auto maskXor(A a, B b) {
  if constexpr (isVector<A> && isVector<B>)
    return a ^ b;
  else if constexpr (isVector<A>)
    return b ? logicalNot(a) : a;
  else if constexpr (isVector<B>)
    return a ? logicalNot(b) : b;
  else
    return a != b;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INTEGER_H
