//===- shape.h - shapes and strides as template arguments -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Counted in elements, activations NHWC. The kernels of this folder are C++17,
// the language of the device compiler: a shape is passed as a reference to a
// constant (`template <const Conv2DShape &S>`).
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_SHAPE_H
#define MSC_KERNELS_SHAPE_H

#include <cstdint>

namespace msc {
namespace {

using std::int32_t;
using std::uint32_t;

/// f32 elements of one vector repeat (256 bytes) and of one block (32 bytes).
constexpr uint32_t kVector = 64, kBlock = 8;
/// Bytes of the unified buffer that a kernel may use (dav-2201).
constexpr uint32_t kUnifiedBuffer = 184 * 1024;
/// The furthest that one repeat can lie from the next, in blocks.
constexpr uint32_t kMaxStride = 255;

constexpr uint32_t ceilDiv(uint32_t a, uint32_t b) { return (a + b - 1) / b; }
constexpr uint32_t roundUp(uint32_t a, uint32_t b) { return ceilDiv(a, b) * b; }
constexpr uint32_t smaller(uint32_t a, uint32_t b) { return a < b ? a : b; }

/// Extents of loops, outermost first.
template <long... N> struct Dims {
  static constexpr int rank = sizeof...(N);
  static constexpr long extent[sizeof...(N) ? sizeof...(N) : 1] = {N...};
};

/// One element stride a loop; 0 broadcasts.
template <long... S> struct Strides {
  static constexpr int rank = sizeof...(S);
  static constexpr long value[sizeof...(S) ? sizeof...(S) : 1] = {S...};
};

/// A 2-D convolution x[n][h][w][ic] to y[n][oh][ow][oc], zero padding. The
/// matrix product [n x] w x ic by ic x oc is the one with oh = kh = kw = 1.
struct Conv2DShape {
  uint32_t n = 1, h = 1, w = 1, ic = 1;
  uint32_t kh = 1, kw = 1, oc = 1;
  uint32_t oh = 1, ow = 1;
  uint32_t sh = 1, sw = 1;
  uint32_t dh = 1, dw = 1;
  uint32_t top = 0, left = 0;
  uint32_t groups = 1;
  uint32_t xStride = 0; ///< From a pixel of x to the next; 0: ic.
  /// From the weights of a batch item to the next; 0: the same for all.
  uint32_t weightBatch = 0;

  constexpr uint32_t xPitch() const { return xStride ? xStride : ic; }
};

/// A window over x[n][h][w][c], output y[n][oh][ow][c].
struct WindowShape {
  uint32_t n = 1, h = 1, w = 1, c = 1;
  uint32_t kh = 1, kw = 1;
  uint32_t oh = 1, ow = 1;
  uint32_t sh = 1, sw = 1;
  uint32_t dh = 1, dw = 1;
  uint32_t top = 0, left = 0;
  uint32_t xStride = 0;

  constexpr uint32_t xPitch() const { return xStride ? xStride : c; }
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SHAPE_H
