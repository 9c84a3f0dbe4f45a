//===- gemm.h - a block's tile of a product of matrices -------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// Convolutions and matrix products differ only in how they read their operands
// and where the sums go. A block of 16 x 16 threads computes 16 TM rows by
// 16 TN columns through shared memory, each thread TM x TN sums: S::tile, which
// the compiler chooses.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_GEMM_H
#define MSC_KERNELS_GEMM_H

#include "device.h"
#include "integer.h"

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

constexpr dim3 gemmGrid(GemmTile tile, long rows, long columns, long batch) {
  return dim3(static_cast<unsigned>(ceilDiv(rows, tile.rows())),
              static_cast<unsigned>(ceilDiv(columns, tile.columns())),
              static_cast<unsigned>(batch));
}

/// A slice of an operand: lines are rows of the left or columns of the right
/// matrix. The padding spreads the stores of a transposing load over the banks.
template <class T, int Lines> struct GemmSlice { T at[gemmDepth][Lines + 4]; };

/// What elements of type T are multiplied and summed up as: integers wrap.
template <class T, bool isInteger = std::is_integral_v<T>> struct SumOf {
  using Type = T;
};
template <class T> struct SumOf<T, true> { using Type = Wrapping<T>; };

/// Fills a slice with element(line, k). AlongDepth says which of the two is
/// adjacent in memory, so that adjacent threads read adjacent addresses.
template <bool AlongDepth, class T, int Lines, class Element>
MSC_INLINE void loadSlice(GemmSlice<T, Lines> &slice, const Element &element) {
  MSC_UNROLL
  for (int i = 0; i < Lines * gemmDepth / blockThreads; ++i) {
    const int n = static_cast<int>(threadIdx.x) + i * blockThreads;
    const int line = AlongDepth ? n / gemmDepth : n % Lines;
    const int k = AlongDepth ? n % gemmDepth : n / Lines;
    slice.at[k][line] = element(line, k);
  }
}

template <class Sum, int TM, int TN, class T, int Rows, int Columns>
MSC_INLINE void addProducts(Sum (&sums)[TM][TN], const GemmSlice<T, Rows> &a,
                            const GemmSlice<T, Columns> &b, int row,
                            int column) {
  MSC_UNROLL
  for (int k = 0; k < gemmDepth; ++k)
    MSC_UNROLL
  for (int m = 0; m < TM; ++m)
    MSC_UNROLL
  for (int n = 0; n < TN; ++n)
    sums[m][n] += static_cast<Sum>(a.at[k][row + m * gemmSide]) *
                  static_cast<Sum>(b.at[k][column + n * gemmSide]);
}

/// For the block's rows and columns: store(row, column, sum over k < depth of
/// a(row, k) b(k, column)). a and b give 0 outside their matrices and say in
/// alongDepth how they lie in memory; store ignores what lies outside.
template <class S, class A, class B, class Store>
MSC_INLINE void gemm(int depth, const A &a, const B &b, const Store &store) {
  constexpr int rows = S::tile.rows(), columns = S::tile.columns();
  constexpr int tm = S::tile.tm, tn = S::tile.tn;
  using T = decltype(a(0, 0));
  using Sum = typename SumOf<T>::Type;
  using RowSlice = GemmSlice<T, rows>;
  using ColumnSlice = GemmSlice<T, columns>;
  MSC_SHARED(aSlice, RowSlice);
  MSC_SHARED(bSlice, ColumnSlice);
  const int firstRow = static_cast<int>(blockIdx.x) * rows;
  const int firstColumn = static_cast<int>(blockIdx.y) * columns;
  const int row = static_cast<int>(threadIdx.x) / gemmSide;
  const int column = static_cast<int>(threadIdx.x) % gemmSide;
  Sum sums[tm][tn] = {};
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
          static_cast<T>(sums[m][n]));
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_GEMM_H
