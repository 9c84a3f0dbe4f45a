//===- ScanTest.cpp - running sums and products ---------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/cpp/kernels/scan.h"
#include "Support.h"

using namespace msc;
using namespace test;

namespace {

/// A scan along the middle one of x[outer][count][inner], by its definition;
/// `fold` joins what is before an element and it.
template <Self S, From O, class T, class Fold>
std::vector<T> expected(const T *x, long outer, long count, long inner,
                        T neutral, Fold fold) {
  std::vector<T> y(outer * count * inner);
  for (long o = 0; o < outer; ++o)
    for (long c = 0; c < inner; ++c) {
      T total = neutral;
      for (long i = 0; i < count; ++i) {
        const long j = O == From::End ? count - 1 - i : i;
        const long at = (o * count + j) * inner + c;
        const T before = total;
        total = fold(total, x[at]);
        y[at] = S == Self::Excluded ? before : total;
      }
    }
  return y;
}

template <class D, int Axis>
constexpr long outerOf = FirstExtents<D, Axis>::size;
template <class D, int Axis>
constexpr long innerOf = D::size / outerOf<D, Axis> / D::extent[Axis];

/// Sums of few bits are exact, in any order; then the same in place.
template <class D, int Axis, Self S, From O> void checkSums() {
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor x(D::size), y(D::size);
    x.randomize(1);
    const std::vector<float> e = expected<S, O>(
        x.data(), outerOf<D, Axis>, D::extent[Axis], innerOf<D, Axis>, 0.0f,
        [](float a, float b) { return a + b; });
    scan<D, Axis, Fold::Sum, S, O>(parallel, x.data(), y.data());
    for (long i = 0; i < D::size; ++i)
      ASSERT_EQ(y[i], e[i]) << i;
    scan<D, Axis, Fold::Sum, S, O>(parallel, x.data(), x.data());
    for (long i = 0; i < D::size; ++i)
      ASSERT_EQ(x[i], e[i]) << i;
  }
}

/// Integers wrap: they are folded as unsigned ones here.
template <class T, class D, int Axis, Self S, From O> void checkProducts() {
  using Unsigned = std::make_unsigned_t<T>;
  Tensor<T> x(D::size), y(D::size);
  std::vector<Unsigned> odd(D::size);
  for (long i = 0; i < D::size; ++i)
    x[i] = T(odd[i] = Unsigned(i * 0x9e3779b97f4a7c15 | 1));
  const std::vector<Unsigned> e =
      expected<S, O>(odd.data(), outerOf<D, Axis>, D::extent[Axis],
                     innerOf<D, Axis>, Unsigned(1), [](Unsigned a, Unsigned b) {
                       return Unsigned(std::uint64_t(a) * b);
                     });
  scan<D, Axis, Fold::Product, S, O>(twoThreads, x.data(), y.data());
  for (long i = 0; i < D::size; ++i)
    ASSERT_EQ(Unsigned(y[i]), e[i]) << i;
}

template <class D, int Axis, Self S, From O> void checkTypes() {
  checkSums<D, Axis, S, O>();
  checkProducts<std::int8_t, D, Axis, S, O>();
  checkProducts<std::uint16_t, D, Axis, S, O>();
  checkProducts<std::int32_t, D, Axis, S, O>();
  checkProducts<std::int64_t, D, Axis, S, O>();
}

template <class D, int Axis> void check() {
  checkTypes<D, Axis, Self::Included, From::Start>();
  checkTypes<D, Axis, Self::Excluded, From::Start>();
  checkTypes<D, Axis, Self::Included, From::End>();
  checkTypes<D, Axis, Self::Excluded, From::End>();
}

} // namespace

TEST(Scan, AlongLines) {
  check<Dims<1, 1>, 1>();
  check<Dims<3, 7>, 1>();
  check<Dims<5, 16>, 1>();
  check<Dims<41, 65>, 1>();
  check<Dims<2, 3, 1000>, 2>();
}

TEST(Scan, OfColumns) {
  check<Dims<9, 5>, 0>();
  check<Dims<2, 49, 150>, 1>();
  check<Dims<3, 4, 17>, 0>();
  check<Dims<2, 37, 1>, 1>();
}

/// A sum has the bits of a loop that adds one element after the other.
TEST(Scan, AddsInOrder) {
  Tensor<double> x(1000), y(1000);
  double sum = 0;
  for (int i = 0; i < 1000; ++i)
    x[i] = 1.0 / (i + 1);
  scan<Dims<1, 1000>, 1, Fold::Sum, Self::Included, From::Start>(
      oneThread, x.data(), y.data());
  for (int i = 0; i < 1000; ++i)
    ASSERT_EQ(y[i], sum += x[i]);
}

/// What comes behind an infinity and is not its own.
TEST(Scan, ExclusiveSumsAreNoDifferences) {
  Tensor x(20, 1.0f), y(20);
  x[5] = INFINITY;
  scan<Dims<1, 20>, 1, Fold::Sum, Self::Excluded, From::Start>(
      oneThread, x.data(), y.data());
  for (int i = 0; i < 20; ++i)
    ASSERT_EQ(y[i], i <= 5 ? float(i) : INFINITY);
}

/// y[o][i][c] = sum + b[i][c].
template <class D, int Axis> static void checkBody() {
  constexpr long rest = D::size / D::extent[0];
  Tensor x(D::size), y(D::size), plain(D::size), b(rest);
  x.randomize(1), b.randomize(2);
  scan<D, Axis, Fold::Sum, Self::Included, From::End>(oneThread, x.data(),
                                                      plain.data());
  scan<D, Axis, Fold::Sum, Self::Included, From::End>(
      twoThreads, x.data(), y.data(), [p = b.data()](auto acc, auto at) {
        return acc + at.load(p, Strides<0, D::extent[2], 1>());
      });
  for (long i = 0; i < D::size; ++i)
    ASSERT_EQ(y[i], plain[i] + b[i % rest]) << i;
}

TEST(Scan, BodyReadsOperands) {
  checkBody<Dims<2, 5, 70>, 1>();
  checkBody<Dims<11, 3, 37>, 2>();
}
