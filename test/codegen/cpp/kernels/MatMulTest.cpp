//===- MatMulTest.cpp - packed and batched matrix products ----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/matmul.h"
#include "Support.h"
#include "codegen/cpp/kernels/batch_matmul.h"
#include "codegen/cpp/packing.h"

using namespace msc;
using namespace test;

template <MatMulShape S> static void checkMatMul() {
  Tensor a((S.m - 1) * S.aPitch() + S.k), b(long(S.k) * S.n), bias(S.n);
  Tensor packed(packedMatrixSize(S.k, S.n, MSC_VECTOR_BYTES));
  a.randomize(1), b.randomize(2), bias.randomize(3);
  packBlocks(getMatrixBlocks(S.n, MSC_VECTOR_BYTES), {S.k, 1, 1, S.n, 0},
             static_cast<const float *>(b), static_cast<float *>(packed));
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y((S.m - 1) * S.yPitch() + S.n);
    matmul<S>(parallel, a.data(), packed.data(), y.data(),
              [p = bias.data()](auto acc, auto at) {
                return acc * 0.5f + at.load(p, Strides<0, 1>());
              });
    for (int i = 0; i < S.m; ++i) {
      std::vector<float> row(S.n);
      for (int j = 0; j < S.n; ++j) {
        double sum = 0;
        for (int k = 0; k < S.k; ++k)
          sum += double(a[i * S.aPitch() + k]) * b[long(k) * S.n + j];
        row[j] = float(sum * 0.5 + bias[j]);
      }
      expectNear(row.data(), y + i * S.yPitch(), S.n, 1e-5, "matmul");
    }
  }
}

/// A run's form: the order of its sums is that of the constant one, and so are
/// the bits. What a row of y has behind its columns stays.
template <MatMulShape S> static void checkChosenMatMul() {
  constexpr MatMulShape open{.m = chosen,
                             .k = S.k,
                             .n = S.n,
                             .aStride = S.aStride,
                             .yStride = S.yStride};
  const long size = (S.m - 1) * S.yPitch() + S.n;
  Tensor a((S.m - 1) * S.aPitch() + S.k), extra(size);
  Tensor b(packedMatrixSize(S.k, S.n, MSC_VECTOR_BYTES));
  a.randomize(1), b.randomize(2), extra.randomize(3);
  const float *p = extra.data();
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y(size, -7.0f), z(size, -7.0f);
    matmul<S>(parallel, a.data(), b.data(), y.data(), [p](auto acc, auto at) {
      return acc + at.load(p, Strides<S.yPitch(), 1>());
    });
    matmul(parallel, Shaped<open>{S}, a.data(), b.data(), z.data(),
           [p](auto acc, auto at) {
             return acc + at.load(p, Strides<chosen, 1>(S.yPitch()));
           });
    EXPECT_EQ(std::memcmp(y.data(), z.data(), size * sizeof(float)), 0);
  }
}

TEST(MatMul, Chosen) {
  checkChosenMatMul<MatMulShape{.m = 1, .k = 1, .n = 1}>();
  checkChosenMatMul<MatMulShape{.m = 1, .k = 100, .n = 75}>();
  checkChosenMatMul<MatMulShape{.m = 5, .k = 300, .n = 33}>();
  checkChosenMatMul<MatMulShape{.m = 12, .k = 20, .n = 16}>();
  checkChosenMatMul<MatMulShape{.m = 131, .k = 20, .n = 10}>();
  checkChosenMatMul<MatMulShape{.m = 1100, .k = 7, .n = 200}>();
  checkChosenMatMul<MatMulShape{
      .m = 9, .k = 12, .n = 18, .aStride = 15, .yStride = 40}>();
}

