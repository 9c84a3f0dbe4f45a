//===- FactorsTest.cpp - systems solved, matrices factored ----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/cholesky.h"
#include "codegen/cpp/kernels/determinants.h"
#include "codegen/cpp/kernels/eigen_pairs.h"
#include "codegen/cpp/kernels/least_squares.h"
#include "codegen/cpp/kernels/pivot_matrices.h"
#include "codegen/cpp/kernels/reflect_all.h"
#include "codegen/cpp/kernels/reflections.h"
#include "codegen/cpp/kernels/singular_values.h"
#include "codegen/cpp/kernels/solve_factored.h"
#include "codegen/cpp/kernels/solve_matrices.h"
#include "codegen/cpp/kernels/solve_triangles.h"
#include "codegen/cpp/kernels/solve_tridiagonal.h"

using namespace msc;
using namespace test;

namespace {

constexpr long batches = 3;
using Numbers = Tensor<float>;
using Work = Tensor<double>;

/// z = x y of every batch; x and y may be transposed.
template <bool TransposeX = false, bool TransposeY = false>
std::vector<float> multiply(long m, long k, long n, const float *x,
                            const float *y) {
  std::vector<float> z(batches * m * n);
  for (long b = 0; b < batches; ++b, x += m * k, y += k * n)
    for (long i = 0; i < m; ++i)
      for (long j = 0; j < n; ++j) {
        double sum = 0;
        for (long c = 0; c < k; ++c)
          sum += double(TransposeX ? x[c * m + i] : x[i * k + c]) *
                 (TransposeY ? y[j * k + c] : y[c * n + j]);
        z[(b * m + i) * n + j] = float(sum);
      }
  return z;
}

Numbers &addDiagonal(Numbers &x, long n, float value) {
  for (long b = 0; b < batches; ++b)
    for (long i = 0; i < n; ++i)
      x[(b * n + i) * n + i] += value;
  return x;
}

void expectIdentity(long n, const std::vector<float> &x) {
  Numbers one(batches * n * n, 0);
  addDiagonal(one, n, 1);
  expectNear(one, x.data(), x.size(), 1e-5, "identity");
}

} // namespace

template <bool Transposed, long N, long K> static void checkSystem() {
  Numbers a(batches * N * N), b(batches * N * K), x(b.size());
  a.randomize(N), b.randomize(N + 1);
  Work factors(a.size()), solved(b.size());
  const Dims<batches, N, N> square;
  const Dims<batches, N, K> sides;
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    solveMatrices<Transposed>(parallel, square, a.data(), sides, b.data(),
                              sides, x.data(), square, factors.data(), sides,
                              solved.data());
    expectNear(b, multiply<Transposed>(N, N, K, a, x).data(), b.size(), 1e-4,
               "system");
  }
  leastSquares<false>(twoThreads, square, a.data(), sides, b.data(), sides,
                      x.data(), square, factors.data(), Dims<batches, N>(),
                      Work(batches * N).data(), sides, solved.data());
  expectNear(b, multiply(N, N, K, a, x).data(), b.size(), 1e-4, "nearest");
}

TEST(Factors, Systems) {
  checkSystem<false, 1, 1>();
  checkSystem<false, 5, 3>();
  checkSystem<true, 8, 1>();
  checkSystem<true, 17, 4>();
}

TEST(Factors, Triangles) {
  constexpr long n = 6;
  const Dims<batches, n, n> square;
  Numbers a(batches * n * n), b(a.size()), root(a.size()), x(a.size());
  a.randomize(1), b.randomize(2);
  std::vector<float> positive = multiply<false, true>(n, n, n, a, a);
  std::copy(positive.begin(), positive.end(), a.data());
  addDiagonal(a, n, 1);
  cholesky<false>(twoThreads, square, a.data(), square, root.data());
  expectNear(a, multiply<false, true>(n, n, n, root, root).data(), a.size(),
             1e-5, "lower root");
  solveTriangles<true, false, false>(twoThreads, square, root.data(), square,
                                     b.data(), square, x.data());
  expectNear(b, multiply(n, n, n, root, x).data(), b.size(), 1e-4, "lower");
  solveTriangles<true, true, false>(twoThreads, square, root.data(), square,
                                    b.data(), square, x.data());
  expectNear(b, multiply<true>(n, n, n, root, x).data(), b.size(), 1e-4,
             "transposed");
  cholesky<true>(twoThreads, square, a.data(), square, root.data());
  expectNear(a, multiply<true>(n, n, n, root, root).data(), a.size(), 1e-5,
             "upper root");
}

TEST(Factors, Determinants) {
  constexpr long n = 4;
  const Dims<batches, n, n> square;
  const Dims<batches> each;
  Numbers a(batches * n * n), sign(batches), log(batches), value(batches);
  a.randomize(5);
  determinants(twoThreads, square, a.data(), each, sign.data(), each,
               log.data(), each, value.data(), square, Work(a.size()).data());
  for (long b = 0; b < batches; ++b) {
    double expected = 0; // by permutations
    int order[] = {0, 1, 2, 3};
    do {
      double product = 1;
      for (int i = 0; i < n; ++i) {
        product *= a[(b * n + i) * n + order[i]];
        for (int j = i + 1; j < n; ++j)
          product = order[j] < order[i] ? -product : product;
      }
      expected += product;
    } while (std::next_permutation(order, order + n));
    ASSERT_NEAR(value[b], expected, 1e-5);
    ASSERT_NEAR(sign[b] * std::exp(log[b]), expected, 1e-5);
  }
}

