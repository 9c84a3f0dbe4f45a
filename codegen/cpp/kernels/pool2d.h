//===- pool2d.h - maximum and average pooling, NHWC -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Only elements inside the image are visited. The maximum starts at -infinity
// and keeps the running value unless the next is greater, so a NaN in the
// window is passed over. The average divides by the elements visited or by kh *
// kw. The body gets the pooled vector: body(acc, at), Strides<n, h, w, c>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_POOL2D_H
#define MSC_KERNELS_POOL2D_H

#include "tile.h"

namespace msc {
namespace {

/// Taps [first, last) of `taps` at a distance of d that lie in [0, size) when
/// tap 0 is at `start`; all of them where nothing is padded.
struct TapRange {
  int first, last;
  TapRange(int start, int taps, int d, int size, bool padded)
      : first(padded && start < 0 ? (-start + d - 1) / d : 0),
        last(!padded || start + (taps - 1) * d < size ? taps
             : start < size ? (size - start + d - 1) / d
                            : 0) {}
};

/// NV vectors of channels of one window, folded by `combine` from `init`.
template <Pool2DShape S, int NV, int Tail, class Combine>
MSC_INLINE void poolWindow(F32 (&acc)[1][NV], const Sizes<S> &sizes,
                           const float *x, TapRange rows, TapRange columns,
                           float init, Combine combine) {
  for (int v = 0; v < NV; ++v)
    acc[0][v] = splat<F32>(init);
  for (int i = rows.first; i < rows.last; ++i)
    for (int j = columns.first; j < columns.last; ++j) {
      const float *p =
          x + (long(i) * S.dh * sizes.w + long(j) * S.dw) * S.xPitch();
      MSC_UNROLL
      for (int v = 0; v < NV - 1; ++v)
        acc[0][v] = combine(acc[0][v], load<F32>(p + v * floatLanes));
      acc[0][NV - 1] = combine(
          acc[0][NV - 1], loadPartial<F32, Tail>(p + (NV - 1) * floatLanes));
    }
}

/// One output pixel: all channels, four vectors at a time.
template <Pool2DShape S, class Combine, class Body>
__attribute__((noinline, flatten)) void
poolPixel(const Sizes<S> &sizes, const float *x, float *y, long pixel,
          TapRange rows, TapRange columns, float init, const Combine &combine,
          const Body &shared) {
  const Body body = shared;
  constexpr long wide = 4 * floatLanes, whole = S.c / wide * wide;
  for (long c = 0; c < whole; c += wide) {
    F32 acc[1][4];
    poolWindow<S, 4, floatLanes>(acc, sizes, x + c, rows, columns, init,
                                 combine);
    storeTile<PixelDims<S>, floatLanes>(acc, y, S.yPitch(), pixel, c, body,
                                        getPixelDims(sizes));
  }
  if constexpr (whole < S.c) {
    constexpr int vectors = ceilDiv(S.c - whole, floatLanes);
    constexpr int tail = S.c - whole - (vectors - 1) * floatLanes;
    F32 acc[1][vectors];
    poolWindow<S, vectors, tail>(acc, sizes, x + whole, rows, columns, init,
                                 combine);
    storeTile<PixelDims<S>, tail>(acc, y, S.yPitch(), pixel, whole, body,
                                  getPixelDims(sizes));
  }
}

/// y[n][oh][ow][c] = body(the window folded by `combine` from `init`, at).
template <Pool2DShape S, class P, class Combine, class Body>
void pool2d(const P &parallel, const Shaped<S> &shape, const float *x, float *y,
            float init, const Combine &combine, const Body &body) {
  const Sizes<S> sizes(shape);
  parallel.forEach(long(sizes.n) * sizes.oh, [=](long row) {
    const int h = int(row % sizes.oh) * S.sh - sizes.top;
    const TapRange rows(h, S.kh, S.dh, sizes.h, S.top || S.bottom);
    const long image = row / sizes.oh;
    for (int column = 0; column < sizes.ow; ++column) {
      const int w = column * S.sw - sizes.left;
      const TapRange columns(w, S.kw, S.dw, sizes.w, S.left || S.right);
      poolPixel<S>(sizes,
                   x + ((image * sizes.h + h) * sizes.w + w) * S.xPitch(), y,
                   row * sizes.ow + column, rows, columns, init, combine, body);
    }
  });
}

/// y[n][oh][ow][c] = body(maximum of the window, at).
template <Pool2DShape S, class P, class Body>
void maxPool2d(const P &parallel, const Shaped<S> &shape, const float *x,
               float *y, const Body &body) {
  pool2d(
      parallel, shape, x, y, -__builtin_inff(),
      [](F32 a, F32 b) { return select(b > a, b, a); }, body);
}
template <Pool2DShape S, class P, class Body>
MSC_INLINE void maxPool2d(const P &parallel, const float *x, float *y,
                          const Body &body) {
  maxPool2d(parallel, Shaped<S>(), x, y, body);
}

/// y[n][oh][ow][c] = body(sum of the window, at).
template <Pool2DShape S, class P, class Body>
void sumPool2d(const P &parallel, const Shaped<S> &shape, const float *x,
               float *y, const Body &body) {
  pool2d(
      parallel, shape, x, y, 0.0f, [](F32 a, F32 b) { return a + b; }, body);
}
template <Pool2DShape S, class P, class Body>
MSC_INLINE void sumPool2d(const P &parallel, const float *x, float *y,
                          const Body &body) {
  sumPool2d(parallel, Shaped<S>(), x, y, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_POOL2D_H
