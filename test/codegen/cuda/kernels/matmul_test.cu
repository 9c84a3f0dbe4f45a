//===- matmul_test.cu - matrix products against naive loops ---------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/batch_matmul.h"
#include "kernels/matmul.h"

#include "DeviceVector.h"

using msc::BatchMatMulShape;
using msc::MatMulShape;

namespace {

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
  msc::batchMatmul<S>(stream, a, b, y, [=] __device__(auto acc, auto at) {
    return acc * at.load(scale, msc::Strides<S::value.m, 1, 0>());
  });
}

template <class S> void testBatch(const char *what) {
  constexpr BatchMatMulShape s = S::value;
  DeviceVector<float> a(noise(s.batch * s.m * s.k, 1)),
      b(noise(s.batch * s.k * s.n, 2)), scale(noise(s.batch * s.m, 3)),
      y(unwritten(s.batch * s.m * s.n));
  std::vector<float> expected = y.host;
  for (int i = 0; i < s.batch * s.m; ++i)
    for (int j = 0; j < s.n; ++j) {
      float sum = 0.0f;
      const float *am = a.host.data() + i / s.m * s.aStep();
      const float *bm = b.host.data() + i / s.m * s.bStep();
      for (int k = 0; k < s.k; ++k)
        sum += am[s.transposeA ? k * s.m + i % s.m : i % s.m * s.k + k] *
               bm[s.transposeB ? j * s.k + k : k * s.n + j];
      expected[i * s.n + j] = sum * scale.host[i];
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

} // namespace

int main() {
  test<OneRow>("one row");
  test<Large>("several tiles in each direction");
  test<Sliced>("slices of wider matrices");
  testBatch<Batch>("batch of products");
  testBatch<TransposedA>("transposed left operand");
  testBatch<TransposedB>("transposed right operand, shared by the batch");
  return check::finish("matrix products");
}
