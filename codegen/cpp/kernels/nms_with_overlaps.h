//===- nms_with_overlaps.h - which boxes stay, by what they share ---------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::nmsWithOverlaps(parallel, msc::Dims<6, 6>(), overlaps, msc::Dims<6>(),
//                        scores, msc::Dims<>(), most, msc::Dims<>(), limit,
//                        msc::Dims<>(), lowest, msc::Dims<6>(), chosen,
//                        msc::Dims<6>(), isChosen, msc::Dims<6>(), order);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_NMS_WITH_OVERLAPS_H
#define MSC_KERNELS_NMS_WITH_OVERLAPS_H

#include "shape.h"

#include <algorithm>
#include <cstdint>

namespace msc {
namespace {

/// The boxes whose score is above the lowest, from the highest on, to `order`;
/// gives their number.
inline long orderByScore(long n, const float *scores, float lowest,
                         std::int32_t *order) {
  long count = 0;
  for (long i = 0; i < n; ++i)
    if (scores[i] > lowest)
      order[count++] = static_cast<std::int32_t>(i);
  std::sort(order, order + count, [=](std::int32_t i, std::int32_t j) {
    return scores[i] > scores[j] || (scores[i] == scores[j] && i < j);
  });
  return count;
}

/// To `chosen` the boxes that stay, `most` at most, each of which shares less
/// than `limit` with those before it; behind them 0, where `isChosen` is false.
/// `order` is work memory.
template <class P, class M, class N, class S, class T>
void nmsWithOverlaps(const P &, M, const float *overlaps, N dims,
                     const float *scores, S, const std::int32_t *most, S,
                     const float *limit, S, const float *lowest, N,
                     std::int32_t *chosen, N, T *isChosen, N,
                     std::int32_t *order) {
  const long n = dims.size, count = orderByScore(n, scores, *lowest, order);
  std::fill_n(chosen, n, 0);
  std::fill_n(isChosen, n, static_cast<T>(0));
  long found = 0;
  for (long i = 0; i < count && found < *most; ++i) {
    const float *row = overlaps + order[i] * n;
    const bool stays =
        std::none_of(chosen, chosen + found,
                     [=](std::int32_t other) { return row[other] >= *limit; });
    if (!stays)
      continue;
    isChosen[found] = static_cast<T>(1);
    chosen[found++] = order[i];
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_NMS_WITH_OVERLAPS_H
