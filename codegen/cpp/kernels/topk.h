//===- topk.h - the largest of each row -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::topK<2, 1000, 5>(parallel, x, values, indices);
//   msc::topK<2, 1000, 5, std::uint8_t>(...): the bytes are compared as these
//
// A heap of the K first so far, the last of them on top, goes through the row;
// sorting it ends the work: n log K comparisons, in the memory of `indices`.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_TOPK_H
#define MSC_KERNELS_TOPK_H

#include "blocking.h"
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

/// The K first of the N elements of a row.
template <long N, long K, class As, class T, class I>
void topKOfRow(const T *row, T *values, I *indices) {
  const ComesBefore<As, T> before{row};
  for (long i = 0; i < K; ++i)
    indices[i] = static_cast<I>(i);
  std::make_heap(indices, indices + K, before);
  for (long i = K; i < N; ++i)
    if (before(static_cast<I>(i), indices[0])) {
      std::pop_heap(indices, indices + K, before);
      indices[K - 1] = static_cast<I>(i);
      std::push_heap(indices, indices + K, before);
    }
  std::sort_heap(indices, indices + K, before);
  for (long i = 0; i < K; ++i)
    values[i] = row[indices[i]];
}

/// x[Rows][N] to values[Rows][K] and indices[Rows][K].
template <long Rows, long N, long K, class As = void, class P, class T, class I>
void topK(const P &parallel, const T *x, T *values, I *indices) {
  using Element = std::conditional_t<std::is_void_v<As>, T, As>;
  constexpr long share = ceilDiv(4096, N);
  parallel.forEach(ceilDiv(Rows, share), [=](long task) {
    for (long r = task * share; r < (task + 1) * share && r < Rows; ++r)
      topKOfRow<N, K, Element>(x + r * N, values + r * K, indices + r * K);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_TOPK_H
