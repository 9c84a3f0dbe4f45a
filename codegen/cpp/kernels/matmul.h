//===- matmul.h - matrix product with packed weights ----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[m][n] = body(sum over k of a[m][k] * b[k][n], at), of floats, doubles or
// integers, which wrap; b lies in blocks [block][k][NR] for MSC_VECTOR_BYTES.
// at.load takes Strides<row, column>. A convolution of one pixel a row is the
// same product: rows are its pixels. A run may choose m:
//
//   msc::matmul(parallel,
//               msc::Shaped<msc::MatMulShape{.m = msc::chosen, .k = 64,
//                                            .n = 96}>{
//                   {.m = rows, .k = 64, .n = 96}}, a, b, y, body);
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

  /// f(vectors of the block, ElementCount of the last of them).
  template <class F> static MSC_INLINE void visit(long block, const F &f) {
    if (block == blocks - 1)
      f(std::integral_constant<int, lastVectors>(), ElementCount<tail>());
    else if constexpr (blocks > 1)
      f(std::integral_constant<int, vectors>(), ElementCount<lanes<T>>());
  }
};

/// As many as a run has, of the width that wide matrices have.
template <class T> struct ColumnBlocks<chosen, T> {
  static constexpr int vectors =
      blockVectors(4 * lanes<T>, MSC_VECTOR_BYTES, sizeof(T));
  static constexpr long width = vectors * lanes<T>;
  long n, blocks = ceilDiv(n, width), lastWidth = n - (blocks - 1) * width;

  template <class F> MSC_INLINE void visit(long block, const F &f) const {
    if (block == blocks - 1)
      visitLast<1>(f);
    else
      f(std::integral_constant<int, vectors>(), ElementCount<lanes<T>>());
  }

private:
  template <int NV, class F> MSC_INLINE void visitLast(const F &f) const {
    if constexpr (NV < vectors)
      if (lastWidth > NV * lanes<T>)
        return visitLast<NV + 1>(f);
    f(std::integral_constant<int, NV>(), getTail<T>(Dims<chosen>(lastWidth)));
  }
};

template <long N, class T>
MSC_INLINE constexpr auto makeColumns([[maybe_unused]] long n) {
  if constexpr (N == chosen)
    return ColumnBlocks<chosen, T>{n};
  else
    return ColumnBlocks<N, T>();
}

/// The dimensions of the rows.
template <auto S> MSC_INLINE constexpr auto getRowDims(const Shaped<S> &shape) {
  if constexpr (S.isOpen())
    return Dims<chosen>(shape.of.m);
  else
    return Dims<S.m>();
}

/// MR rows by NV vectors of one block.
template <int MR, int NV, auto S, int Tail, class T, class Body>
__attribute__((noinline, flatten)) void
matmulTile(Shaped<S> shape, const T *x, const T *b, T *y, long row, long column,
           const Body &shared, ElementCount<Tail> tail) {
  const Body body = shared;
  Vec<T> acc[MR][NV] = {};
  const EvenRows<S.aPitch(), T> a{x + row * S.aPitch()};
  accumulate<1, NV * lanes<T>>(acc, a, b, S.k);
  storeTile(acc, y, S.yPitch(), row, column, body, getRowDims(shape), tail);
}

template <int NV, auto S, int Tail, class T, class Body>
MSC_INLINE void matmulBlock(Shaped<S> shape, const T *a, const T *b, T *y,
                            long part, long parts, long column,
                            const Body &body, ElementCount<Tail> tail) {
  const auto tiles = getTiles<S.m, tileRows(NV)>(shape.of.m);
  tiles.forEach(tiles.tiles * part / parts, tiles.tiles * (part + 1) / parts,
                [&](long row, auto rows) {
                  matmulTile<decltype(rows)::value, NV>(shape, a, b, y, row,
                                                        column, body, tail);
                });
}

template <class P, auto S, class Number, class Body>
void matmul(const P &parallel, Shaped<S> shape, const Number *left,
            const Number *right, Number *result, const Body &body) {
  using T = Arithmetic<Number>;
  using Columns = ColumnBlocks<S.n, T>;
  const long parts =
      ceilDiv(ceilDiv(shape.of.m, tileRows(Columns::vectors)), 16);
  const T *a = asArithmetic(left), *b = asArithmetic(right);
  T *y = asArithmetic(result);
  parallel.forEach(parts * Columns::blocks, [=, &body](long task) {
    const long block = task / parts, part = task % parts;
    const long first = block * Columns::width;
    const T *panel = b + first * S.k;
    Columns::visit(block, [&](auto vectors, auto tail) MSC_INLINE_LAMBDA {
      matmulBlock<decltype(vectors)::value>(shape, a, panel, y, part, parts,
                                            first, body, tail);
    });
  });
}
template <MatMulShape S, class P, class Number, class Body>
void matmul(const P &parallel, const Number *left, const Number *right,
            Number *result, const Body &body) {
  matmul(parallel, Shaped<S>(), left, right, result, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_MATMUL_H
