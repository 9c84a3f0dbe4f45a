//===- shaped.h - a shape that is known while compiling, or in a run ------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::maxPool2d<msc::Pool2DShape{...}>(parallel, x, y, body);
//   msc::maxPool2d(parallel, msc::ofRun<msc::Pool2DShape{
//       .n = msc::chosen, .h = msc::chosen, .w = msc::chosen, .c = 64, ...}>(
//       n, h, w), x, y, body);
//
// One template computes both: it asks S for what is always known, an object of
// Shaped<S> for what a run may have chosen. The object of a known shape is
// empty, and its numbers are constants.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SHAPED_H
#define MSC_KERNELS_SHAPED_H

#include "shape.h"

namespace msc {
namespace {

template <auto S, bool isOpen = S.isOpen()> struct Shaped {
  static constexpr auto of = S;
};
template <auto S> struct Shaped<S, true> { decltype(S) of; };

/// The shape S of a run that has chosen its images and their sizes.
template <auto S> constexpr Shaped<S> ofRun(long n, long h, long w) {
  static_assert(S.n == chosen && S.h == chosen && S.w == chosen);
  auto shape = S;
  shape.n = int(n), shape.h = int(h), shape.w = int(w);
  return {shape};
}

/// The product S of a run that has chosen its rows.
template <auto S> constexpr Shaped<S> ofRun(long m) {
  auto shape = S;
  shape.m = int(m);
  return {shape};
}
/// The shape S of a run, all of it.
template <auto S> constexpr Shaped<S> ofRun(decltype(S) shape) {
  return {shape};
}

/// The pad in front of each column of images: where the window S moves by more
/// than a row, pad_mode same depends on their height. S.top is the most.
template <auto S, bool isSame = S.sameRows && (S.sh > 1)> struct TopPad {
  static constexpr int top = S.top;
  explicit constexpr TopPad(int) {}
};
template <auto S> struct TopPad<S, true> {
  static_assert(S.isOpen() && S.top + S.bottom == (S.kh - 1) * S.dh);
  static_assert(S.top <= S.bottom && S.sh <= S.top + S.bottom + 1);
  int top;
  explicit constexpr TopPad(int h) : top(samePadding(h, S.kh, S.sh, S.dh)) {}
};

/// The pad in front of each row of images.
template <auto S, bool isSame = S.sameColumns && (S.sw > 1)> struct LeftPad {
  static constexpr int left = S.left;
  explicit constexpr LeftPad(int) {}
};
template <auto S> struct LeftPad<S, true> {
  static_assert(S.isOpen() && S.left + S.right == (S.kw - 1) * S.dw);
  static_assert(S.left <= S.right && S.sw <= S.left + S.right + 1);
  int left;
  explicit constexpr LeftPad(int w) : left(samePadding(w, S.kw, S.sw, S.dw)) {}
};

/// Images that a window passes over, the pads in front of them, and the
/// results'. The templates hand this on instead of Shaped<S>, whose strides are
/// constants in S alone, as are the most pads that there can be.
template <auto S, bool isOpen = S.isOpen()> struct Sizes {
  static constexpr int n = S.n, h = S.h, w = S.w, oh = S.oh(), ow = S.ow();
  static constexpr int top = S.top, left = S.left;
  explicit constexpr Sizes(const Shaped<S> &) {}
};
template <auto S> struct Sizes<S, true> : TopPad<S>, LeftPad<S> {
  int n, h, w, oh, ow;
  explicit constexpr Sizes(const Shaped<S> &shape)
      : TopPad<S>(shape.of.h), LeftPad<S>(shape.of.w), n(shape.of.n),
        h(shape.of.h), w(shape.of.w),
        oh(windowOutputs(h, S.top, S.bottom, S.kh, S.sh, S.dh)),
        ow(windowOutputs(w, S.left, S.right, S.kw, S.sw, S.dw)) {}
};

/// The results' pixels and columns as template arguments.
template <auto S>
constexpr long knownPixels = S.isOpen() ? chosen : long(S.n) * S.oh() * S.ow();
template <auto S> constexpr int knownColumns = S.isOpen() ? chosen : S.ow();

/// The dimensions of a result's pixels [n][oh][ow].
template <auto S> constexpr auto getPixelDims(const Sizes<S> &sizes) {
  if constexpr (S.isOpen())
    return Dims<chosen, chosen, chosen>(sizes.n, sizes.oh, sizes.ow);
  else
    return Dims<S.n, S.oh(), S.ow()>();
}
template <auto S>
using PixelDims = decltype(getPixelDims(Sizes<S>(Shaped<S>())));

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SHAPED_H
