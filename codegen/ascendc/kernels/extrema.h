//===- extrema.h - the larger and the smaller of two ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// As functions.h: one text for lanes and for scalars.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_EXTREMA_H
#define MSC_KERNELS_EXTREMA_H

#include "lanes_select.h"
#include "scalar.h"

namespace msc {
namespace {

/// a > b ? a : b, so b when the two are unordered; min likewise.
template <class A, class B> MSC_AICORE auto max(const A &a, const B &b) {
  return select(a > b, a, b);
}
template <class A, class B> MSC_AICORE auto min(const A &a, const B &b) {
  return select(a < b, a, b);
}

/// NaN where one of the two is; minimum likewise.
template <class A, class B> MSC_AICORE auto maximum(const A &a, const B &b) {
  return select((a > b) | (a != a), a, b);
}
template <class A, class B> MSC_AICORE auto minimum(const A &a, const B &b) {
  return select((a < b) | (a != a), a, b);
}

/// The other one where one of the two is NaN; minnum likewise.
template <class A, class B> MSC_AICORE auto maxnum(const A &a, const B &b) {
  return select((a > b) | (b != b), a, b);
}
template <class A, class B> MSC_AICORE auto minnum(const A &a, const B &b) {
  return select((a < b) | (b != b), a, b);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_EXTREMA_H
