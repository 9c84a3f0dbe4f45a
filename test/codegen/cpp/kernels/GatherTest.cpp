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

/// Into every other row of y, copied and with the body's row added: where a run
/// chooses sizes and strides the same is written.
template <long N, long M, long Step, class A> static void checkChosen() {
  Tensor table(A::size * A::stride), row(M), copied((2 * N - 1) * M, 1.0f),
      added(copied.size(), 1.0f);
  table.randomize(4), row.randomize(5);
  Tensor<std::int32_t> indices(N);
  choose<std::int32_t, N>(indices, A::size);
  const auto body = [r = row.data()](auto acc, auto at) {
    return acc * 0.3f + at.load(r, Strides<0, 1>());
  };
  gather<Dims<N, M>, A>(oneThread, table.data(), Strides<0, Step>(),
                        indices.data(), Strides<1, 0>(), copied.data(),
                        Strides<2 * M, 1>());
  gather<Dims<N, M>, A>(oneThread, table.data(), Strides<0, Step>(),
                        indices.data(), Strides<1, 0>(), added.data(),
                        Strides<2 * M, 1>(), body);
  const auto check = [&](const Parallel &parallel, auto dims, auto read,
                         auto axis) {
    Tensor y(copied.size(), 1.0f), z(copied.size(), 1.0f);
    gather(parallel, dims, axis, table.data(), read, indices.data(),
           Strides<1, 0>(), y.data(), Strides<chosen, 1>(2 * M));
    gather(parallel, dims, axis, table.data(), read, indices.data(),
           Strides<1, 0>(), z.data(), Strides<chosen, 1>(2 * M), body);
    ASSERT_EQ(std::memcmp(y, copied, y.size() * sizeof(float)), 0);
    ASSERT_EQ(std::memcmp(z, added, z.size() * sizeof(float)), 0);
  };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    check(parallel, Dims<chosen, chosen>(N, M), Strides<0, Step>(), A());
    check(parallel, Dims<chosen, M>(N), Strides<0, chosen>(Step), A());
    check(parallel, Dims<N, chosen>(M), Strides<0, Step>(), A());
    check(parallel, Dims<N, M>(), Strides<0, Step>(),
          Axis<chosen, chosen, A::fromEnd, A::offset>(A::size, A::stride));
    check(parallel, Dims<chosen, chosen>(N, M), Strides<0, chosen>(Step),
          Axis<A::size, chosen, A::fromEnd, A::offset>(A::stride));
  }
}

TEST(Gather, SizesOfARun) {
  checkChosen<2, 1, 1, Axis<3, 1>>();
  checkChosen<9, 3, 2, Axis<5, 6, true>>();
  checkChosen<40, 770, 1, Axis<11, 770, true, 5>>();
  checkChosen<40, 64, 1, Axis<11, 64>>();
  checkChosen<3, 17001, 1, Axis<4, 17001>>();
}

/// Of batches: the operand of the body is walked by lines of two dimensions.
TEST(Gather, BatchesOfARun) {
  constexpr long batch = 3, size = 5, n = 4, m = 21;
  Tensor table(batch * size * m), column(batch * n), y(batch * n * m);
  table.randomize(6), column.randomize(7);
  Tensor<std::int64_t> indices(batch * n);
  for (int i = 0; i < batch * n; ++i)
    indices[i] = i * 3 % 7 - 1;
  const float *c = column;
  Tensor rows(y.size());
  gather<Axis<size, m>>(oneThread, Dims<chosen, n, m>(batch), table.data(),
                        Strides<size * m, 0, 1>(), indices.data(),
                        Strides<n, 1, 0>(), rows.data(),
                        Strides<n * m, m, 1>());
  gather<Axis<size, m>>(twoThreads, Dims<chosen, chosen, m>(batch, n),
                        table.data(), Strides<chosen, 0, 1>(size * m),
                        indices.data(), Strides<chosen, 1, 0>(n), y.data(),
                        Strides<chosen, m, 1>(n * m), [=](auto acc, auto at) {
                          return acc + at.load(c, Strides<1, chosen, 0>(batch));
                        });
  for (long i = 0; i < batch * n * m; ++i) {
    const long line = i / m, at = indices[line];
    const float read =
        0 <= at && at < size ? table[(line / n * size + at) * m + i % m] : 0;
    ASSERT_EQ(rows[i], read);
    ASSERT_EQ(y[i], read + column[line / n + line % n * batch]);
  }
}
