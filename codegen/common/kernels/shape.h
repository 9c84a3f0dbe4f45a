//===- shape.h - shapes and strides as template arguments -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Everything is counted in elements, not bytes. Activations are NHWC; a pixel
// stride of 0 stands for the number of channels (the tensor is not a slice).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SHAPE_H
#define MSC_KERNELS_SHAPE_H

namespace msc {
namespace {

/// As a template argument: a number that each run chooses. Dims and Strides
/// with such are objects that hold it.
inline constexpr int chosen = -2147483647 - 1;
/// As a stride: the next loop's times the next loop's extent, so that both are
/// walked as one.
inline constexpr int joined = chosen + 1;

/// The numbers N with those that a run has chosen, `given` in their order; or
/// all are given.
template <long... N, class... Given>
constexpr void complete(long *numbers, Given... given) {
  constexpr bool areAll = sizeof...(Given) == sizeof...(N);
  const long all[] = {N..., 0}, later[] = {given..., 0};
  for (unsigned i = 0, next = 0; i < sizeof...(N); ++i)
    numbers[i] = areAll ? later[i] : all[i] == chosen ? later[next++] : all[i];
}

template <bool isOpen, long... N> struct DimsOf {
  static constexpr long size = (1 * ... * N);
  static constexpr long extent[sizeof...(N) ? sizeof...(N) : 1] = {N...};
};
template <long... N> struct DimsOf<true, N...> {
  long extent[sizeof...(N)];
  long size = 1;

  template <class... Given>
  explicit constexpr DimsOf(Given... given) : extent{} {
    complete<N...>(extent, given...);
    for (long n : extent)
      size *= n;
  }
};

/// Extents of loops, outermost first; msc::Dims<msc::chosen, 64>(n) of a run.
template <long... N> struct Dims : DimsOf<((N == chosen) || ...), N...> {
  static constexpr int rank = sizeof...(N);
  static constexpr bool isOpen = ((N == chosen) || ...);
  static constexpr bool isEmpty = ((N == 0) || ...);
  static constexpr long known[sizeof...(N) ? sizeof...(N) : 1] = {N...};
  using DimsOf<isOpen, N...>::DimsOf;

  /// Extent k: a constant where it is known, also for who got the object.
  [[gnu::always_inline]] constexpr long get(int k) const {
    return known[k] == chosen ? this->extent[k] : known[k];
  }
};

template <bool isOpen, long... S> struct StridesOf {
  static constexpr long value[sizeof...(S) ? sizeof...(S) : 1] = {S...};
};
template <long... S> struct StridesOf<true, S...> {
  long value[sizeof...(S)];

  template <class... Given>
  explicit constexpr StridesOf(Given... given) : value{} {
    complete<S...>(value, given...);
  }
};

/// One element stride a loop; 0 broadcasts. One that is joined has no value.
template <long... S> struct Strides : StridesOf<((S == chosen) || ...), S...> {
  static constexpr int rank = sizeof...(S);
  static constexpr bool isOpen = ((S == chosen) || ...);
  static constexpr long known[sizeof...(S) ? sizeof...(S) : 1] = {S...};
  using StridesOf<isOpen, S...>::StridesOf;

  [[gnu::always_inline]] constexpr long get(int k) const {
    return known[k] == chosen ? this->value[k] : known[k];
  }
};

template <bool isOpen, long Size, long Stride> struct AxisOf {
  static constexpr long size = Size, stride = Stride;
};
template <long Size, long Stride> struct AxisOf<true, Size, Stride> {
  long size, stride;

  template <class... Given>
  explicit constexpr AxisOf(Given... given) : size{}, stride{} {
    long numbers[2] = {};
    complete<Size, Stride>(numbers, given...);
    size = numbers[0];
    stride = numbers[1];
  }
};

/// The axis of a table that indices choose from: its elements and the stride
/// from one to the next. A negative index may count from the end; Offset is
/// subtracted from all.
template <long Size, long Stride, bool FromEnd = false, long Offset = 0>
struct Axis : AxisOf<Size == chosen || Stride == chosen, Size, Stride> {
  static constexpr long offset = Offset;
  static constexpr bool fromEnd = FromEnd;
  using AxisOf<Size == chosen || Stride == chosen, Size, Stride>::AxisOf;
};

/// Outputs of a window of k taps at a distance of d, moved by s.
constexpr int windowOutputs(int in, int before, int after, int k, int s,
                            int d) {
  return (in + before + after - (k - 1) * d - 1) / s + 1;
}

/// What MindSpore's pad_mode same puts in front of an image of `in` pixels:
/// half of what the last of its windows misses. No window has gaps to the next.
constexpr int samePadding(int in, int k, int s, int d) {
  return ((in - 1) / s * s + (k - 1) * d + 1 - in) / 2;
}

/// A 2-D convolution: x[n][h][w][ic] to y[n][oh][ow][oc].
struct Conv2DShape {
  int n = 1, h = 1, w = 1, ic = 1;              ///< Input.
  int kh = 1, kw = 1, oc = 1;                   ///< Kernel, output channels.
  int sh = 1, sw = 1;                           ///< Strides.
  int dh = 1, dw = 1;                           ///< Dilations.
  int top = 0, left = 0, bottom = 0, right = 0; ///< Zero padding.
  bool sameRows = false;    ///< In a run: top is that of pad_mode same.
  bool sameColumns = false; ///< In a run: left is that of pad_mode same.
  int groups = 1;
  int xStride = 0, yStride = 0; ///< Floats from a pixel to the next one.

