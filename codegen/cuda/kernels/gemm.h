//===- gemm.h - a block's tile of a product of matrices -------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Convolutions and matrix products differ only in how they read their operands
// and where the sums go. A block of 16 x 16 threads computes 16 TM rows by
// 16 TN columns through shared memory, each thread TM x TN sums.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GEMM_H
#define MSC_KERNELS_GEMM_H

#include "device.h"

namespace msc {
namespace {

constexpr int gemmSide = 16;  ///< Threads in a row or column of a block.
constexpr int gemmDepth = 16; ///< Products summed between two barriers.

/// Sums of a thread along rows and columns.
struct GemmTile {
  int tm, tn;
  constexpr int rows() const { return tm * gemmSide; }
  constexpr int columns() const { return tn * gemmSide; }
};

/// The largest tile that is not mostly empty and leaves work for every
/// multiprocessor of a large GPU.
constexpr GemmTile gemmTile(long rows, long columns, long batch) {
  constexpr long enough = 128;
  GemmTile tile{4, 4};
  while (tile.tm > 1 && rows <= tile.rows() / 2)
    tile.tm /= 2;
  while (tile.tn > 1 && columns <= tile.columns() / 2)
    tile.tn /= 2;
  auto blocks = [&] {
    return ceilDiv(rows, tile.rows()) * ceilDiv(columns, tile.columns()) *
           batch;
  };
  while (blocks() < enough && tile.tm * tile.tn > 1)
    (tile.tm >= tile.tn ? tile.tm : tile.tn) /= 2;
  return tile;
}

constexpr dim3 gemmGrid(GemmTile tile, long rows, long columns, long batch) {
  return dim3(static_cast<unsigned>(ceilDiv(rows, tile.rows())),
              static_cast<unsigned>(ceilDiv(columns, tile.columns())),
              static_cast<unsigned>(batch));
}

/// A slice of an operand: lines are rows of the left or columns of the right
/// matrix. The padding spreads the stores of a transposing load over the banks.
template <int Lines> struct GemmSlice { float at[gemmDepth][Lines + 4]; };

/// Fills a slice with element(line, k). AlongDepth says which of the two is
/// adjacent in memory, so that adjacent threads read adjacent addresses.
template <bool AlongDepth, int Lines, class Element>
MSC_INLINE void loadSlice(GemmSlice<Lines> &slice, const Element &element) {
  MSC_UNROLL
  for (int i = 0; i < Lines * gemmDepth / blockThreads; ++i) {
    const int n = static_cast<int>(threadIdx.x) + i * blockThreads;
    const int line = AlongDepth ? n / gemmDepth : n % Lines;
    const int k = AlongDepth ? n % gemmDepth : n / Lines;
    slice.at[k][line] = element(line, k);
  }
}

template <int TM, int TN, int Rows, int Columns>
MSC_INLINE void addProducts(float (&sums)[TM][TN], const GemmSlice<Rows> &a,
                            const GemmSlice<Columns> &b, int row, int column) {
  MSC_UNROLL
  for (int k = 0; k < gemmDepth; ++k)
    MSC_UNROLL
  for (int m = 0; m < TM; ++m)
    MSC_UNROLL
  for (int n = 0; n < TN; ++n)
    sums[m][n] += a.at[k][row + m * gemmSide] * b.at[k][column + n * gemmSide];
}

/// For the block's rows and columns: store(row, column, sum over k < depth of
/// a(row, k) b(k, column)). a and b give 0 outside their matrices and say in
/// alongDepth how they lie in memory; store ignores what lies outside.
template <class Tile, class A, class B, class Store>
MSC_INLINE void gemm(int depth, const A &a, const B &b, const Store &store) {
  constexpr int rows = Tile::value.rows(), columns = Tile::value.columns();
  constexpr int tm = Tile::value.tm, tn = Tile::value.tn;
  MSC_SHARED(aSlice, GemmSlice<rows>);
  MSC_SHARED(bSlice, GemmSlice<columns>);
  const int firstRow = static_cast<int>(blockIdx.x) * rows;
  const int firstColumn = static_cast<int>(blockIdx.y) * columns;
  const int row = static_cast<int>(threadIdx.x) / gemmSide;
  const int column = static_cast<int>(threadIdx.x) % gemmSide;
  float sums[tm][tn] = {};
  for (int k0 = 0; k0 < depth; k0 += gemmDepth) {
    loadSlice<A::alongDepth>(
        aSlice, [&](int line, int k) { return a(firstRow + line, k0 + k); });
    loadSlice<B::alongDepth>(
        bSlice, [&](int line, int k) { return b(k0 + k, firstColumn + line); });
    __syncthreads();
    addProducts(sums, aSlice, bSlice, row, column);
    __syncthreads();
  }
  MSC_UNROLL
  for (int m = 0; m < tm; ++m)
    MSC_UNROLL
  for (int n = 0; n < tn; ++n)
    store(firstRow + row + m * gemmSide, firstColumn + column + n * gemmSide,
          sums[m][n]);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GEMM_H