TEST(MatMul, Vector) { checkMatMul<MatMulShape{.m = 1, .k = 100, .n = 75}>(); }
TEST(MatMul, OneByOne) { checkMatMul<MatMulShape{.m = 1, .k = 1, .n = 1}>(); }
TEST(MatMul, Tall) { checkMatMul<MatMulShape{.m = 131, .k = 20, .n = 10}>(); }
TEST(MatMul, Wide) { checkMatMul<MatMulShape{.m = 13, .k = 31, .n = 200}>(); }
TEST(MatMul, Deep) { checkMatMul<MatMulShape{.m = 5, .k = 3000, .n = 33}>(); }
TEST(MatMul, Slices) {
  checkMatMul<MatMulShape{
      .m = 9, .k = 12, .n = 18, .aStride = 15, .yStride = 40}>();
}

/// Elements up to the last of the last matrix, whose first is at `offset`.
static long sizeOf(long offset, long rows, long pitch, long columns) {
  return offset + (rows - 1) * pitch + columns;
}

template <BatchMatMulShape S> static void checkBatchMatMul() {
  constexpr int items = S.items(), last = items - 1;
  Tensor a(sizeOf(S.aOffset(last), S.transposeA ? S.k : S.m, S.aPitch(),
                  S.transposeA ? S.m : S.k)),
      b(sizeOf(S.bOffset(last), S.transposeB ? S.n : S.k, S.bPitch(),
               S.transposeB ? S.k : S.n)),
      extra(items * S.n);
  a.randomize(1), b.randomize(2), extra.randomize(3);
  std::vector<float> expected(sizeOf(S.yOffset(last), S.m, S.yPitch(), S.n),
                              -7.0f);
  for (int i = 0; i < items; ++i)
    for (int m = 0; m < S.m; ++m)
      for (int n = 0; n < S.n; ++n) {
        const float *am = a.data() + S.aOffset(i),
                    *bm = b.data() + S.bOffset(i);
        double sum = extra[i * S.n + n];
        for (int k = 0; k < S.k; ++k)
          sum +=
              double(
                  am[S.transposeA ? k * S.aPitch() + m : m * S.aPitch() + k]) *
              bm[S.transposeB ? n * S.bPitch() + k : k * S.bPitch() + n];
        expected[S.yOffset(i) + m * S.yPitch() + n] = float(sum);
      }
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y(expected.size(), -7.0f);
    Tensor scratch(batchMatMulScratch(items, S.k, S.n, MSC_VECTOR_BYTES), NAN);
    batchMatmul<S>(parallel, a.data(), b.data(), y.data(), scratch.data(),
                   [p = extra.data()](auto acc, auto at) {
                     using PerColumn = Strides<S.batch * S.n, S.n, 0, 1>;
                     return acc + at.load(p, PerColumn());
                   });
    expectNear(expected.data(), y, expected.size(), 1e-5, "batchMatmul");
  }
}

TEST(BatchMatMul, Plain) {
  checkBatchMatMul<BatchMatMulShape{.batch = 3, .m = 7, .k = 10, .n = 35}>();
}
TEST(BatchMatMul, TransposedB) {
  checkBatchMatMul<BatchMatMulShape{
      .batch = 2, .m = 20, .k = 16, .n = 80, .transposeB = true}>();
}
TEST(BatchMatMul, TransposedA) {
  checkBatchMatMul<BatchMatMulShape{
      .batch = 2, .m = 13, .k = 9, .n = 3, .transposeA = true}>();
}
TEST(BatchMatMul, BothTransposed) {
  checkBatchMatMul<BatchMatMulShape{.batch = 1,
                                    .m = 5,
                                    .k = 40,
                                    .n = 17,
                                    .transposeA = true,
                                    .transposeB = true}>();
}
// Heads of 8 side by side in rows of 24, as attention has them.
TEST(BatchMatMul, Heads) {
  checkBatchMatMul<BatchMatMulShape{.batch = 3,
                                    .m = 5,
                                    .k = 8,
                                    .n = 5,
                                    .transposeB = true,
                                    .aStride = 24,
                                    .aBatch = 8,
                                    .bStride = 24,
                                    .bBatch = 8}>();
  checkBatchMatMul<BatchMatMulShape{.batch = 3,
                                    .m = 5,
                                    .k = 5,
                                    .n = 8,
                                    .bStride = 24,
                                    .bBatch = 8,
                                    .yStride = 24,
                                    .yBatch = 8}>();
  checkBatchMatMul<BatchMatMulShape{.outer = 2,
                                    .batch = 3,
                                    .m = 5,
                                    .k = 8,
                                    .n = 8,
                                    .aStride = 24,
                                    .aBatch = 8,
                                    .aOuter = 120,
                                    .yStride = 24,
                                    .yBatch = 8,
                                    .yOuter = 120}>();
}
TEST(BatchMatMul, SharedOperands) {
  checkBatchMatMul<BatchMatMulShape{
      .batch = 4, .m = 6, .k = 8, .n = 70, .bBatch = 0}>();
  checkBatchMatMul<BatchMatMulShape{
      .batch = 4, .m = 6, .k = 8, .n = 16, .aBatch = 0}>();
}

