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
  const auto same = [](auto acc, auto) { return acc; };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    std::vector<T> y(S.m * S.n), z(S.m * S.n), scratch(packed.size());
    matmul<S>(parallel, a.data(), packed.data(), y.data(), same);
    batchMatmul<batch>(parallel, a.data(), b.data(), z.data(), scratch.data(),
                       same);
    EXPECT_EQ(y, expected);
    EXPECT_EQ(z, expected);
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
