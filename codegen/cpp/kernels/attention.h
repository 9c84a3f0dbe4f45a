//===- attention.h - heads of attention, their scores in the cache --------===//
// SPDX-License-Identifier: Apache-2.0
//
//   msc::attention<msc::BatchMatMulShape{.batch = 12, .m = 384, .k = 64,
//                                        .n = 384, .transposeB = true},
//                  msc::BatchMatMulShape{.batch = 12, .m = 384, .k = 384,
//                                        .n = 64}>(
//       parallel, query, key, value, y, scratch,
//       [=](auto acc, auto at) { return acc * 0.125f; },
//       [=](auto acc, auto) { return acc; }, [=](auto acc, auto) { ... });
//
// y = body(weights(softmax(scores(query * key))) * value): the first shape is
// that of query * key, the second that of the product with the values. Both
// have the items of one batch; the first's y and the second's a are nowhere in
// memory: some rows of scores at a time lie on the stack. Keys and values are
// packed as those of batch_matmul.h, into the caller's scratch memory,
// attentionScratch floats (blocking.h); where that is none, the argument is
// left out. at.load takes Strides<outer, batch, row, column>, in `weights` it
// cannot be called.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_KERNELS_ATTENTION_H
#define MSC_KERNELS_ATTENTION_H

#include "batch_matmul.h"
#include "rows.h"

namespace msc {
namespace {

/// All blocks of an item's right side.
template <BatchMatMulShape S>
void packMatrix(const float *b, float *packed, long item) {
  for (long block = 0; block < ColumnBlocks<S.n, float>::blocks; ++block)
    packBlockOf(Shaped<S>(), b, packed, item, block);
}

/// `Rows` rows from `first` on, by all columns.
template <BatchMatMulShape S, long Rows, class Body>
void batchMatmulRows(const float *a, const float *packed, float *result,
                     long item, long first, const Body &body) {
  using Columns = ColumnBlocks<S.n, float>;
  for (long block = 0; block < Columns::blocks; ++block)
    batchMatmulBlock<Rows>(Shaped<S>(), a,
                           packed + block * Columns::width * S.k, result, item,
                           first, block, body);
}

/// The heads of A, scores, and B, their product with the values.
template <BatchMatMulShape A, BatchMatMulShape B> struct Heads {
  static_assert(A.items() == B.items() && A.m == B.m && A.n == B.k);
  static_assert(attentionRows(A.m, A.n) > 0, "a tile does not fit the stack");
  static constexpr long keySize = packedMatrixSize(A.k, A.n, MSC_VECTOR_BYTES);
  static constexpr long packedSize =
      packedHeadSize(A.k, A.n, B.n, MSC_VECTOR_BYTES);
  static constexpr long scratch =
      attentionScratch(A.items(), A.k, A.n, B.n, MSC_VECTOR_BYTES);
  using Rows = EvenTiles<A.m, attentionRows(A.m, A.n)>;

  static void pack(const float *key, const float *value, float *packed,
                   long item) {
    packMatrix<A>(key, packed, item);
    packMatrix<B>(value, packed + keySize, item);
  }

  /// The tiles [begin, end) of an item's rows, by what is packed of it.
  template <class Scores, class Weights, class Body>
  static void multiply(const float *query, const float *packed, float *y,
                       long item, long begin, long end, const Scores &scores,
                       const Weights &weights, const Body &body) {
    Rows::forEach(begin, end, [&](long first, auto rows) {
      constexpr long count = decltype(rows)::value;
      alignas(64) float block[count * A.n];
      batchMatmulRows<A, count>(query + A.aOffset(item), packed,
                                block - (item * A.m + first) * A.n, item, first,
                                scores);
      for (long i = 0; i < count; ++i)
        softmaxRow(AdjacentRow<Dims<count, A.n>, A.n>{i}, block, block,
                   weights);
      batchMatmulRows<B, count>(block - first * A.n, packed + keySize,
                                getRows(Shaped<B>(), y, item), item, first,
                                body);
    });
  }
};

/// Few heads, or large ones: all are packed first, then several tasks share
/// one.
template <BatchMatMulShape A, BatchMatMulShape B, class P, class Scores,
          class Weights, class Body>
void attention(const P &parallel, const float *query, const float *key,
               const float *value, float *y, float *scratch,
               const Scores &scores, const Weights &weights, const Body &body) {
  using All = Heads<A, B>;
  constexpr long tiles = All::Rows::tiles;
  parallel.forEach(A.items(), [=](long item) {
    All::pack(key, value, scratch + item * All::packedSize, item);
  });
  parallel.forEach(A.items() * tiles, [=, &scores, &weights, &body](long task) {
    const long item = task / tiles, tile = task % tiles;
    All::multiply(query, scratch + item * All::packedSize, y, item, tile,
                  tile + 1, scores, weights, body);
  });
}

/// Many small heads: a task each.
template <BatchMatMulShape A, BatchMatMulShape B, class P, class Scores,
          class Weights, class Body>
void attention(const P &parallel, const float *query, const float *key,
               const float *value, float *y, const Scores &scores,
               const Weights &weights, const Body &body) {
  using All = Heads<A, B>;
  static_assert(All::scratch == 0, "these heads need scratch memory");
  parallel.forEach(A.items(), [=, &scores, &weights, &body](long item) {
    alignas(64) float packed[All::packedSize];
    All::pack(key, value, packed, item);
    All::multiply(query, packed, y, item, 0, All::Rows::tiles, scores, weights,
                  body);
  });
}

} // namespace
} // namespace msc

#endif // MSC_KERNELS_ATTENTION_H
