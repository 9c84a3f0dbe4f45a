//===- matmul.h - matrix product with packed weights ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[m][n] = body(sum over k of a[m][k] * b[k][n], at), of floats, doubles or
// integers, which wrap; b lies in blocks [block][k][NR] for MSC_VECTOR_BYTES.
// at.load takes Strides<row, column>. A convolution of one pixel a row is the
// same product: rows are its pixels.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_MATMUL_H
#define MSC_KERNELS_MATMUL_H

#include "tile.h"

namespace msc {
namespace {

/// Blocks of N columns of T.
template <long N, class T> struct ColumnBlocks {
  static constexpr long width = blockWidth(N, MSC_VECTOR_BYTES, sizeof(T));
  static constexpr long blocks = ceilDiv(N, width);
  static constexpr long lastWidth = N - (blocks - 1) * width;
  static constexpr int vectors = width / lanes<T>;
  static constexpr int lastVectors = ceilDiv(lastWidth, lanes<T>);
  static constexpr int tail = lastWidth - (lastVectors - 1) * lanes<T>;
};

/// MR rows by NV vectors of one block.
template <MatMulShape S, int MR, int NV, int Tail, class T, class Body>
__attribute__((noinline, flatten)) void matmulTile(const T *x, const T *b, T *y,
                                                   long row, long column,
                                                   const Body &shared) {
  const Body body = shared;
  Vec<T> acc[MR][NV] = {};
  const EvenRows<S.aPitch(), T> a{x + row * S.aPitch()};
  accumulate<1, NV * lanes<T>>(acc, a, b, S.k);
  storeTile<Dims<S.m>, Tail>(acc, y, S.yPitch(), row, column, body);
}

template <MatMulShape S, int NV, int Tail, class T, class Body>
MSC_INLINE void matmulBlock(const T *a, const T *b, T *y, long part, long parts,
                            long column, const Body &body) {
  using Tiles = EvenTiles<S.m, tileRows(NV)>;
  Tiles::forEach(Tiles::tiles * part / parts, Tiles::tiles * (part + 1) / parts,
                 [&](long row, auto rows) {
                   matmulTile<S, decltype(rows)::value, NV, Tail>(a, b, y, row,
                                                                  column, body);
                 });
}

template <MatMulShape S, class P, class Number, class Body>
void matmul(const P &parallel, const Number *left, const Number *right,
            Number *result, const Body &body) {
  using T = Arithmetic<Number>;
  using Columns = ColumnBlocks<S.n, T>;
  constexpr long parts = ceilDiv(ceilDiv(S.m, tileRows(Columns::vectors)), 16);
  const T *a = asArithmetic(left), *b = asArithmetic(right);
  T *y = asArithmetic(result);
  parallel.forEach(parts * Columns::blocks, [=, &body](long task) {
    const long block = task / parts, part = task % parts;
    const long first = block * Columns::width;
    const T *panel = b + first * S.k;
    if (block == Columns::blocks - 1)
      matmulBlock<S, Columns::lastVectors, Columns::tail>(a, panel, y, part,
                                                          parts, first, body);
    else if constexpr (Columns::blocks > 1)
      matmulBlock<S, Columns::vectors, lanes<T>>(a, panel, y, part, parts,
                                                 first, body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATMUL_H
