//===- edit_distance.h - how far sequences are from others ----------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::editDistance<normalizes>(parallel, msc::Dims<5>(), owners,
//                                 msc::Dims<5>(), elements,
//                                 msc::Dims<4>(), otherOwners,
//                                 msc::Dims<4>(), others,
//                                 msc::Dims<2>(), distances,
//                                 msc::Dims<2, 5>(), work);
//
// Levenshtein's distance of each sequence, of the elements that it owns, by
// Wagner and Fischer's algorithm (1974), which keeps one row.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_EDIT_DISTANCE_H
#define MSC_KERNELS_EDIT_DISTANCE_H

#include "shape.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace msc {
namespace {

/// Calls back with each element of the sequence.
template <class T, class F>
void forEachOwned(const std::int64_t *owners, const T *elements, long n,
                  long sequence, const F &callback) {
  for (long i = 0; i < n; ++i)
    if (owners[i] == sequence)
      callback(elements[i]);
}

template <bool Normalizes, class P, class D, class T, class OD, class R,
          class W>
void editDistance(const P &parallel, D dims, const std::int64_t *owners, D,
                  const T *elements, OD otherDims,
                  const std::int64_t *otherOwners, OD, const T *others,
                  R resultDims, float *distances, W workDims, double *work) {
  parallel.forEach(resultDims.size, [=](long sequence) {
    double *row = work + sequence * workDims.get(1);
    long length = 0, count = 0;
    row[0] = 0;
    forEachOwned(otherOwners, others, otherDims.get(0), sequence, [&](T) {
      ++length;
      row[length] = double(length);
    });
    forEachOwned(owners, elements, dims.get(0), sequence, [&](T element) {
      double before = row[0];
      row[0] = double(++count);
      long at = 0;
      forEachOwned(
          otherOwners, others, otherDims.get(0), sequence, [&](T other) {
            const double changed = before + (other == element ? 0 : 1);
            before = row[++at];
            row[at] = std::min(changed, std::min(row[at - 1], before) + 1);
          });
    });
    const double distance = row[length];
    const double share = length  ? distance / double(length)
                         : count ? std::numeric_limits<double>::infinity()
                                 : 0;
    distances[sequence] = float(Normalizes ? share : distance);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_EDIT_DISTANCE_H
