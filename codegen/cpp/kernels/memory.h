//===- memory.h - whole and partial loads and stores of vectors -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// No function here touches a byte outside the elements it names: the tail of a
// tensor is read and written with the count of its elements, a compile-time
// constant or a number of a run. Addresses need no alignment beyond the
// element's.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MEMORY_H
#define MSC_KERNELS_MEMORY_H

#include "vector.h"

#include <utility>

namespace msc {
namespace {

template <class V> MSC_INLINE V load(const Element<V> *p) {
  V v;
  std::memcpy(&v, p, sizeof(V));
  return v;
}
template <class V> MSC_INLINE void store(Element<V> *p, V v) {
  std::memcpy(p, &v, sizeof(V));
}

/// The mask that keeps the first Count elements.
template <class V, int Count> MSC_INLINE SignedLike<V> firstElements() {
  SignedLike<V> mask{};
  for (int i = 0; i < Count; ++i)
    mask[i] = -1;
  return mask;
}

/// The first Count elements from p, zero in the others.
template <class V, int Count> MSC_INLINE V loadPartial(const Element<V> *p) {
  constexpr int n = VectorTraits<V>::count;
  static_assert(0 < Count && Count <= n);
  if constexpr (Count == n) {
    return load<V>(p);
#if defined(__AVX512F__)
  } else if constexpr (std::is_same_v<V, Vec<float, 16>>) {
    return __builtin_ia32_loadups512_mask(p, V{}, (1u << Count) - 1);
#endif
#if defined(__AVX__)
  } else if constexpr (std::is_same_v<V, Vec<float, 8>>) {
    using Mask = Vec<std::int32_t, 8>;
    using Address = const V *;
    return __builtin_ia32_maskloadps256(reinterpret_cast<Address>(p),
                                        Mask(firstElements<V, Count>()));
#endif
  } else {
    V v{};
    std::memcpy(&v, p, Count * sizeof(Element<V>));
    return v;
  }
}

/// Writes the first Count elements of v to p.
template <int Count, class V> MSC_INLINE void storePartial(Element<V> *p, V v) {
  constexpr int n = VectorTraits<V>::count;
  static_assert(0 < Count && Count <= n);
  if constexpr (Count == n) {
    store(p, v);
#if defined(__AVX512F__)
  } else if constexpr (std::is_same_v<V, Vec<float, 16>>) {
    __builtin_ia32_storeups512_mask(p, v, (1u << Count) - 1);
#endif
#if defined(__AVX__)
  } else if constexpr (std::is_same_v<V, Vec<float, 8>>) {
    using Mask = Vec<std::int32_t, 8>;
    __builtin_ia32_maskstoreps256(reinterpret_cast<V *>(p),
                                  Mask(firstElements<V, Count>()), v);
#endif
  } else {
    std::memcpy(p, &v, Count * sizeof(Element<V>));
  }
}

/// The same of a count that each run chooses.
template <class V> MSC_INLINE SignedLike<V> firstElements(int count) {
  using I = SignedLike<V>;
  I places{};
  for (int i = 0; i < VectorTraits<V>::count; ++i)
    places[i] = Element<I>(i);
  return places < splat<I>(Element<I>(count));
}
/// Copies the first elements in halves of a vector: as moves, not as a call.
template <class V>
MSC_INLINE void copyFirst(void *to, const void *from, int count) {
  constexpr int n = VectorTraits<V>::count;
  auto *out = static_cast<char *>(to);
  auto *in = static_cast<const char *>(from);
  MSC_UNROLL
  for (int part = n; part > 0; part /= 2)
    if (count & part) {
      const std::size_t bytes = std::size_t(part) * sizeof(Element<V>);
      std::memcpy(out, in, bytes);
      out += bytes, in += bytes;
    }
}
template <class V> MSC_INLINE V loadPartial(const Element<V> *p, int count) {
#if defined(__AVX512F__)
  if constexpr (std::is_same_v<V, Vec<float, 16>>)
    return __builtin_ia32_loadups512_mask(p, V{}, (1u << count) - 1);
#endif
#if defined(__AVX__)
  if constexpr (std::is_same_v<V, Vec<float, 8>>)
    return __builtin_ia32_maskloadps256(reinterpret_cast<const V *>(p),
                                        firstElements<V>(count));
#endif
  V v{};
  copyFirst<V>(&v, p, count);
  return v;
}
template <class V> MSC_INLINE void storePartial(Element<V> *p, V v, int count) {
#if defined(__AVX512F__)
  if constexpr (std::is_same_v<V, Vec<float, 16>>) {
    __builtin_ia32_storeups512_mask(p, v, (1u << count) - 1);
    return;
  }
#endif
#if defined(__AVX__)
  if constexpr (std::is_same_v<V, Vec<float, 8>>) {
    __builtin_ia32_maskstoreps256(reinterpret_cast<V *>(p),
                                  firstElements<V>(count), v);
    return;
  }
#endif
  copyFirst<V>(p, &v, count);
}

/// Elements of v from First on, as many as there are indices.
template <std::size_t First, class V, std::size_t... I>
MSC_INLINE auto takeElements(V v, std::index_sequence<I...>) {
  return __builtin_shufflevector(v, v, (First + I)...);
}

/// combine(...combine(v[0], v[1])..., v[n - 1]), as a tree of halves.
template <class V, class F> MSC_INLINE Element<V> reduceLanes(V v, F combine) {
  constexpr std::size_t half = VectorTraits<V>::count / 2;
  if constexpr (half == 1) {
    return combine(v[0], v[1]);
  } else {
    const auto places = std::make_index_sequence<half>();
    return reduceLanes(
        combine(takeElements<0>(v, places), takeElements<half>(v, places)),
        combine);
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MEMORY_H
