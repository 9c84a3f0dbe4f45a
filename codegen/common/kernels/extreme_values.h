//===- extreme_values.h - the larger and the smaller of two ---------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Of vectors, lanes and scalars alike. MSC_INLINE and select are the target's:
// include its vector.h, math.h or extrema.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_EXTREME_VALUES_H
#define MSC_KERNELS_EXTREME_VALUES_H

namespace msc {
namespace {

/// a > b ? a : b, so b when the two are unordered; min likewise.
template <class A, class B> MSC_INLINE auto max(const A &a, const B &b) {
  return select(a > b, a, b);
}
template <class A, class B> MSC_INLINE auto min(const A &a, const B &b) {
  return select(a < b, a, b);
}

/// NaN where one of the two is; minimum likewise.
template <class A, class B> MSC_INLINE auto maximum(const A &a, const B &b) {
  return select((a > b) | (a != a), a, b);
}
template <class A, class B> MSC_INLINE auto minimum(const A &a, const B &b) {
  return select((a < b) | (a != a), a, b);
}

/// The other one where one of the two is NaN; minnum likewise.
template <class A, class B> MSC_INLINE auto maxnum(const A &a, const B &b) {
  return select((a > b) | (b != b), a, b);
}
template <class A, class B> MSC_INLINE auto minnum(const A &a, const B &b) {
  return select((a < b) | (b != b), a, b);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_EXTREME_VALUES_H
