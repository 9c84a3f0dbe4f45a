//===- integer_arithmetic.h - integers that wrap and never trap -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// C++ leaves signed overflow and division by zero undefined; these define them:
// overflow wraps, x / 0 and x % 0 are 0, the smallest number / -1 wraps.
// MSC_INLINE is the target's: include integer.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_INTEGER_ARITHMETIC_H
#define MSC_KERNELS_INTEGER_ARITHMETIC_H

#include <cstdint>
#include <type_traits>

namespace msc {
namespace {

/// Arithmetic is done in an unsigned type of at least 32 bits.
template <class T>
using Wrapping =
    std::make_unsigned_t<std::conditional_t<(sizeof(T) < 4), int, T>>;

template <class T> MSC_INLINE T wrapAdd(T a, T b) {
  return static_cast<T>(static_cast<Wrapping<T>>(a) +
                        static_cast<Wrapping<T>>(b));
}
template <class T> MSC_INLINE T wrapSub(T a, T b) {
  return static_cast<T>(static_cast<Wrapping<T>>(a) -
                        static_cast<Wrapping<T>>(b));
}
template <class T> MSC_INLINE T wrapMul(T a, T b) {
  return static_cast<T>(static_cast<Wrapping<T>>(a) *
                        static_cast<Wrapping<T>>(b));
}
template <class T> MSC_INLINE T safeDiv(T a, T b) {
  if (b == 0)
    return 0;
  if (std::is_signed_v<T> && b == static_cast<T>(-1))
    return wrapSub<T>(0, a);
  return static_cast<T>(a / b);
}
template <class T> MSC_INLINE T safeRem(T a, T b) {
  if (b == 0 || (std::is_signed_v<T> && b == static_cast<T>(-1)))
    return 0;
  return static_cast<T>(a % b);
}
template <class T> MSC_INLINE T shiftLeft(T a, T b) {
  return static_cast<T>(static_cast<Wrapping<T>>(a) << b);
}
template <class T> MSC_INLINE T shiftRight(T a, T b) {
  return static_cast<T>(a >> b);
}
template <class T> MSC_INLINE T bitAnd(T a, T b) {
  return static_cast<T>(a & b);
}
template <class T> MSC_INLINE T bitOr(T a, T b) {
  return static_cast<T>(a | b);
}
template <class T> MSC_INLINE T bitXor(T a, T b) {
  return static_cast<T>(a ^ b);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_INTEGER_ARITHMETIC_H
