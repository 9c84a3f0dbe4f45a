//===- matmul.h - matrix product with packed weights ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[m][n] = body(sum over k of a[m][k] * b[k][n], at), b packed by packMatrix
// as [block][k][NR] for MSC_VECTOR_BYTES. at.load takes Strides<row, column>. A
// convolution of one pixel a row is the same product: rows are its pixels.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATMUL_H
#define MSC_KERNELS_MATMUL_H

#include "tile.h"

namespace msc {
namespace {

/// Rows x NV vectors of one block; `depth` floats of k.
template <MatMulShape S, int MR, int NV, int Tail, class Body>
__attribute__((noinline, flatten)) void
matmulTile(const float *x, const float *b, float *y, long row, long column,
           const Body &shared) {
  const Body body = shared;
  F32 acc[MR][NV] = {};
  const EvenRows<S.aPitch()> a{x + row * S.aPitch()};
  accumulate<1, NV * floatLanes>(acc, a, b, S.k);
  storeTile<Dims<S.m>, Tail>(acc, y, S.yPitch(), row, column, body);
}

template <MatMulShape S, int NV, int Tail, class Body>
MSC_INLINE void matmulBlock(const float *a, const float *b, float *y, long part,
                            long parts, long column, const Body &body) {
  using Tiles = EvenTiles<S.m, tileRows(NV)>;
  Tiles::forEach(Tiles::tiles * part / parts, Tiles::tiles * (part + 1) / parts,
                 [&](long row, auto rows) {
                   matmulTile<S, decltype(rows)::value, NV, Tail>(a, b, y, row,
                                                                  column, body);
                 });
}

template <MatMulShape S, class P, class Body>
void matmul(const P &parallel, const float *a, const float *b, float *y,
            const Body &body) {
  constexpr long width = blockWidth(S.n, MSC_VECTOR_BYTES);
  constexpr long blocks = ceilDiv(S.n, width);
  constexpr long lastWidth = S.n - (blocks - 1) * width;
  constexpr int lastVectors = ceilDiv(lastWidth, floatLanes);
  constexpr int tail = lastWidth - (lastVectors - 1) * floatLanes;
  constexpr int vectors = width / floatLanes;
  constexpr long parts = ceilDiv(ceilDiv(S.m, tileRows(vectors)), 16);
  parallel.forEach(parts * blocks, [=, &body](long task) {
    const long block = task / parts, part = task % parts;
    const float *panel = b + block * width * S.k;
    if (block == blocks - 1)
      matmulBlock<S, lastVectors, tail>(a, panel, y, part, parts, block * width,
                                        body);
    else if constexpr (blocks > 1)
      matmulBlock<S, vectors, floatLanes>(a, panel, y, part, parts,
                                          block * width, body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATMUL_H