  constexpr int oh() const { return windowOutputs(h, top, bottom, kh, sh, dh); }
  constexpr int ow() const { return windowOutputs(w, left, right, kw, sw, dw); }
  constexpr long xPitch() const { return xStride ? xStride : ic; }
  constexpr long yPitch() const { return yStride ? yStride : oc; }
  constexpr bool padded() const { return top || left || bottom || right; }
  /// Whether a run chooses images and their sizes; never anything else.
  constexpr bool isOpen() const { return n == chosen; }
  constexpr bool pointwise() const {
    return kh == 1 && kw == 1 && sh == 1 && sw == 1 && !padded();
  }
};

/// A pooling window over x[n][h][w][c], output y[n][oh][ow][c]. The window may
/// reach over the padding's end (ceil mode): raise bottom and right.
struct Pool2DShape {
  int n = 1, h = 1, w = 1, c = 1;
  int kh = 1, kw = 1;
  int sh = 1, sw = 1;
  int dh = 1, dw = 1;
  int top = 0, left = 0, bottom = 0, right = 0;
  bool sameRows = false;    ///< In a run: top is that of pad_mode same.
  bool sameColumns = false; ///< In a run: left is that of pad_mode same.
  int xStride = 0, yStride = 0;

  constexpr int oh() const { return windowOutputs(h, top, bottom, kh, sh, dh); }
  constexpr int ow() const { return windowOutputs(w, left, right, kw, sw, dw); }
  constexpr bool isOpen() const { return n == chosen; }
  constexpr long xPitch() const { return xStride ? xStride : c; }
  constexpr long yPitch() const { return yStride ? yStride : c; }
};

/// y[m][n] = a[m][k] b[k][n]; strides from a row to the next, 0: k and n.
struct MatMulShape {
  int m = 1, k = 1, n = 1;
  int aStride = 0, yStride = 0;
  /// Whether a run chooses the rows; never anything else.
  constexpr bool isOpen() const { return m == chosen; }
  constexpr long aPitch() const { return aStride ? aStride : k; }
  constexpr long yPitch() const { return yStride ? yStride : n; }
};

/// Products of activations, outer x batch of them: a is [m][k], or [k][m] if
/// transposeA; b is [k][n], or [n][k] if transposeB. Strides are from a row to
/// the next (0: dense), batch and outer strides from a matrix to the next (0:
/// the same matrix for all, -1: dense).
struct BatchMatMulShape {
  int outer = 1, batch = 1, m = 1, k = 1, n = 1;
  bool transposeA = false, transposeB = false;
  int aStride = 0;
  long aBatch = -1, aOuter = -1;
  int bStride = 0;
  long bBatch = -1, bOuter = -1;
  int yStride = 0;
  long yBatch = -1, yOuter = -1;

  /// Whether a run chooses m; then n and k too, where they are chosen, and
  /// all strides.
  constexpr bool isOpen() const { return m == chosen; }
  constexpr int items() const { return outer * batch; }
  constexpr long aPitch() const {
    return aStride ? aStride : transposeA ? m : k;
  }
  constexpr long bPitch() const {
    return bStride ? bStride : transposeB ? k : n;
  }
  constexpr long yPitch() const { return yStride ? yStride : n; }
  /// Where the matrices of an item begin.
  constexpr long aOffset(long item) const {
    return offset(item, aBatch < 0 ? long(m) * k : aBatch, aOuter);
  }
  constexpr long bOffset(long item) const {
    return offset(item, bBatch < 0 ? long(k) * n : bBatch, bOuter);
  }
  constexpr long yOffset(long item) const {
    return offset(item, yBatch < 0 ? long(m) * n : yBatch, yOuter);
  }
  constexpr long offset(long item, long step, long outerStep) const {
    return item % batch * step +
           item / batch * (outerStep < 0 ? batch * step : outerStep);
  }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SHAPE_H
