//===- AttentionTest.cpp - heads of attention -----------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/attention.h"
#include "Support.h"

using namespace msc;
using namespace test;

namespace {

/// Elements up to the last of the last matrix, whose first is at `offset`.
long sizeOf(long offset, long rows, long pitch, long columns) {
  return offset + (rows - 1) * pitch + columns;
}

/// Of the result, y by its definition, in double: scores get half of the
/// product and `mask` of their column, weights are doubled, results get `bias`
/// of their column.
template <BatchMatMulShape A, BatchMatMulShape B> struct Case {
  static constexpr int last = A.items() - 1;
  static constexpr long maskSize = long(A.outer) * A.n;
  Tensor<> query{std::size_t(sizeOf(A.aOffset(last), A.m, A.aPitch(), A.k))},
      key{std::size_t(sizeOf(A.bOffset(last), A.transposeB ? A.n : A.k,
                             A.bPitch(), A.transposeB ? A.k : A.n))},
      value{std::size_t(sizeOf(B.bOffset(last), B.transposeB ? B.n : B.k,
                               B.bPitch(), B.transposeB ? B.k : B.n))},
      mask{std::size_t(maskSize)}, bias{std::size_t(B.n)};
  std::vector<float> expected =
      std::vector<float>(sizeOf(B.yOffset(last), B.m, B.yPitch(), B.n), -7.0f);

  Case() {
    query.randomize(1), key.randomize(2), value.randomize(3);
    mask.randomize(4), bias.randomize(5);
    for (long i = 1; i < maskSize; i += 3)
      mask[i] = -10000.0f;
    for (int item = 0; item < A.items(); ++item)
      for (int m = 0; m < A.m; ++m)
        computeRow(item, m);
  }

  /// b[i][k][n] of a product.
  template <BatchMatMulShape S>
  static double right(Tensor<> &b, int item, int k, int n) {
    return b[S.bOffset(item) +
             (S.transposeB ? n * S.bPitch() + k : k * S.bPitch() + n)];
  }

  void computeRow(int item, int m) {
    std::vector<double> weights(A.n);
    double total = 0;
    for (int n = 0; n < A.n; ++n) {
      double sum = 0;
      for (int k = 0; k < A.k; ++k)
        sum += query[A.aOffset(item) + m * A.aPitch() + k] *
               right<A>(key, item, k, n);
      weights[n] = std::exp(sum / 2 + mask[item / A.batch * A.n + n]);
      total += weights[n];
    }
    for (int e = 0; e < B.n; ++e) {
      double sum = bias[e];
      for (int n = 0; n < A.n; ++n)
        sum += 2 * weights[n] / total * right<B>(value, item, n, e);
      expected[B.yOffset(item) + m * B.yPitch() + e] = float(sum);
    }
  }

  template <class Wrap> void run(const Parallel &parallel, const Wrap &wrap) {
    Tensor y(expected.size(), -7.0f);
    const auto scores = wrap([p = mask.data()](auto acc, auto at) {
      return acc * 0.5f + at.load(p, Strides<A.n, 0, 0, 1>());
    });
    const auto weights = [](auto acc, auto) { return acc * 2.0f; };
    const auto body = [p = bias.data()](auto acc, auto at) {
      return acc + at.load(p, Strides<0, 0, 0, 1>());
    };
    constexpr long size =
        attentionScratch(A.items(), A.k, A.n, B.n, MSC_VECTOR_BYTES);
    if constexpr (size == 0) {
      attention<A, B>(parallel, query.data(), key.data(), value.data(),
                      y.data(), scores, weights, body);
    } else {
      Tensor scratch(size, NAN);
      attention<A, B>(parallel, query.data(), key.data(), value.data(),
                      y.data(), scratch.data(), scores, weights, body);
    }
    expectNear(expected.data(), y, expected.size(), 1e-5, "attention");
  }
};

template <BatchMatMulShape A, BatchMatMulShape B> void check() {
  Case<A, B> one;
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    one.run(parallel, [](auto body) { return body; });
    one.run(parallel, [](auto body) { return rolled(body); });
  }
}

} // namespace

TEST(Attention, Dense) {
  check<BatchMatMulShape{.batch = 3, .m = 7, .k = 10, .n = 35},
        BatchMatMulShape{.batch = 3, .m = 7, .k = 35, .n = 9}>();
}
TEST(Attention, Transposed) {
  check<BatchMatMulShape{.m = 20, .k = 16, .n = 80, .transposeB = true},
        BatchMatMulShape{.m = 20, .k = 80, .n = 33, .transposeB = true}>();
}
TEST(Attention, OneByOne) {
  check<BatchMatMulShape{.m = 1, .k = 1, .n = 1},
        BatchMatMulShape{.m = 1, .k = 1, .n = 1}>();
}
// More rows of scores than the stack takes, which is no multiple of them.
TEST(Attention, Long) {
  check<BatchMatMulShape{.batch = 2, .m = 31, .k = 12, .n = 700},
        BatchMatMulShape{.batch = 2, .m = 31, .k = 700, .n = 20}>();
}
// Many heads of 8 side by side in rows of 24: each is packed on the stack.
TEST(Attention, Heads) {
  check<BatchMatMulShape{.outer = 12,
                         .batch = 3,
                         .m = 13,
                         .k = 8,
                         .n = 21,
                         .transposeB = true,
                         .aStride = 24,
                         .aBatch = 8,
                         .aOuter = 13 * 24,
                         .bStride = 24,
                         .bBatch = 8,
                         .bOuter = 21 * 24},
        BatchMatMulShape{.outer = 12,
                         .batch = 3,
                         .m = 13,
                         .k = 21,
                         .n = 8,
                         .bStride = 24,
                         .bBatch = 8,
                         .bOuter = 21 * 24,
                         .yStride = 24,
                         .yBatch = 8,
                         .yOuter = 13 * 24}>();
}