/// What a compiler that knows N and K of S prints, or neither.
template <BatchMatMulShape S, bool KnowsN, bool KnowsK>
constexpr BatchMatMulShape chosenParts{.m = chosen,
                                       .k = KnowsK ? S.k : chosen,
                                       .n = KnowsN ? S.n : chosen,
                                       .transposeA = S.transposeA,
                                       .transposeB = S.transposeB};

/// A run's form sums in the order of the constant one: the bits are the same.
template <BatchMatMulShape S, BatchMatMulShape Open>
static void checkChosenBatchMatMul() {
  constexpr int items = S.items(), last = items - 1;
  Tensor a(sizeOf(S.aOffset(last), S.transposeA ? S.k : S.m, S.aPitch(),
                  S.transposeA ? S.m : S.k)),
      b(sizeOf(S.bOffset(last), S.transposeB ? S.n : S.k, S.bPitch(),
               S.transposeB ? S.k : S.n)),
      extra(items * S.m * S.n);
  a.randomize(1), b.randomize(2), extra.randomize(3);
  const long size = sizeOf(S.yOffset(last), S.m, S.yPitch(), S.n);
  const long packed = batchMatMulScratch(items, S.k, S.n, MSC_VECTOR_BYTES);
  const float *p = extra.data();
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y(size, -7.0f), z(size, -7.0f), scratch(packed, NAN),
        more(packed, NAN);
    batchMatmul<S>(
        parallel, a.data(), b.data(), y.data(), scratch.data(),
        [p](auto acc, auto at) {
          constexpr long rows = S.m * S.n;
          return acc * at.load(p, Strides<S.batch * rows, rows, S.n, 1>()) +
                 at.load(p, Strides<S.batch * S.n, S.n, 0, 1>());
        });
    batchMatmul(parallel, Shaped<Open>{S}, a.data(), b.data(), z.data(),
                more.data(), [p](auto acc, auto at) {
                  using All = Strides<joined, joined, chosen, 1>;
                  using PerItem = Strides<joined, chosen, 0, 1>;
                  return acc * at.load(p, All(S.n)) + at.load(p, PerItem(S.n));
                });
    EXPECT_EQ(std::memcmp(y.data(), z.data(), size * sizeof(float)), 0);
  }
}
template <BatchMatMulShape S> static void checkChosenBatchMatMul() {
  checkChosenBatchMatMul<S, chosenParts<S, false, false>>();
}
template <BatchMatMulShape S> static void checkPartlyChosenBatchMatMul() {
  checkChosenBatchMatMul<S, chosenParts<S, true, false>>();
  checkChosenBatchMatMul<S, chosenParts<S, false, true>>();
}

