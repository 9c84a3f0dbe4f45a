//===- batch_matmul.h - products of two activations -----------------------===//
// SPDX-License-Identifier: Apache-2.0
//
// y[i][m][n] = body(sum over k of a[i][m][k] * b[i][k][n], at), of floats,
// doubles or integers, which wrap; either operand may be transposed. b is first
// packed into the caller's scratch memory, as [batch][block][k][NR],
// batchMatMulScratch elements (blocking.h). at.load takes
// Strides<outer, batch, row, column>.
//
//   msc::batchMatmul<msc::BatchMatMulShape{...}>(parallel, a, b, y, scratch,
//                                                body);
//   msc::batchMatmul(parallel, msc::Shaped<S>{{.outer = n, ...}}, a, b, y,
//                    scratch, body);
//
// Of the second S says only that a run chooses m, k and n where they are known,
// and what is transposed; the object has all numbers.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_BATCH_MATMUL_H
#define MSC_KERNELS_BATCH_MATMUL_H

#include "matmul.h"
#include "transpose.h"

namespace msc {
namespace {

/// The length of the sums, a constant where it is known.
template <auto S> MSC_INLINE constexpr long getDepth(const Shaped<S> &shape) {
  return S.k == chosen ? shape.of.k : S.k;
}

/// The dimensions of the rows of all items.
template <auto S>
MSC_INLINE constexpr auto getItemDims(const Shaped<S> &shape) {
  if constexpr (S.isOpen())
    return Dims<chosen, chosen, chosen>(shape.of.outer, shape.of.batch,
                                        shape.of.m);
  else
    return Dims<S.outer, S.batch, S.m>();
}

/// Packs one block of `padded` columns, `real` of them in b.
template <auto S, class T>
void packBlock(Shaped<S> shape, const T *b, long first, long real, long padded,
               T *out) {
  const long k = getDepth(shape), pitch = shape.of.bPitch();
  if constexpr (S.transposeB)
    transposeMatrix(b + first * pitch, out, real, k, pitch, padded);
  for (long i = 0; i < k; ++i, out += padded) {
    if constexpr (!S.transposeB)
      std::memcpy(out, b + i * pitch + first, sizeof(T) * real);
    for (long j = real; j < padded; ++j)
      out[j] = 0;
  }
}

/// Rows at a distance that a run chooses; those of a transposed matrix are its
/// columns.
template <bool AreColumns, class T> struct PitchedRows {
  const T *first;
  long pitch;

  struct Column {
    const T *first;
    long pitch;
    MSC_INLINE T operator[](long i) const { return first[i * pitch]; }
  };
  MSC_INLINE auto operator[](long m) const {
    if constexpr (AreColumns)
      return Column{first + m, pitch};
    else
      return first + m * pitch;
  }
};

/// acc[m][v] += the product of MR rows of x from `row` on and a packed block.
template <auto S, class V, int MR, int NV>
MSC_INLINE void accumulateRows(V (&acc)[MR][NV], Shaped<S> shape,
                               const Element<V> *x, long row,
                               const Element<V> *b) {
  using T = Element<V>;
  constexpr long width = NV * lanes<T>;
  const long pitch = shape.of.aPitch();
  x += S.transposeA ? row : row * pitch;
  if constexpr (S.isOpen()) {
    const PitchedRows<S.transposeA, T> a{x, pitch};
    accumulate<1, width>(acc, a, b, getDepth(shape));
  } else {
    const EvenRows<S.transposeA ? 1 : S.aPitch(), T> a{x};
    accumulate<S.transposeA ? S.aPitch() : 1, width>(acc, a, b, S.k);
  }
}

/// `result` is where row 0 would be if all rows of all items had one pitch:
/// rows are counted through the batch, whose matrices may lie elsewhere.
template <int MR, int NV, auto S, int Tail, class T, class Body>
__attribute__((noinline, flatten)) void
batchMatmulTile(Shaped<S> shape, const T *x, const T *b, T *result, long item,
                long row, long column, const Body &shared,
                ElementCount<Tail> tail) {
  const Body body = shared;
  Vec<T> acc[MR][NV] = {};
  accumulateRows(acc, shape, x, row, b);
  storeTile(acc, result, shape.of.yPitch(), item * shape.of.m + row, column,
            body, getItemDims(shape), tail);
}

/// `Rows` rows from `first` on, all where a run chooses them, by the columns of
/// one packed block.
template <long Rows, auto S, class T, class Body>
void batchMatmulBlock(Shaped<S> shape, const T *a, const T *panel, T *result,
                      long item, long first, long block, const Body &body) {
  const auto columns = makeColumns<S.n, T>(shape.of.n);
  columns.visit(block, [&](auto vectors, auto tail) {
    constexpr int NV = decltype(vectors)::value;
    const auto tiles = getTiles<Rows, tileRows(NV)>(shape.of.m);
    tiles.forEach(0, tiles.tiles, [&](long row, auto rows) {
      batchMatmulTile<decltype(rows)::value, NV>(
          shape, a, panel, result, item, first + row, block * columns.width,
          body, tail);
    });
  });
}

/// Where an item's rows would begin if they were counted through the batch.
template <auto S, class T> T *getRows(Shaped<S> shape, T *y, long item) {
  return y + shape.of.yOffset(item) - item * shape.of.m * shape.of.yPitch();
}

/// Packs one block of b[item], to `packed` + its first column * k.
template <auto S, class T>
void packBlockOf(Shaped<S> shape, const T *b, T *packed, long item,
                 long block) {
  const auto columns = makeColumns<S.n, T>(shape.of.n);
  const long first = block * columns.width;
  const long real =
      block == columns.blocks - 1 ? columns.lastWidth : columns.width;
  packBlock(shape, b + shape.of.bOffset(item), first, real,
            roundUp(real, lanes<T>), packed + first * getDepth(shape));
}

template <class P, auto S, class Number, class Body>
void batchMatmul(const P &parallel, Shaped<S> shape, const Number *left,
                 const Number *right, Number *result, Number *scratch,
                 const Body &body) {
  using T = Arithmetic<Number>;
  const auto columns = makeColumns<S.n, T>(shape.of.n);
  const long k = getDepth(shape), blocks = columns.blocks;
  const long matrix =
      packedMatrixSize(k, shape.of.n, MSC_VECTOR_BYTES, sizeof(T));
  const T *a = asArithmetic(left), *b = asArithmetic(right);
  T *y = asArithmetic(result), *packed = asArithmetic(scratch);
  parallel.forEach(shape.of.items() * blocks, [=](long task) {
    const long item = task / blocks, block = task % blocks;
    packBlockOf(shape, b, packed + item * matrix, item, block);
  });
  parallel.forEach(shape.of.items() * blocks, [=, &body](long task) {
    const long item = task / blocks, block = task % blocks;
    const T *panel = packed + item * matrix + block * columns.width * k;
    batchMatmulBlock<S.m>(shape, a + shape.of.aOffset(item), panel,
                          getRows(shape, y, item), item, 0, block, body);
  });
}
template <BatchMatMulShape S, class P, class Number, class Body>
void batchMatmul(const P &parallel, const Number *left, const Number *right,
                 Number *result, Number *scratch, const Body &body) {
  batchMatmul(parallel, Shaped<S>(), left, right, result, scratch, body);
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_BATCH_MATMUL_H
