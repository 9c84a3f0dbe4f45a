//===- matmul_test.cu - matrix products against naive loops ---------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/batch_matmul.h"
#include "kernels/matmul.h"

#include "DeviceVector.h"

using msc::BatchMatMulShape;
using msc::MatMulShape;

namespace {

/// A problem, and sums of a thread, rows by columns.
template <class Problem, int rows, int columns> struct Tiled : Problem {
  static constexpr msc::GemmTile tile{rows, columns};
};

template <class S>
void product(msc::Stream &stream, const float *a, const float *b,
             const float *bias, float *y) {
  msc::matmul<S>(stream, a, b, y, [=] __device__(auto acc, auto at) {
    return acc + at.load(bias, msc::Strides<0, 1>());
  });
}

template <class S> void test(const char *what) {
  constexpr MatMulShape s = S::value;
  DeviceVector<float> a(noise(s.m * s.aPitch(), 1)), b(noise(s.k * s.n, 2)),
      bias(noise(s.n, 3)), y(unwritten(s.m * s.yPitch()));
  std::vector<float> expected = y.host;
  for (int i = 0; i < s.m; ++i)
    for (int j = 0; j < s.n; ++j) {
      float sum = 0.0f;
      for (int k = 0; k < s.k; ++k)
        sum += a.host[i * s.aPitch() + k] * b.host[k * s.n + j];
      expected[i * s.yPitch() + j] = sum + bias.host[j];
    }
  msc::Stream stream;
  product<S>(stream, a.data, b.data, bias.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(y.read(), expected, what, 1e-4f);
}

template <class S>
void batchProduct(msc::Stream &stream, const float *a, const float *b,
                  const float *scale, float *y) {
  // A type, as nvcc miscounts the captures of a lambda that names constants.
  using PerRow =
      msc::Strides<long(S::value.batch) * S::value.m, S::value.m, 1, 0>;
  msc::batchMatmul<S>(stream, a, b, y, [=] __device__(auto acc, auto at) {
    return acc * at.load(scale, PerRow());
  });
}

/// Elements up to the last of the last matrix, whose first is at `offset`.
constexpr long sizeOf(long offset, long rows, long pitch, long columns) {
  return offset + (rows - 1) * pitch + columns;
}

template <class S> void testBatch(const char *what) {
  constexpr BatchMatMulShape s = S::value;
  constexpr int items = s.items(), last = items - 1;
  DeviceVector<float> a(noise(sizeOf(s.aOffset(last), s.transposeA ? s.k : s.m,
                                     s.aPitch(), s.transposeA ? s.m : s.k),
                              1)),
      b(noise(sizeOf(s.bOffset(last), s.transposeB ? s.n : s.k, s.bPitch(),
                     s.transposeB ? s.k : s.n),
              2)),
      scale(noise(items * s.m, 3)),
      y(unwritten(sizeOf(s.yOffset(last), s.m, s.yPitch(), s.n)));
  std::vector<float> expected = y.host;
  for (int i = 0; i < items * s.m; ++i)
    for (int j = 0, item = i / s.m, row = i % s.m; j < s.n; ++j) {
      float sum = 0.0f;
      const float *am = a.host.data() + s.aOffset(item);
      const float *bm = b.host.data() + s.bOffset(item);
      for (int k = 0; k < s.k; ++k)
        sum += am[s.transposeA ? k * s.aPitch() + row : row * s.aPitch() + k] *
               bm[s.transposeB ? j * s.bPitch() + k : k * s.bPitch() + j];
      expected[s.yOffset(item) + row * s.yPitch() + j] = sum * scale.host[i];
    }
  msc::Stream stream;
  batchProduct<S>(stream, a.data, b.data, scale.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(y.read(), expected, what, 1e-4f);
}

struct OneRow {
  static constexpr MatMulShape value{.m = 1, .k = 130, .n = 10};
};
struct Large {
  static constexpr MatMulShape value{.m = 150, .k = 37, .n = 131};
};
struct Sliced {
  static constexpr MatMulShape value{
      .m = 17, .k = 16, .n = 33, .aStride = 20, .yStride = 40};
};
struct Batch {
  static constexpr BatchMatMulShape value{.batch = 3, .m = 20, .k = 18, .n = 9};
};
struct TransposedA {
  static constexpr BatchMatMulShape value{
      .batch = 2, .m = 33, .k = 17, .n = 40, .transposeA = true};
};
struct TransposedB {
  static constexpr BatchMatMulShape value{
      .batch = 2, .m = 5, .k = 50, .n = 70, .transposeB = true, .bBatch = 0};
};

/// Heads of 8 side by side in rows of 24, as attention has them.
struct Heads {
  static constexpr BatchMatMulShape value{.outer = 2,
                                          .batch = 3,
                                          .m = 5,
                                          .k = 5,
                                          .n = 8,
                                          .bStride = 24,
                                          .bBatch = 8,
                                          .bOuter = 120,
                                          .yStride = 24,
                                          .yBatch = 8,
                                          .yOuter = 120};
};

} // namespace

int main() {
  test<Tiled<OneRow, 1, 1>>("one row");
  test<Tiled<Large, 4, 4>>("several tiles in each direction");
  test<Tiled<Sliced, 1, 2>>("slices of wider matrices");
  testBatch<Tiled<Batch, 1, 1>>("batch of products");
  testBatch<Tiled<TransposedA, 2, 2>>("transposed left operand");
  testBatch<Tiled<TransposedB, 1, 4>>(
      "transposed right operand, shared by the batch");
  testBatch<Tiled<Heads, 1, 1>>("heads of attention");
  return check::finish("matrix products");
}
