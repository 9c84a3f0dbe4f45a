//===- batch_matmul.h - products of two activations -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[i][m][n] = body(sum over k of a[i][m][k] * b[i][k][n], at); either operand
// may be transposed. b is first packed into the caller's scratch memory, as
// [batch][block][k][NR], batchMatMulScratch floats (blocking.h). at.load takes
// Strides<batch, row, column>.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_BATCH_MATMUL_H
#define MSC_KERNELS_BATCH_MATMUL_H

#include "tile.h"
#include "transpose.h"

namespace msc {
namespace {

/// Packs one block of `padded` columns, `real` of them in b.
template <BatchMatMulShape S>
void packBlock(const float *b, long first, long real, long padded, float *out) {
  if constexpr (S.transposeB)
    transposeMatrix(b + first * S.k, out, real, S.k, S.k, padded);
  for (long i = 0; i < S.k; ++i, out += padded) {
    if constexpr (!S.transposeB)
      std::memcpy(out, b + i * S.n + first, sizeof(float) * real);
    for (long j = real; j < padded; ++j)
      out[j] = 0;
  }
}

template <BatchMatMulShape S, int MR, int NV, int Tail, class Body>
__attribute__((noinline, flatten)) void
batchMatmulTile(const float *x, const float *b, float *y, long item, long row,
                long column, const Body &shared) {
  const Body body = shared;
  F32 acc[MR][NV] = {};
  constexpr long pitch = S.transposeA ? 1 : S.k;
  const EvenRows<pitch> a{x + row * pitch};
  accumulate<S.transposeA ? S.m : 1, NV * floatLanes>(acc, a, b, S.k);
  storeTile<Dims<S.batch, S.m>, Tail>(acc, y, S.n, item * S.m + row, column,
                                      body);
}

template <BatchMatMulShape S, class P, class Body>
void batchMatmul(const P &parallel, const float *a, const float *b, float *y,
                 float *scratch, const Body &body) {
  constexpr long width = blockWidth(S.n, MSC_VECTOR_BYTES);
  constexpr long blocks = ceilDiv(S.n, width);
  constexpr long lastWidth = S.n - (blocks - 1) * width;
  constexpr int lastVectors = ceilDiv(lastWidth, floatLanes);
  constexpr int tail = lastWidth - (lastVectors - 1) * floatLanes;
  constexpr long matrix = packedMatrixSize(S.k, S.n, MSC_VECTOR_BYTES);
  parallel.forEach((S.bStep() ? S.batch : 1) * blocks, [=](long task) {
    const long item = task / blocks, block = task % blocks;
    const long real = block == blocks - 1 ? lastWidth : width;
    packBlock<S>(b + item * S.bStep(), block * width, real,
                 roundUp(real, floatLanes),
                 scratch + item * matrix + block * width * S.k);
  });
  parallel.forEach(S.batch * blocks, [=, &body](long task) {
    const long item = task / blocks, block = task % blocks;
    const float *ai = a + item * S.aStep();
    const float *panel =
        scratch + (S.bStep() ? item : 0) * matrix + block * width * S.k;
    const auto run = [&](auto nv, auto count) {
      constexpr int NV = decltype(nv)::value, Tail = decltype(count)::value;
      using Tiles = EvenTiles<S.m, tileRows(NV)>;
      Tiles::forEach(0, Tiles::tiles, [&](long row, auto rows) {
        batchMatmulTile<S, decltype(rows)::value, NV, Tail>(
            ai, panel, y, item, row, block * width, body);
      });
    };
    using std::integral_constant;
    if (block == blocks - 1)
      run(integral_constant<int, lastVectors>(),
          integral_constant<int, tail>());
    else if constexpr (blocks > 1)
      run(integral_constant<int, width / floatLanes>(),
          integral_constant<int, floatLanes>());
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_BATCH_MATMUL_H
