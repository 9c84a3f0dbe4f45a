//===- GroupReference.h - what norms of groups are compared with ----------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CODEGEN_GROUPREFERENCE_H
#define MSC_TEST_CODEGEN_GROUPREFERENCE_H

#include "RowReference.h"

namespace rows {

/// Of x[images][outer][channels][inner] the group of each element, counted over
/// all images.
struct Groups {
  long images, outer, channels, inner, groups;

  long size() const { return images * outer * channels * inner; }
  long groupOf(long element) const {
    const long channel = element / inner % channels;
    return element / (outer * channels * inner) * groups +
           channel / (channels / groups);
  }
};

template <class D, int Channel, int Count> Groups groupsOf() {
  Groups g{D::extent[0], 1, D::extent[Channel], 1, Count};
  for (int d = 1; d < D::rank; ++d)
    if (d != Channel)
      (d < Channel ? g.outer : g.inner) *= D::extent[d];
  return g;
}

/// Every element less its group's mean, by its group's deviation.
inline Row groupNormOf(const Groups &shape, const float *x) {
  std::vector<Row> rows(std::size_t(shape.images * shape.groups));
  for (long i = 0; i < shape.size(); ++i)
    rows[std::size_t(shape.groupOf(i))].push_back(x[i]);
  for (Row &row : rows)
    normOf(row);
  std::vector<std::size_t> next(rows.size());
  Row y;
  for (long i = 0; i < shape.size(); ++i) {
    const auto group = std::size_t(shape.groupOf(i));
    y.push_back(rows[group][next[group]++]);
  }
  return y;
}

} // namespace rows

#endif // MSC_TEST_CODEGEN_GROUPREFERENCE_H
