//===- vector.h - vectors of a width chosen by one macro ------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Vec<T, N> is a GCC/clang vector of N elements; lanes<T> elements fill one
// register of MSC_VECTOR_BYTES (64 AVX-512, 32 AVX2, 16 SSE, NEON, plain C++).
// Every function also takes scalars, so that one generic lambda serves both.
// A comparison of vectors gives a mask: a vector of signed integers, 0 or -1.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_VECTOR_H
#define MSC_KERNELS_VECTOR_H

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#ifndef MSC_VECTOR_BYTES
#if defined(__AVX512F__)
#define MSC_VECTOR_BYTES 64
#elif defined(__AVX__)
#define MSC_VECTOR_BYTES 32
#else
#define MSC_VECTOR_BYTES 16
#endif
#endif

#define MSC_INLINE inline __attribute__((always_inline))
/// Behind a lambda's parameters.
#define MSC_INLINE_LAMBDA __attribute__((always_inline))
#define MSC_UNROLL _Pragma("GCC unroll 64")
#define MSC_ROLL _Pragma("GCC unroll 1")
/// Loop iterations do not depend on each other through memory.
#ifdef __clang__
#define MSC_INDEPENDENT                                                        \
  _Pragma("clang loop vectorize(assume_safety) unroll(disable)")
// A body that calls the standard library cannot be vectorised.
#pragma clang diagnostic ignored "-Wpass-failed"
#else
#define MSC_INDEPENDENT _Pragma("GCC ivdep")
#endif

// Vectors wider than the target's registers are only ever passed inline.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace msc {
namespace {

template <class T, int N> struct VectorOf {
  typedef T Type __attribute__((vector_size(N * sizeof(T))));
};
template <class T> constexpr int lanes = MSC_VECTOR_BYTES / int(sizeof(T));
template <class T, int N = lanes<T>> using Vec = typename VectorOf<T, N>::Type;

/// Element type and count of a vector; a scalar counts as one element.
template <class V> struct VectorTraits {
  using Element = V;
  static constexpr int count = 1;
  static constexpr bool isVector = false;
};
template <class V>
requires(!std::is_pointer_v<V> &&
         requires(V v) { v[0]; }) struct VectorTraits<V> {
  using Element = std::remove_cvref_t<decltype(V{}[0])>;
  static constexpr int count = sizeof(V) / sizeof(Element);
  static constexpr bool isVector = true;
};
template <class V> using Element = typename VectorTraits<V>::Element;
template <class V> constexpr bool isVector = VectorTraits<V>::isVector;

/// V with the elements of type T instead: WithElement<Vec<float>, int32_t>.
template <class V, class T> struct WithElementOf { using Type = T; };
template <class V, class T>
requires isVector<V>
struct WithElementOf<V, T> {
  using Type = Vec<T, VectorTraits<V>::count>;
};
template <class V, class T>
using WithElement = typename WithElementOf<V, T>::Type;

/// The signed integer of T's size, as comparisons of vectors produce it.
template <int Bytes> struct SignedOf;
template <> struct SignedOf<1> { using Type = std::int8_t; };
template <> struct SignedOf<2> { using Type = std::int16_t; };
template <> struct SignedOf<4> { using Type = std::int32_t; };
template <> struct SignedOf<8> { using Type = std::int64_t; };
template <class V>
using SignedLike = WithElement<V, typename SignedOf<sizeof(Element<V>)>::Type>;

/// x in every element of V. x - 0 is x for every x, -0 included.
template <class V, class T> MSC_INLINE V splat(T x) {
  if constexpr (std::is_same_v<V, T>)
    return x;
  else if constexpr (isVector<V>)
    return Element<V>(x) - V{};
  else
    return V(x);
}

/// The bits of x as a To of the same size.
template <class To, class From> MSC_INLINE To bitCast(From x) {
  return __builtin_bit_cast(To, x);
}

/// Conversion of every element to T; to bool means x != 0. A vector's bools
/// are a mask of its own width.
template <class T, class V> MSC_INLINE auto cast(V x) {
  if constexpr (!isVector<V>)
    return static_cast<T>(x);
  else if constexpr (std::is_same_v<T, bool>)
    return x != V{};
  else
    return __builtin_convertvector(x, WithElement<V, T>);
}

/// m ? a : b per element; m is a bool or a mask, a and b vectors or scalars.
template <class M, class A, class B> MSC_INLINE auto select(M m, A a, B b) {
  if constexpr (!isVector<M> && !isVector<A> && !isVector<B>) {
    using T = std::common_type_t<A, B>;
    return m ? static_cast<T>(a) : static_cast<T>(b);
  } else if constexpr (!isVector<M>) {
    using V = std::conditional_t<isVector<A>, A, B>;
    return m ? splat<V>(a) : splat<V>(b);
  } else {
    using V = std::conditional_t<
        isVector<A>, A,
        std::conditional_t<isVector<B>, B, WithElement<M, Element<A>>>>;
    if constexpr (sizeof(Element<M>) == sizeof(Element<V>))
      return m ? splat<V>(a) : splat<V>(b);
    else
      return __builtin_convertvector(m, SignedLike<V>) ? splat<V>(a)
                                                       : splat<V>(b);
  }
}

/// |x|, by the sign bit for floating point.
template <class V> MSC_INLINE V abs(V x) {
  if constexpr (std::is_floating_point_v<Element<V>>) {
    using I = SignedLike<V>;
    constexpr int top = 8 * sizeof(Element<I>) - 2;
    constexpr Element<I> half = Element<I>(1) << top;
    return bitCast<V>(bitCast<I>(x) & splat<I>(half - 1 + half));
  } else {
    return select(x < splat<V>(0), -x, x);
  }
}

/// y with the sign of x, for y >= 0.
template <class V> MSC_INLINE V withSign(V y, V x) {
  using I = SignedLike<V>;
  return bitCast<V>(bitCast<I>(y) |
                    (bitCast<I>(x) & splat<I>(-0x7fffffff - 1)));
}

} // namespace
} // namespace msc

// max, min and their kin, of the selection above.
#include "extreme_values.h"

#endif // MSC_KERNELS_VECTOR_H
