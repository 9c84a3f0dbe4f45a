//===- conv2d.h - 2-D convolution, NHWC, of any shape ---------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Chooses the method by the shape, at compile time. Weights are packed by
// packConv2D (packing.h) for MSC_VECTOR_BYTES; x is n x h x w pixels of ic
// floats at a distance of xStride, y likewise. y must not overlap x; the body's
// operands may be y itself if read at the place that is written.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_CONV2D_H
#define MSC_KERNELS_CONV2D_H

#include "conv2d_direct.h"
#include "conv2d_groups.h"
#include "conv2d_rows.h"
#include "depthwise.h"

namespace msc {
namespace {

/// y[n][oh][ow][oc] = body(sum over kh, kw, ic of x * w, at).
template <Conv2DShape S, class P, class Body>
void conv2d(const P &parallel, const float *x, const float *w, float *y,
            const Body &body) {
  static_assert(S.ic % S.groups == 0 && S.oc % S.groups == 0);
  constexpr long in = S.ic / S.groups, out = S.oc / S.groups;
  if constexpr (vectorSpansGroups(S.groups, in, out, MSC_VECTOR_BYTES)) {
    if constexpr (in == 1 && fitsDepthwise<S>())
      depthwise<S>(parallel, x, w, y, body);
    else
      conv2dGroups<S>(parallel, x, w, y, body);
  } else if constexpr (RowsPlan<S>::fits) {
    conv2dRows<S>(parallel, x, w, y, body);
  } else {
    conv2dDirect<S>(parallel, x, w, y, body);
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_CONV2D_H