TEST(BatchMatMul, Chosen) {
  checkChosenBatchMatMul<BatchMatMulShape{}>();
  checkChosenBatchMatMul<BatchMatMulShape{
      .batch = 3, .m = 7, .k = 10, .n = 35}>();
  checkChosenBatchMatMul<BatchMatMulShape{
      .batch = 2, .m = 20, .k = 16, .n = 80, .transposeB = true}>();
  checkChosenBatchMatMul<BatchMatMulShape{
      .batch = 2, .m = 13, .k = 9, .n = 3, .transposeA = true}>();
  checkChosenBatchMatMul<BatchMatMulShape{.outer = 2,
                                          .batch = 2,
                                          .m = 37,
                                          .k = 40,
                                          .n = 145,
                                          .transposeA = true,
                                          .transposeB = true}>();
}
TEST(BatchMatMul, PartlyChosen) {
  checkPartlyChosenBatchMatMul<BatchMatMulShape{
      .batch = 2, .m = 20, .k = 16, .n = 80, .transposeB = true}>();
  checkPartlyChosenBatchMatMul<BatchMatMulShape{
      .batch = 3, .m = 7, .k = 10, .n = 35, .bStride = 40, .bBatch = 0}>();
}
TEST(BatchMatMul, ChosenHeads) {
  checkChosenBatchMatMul<BatchMatMulShape{.batch = 3,
                                          .m = 5,
                                          .k = 8,
                                          .n = 5,
                                          .transposeB = true,
                                          .aStride = 24,
                                          .aBatch = 8,
                                          .bStride = 24,
                                          .bBatch = 8}>();
  checkChosenBatchMatMul<BatchMatMulShape{.outer = 2,
                                          .batch = 3,
                                          .m = 5,
                                          .k = 8,
                                          .n = 8,
                                          .aStride = 24,
                                          .aBatch = 8,
                                          .aOuter = 120,
                                          .bBatch = 0,
                                          .yStride = 24,
                                          .yBatch = 8,
                                          .yOuter = 120}>();
}

/// Small numbers, of either sign where there is one.
template <class T> static std::vector<T> makeNumbers(long size) {
  std::vector<T> numbers(size);
  for (long i = 0; i < size; ++i)
    numbers[i] = static_cast<T>(i * 37 % 251 - 125);
  return numbers;
}

/// Sums of integers wrap; those of doubles are exact here.
template <class T, MatMulShape S> static void checkNumbers() {
  const std::vector<T> a = makeNumbers<T>(S.m * S.k),
                       b = makeNumbers<T>(S.k * S.n);
  std::vector<T> expected(S.m * S.n);
  for (int i = 0; i < S.m * S.n; ++i) {
    Arithmetic<T> sum = 0;
    for (int k = 0; k < S.k; ++k)
      sum = static_cast<Arithmetic<T>>(
          sum +
          static_cast<
              std::conditional_t<std::is_integral_v<T>, std::uint64_t, T>>(
              a[i / S.n * S.k + k]) *
              b[k * S.n + i % S.n]);
    expected[i] = static_cast<T>(sum);
  }
  std::vector<T> packed(
      packedMatrixSize(S.k, S.n, MSC_VECTOR_BYTES, sizeof(T)));
  packBlocks(getMatrixBlocks(S.n, MSC_VECTOR_BYTES, sizeof(T)),
             {S.k, 1, 1, S.n, 0}, b.data(), packed.data());
  constexpr BatchMatMulShape batch{.m = S.m, .k = S.k, .n = S.n};
  constexpr BatchMatMulShape runShape = chosenParts<batch, false, false>;
  const auto same = [](auto acc, auto) { return acc; };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    std::vector<T> y(S.m * S.n), z(S.m * S.n), scratch(packed.size());
    matmul<S>(parallel, a.data(), packed.data(), y.data(), same);
    batchMatmul<batch>(parallel, a.data(), b.data(), z.data(), scratch.data(),
                       same);
    EXPECT_EQ(y, expected);
    EXPECT_EQ(z, expected);
    std::vector<T> w(S.m * S.n);
    batchMatmul(parallel, Shaped<runShape>{batch}, a.data(), b.data(), w.data(),
                scratch.data(), same);
    EXPECT_EQ(w, expected);
  }
}

template <class T> static void checkNumbers() {
  checkNumbers<T, MatMulShape{.m = 13, .k = 31, .n = 75}>();
  checkNumbers<T, MatMulShape{.m = 1, .k = 5, .n = 1}>();
}
TEST(MatMul, Doubles) { checkNumbers<double>(); }
TEST(MatMul, Integers) {
  checkNumbers<std::int8_t>();
  checkNumbers<std::uint16_t>();
  checkNumbers<std::int32_t>();
  checkNumbers<std::int64_t>();
}
