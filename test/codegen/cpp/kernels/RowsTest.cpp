//===- RowsTest.cpp - softmax and norms -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/rows.h"
#include "Support.h"
#include "test/codegen/RowReference.h"
#include <functional>

using namespace msc;
using namespace rows;
using namespace test;

namespace {

/// `form` of each row of x[outer][count][inner].
std::vector<double> expected(const float *x, long outer, long count, long inner,
                             const std::function<void(Row &)> &form) {
  std::vector<double> y(outer * count * inner);
  for (long o = 0; o < outer; ++o)
    for (long c = 0; c < inner; ++c) {
      Row row;
      for (long i = 0; i < count; ++i)
        row.push_back(x[(o * count + i) * inner + c]);
      form(row);
      for (long i = 0; i < count; ++i)
        y[(o * count + i) * inner + c] = row[i];
    }
  return y;
}

/// The body adds an operand of the last dimension.
template <class D, int First, int Last> void check() {
  constexpr long outer = FirstExtents<D, First>::size;
  constexpr long count = FirstExtents<D, Last>::size / outer;
  constexpr long inner = D::size / outer / count;
  constexpr long last = D::extent[D::rank - 1];
  Tensor x(D::size), y(D::size), b(last);
  x.randomize(1), b.randomize(2);
  const auto body = [p = b.data()](auto acc, auto at) {
    if constexpr (D::rank == 2)
      return acc + at.load(p, Strides<0, 1>());
    else
      return acc + at.load(p, Strides<0, 0, 1>());
  };
  const auto compare = [&](const std::function<void(Row &)> &form) {
    const std::vector<double> e = expected(x.data(), outer, count, inner, form);
    for (long i = 0; i < D::size; ++i)
      ASSERT_NEAR(y[i], e[i] + b[i % last], 2e-5) << i;
  };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    softmax<D, First, Last>(parallel, x.data(), y.data(), body);
    compare(softmaxOf);
    logSoftmax<D, First, Last>(parallel, x.data(), y.data(), body);
    compare(logSoftmaxOf);
    norm<D, First, Last>(parallel, x.data(), y.data(), epsilon, body);
    compare(normOf);
  }
}

/// All dimensions chosen by a run, the first, the last.
template <long... N> auto chooseAll(Dims<N...>) {
  return Dims<(N * 0 + chosen)...>(N...);
}
template <long N, long... More> auto chooseOuter(Dims<N, More...>) {
  return Dims<chosen, More...>(N);
}
template <long M, long N> auto chooseLast(Dims<M, N>) {
  return Dims<M, chosen>(N);
}
template <long L, long M, long N> auto chooseLast(Dims<L, M, N>) {
  return Dims<L, M, chosen>(N);
}

/// Loads an operand of all dimensions, one of the last and one that is the same
/// for that.
template <class D> struct Operands {
  const float *all, *last;
  template <class V, class At> auto operator()(V acc, At at) const {
    constexpr long inner = D::extent[D::rank - 1];
    if constexpr (D::rank == 2)
      return acc * at.load(all, Strides<inner, 1>()) +
             at.load(last, Strides<0, 1>()) + at.load(last, Strides<0, 0>());
    else
      return acc * at.load(all, Strides<inner * D::extent[1], inner, 1>()) +
             at.load(last, Strides<0, 0, 1>()) +
             at.load(last, Strides<0, 0, 0>());
  }
};
/// The same with strides of a run.
template <class D> struct ChosenOperands {
  const float *all, *last;
  template <class V, class At> auto operator()(V acc, At at) const {
    constexpr long inner = D::extent[D::rank - 1];
    if constexpr (D::rank == 2)
      return acc * at.load(all, Strides<chosen, 1>(inner)) +
             at.load(last, Strides<0, 1>()) + at.load(last, Strides<0, 0>());
    else
      return acc * at.load(all, Strides<joined, chosen, 1>(inner)) +
             at.load(last, Strides<0, 0, 1>()) +
             at.load(last, Strides<0, 0, 0>());
  }
};

