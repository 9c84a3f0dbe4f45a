//===- Conv2DByShape.h - the template that suits a shape ------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// As the compiler chooses (codegen/cpp/micro/Convolution.cpp) and packs.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_TEST_KERNELS_CONV2DBYSHAPE_H
#define MSC_TEST_KERNELS_CONV2DBYSHAPE_H

#include "codegen/cpp/kernels/conv2d_direct.h"
#include "codegen/cpp/kernels/conv2d_groups.h"
#include "codegen/cpp/kernels/conv2d_rows.h"
#include "codegen/cpp/kernels/depthwise.h"
#include "codegen/cpp/packing.h"

namespace test {

template <msc::Conv2DShape S> msc::PackedBlocks conv2dBlocks() {
  if (msc::spansGroups(S, MSC_VECTOR_BYTES))
    return msc::getVectorBlocks(S.oc, MSC_VECTOR_BYTES);
  return msc::getGroupBlocks(S.oc, S.groups, MSC_VECTOR_BYTES);
}

template <msc::Conv2DShape S> long packedConv2DSize() {
  return msc::getPackedWidth(conv2dBlocks<S>()) * S.kh * S.kw * S.ic / S.groups;
}

/// Weights [oc][ic / groups][kh][kw].
template <msc::Conv2DShape S> void packConv2D(const float *w, float *packed) {
  const long in = S.ic / S.groups, taps = S.kh * S.kw;
  msc::packBlocks(conv2dBlocks<S>(), {in, taps, in * taps, taps, 1}, w, packed);
}

/// (parallel, x, w, y, body), or with the shape of a run before x.
template <msc::Conv2DShape S, class... Arguments>
void conv2dByShape(Arguments &&...arguments) {
  if constexpr (msc::fitsDepthwise(S, MSC_VECTOR_BYTES))
    msc::depthwise<S>(arguments...);
  else if constexpr (msc::spansGroups(S, MSC_VECTOR_BYTES))
    msc::conv2dGroups<S>(arguments...);
  else if constexpr (msc::fitsConv2DRows(S, MSC_VECTOR_BYTES))
    msc::conv2dRows<S>(arguments...);
  else
    msc::conv2dDirect<S>(arguments...);
}

} // namespace test

#endif // MSC_TEST_KERNELS_CONV2DBYSHAPE_H
