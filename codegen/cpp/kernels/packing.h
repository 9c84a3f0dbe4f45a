//===- packing.h - weights into the order the kernels read them -------------===//
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

} // namespace
} // namespace msc

#endif // MSC_KERNELS_PACKING_H