/// A pivot that names no row is left out.
TEST(Factors, Pivots) {
  const Dims<1, 3> counts;
  const Dims<1, 3, 3> square;
  Tensor<std::int32_t> pivots(3);
  pivots[0] = 2, pivots[1] = 7, pivots[2] = -2147483647 - 1;
  Numbers matrix(9), lu(9), b(9), x(9);
  pivotMatrices(oneThread, counts, pivots.data(), square, matrix.data());
  for (int i = 0; i < 9; ++i)
    ASSERT_EQ(matrix[i], i == 1 || i == 3 || i == 8);
  for (int i = 0; i < 9; ++i)
    lu[i] = i / 3 == i % 3, b[i] = float(i);
  solveFactored(oneThread, square, lu.data(), counts, pivots.data(), square,
                b.data(), square, x.data());
  for (int i = 0; i < 9; ++i)
    ASSERT_EQ(x[i], i < 3 ? i + 3 : i < 6 ? i - 3 : i);
}

template <long M, long N> static void checkReflections() {
  constexpr long k = M < N ? M : N;
  const Dims<batches, M, N> sizes;
  const Dims<batches, M, M> square;
  Numbers a(batches * M * N), r(a.size()), shares(batches * k),
      q(batches * M * M);
  a.randomize(M + N);
  reflections(twoThreads, sizes, a.data(), sizes, r.data(), Dims<batches, k>(),
              shares.data(), sizes, Work(a.size()).data());
  reflectAll(twoThreads, sizes, r.data(), Dims<batches, k>(), shares.data(),
             square, q.data(), square, Work(q.size()).data());
  expectIdentity(M, multiply<true>(M, M, M, q, q));
  for (long i = 0; i < batches * M * N; ++i)
    r[i] = i / N % M > i % N ? 0 : r[i];
  expectNear(a, multiply(M, M, N, q, r).data(), a.size(), 1e-5, "QR");
}

TEST(Factors, Reflections) {
  checkReflections<1, 1>();
  checkReflections<5, 3>();
  checkReflections<3, 5>();
  checkReflections<17, 17>();
}

template <long M, long N> static void checkSingular(bool isZero = false) {
  constexpr long k = M < N ? M : N, l = M < N ? N : M;
  Numbers a(batches * M * N), s(batches * k), u(batches * M * M),
      v(batches * N * N), scaled(batches * M * N, 0);
  a.randomize(M * N);
  for (std::size_t i = 0; isZero && i < a.size(); ++i)
    a[i] = 0;
  singularValues<(M < N)>(twoThreads, Dims<batches, M, N>(), a.data(),
                          Dims<batches, k>(), s.data(), Dims<batches, M, M>(),
                          u.data(), Dims<batches, N, N>(), v.data(),
                          Dims<batches, l, l>(), Work(batches * l * l).data(),
                          Dims<batches, k, k>(), Work(batches * k * k).data());
  expectIdentity(M, multiply<true>(M, M, M, u, u));
  expectIdentity(N, multiply<true>(N, N, N, v, v));
  for (long i = 0; i < batches * M * k; ++i)
    scaled[i / k * N + i % k] =
        u[i / k * M + i % k] * s[i / (k * M) * k + i % k];
  expectNear(a, multiply<false, true>(M, N, N, scaled, v).data(), a.size(),
             1e-5, "U S V");
}

TEST(Factors, SingularValues) {
  checkSingular<1, 1>();
  checkSingular<4, 3>();
  checkSingular<3, 7>();
  checkSingular<12, 12>();
  checkSingular<4, 3>(/*isZero=*/true);
}

TEST(Factors, EigenPairs) {
  constexpr long n = 9;
  const Dims<batches, n, n> square;
  const Dims<batches, n> rows;
  Numbers a(batches * n * n), w(batches * n), v(a.size()), scaled(a.size());
  a.randomize(8);
  for (long i = 0; i < batches * n * n; ++i)
    if (i / n % n < i % n)
      a[i] = a[i / (n * n) * n * n + i % n * n + i / n % n];
  eigenPairs<true>(twoThreads, square, a.data(), rows, w.data(), square,
                   v.data(), square, Work(a.size()).data(), square,
                   Work(a.size()).data());
  expectIdentity(n, multiply<true>(n, n, n, v, v));
  for (long i = 0; i < batches * n * n; ++i)
    scaled[i] = v[i] * w[i / (n * n) * n + i % n];
  expectNear(a, multiply<false, true>(n, n, n, scaled, v).data(), a.size(),
             1e-5, "V W V");
  a[0] = NAN; // what has no order gives numbers of no memory
  eigenPairs<false>(oneThread, square, a.data(), rows, w.data(), square,
                    v.data(), square, Work(a.size()).data(), square,
                    Work(a.size()).data());
  for (long i = 0; i < n; ++i)
    ASSERT_TRUE(std::isnan(w[i]) || std::isfinite(w[i]));
}

TEST(Factors, Tridiagonal) {
  constexpr long n = 7, k = 2;
  const Dims<batches, 3, n> diagonals;
  const Dims<batches, n, k> sides;
  Numbers d(batches * 3 * n), b(batches * n * k), x(b.size()),
      a(batches * n * n, 0);
  d.randomize(3), b.randomize(4);
  for (long i = 0; i < batches * n; ++i) {
    const float *own = d + i / n * 3 * n + i % n;
    a[i * n + i % n] = own[n];
    if (i % n + 1 < n)
      a[i * n + i % n + 1] = own[0];
    if (i % n)
      a[i * n + i % n - 1] = own[2 * n];
  }
  solveTridiagonal(twoThreads, diagonals, d.data(), sides, b.data(), sides,
                   x.data(), Dims<batches, n, 3>(), Work(d.size()).data(),
                   sides, Work(b.size()).data());
  expectNear(b, multiply(n, n, k, a, x).data(), b.size(), 1e-4, "tridiagonal");
}
