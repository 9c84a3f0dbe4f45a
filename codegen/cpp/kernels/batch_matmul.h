//===- batch_matmul.h - products of two activations -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[i][m][n] = body(sum over k of a[i][m][k] * b[i][k][n], at), of floats,
// doubles or integers, which wrap; either operand may be transposed. b is first
// packed into the caller's scratch memory, as [batch][block][k][NR],
// batchMatMulScratch elements (blocking.h). at.load takes
// Strides<outer, batch, row, column>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_BATCH_MATMUL_H
#define MSC_KERNELS_BATCH_MATMUL_H

#include "matmul.h"
#include "transpose.h"

namespace msc {
namespace {

/// Packs one block of `padded` columns, `real` of them in b.
template <BatchMatMulShape S, class T>
void packBlock(const T *b, long first, long real, long padded, T *out) {
  if constexpr (S.transposeB)
    transposeMatrix(b + first * S.bPitch(), out, real, S.k, S.bPitch(), padded);
  for (long i = 0; i < S.k; ++i, out += padded) {
    if constexpr (!S.transposeB)
      std::memcpy(out, b + i * S.bPitch() + first, sizeof(T) * real);
    for (long j = real; j < padded; ++j)
      out[j] = 0;
  }
}

/// `result` is where row 0 would be if all rows of all items had one pitch:
/// rows are counted through the batch, whose matrices may lie elsewhere.
template <BatchMatMulShape S, int MR, int NV, int Tail, class T, class Body>
__attribute__((noinline, flatten)) void
batchMatmulTile(const T *x, const T *b, T *result, long item, long row,
                long column, const Body &shared) {
  const Body body = shared;
  Vec<T> acc[MR][NV] = {};
  constexpr long pitch = S.transposeA ? 1 : S.aPitch();
  const EvenRows<pitch, T> a{x + row * pitch};
  accumulate<S.transposeA ? S.aPitch() : 1, NV * lanes<T>>(acc, a, b, S.k);
  storeTile<Dims<S.outer, S.batch, S.m>, Tail>(acc, result, S.yPitch(),
                                               item * S.m + row, column, body);
}

/// `Rows` rows from `first` on, by the columns of one packed block.
template <BatchMatMulShape S, long Rows, class T, class Body>
void batchMatmulBlock(const T *a, const T *panel, T *result, long item,
                      long first, long block, const Body &body) {
  using Columns = ColumnBlocks<S.n, T>;
  const auto run = [&](auto nv, auto count) {
    constexpr int NV = decltype(nv)::value, Tail = decltype(count)::value;
    using Tiles = EvenTiles<Rows, tileRows(NV)>;
    Tiles::forEach(0, Tiles::tiles, [&](long row, auto rows) {
      batchMatmulTile<S, decltype(rows)::value, NV, Tail>(
          a, panel, result, item, first + row, block * Columns::width, body);
    });
  };
  using std::integral_constant;
  if (block == Columns::blocks - 1)
    run(integral_constant<int, Columns::lastVectors>(),
        integral_constant<int, Columns::tail>());
  else if constexpr (Columns::blocks > 1)
    run(integral_constant<int, Columns::vectors>(),
        integral_constant<int, lanes<T>>());
}

/// Where an item's rows would begin if they were counted through the batch.
template <BatchMatMulShape S, class T> T *getRows(T *y, long item) {
  return y + S.yOffset(item) - item * S.m * S.yPitch();
}

/// Packs one block of b[item], to `packed` + its first column * k.
template <BatchMatMulShape S, class T>
void packBlockOf(const T *b, T *packed, long item, long block) {
  using Columns = ColumnBlocks<S.n, T>;
  const long first = block * Columns::width;
  const long real =
      block == Columns::blocks - 1 ? Columns::lastWidth : Columns::width;
  packBlock<S>(b + S.bOffset(item), first, real, roundUp(real, lanes<T>),
               packed + first * S.k);
}

template <BatchMatMulShape S, class P, class Number, class Body>
void batchMatmul(const P &parallel, const Number *left, const Number *right,
                 Number *result, Number *scratch, const Body &body) {
  using T = Arithmetic<Number>;
  using Columns = ColumnBlocks<S.n, T>;
  constexpr long matrix =
      packedMatrixSize(S.k, S.n, MSC_VECTOR_BYTES, sizeof(T));
  const T *a = asArithmetic(left), *b = asArithmetic(right);
  T *y = asArithmetic(result), *packed = asArithmetic(scratch);
  parallel.forEach(S.items() * Columns::blocks, [=](long task) {
    const long item = task / Columns::blocks, block = task % Columns::blocks;
    packBlockOf<S>(b, packed + item * matrix, item, block);
  });
  parallel.forEach(S.items() * Columns::blocks, [=, &body](long task) {
    const long item = task / Columns::blocks, block = task % Columns::blocks;
    const T *panel = packed + item * matrix + block * Columns::width * S.k;
    batchMatmulBlock<S, S.m>(a + S.aOffset(item), panel, getRows<S>(y, item),
                             item, 0, block, body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_BATCH_MATMUL_H
