//===- TransposeTest.cpp - matrices turned over ---------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/transpose.h"
#include "Support.h"

using namespace msc;
using namespace test;

template <class T, long Batch, long Rows, long Cols>
static void checkTranspose() {
  Tensor<T> x(Batch * Rows * Cols), y(x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    x[i] = T(i * 7 + 1);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    transpose<Batch, Rows, Cols>(parallel, x.data(), y.data());
    for (long b = 0; b < Batch; ++b)
      for (long i = 0; i < Rows; ++i)
        for (long j = 0; j < Cols; ++j)
          ASSERT_EQ(y[(b * Cols + j) * Rows + i], x[(b * Rows + i) * Cols + j]);
    Tensor<T> z(x.size());
    transpose(parallel, Batch, Rows, Cols, x.data(), z.data());
    ASSERT_EQ(std::memcmp(z, y, x.size() * sizeof(T)), 0);
  }
}

TEST(Transpose, Floats) {
  checkTranspose<float, 1, 1, 1>();
  checkTranspose<float, 2, 3, 50>();
  checkTranspose<float, 1, 50, 3>();
  checkTranspose<float, 1, 150, 49>();
  checkTranspose<float, 3, 16, 24>();
  checkTranspose<float, 2, 200, 131>();
}
TEST(Transpose, OtherTypes) {
  checkTranspose<double, 1, 19, 21>();
  checkTranspose<std::int16_t, 2, 17, 33>();
  checkTranspose<std::uint8_t, 1, 40, 41>();
  checkTranspose<std::int64_t, 1, 8, 9>();
}
