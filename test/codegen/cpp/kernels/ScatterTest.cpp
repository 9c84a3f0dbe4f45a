//===- ScatterTest.cpp - updates, written where indices point -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/scatter.h"
#include "Support.h"
#include <limits>

using namespace msc;
using namespace test;

/// What is left of both shows in the order of the updates.
static const auto mix = [](auto old, auto update) {
  return decltype(update)(old * 3 + update);
};

/// Some of them outside on both sides, some twice.
template <class I> static void choose(Tensor<I> &indices, long size) {
  for (std::size_t n = 0; n < indices.size(); ++n)
    indices[n] = I(long(n) * 7 % (2 * size + 1) - size / 2);
  indices[0] = std::numeric_limits<I>::min();
  indices[indices.size() - 1] = std::numeric_limits<I>::max();
}

/// Where an index points to along an axis, or -1.
static long placeIn(std::int64_t index, long size, bool fromEnd) {
  if (fromEnd && index < 0)
    index += size;
  return 0 <= index && index < size ? long(index) : -1;
}

template <class T> static void fill(Tensor<T> &tensor) {
  for (std::size_t i = 0; i < tensor.size(); ++i)
    tensor[i] = T(i % 5);
}

template <class T> static void expectEqual(Tensor<T> &y, Tensor<T> &expected) {
  for (std::size_t i = 0; i < y.size(); ++i)
    ASSERT_EQ(y[i], expected[i]) << i;
}

/// n rows of m elements into a table of `size`, by `scatter(parallel, updates,
/// indices, y)`.
template <class T, class I, class Scatter>
static void checkRows(long size, long n, long m, const Scatter &scatter) {
  Tensor<T> updates(n * m);
  Tensor<I> indices(n);
  fill(updates);
  choose(indices, size);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<T> y(size * m, T(1)), expected(size * m, T(1));
    scatter(parallel, updates.data(), indices.data(), y.data());
    for (long i = 0; i < n; ++i)
      if (const long place = placeIn(indices[i], size, false); place >= 0)
        for (long j = 0; j < m; ++j)
          expected[place * m + j] =
              mix(expected[place * m + j], updates[i * m + j]);
    expectEqual(y, expected);
  }
}

template <long Size, long N, long M, class T, class I>
static void checkKnownRows() {
  checkRows<T, I>(
      Size, N, M,
      [](const Parallel &parallel, const T *updates, const I *indices, T *y) {
        scatter<Dims<M>, Dims<N>, Axis<Size, M>>(
            parallel, updates, Strides<1, M>(), indices, Strides<0, 1>(), y,
            Strides<1, 0>(), mix);
      });
}

TEST(Scatter, Rows) {
  checkKnownRows<6, 9, 130, float, std::int32_t>();
  checkKnownRows<6, 9, 3, std::int8_t, std::int64_t>();
  checkKnownRows<4, 40, 1000, float, std::int64_t>(); // a row is several tasks
  checkKnownRows<7, 5, 1, double, std::int32_t>();
}

TEST(Scatter, Points) {
  Tensor<float> updates(8);
  Tensor<std::int32_t> indices(16);
  fill(updates);
  choose(indices, 5);
  Tensor<float> y(5 * 7, 1.0f), expected(5 * 7, 1.0f);
  scatter<Dims<>, Dims<8>, Axis<5, 7>, Axis<7, 1>>(
      twoThreads, updates.data(), Strides<1>(), indices.data(), Strides<2>(),
      y.data(), Strides<0>(), mix);
  for (long n = 0; n < 8; ++n) {
    const long row = placeIn(indices[2 * n], 5, false),
               column = placeIn(indices[2 * n + 1], 7, false);
    if (row >= 0 && column >= 0)
      expected[row * 7 + column] = mix(expected[row * 7 + column], updates[n]);
  }
  expectEqual(y, expected);
}

/// Each element of x[A][N][B] has an index of its own in y[A][Size][2 * B], of
/// which the first half of the columns is meant.
template <long A, long N, long B, long Size, bool FromEnd>
static void checkAlongAxis() {
  Tensor<float> updates(A * N * B);
  Tensor<std::int64_t> indices(A * N * B);
  fill(updates);
  choose(indices, Size);
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<float> y(A * Size * 2 * B, 1.0f), expected(A * Size * 2 * B, 1.0f);
    scatter<Dims<A, B>, Dims<N>, Axis<Size, 2 * B, FromEnd>>(
        parallel, updates.data(), Strides<N * B, 1, B>(), indices.data(),
        Strides<N * B, 1, B>(), y.data(), Strides<Size * 2 * B, 1, 0>(), mix);
    for (long i = 0; i < A * N * B; ++i)
      if (const long place = placeIn(indices[i], Size, FromEnd); place >= 0) {
        float &there = expected[(i / (N * B) * Size + place) * 2 * B + i % B];
        there = mix(there, updates[i]);
      }
    expectEqual(y, expected);
  }
}

TEST(Scatter, AlongAnAxis) {
  checkAlongAxis<3, 4, 21, 5, true>();
  checkAlongAxis<2, 9, 3, 5, false>();
}

/// The same where a run chooses all sizes.
static void checkInRun(long n, long m, long rows) {
  checkRows<float, std::int32_t>(
      rows, n, m,
      [=](const Parallel &parallel, const float *updates,
          const std::int32_t *indices, float *y) {
        scatter(parallel, Dims<chosen>(m), Dims<chosen>(n), updates,
                Strides<1, chosen>(m), indices, Strides<0, 1>(), y,
                Strides<1, 0>(), mix, Axis<chosen, chosen>(rows, m));
      });
}

TEST(Scatter, InARun) {
  checkInRun(9, 130, 6);
  checkInRun(40, 1000, 4);
  checkInRun(5, 1, 7);
  Tensor<float> y(3, 1.0f), none(1);
  Tensor<std::int32_t> indices(1);
  scatter(twoThreads, Dims<>(), Dims<chosen>(0), none.data(), Strides<1>(),
          indices.data(), Strides<1>(), y.data(), Strides<0>(), mix,
          Axis<3, 1>());
  EXPECT_EQ(y[0], 1.0f);
}
