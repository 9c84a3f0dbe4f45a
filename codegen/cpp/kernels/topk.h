//===- topk.h - the largest of each row -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::topK<2, 1000, 5>(parallel, x, values, indices);
//   msc::topK<2, 1000, 5, std::uint8_t>(...): the bytes are compared as these
//   msc::topK<5>(parallel, msc::Dims<msc::chosen, 1000>(rows), x, values,
//                indices)
//
// A heap of the K first so far, the last of them on top, goes through the row;
// sorting it ends the work: n log K comparisons, in the memory of `indices`.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TOPK_H
#define MSC_KERNELS_TOPK_H

#include "each_row.h"
#include "shape.h"
#include "vector.h"

#include <algorithm>

namespace msc {
namespace {

/// Whether element i of a row comes before element j: it is larger, or equal
/// and of a lower index; a NaN comes last.
template <class As, class T> struct ComesBefore {
  const T *row;

  template <class I> bool operator()(I i, I j) const {
    const As a = static_cast<As>(row[i]), b = static_cast<As>(row[j]);
    const bool nanA = a != a, nanB = b != b;
    if (nanA != nanB)
      return nanB;
    return a > b || (!(b > a) && i < j);
  }
};

/// The K first of the n elements of a row.
template <long K, class As, class T, class I>
void topKOfRow(const T *row, long n, T *values, I *indices) {
  const ComesBefore<As, T> before{row};
  for (long i = 0; i < K; ++i)
    indices[i] = static_cast<I>(i);
  std::make_heap(indices, indices + K, before);
  for (long i = K; i < n; ++i)
    if (before(static_cast<I>(i), indices[0])) {
      std::pop_heap(indices, indices + K, before);
      indices[K - 1] = static_cast<I>(i);
      std::push_heap(indices, indices + K, before);
    }
  std::sort_heap(indices, indices + K, before);
  for (long i = 0; i < K; ++i)
    values[i] = row[indices[i]];
}

/// x[rows][n] to values[rows][K] and indices[rows][K].
template <long K, class As = void, class P, class D, class T, class I>
void topK(const P &parallel, D dims, const T *x, T *values, I *indices) {
  using Element = std::conditional_t<std::is_void_v<As>, T, As>;
  const long rows = dims.get(0), n = dims.get(1);
  forEachRow(parallel, rows, n, [=](long r) {
    topKOfRow<K, Element>(x + r * n, n, values + r * K, indices + r * K);
  });
}
template <long Rows, long N, long K, class As = void, class P, class T, class I>
MSC_INLINE void topK(const P &parallel, const T *x, T *values, I *indices) {
  topK<K, As>(parallel, Dims<Rows, N>(), x, values, indices);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TOPK_H