/// A run's form sums in the order of the constant one: the bits are the same.
template <class D, int First, int Last, class Given>
void checkChosen(Given dims) {
  Tensor x(D::size), y(D::size), z(D::size), b(D::size);
  x.randomize(1), b.randomize(2);
  const float *last = b.data() + (D::size - D::extent[D::rank - 1]);
  const Operands<D> body{b.data(), last};
  const ChosenOperands<D> other{b.data(), last};
  const auto compare = [&] {
    ASSERT_EQ(std::memcmp(y.data(), z.data(), D::size * sizeof(float)), 0);
    std::fill(z.data(), z.data() + D::size, -7.0f);
  };
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    softmax<D, First, Last>(parallel, x.data(), y.data(), body);
    softmax<First, Last>(parallel, dims, x.data(), z.data(), other);
    compare();
    logSoftmax<D, First, Last>(parallel, x.data(), y.data(), body);
    logSoftmax<First, Last>(parallel, dims, x.data(), z.data(), other);
    compare();
    norm<D, First, Last>(parallel, x.data(), y.data(), epsilon, body);
    norm<First, Last>(parallel, dims, x.data(), z.data(), epsilon, other);
    compare();
  }
}
template <class D, int First, int Last> void checkChosen() {
  checkChosen<D, First, Last>(chooseAll(D()));
}
template <class D, int First, int Last> void checkPartlyChosen() {
  checkChosen<D, First, Last>(chooseOuter(D()));
  checkChosen<D, First, Last>(chooseLast(D()));
}

} // namespace

TEST(Rows, ChosenAlongTheLastDimension) {
  checkChosen<Dims<1, 1>, 1, 2>();
  checkChosen<Dims<3, 7>, 1, 2>();
  checkChosen<Dims<5, 16>, 1, 2>();
  checkChosen<Dims<2, 63>, 1, 2>();
  checkChosen<Dims<40, 65>, 1, 2>();
  checkChosen<Dims<2, 3, 1000>, 2, 3>();
  checkChosen<Dims<300, 5, 64>, 2, 3>();
}

TEST(Rows, PartlyChosen) {
  checkPartlyChosen<Dims<40, 65>, 1, 2>();
  checkPartlyChosen<Dims<3, 5, 7>, 1, 3>();
  checkPartlyChosen<Dims<2, 49, 100>, 1, 2>();
}

TEST(Rows, ChosenAlongSeveralDimensions) {
  checkChosen<Dims<3, 5, 7>, 1, 3>();
  checkChosen<Dims<2, 16, 33>, 0, 3>();
  checkChosen<Dims<2, 3, 16>, 1, 3>();
}

TEST(Rows, ChosenSideBySide) {
  checkChosen<Dims<9, 5>, 0, 1>();
  checkChosen<Dims<2, 49, 100>, 1, 2>();
  checkChosen<Dims<3, 4, 17>, 0, 1>();
  checkChosen<Dims<3, 4, 17>, 0, 2>();
  checkChosen<Dims<3, 4, 1>, 1, 2>();
  checkChosen<Dims<300, 16, 64>, 1, 2>();
}

TEST(Rows, AlongTheLastDimension) {
  check<Dims<1, 1>, 1, 2>();
  check<Dims<3, 7>, 1, 2>();
  check<Dims<5, 16>, 1, 2>();
  check<Dims<40, 65>, 1, 2>();
  check<Dims<2, 3, 1000>, 2, 3>();
}

TEST(Rows, AlongSeveralDimensions) {
  check<Dims<3, 5, 7>, 1, 3>();
  check<Dims<2, 16, 33>, 0, 3>();
}

TEST(Rows, SideBySide) {
  check<Dims<9, 5>, 0, 1>();
  check<Dims<2, 49, 100>, 1, 2>();
  check<Dims<3, 4, 17>, 0, 1>();
  check<Dims<3, 4, 17>, 0, 2>();
}

TEST(Rows, InPlaceAndWithoutOverflow) {
  Tensor x(20);
  for (int i = 0; i < 20; ++i)
    x[i] = i == 3 ? 1e30f : -1e30f;
  softmax<Dims<1, 20>, 1, 2>(oneThread, x.data(), x.data(),
                             [](auto acc, auto) { return acc; });
  for (int i = 0; i < 20; ++i)
    ASSERT_EQ(x[i], i == 3 ? 1.0f : 0.0f);
}

TEST(Rows, OneNaNIsNaNEverywhere) {
  Tensor x(40, 1.0f), y(40);
  x[25] = NAN;
  const auto body = [](auto acc, auto) { return acc; };
  softmax<Dims<2, 20>, 1, 2>(oneThread, x.data(), y.data(), body);
  for (int i = 0; i < 40; ++i)
    ASSERT_EQ(std::isnan(y[i]), i >= 20);
  norm<Dims<2, 20>, 1, 2>(oneThread, x.data(), y.data(), 1e-5f, body);
  for (int i = 0; i < 40; ++i)
    ASSERT_EQ(std::isnan(y[i]), i >= 20);
}
