//===- MatMulTest.cpp - packed and batched matrix products ----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/matmul.h"
#include "Support.h"
#include "codegen/common/kernels/packing.h"
#include "codegen/cpp/kernels/batch_matmul.h"

using namespace msc;
using namespace test;

template <MatMulShape S> static void checkMatMul() {
  Tensor a((S.m - 1) * S.aPitch() + S.k), b(long(S.k) * S.n), bias(S.n);
  Tensor packed(packedMatrixSize(S.k, S.n, MSC_VECTOR_BYTES));
  a.randomize(1), b.randomize(2), bias.randomize(3);
  packMatrix(b, S.n, 1, S.k, S.n, MSC_VECTOR_BYTES, packed);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y((S.m - 1) * S.yPitch() + S.n);
    matmul<S>(parallel, a, packed, y, [p = bias.data()](auto acc, auto at) {
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

template <BatchMatMulShape S> static void checkBatchMatMul() {
  const long batches = S.bStep() ? S.batch : 1;
  Tensor a((S.batch - 1) * S.aStep() + S.m * S.k), b(batches * S.k * S.n);
  Tensor extra(S.batch * S.n);
  a.randomize(1), b.randomize(2), extra.randomize(3);
  std::vector<float> expected;
  for (int i = 0; i < S.batch; ++i)
    for (int m = 0; m < S.m; ++m)
      for (int n = 0; n < S.n; ++n) {
        double sum = extra[i * S.n + n];
        for (int k = 0; k < S.k; ++k)
          sum += double(a[i * S.aStep() +
                          (S.transposeA ? k * S.m + m : m * S.k + k)]) *
                 b[i * S.bStep() + (S.transposeB ? n * S.k + k : k * S.n + n)];
        expected.push_back(float(sum));
      }
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor y(expected.size());
    Tensor scratch(batchMatMulScratch(batches, S.k, S.n, MSC_VECTOR_BYTES),
                   NAN);
    batchMatmul<S>(parallel, a, b, y, scratch,
                   [p = extra.data()](auto acc, auto at) {
                     return acc + at.load(p, Strides<S.n, 0, 1>());
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
TEST(BatchMatMul, SharedOperands) {
  checkBatchMatMul<BatchMatMulShape{
      .batch = 4, .m = 6, .k = 8, .n = 70, .bBatch = 0}>();
  checkBatchMatMul<BatchMatMulShape{
      .batch = 4, .m = 6, .k = 8, .n = 16, .aBatch = 0}>();
}
