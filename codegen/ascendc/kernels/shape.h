//===- shape.h - shapes and strides as template arguments -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Counted in elements, activations NHWC. A shape is passed as a type,
//   struct K003Shape { static constexpr msc::Conv2DShape value{...}; };
// because the device compiler's language is C++17.
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
  static constexpr bool isEmpty = ((N == 0) || ...);
  static constexpr uint32_t size() { return (uint32_t(1) * ... * uint32_t(N)); }
};

/// One element stride a loop; 0 broadcasts.
template <long... S> struct Strides {
  static constexpr int rank = sizeof...(S);
  static constexpr long value[sizeof...(S) ? sizeof...(S) : 1] = {S...};
};

/// Outputs of a window of k taps at a distance of d, moved by s.
constexpr uint32_t windowOutputs(uint32_t in, uint32_t before, uint32_t after,
                                 uint32_t k, uint32_t s, uint32_t d) {
  return (in + before + after - (k - 1) * d - 1) / s + 1;
}

/// A 2-D convolution x[n][h][w][ic] to y[n][oh][ow][oc].
struct Conv2DShape {
  uint32_t n = 1, h = 1, w = 1, ic = 1; ///< Input.
  uint32_t kh = 1, kw = 1, oc = 1;      ///< Kernel, output channels.
  uint32_t sh = 1, sw = 1;              ///< Strides.
  uint32_t dh = 1, dw = 1;              ///< Dilations.
  uint32_t top = 0, left = 0, bottom = 0, right = 0; ///< Zero padding.
  uint32_t groups = 1;
  uint32_t xStride = 0, yStride = 0; ///< From a pixel to the next; 0: dense.
  uint32_t weightBatch = 0; ///< From an item's weights to the next; 0: shared.
  bool channelsFirst = false; ///< x is [n][ic][h * w] (a product's a^T).
  bool outputsFirst = false;  ///< Weights are [oc][ic] (a product's b^T).

  constexpr uint32_t oh() const {
    return windowOutputs(h, top, bottom, kh, sh, dh);
  }
  constexpr uint32_t ow() const {
    return windowOutputs(w, left, right, kw, sw, dw);
  }
  constexpr uint32_t xPitch() const { return xStride ? xStride : ic; }
  constexpr uint32_t yPitch() const { return yStride ? yStride : oc; }
};

/// A pooling window over x[n][h][w][c], output y[n][oh][ow][c]. The window may
/// reach over the padding's end (ceil mode): raise bottom and right.
struct Pool2DShape {
  uint32_t n = 1, h = 1, w = 1, c = 1;
  uint32_t kh = 1, kw = 1;
  uint32_t sh = 1, sw = 1;
  uint32_t dh = 1, dw = 1;
  uint32_t top = 0, left = 0, bottom = 0, right = 0;
  uint32_t xStride = 0, yStride = 0;

  constexpr uint32_t oh() const {
    return windowOutputs(h, top, bottom, kh, sh, dh);
  }
  constexpr uint32_t ow() const {
    return windowOutputs(w, left, right, kw, sw, dw);
  }
  constexpr uint32_t xPitch() const { return xStride ? xStride : c; }
  constexpr uint32_t yPitch() const { return yStride ? yStride : c; }
};

/// y[m][n] = a[m][k] b[k][n]; strides from a row to the next, 0: k and n.
struct MatMulShape {
  uint32_t m = 1, k = 1, n = 1;
  uint32_t aStride = 0, yStride = 0;
};

/// batch products, all dense and row-major.
struct BatchMatMulShape {
  uint32_t batch = 1, m = 1, k = 1, n = 1;
  bool transposeA = false, transposeB = false; ///< a is [k][m], b is [n][k].
};

} // namespace
} // namespace msc

#endif // MSC_KERNELS_SHAPE_H
