//===- nms_with_mask.h - which boxes stay beside better ones --------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::nmsWithMask<float>(parallel, msc::Dims<6, 5>(), x, msc::Dims<6, 5>(),
//   boxes,
//                    msc::Dims<6>(), indices, msc::Dims<6>(), mask,
//                    msc::Dims<8>(), scores, msc::Dims<8>(), order, 0.5);
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_NMS_WITH_MASK_H
#define MSC_KERNELS_NMS_WITH_MASK_H

#include "shape.h"

#include <algorithm>
#include <cstdint>

namespace msc {
namespace {

/// Ascending, by a bitonic sort of n elements, a power of two: which of equals
/// comes first, and where a NaN lands, are what this very network gives.
inline void sortBitonic(long n, float *scores, std::int32_t *order) {
  for (long run = 2; run <= n; run *= 2)
    for (long distance = run / 2; distance > 0; distance /= 2)
      for (long i = 0; i < n; ++i) {
        const long j = i ^ distance;
        if (j < i)
          continue;
        const bool ascends = (i & run) == 0;
        if (ascends ? scores[i] > scores[j] : scores[i] < scores[j]) {
          std::swap(scores[i], scores[j]);
          std::swap(order[i], order[j]);
        }
      }
}

/// Whether two boxes share more of the area of both, each step in the type
/// Stored.
template <class Stored>
bool overlap(const float *a, const float *b, float threshold) {
  const auto round = [](float x) { return static_cast<float>(Stored(x)); };
  const auto measure = [&](float from, float to) { return round(to - from); };
  const auto area = [&](const float *box) {
    return round(measure(box[0], box[2]) * measure(box[1], box[3]));
  };
  const float width =
      std::max(measure(std::max(a[0], b[0]), std::min(a[2], b[2])), 0.0f);
  const float height =
      std::max(measure(std::max(a[1], b[1]), std::min(a[3], b[3])), 0.0f);
  const float shared = round(width * height);
  const float both = round(area(a) + area(b));
  return round(shared / round(both - shared)) > threshold;
}

/// Rows x1, y1, x2, y2, score from the highest score on, 0, 1, 2, ... and which
/// rows stay: one that does removes all behind that overlap it. `scores` and
/// `order` are work memory, of the next power of two.
template <class Stored, class P, class B, class N, class W, class M>
void nmsWithMask(const P &, B, const float *x, B, float *boxes, N,
                 std::int32_t *indices, N, M *mask, W, float *scores, W,
                 std::int32_t *order, double threshold) {
  constexpr long rows = N::size, sorted = W::size;
  constexpr float largest =
      std::is_same_v<Stored, float> ? 0x1.fffffep127f : 65504.0f;
  for (long i = 0; i < sorted; ++i) {
    scores[i] = i < rows ? x[i * 5 + 4] : largest;
    order[i] = static_cast<std::int32_t>(i);
  }
  sortBitonic(sorted, scores, order);
  for (long i = 0; i < rows; ++i) {
    // An infinite score may have let what fills the power of two pass.
    const long from = std::min<long>(order[rows - 1 - i], rows - 1);
    std::copy(x + from * 5, x + from * 5 + 5, boxes + i * 5);
    indices[i] = static_cast<std::int32_t>(i);
    mask[i] = static_cast<M>(1);
  }
  const float limit = static_cast<float>(Stored(static_cast<float>(threshold)));
  for (long i = 0; i < rows; ++i)
    if (mask[i])
      for (long j = i + 1; j < rows; ++j)
        if (mask[j] && overlap<Stored>(boxes + i * 5, boxes + j * 5, limit))
          mask[j] = static_cast<M>(0);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_NMS_WITH_MASK_H
