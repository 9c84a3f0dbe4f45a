//===- group_norm.h - norms of an image's groups of channels --------------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::groupNorm<msc::Dims<1, 64, 64, 320>, 3, 32>(
//       stream, x, y, 1e-5f, [=] __device__(auto acc, auto) { return acc; });
//
// D counts images first, channels in any dimension Channel after that. A group
// is a row in pieces: its channels of one pixel, where channels lie last. y may
// be x. The body gets the element, normalised: body(acc, at), at.load takes
// Strides of all dimensions.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GROUP_NORM_H
#define MSC_KERNELS_GROUP_NORM_H

#include "rows.h"

namespace msc {
namespace {

/// Where the groups of channels of each image of D lie.
template <class D, int Channel, int Groups> struct GroupLayout {
  static constexpr int images = int(D::extent[0]);
  static constexpr int rows = images * Groups;
  static constexpr int count = int(D::size / rows);
  static constexpr int sharing = sharingOf(count);
  /// Elements side by side, and from these to the next.
  static constexpr int piece = int(sizeOf<D>(Channel, D::rank)) / Groups;
  static constexpr int pitch = piece * Groups;

  static MSC_INLINE int begin(int row) {
    return row / Groups * (count * Groups) + row % Groups * piece;
  }
  static MSC_INLINE int offset(int i) { return i / piece * pitch + i % piece; }
};

template <class D, int Channel, int Groups, class Body>
void groupNorm(Stream &stream, const float *x, float *y, float epsilon,
               Body body) {
  static_assert(Channel > 0 && D::extent[Channel] % Groups == 0);
  using Layout = GroupLayout<D, Channel, Groups>;
  constexpr float count = Layout::count;
  launchRows<D, Layout>(stream, x, y, NormRow{count, epsilon}, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GROUP_NORM_H
