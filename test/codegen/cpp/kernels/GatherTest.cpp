//===- GatherTest.cpp - rows of a table -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/gather.h"
#include "Support.h"
#include <limits>

using namespace msc;
using namespace test;

/// What y[n][m] is made of: table[size][m] at indices[n], 0 outside.
template <class A, class T, class I>
static T expected(Tensor<T> &table, I index, long column, long columns) {
  std::int64_t place =
      std::int64_t(std::uint64_t(index) - std::uint64_t(A::offset));
  if (A::fromEnd && place < 0)
    place += A::size;
  return 0 <= place && place < A::size ? table[place * columns + column] : T();
}

/// Some of them outside on both sides.
template <class I, long N> static void choose(Tensor<I> &indices, long size) {
  for (long n = 0; n < N; ++n)
    indices[n] = I(n * 7 % (3 * size + 2) - size - 1);
  indices[0] = std::numeric_limits<I>::min();
  indices[N - 1] = std::numeric_limits<I>::max();
}

/// y lies in every other part of a larger tensor.
template <long N, long M, class A, class I, class T>
static void checkCopies(Tensor<T> &table) {
  Tensor<I> indices(N);
  choose<I, N>(indices, A::size);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<T> y((2 * N - 1) * M, T(1));
    gather<Dims<N, M>, A>(parallel, table.data(), Strides<0, 1>(),
                          indices.data(), Strides<1, 0>(), y.data(),
                          Strides<2 * M, 1>());
    for (long n = 0; n < N; ++n)
      for (long m = 0; m < M; ++m) {
        ASSERT_EQ(y[n * 2 * M + m], expected<A>(table, indices[n], m, M));
        ASSERT_TRUE(n + 1 == N || y[n * 2 * M + M + m] == T(1)) << n;
      }
  }
}

TEST(Gather, CopiesRows) {
  Tensor table(11 * 770);
  table.randomize(1);
  checkCopies<40, 770, Axis<11, 770, true>, std::int32_t>(table);
  checkCopies<40, 770, Axis<11, 770>, std::int64_t>(table);
  checkCopies<40, 770, Axis<11, 770, false, -3>, std::int32_t>(table);
  checkCopies<40, 770, Axis<11, 770, true, 5>, std::int64_t>(table);
  Tensor<std::int8_t> bytes(5 * 3);
  for (int i = 0; i < 15; ++i)
    bytes[i] = std::int8_t(i + 1);
  checkCopies<9, 3, Axis<5, 3, true>, std::int32_t>(bytes);
}

/// From rows * 2 columns, of which every other is read: table[2][size][...].
TEST(Gather, ReadsEveryOtherColumn) {
  constexpr long batch = 2, size = 5, n = 3, m = 21, pitch = 2 * m;
  Tensor table(batch * size * pitch), y(batch * n * m);
  table.randomize(2);
  Tensor<std::int32_t> indices(batch * n);
  for (int i = 0; i < batch * n; ++i)
    indices[i] = i - 1;
  const auto check = [&](float added) {
    for (long b = 0; b < batch; ++b)
      for (long i = 0; i < n; ++i)
        for (long c = 0; c < m; ++c) {
          const long at = indices[b * n + i];
          const float read =
              0 <= at && at < size ? table[(b * size + at) * pitch + 2 * c] : 0;
          ASSERT_EQ(y[(b * n + i) * m + c], read + added * float(c));
        }
  };
  gather<Dims<batch, n, m>, Axis<size, pitch>>(
      oneThread, table.data(), Strides<size * pitch, 0, 2>(), indices.data(),
      Strides<n, 1, 0>(), y.data(), Strides<n * m, m, 1>());
  check(0);
  Tensor row(m);
  for (int c = 0; c < m; ++c)
    row[c] = float(c);
  const float *b = row;
  gather<Dims<batch, n, m>, Axis<size, pitch>>(
      twoThreads, table.data(), Strides<size * pitch, 0, 2>(), indices.data(),
      Strides<n, 1, 0>(), y.data(), Strides<n * m, m, 1>(),
      [=](auto acc, auto at) { return acc + at.load(b, Strides<0, 0, 1>()); });
  check(1);
}

/// y is an operand of the body.
TEST(Gather, AddsInPlace) {
  constexpr long n = 30, m = 100;
  using A = Axis<7, m, true>;
  Tensor table(7 * m), y(n * m);
  table.randomize(3);
  Tensor<std::int64_t> indices(n);
  choose<std::int64_t, n>(indices, 7);
  for (int i = 0; i < n * m; ++i)
    y[i] = float(i);
  float *p = y;
  gather<Dims<n, m>, A>(
      twoThreads, table.data(), Strides<0, 1>(), indices.data(),
      Strides<1, 0>(), p, Strides<m, 1>(),
      [=](auto acc, auto at) { return acc + at.load(p, Strides<m, 1>()); });
  for (long i = 0; i < n * m; ++i)
    ASSERT_EQ(y[i], expected<A>(table, indices[i / m], i % m, m) + float(i));
}
