//===- packing.h - weights into the order the kernels read them -----------===//
// SPDX-License-Identifier: Apache-2.0
//
// Host code of the compiler (C++17, no vector code): runs at compile time, the
// result goes into the weights file. The layouts are those of blocking.h.
// Elements past the last channel of a block are written as zero.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_PACKING_H
#define MSC_KERNELS_PACKING_H

#include "blocking.h"
#include "shape.h"

namespace msc {
namespace {

/// A convolution's weights as MindSpore keeps them: [oc][ic / groups][kh][kw].
struct Conv2DWeights {
  long oc, ic, kh, kw, groups;
};

/// B[k][n], element (i, j) at b[i * rowStride + j * columnStride], into
/// [block][k][NR]; `out` holds packedMatrixSize(k, n, vectorBytes) floats.
inline void packMatrix(const float *b, long rowStride, long columnStride,
                       long k, long n, long vectorBytes, float *out) {
  const long width = blockWidth(n, vectorBytes);
  for (long first = 0; first < n; first += width) {
    const long left = n - first < width ? n - first : width;
    const long padded = paddedChannels(left, vectorBytes);
    for (long i = 0; i < k; ++i)
      for (long j = 0; j < padded; ++j)
        *out++ = j < left ? b[i * rowStride + (first + j) * columnStride] : 0;
  }
}

/// [vector of channels][kh][kw][ic in group][lanes]: the layout of
/// convolutions whose vectors span groups, and of depthwise ones.
inline void packGroupVectors(const float *w, const Conv2DWeights &s,
                             long vectorBytes, float *out) {
  const long lanes = vectorBytes / 4, in = s.ic / s.groups;
  for (long first = 0; first < s.oc; first += lanes)
    for (long tap = 0; tap < s.kh * s.kw; ++tap)
      for (long i = 0; i < in; ++i)
        for (long c = first; c < first + lanes; ++c)
          *out++ = c < s.oc ? w[(c * in + i) * s.kh * s.kw + tap] : 0;
}

/// [group][block][kh][kw][ic][NR].
inline void packGroupBlocks(const float *w, const Conv2DWeights &s,
                            long vectorBytes, float *out) {
  const long in = s.ic / s.groups, n = s.oc / s.groups, taps = s.kh * s.kw;
  const long width = blockWidth(n, vectorBytes);
  for (long group = 0; group < s.groups; ++group)
    for (long first = 0; first < n; first += width) {
      const long left = n - first < width ? n - first : width;
      const long padded = paddedChannels(left, vectorBytes);
      for (long tap = 0; tap < taps; ++tap)
        for (long i = 0; i < in; ++i)
          for (long j = 0; j < padded; ++j) {
            const long o = group * n + first + j;
            *out++ = j < left ? w[(o * in + i) * taps + tap] : 0;
          }
    }
}

/// Packs for msc::conv2d and msc::depthwise; `out` holds packedConv2DSize.
inline void packConv2D(const float *w, const Conv2DWeights &s, long vectorBytes,
                       float *out) {
  if (vectorSpansGroups(s.groups, s.ic / s.groups, s.oc / s.groups,
                        vectorBytes))
    packGroupVectors(w, s, vectorBytes, out);
  else
    packGroupBlocks(w, s, vectorBytes, out);
}

/// Whether msc::winograd is worth its weights, four times the direct method's:
/// it takes a third of the time with 49 tiles (28x28), half with 16 (14x14).
constexpr bool winogradPays(const Conv2DShape &s) {
  const bool possible = s.kh == 3 && s.kw == 3 && s.sh == 1 && s.sw == 1 &&
                        s.dh == 1 && s.dw == 1 && s.groups == 1;
  return possible && s.ic >= 16 && s.oc >= 16 &&
         s.n * ceilDiv(s.oh(), 4) * ceilDiv(s.ow(), 4) >= 36;
}

/// G g G' of one 3x3 kernel g, 36 numbers, in double precision.
inline void transformKernel(const float *g, double *u) {
  constexpr double G[6][3] = {{1. / 4, 0, 0},
                              {-1. / 6, -1. / 6, -1. / 6},
                              {-1. / 6, 1. / 6, -1. / 6},
                              {1. / 24, 1. / 12, 1. / 6},
                              {1. / 24, -1. / 12, 1. / 6},
                              {0, 0, 1}};
  for (int i = 0; i < 6; ++i)
    for (int j = 0; j < 6; ++j) {
      u[i * 6 + j] = 0;
      for (int k = 0; k < 3; ++k)
        for (int l = 0; l < 3; ++l)
          u[i * 6 + j] += G[i][k] * g[k * 3 + l] * G[j][l];
    }
}

/// 3x3 weights [oc][ic][3][3] for msc::winograd: 36 matrices [block][ic][NR];
/// `out` holds packedWinogradSize floats.
inline void packWinograd(const float *w, long oc, long ic, long vectorBytes,
                         float *out) {
  const long width = blockWidth(oc, vectorBytes);
  const long matrix = packedMatrixSize(ic, oc, vectorBytes);
  for (long i = 0; i < 36 * matrix; ++i)
    out[i] = 0;
  for (long o = 0; o < oc; ++o) {
    const long first = o / width * width;
    const long left = oc - first < width ? oc - first : width;
    const long padded = paddedChannels(left, vectorBytes);
    for (long i = 0; i < ic; ++i) {
      double u[36];
      transformKernel(w + (o * ic + i) * 9, u);
      for (int k = 0; k < 36; ++k)
        out[k * matrix + first * ic + i * padded + o - first] = float(u[k]);
    }
  }
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_PACKING_H
