//===- scan_forms.h - how a scan folds ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// MSC_INLINE and the arithmetic that wraps are the target's: include scan.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SCAN_FORMS_H
#define MSC_KERNELS_SCAN_FORMS_H

namespace msc {
namespace {

enum class Fold { Sum, Product };
/// Whether an element is part of its own result.
enum class Self { Included, Excluded };
/// Where a scan begins.
enum class From { Start, End };

/// Which of `count` elements is folded after `steps` others.
template <From F> MSC_INLINE long scannedAt(long steps, long count) {
  return F == From::Start ? steps : count - 1 - steps;
}

/// What the fold of nothing is.
template <Fold F> constexpr int neutral = F == Fold::Sum ? 0 : 1;

/// Two numbers folded; integers wrap.
template <Fold F, class T> MSC_INLINE T foldTwo(T a, T b) {
  if constexpr (std::is_integral_v<T>)
    return F == Fold::Sum ? wrapAdd(a, b) : wrapMul(a, b);
  else
    return F == Fold::Sum ? a + b : a * b;
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SCAN_FORMS_H
