//===- packing.h - weights into the order the templates read them ---------===//
// SPDX-License-Identifier: Apache-2.0
//
// Host code of the compiler and of the templates' tests: C++17 without LLVM.
// The widths of blocks are those of kernels/blocking.h.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_CODEGEN_CPP_PACKING_H
#define MSC_CODEGEN_CPP_PACKING_H

#include "codegen/common/target/PackedForm.h"
#include "codegen/cpp/kernels/blocking.h"

namespace msc {

/// Appends the blocks of `count` columns from `first` on.
inline void addBlocks(PackedBlocks &blocks, long first, long count, long width,
                      long vectorBytes, long bytes = 4) {
  for (long done = 0; done < count; done += width) {
    const long left = count - done < width ? count - done : width;
    blocks.push_back(
        {first + done, left, paddedChannels(left, vectorBytes, bytes)});
  }
}

/// [block][k][NR] of msc::matmul, of elements of so many bytes.
inline PackedBlocks getMatrixBlocks(long n, long vectorBytes, long bytes = 4) {
  PackedBlocks blocks;
  addBlocks(blocks, 0, n, blockWidth(n, vectorBytes, bytes), vectorBytes,
            bytes);
  return blocks;
}

/// [group][block][kh][kw][ic][NR] of msc::conv2dDirect and msc::conv2dRows.
inline PackedBlocks getGroupBlocks(long oc, long groups, long vectorBytes) {
  PackedBlocks blocks;
  for (long group = 0, n = oc / groups; group < groups; ++group)
    addBlocks(blocks, group * n, n, blockWidth(n, vectorBytes), vectorBytes);
  return blocks;
}

/// [vector of channels][kh][kw][ic in group][lanes] of msc::conv2dGroups and
/// msc::depthwise, whose vectors span groups.
inline PackedBlocks getVectorBlocks(long oc, long vectorBytes) {
  PackedBlocks blocks;
  addBlocks(blocks, 0, oc, vectorBytes / 4, vectorBytes);
  return blocks;
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

} // namespace msc

#endif // MSC_CODEGEN_CPP_PACKING_H
