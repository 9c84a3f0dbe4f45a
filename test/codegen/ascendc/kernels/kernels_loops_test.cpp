//===- kernels_loops_test.cpp - loops on the scalar unit, transposes ------===//
// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include "double.h"
#include "half.h"
#include "loops.h"
#include "scan.h"
#include "transpose.h"

namespace {

using msc::Dims;
using msc::Strides;
using test::Array;

template <class F> void onCores(F &&kernel) {
  for (int cores : {1, 5})
    simulation::launch(cores, kernel);
}

/// y[i] = x[i] + x[i] of any type, in runs of whole lines.
template <class T, unsigned Grain> void twice(const char *name) {
  constexpr int n = 300;
  std::vector<T> x(n), want(n);
  for (int i = 0; i < n; ++i) {
    x[i] = static_cast<T>(float(i % 50));
    want[i] = static_cast<T>(float(i % 50 * 2));
  }
  Array<T> dx(x), dy(n);
  T *px = dx, *py = dy;
  onCores([=] {
    msc::loops<Dims<n>, Dims<>, Grain>(
        msc::lines(py), [](auto) {},
        [=](auto at) {
          const auto e = at.load(px, Strides<1>());
          auto v = msc::cast<float>(e) + msc::cast<float>(e);
          at.store(py, Strides<1>(), msc::cast<T>(v));
        });
  });
  test::expect(dy.bytesEqual(want), name);
}

void types() {
  twice<std::int8_t, 64>("int8");
  twice<std::uint16_t, 32>("uint16");
  twice<std::int32_t, 16>("int32");
  twice<std::int64_t, 8>("int64");
  twice<float, 16>("float");
  twice<msc::Float16, 32>("float16");
  twice<msc::BFloat16, 32>("bfloat16");
}

/// Conversions by bits, against the host's.
void doubles() {
  const double inf = __builtin_inf();
  for (double x :
       {0.0, -0.0, 1.0, -3.75, 1e-40, 1e-45, 7e-46, 5e-324, 3.4028236e38,
        -1e300, 16777217.0, 16777219.0, 0.1, 1e9, -2.5e15, inf}) {
    test::expect(msc::cast<float>(x) == float(x),
                 "to float: " + std::to_string(x));
    test::expect(msc::cast<double>(float(x)) == double(float(x)),
                 "from float: " + std::to_string(x));
    if (std::fabs(x) < 9e18)
      test::expect(msc::cast<std::int64_t>(x) == std::int64_t(x),
                   "to integer: " + std::to_string(x));
  }
  for (std::int64_t i : {0L, 1L, -7L, 9007199254740993L, 9007199254740995L,
                         -1L << 63, (1L << 62) + (1L << 9) + 1})
    test::expect(msc::cast<double>(i) == double(i),
                 "from integer: " + std::to_string(i));
  test::expect(std::isnan(msc::cast<float>(double(NAN))) &&
                   std::isnan(msc::cast<double>(NAN)),
               "NaN stays");
}

/// Where and what the largest element of each row is: two results of different
/// types, an index, an accumulator that is read again.
void largest() {
  constexpr int rows = 37, cols = 29;
  test::Floats x = test::random(rows * cols, 1), values(rows);
  std::vector<std::int64_t> places(rows);
  for (int r = 0; r < rows; ++r) {
    auto row = x.begin() + r * cols, top = std::max_element(row, row + cols);
    values[r] = *top;
    places[r] = top - row;
  }
  test::Buffer dx(x);
  Array<float> dv(rows);
  Array<std::int64_t> dp(rows);
  float *px = dx, *pv = dv;
  std::int64_t *pp = dp;
  onCores([=] {
    using Row = Strides<1, 0>;
    msc::loops<Dims<rows>, Dims<cols>, 16>(
        msc::lines(pv, pp),
        [=](auto at) {
          at.start(pv, Row(), -9.0f);
          at.start(pp, Row(), std::int64_t(0));
        },
        [=](auto at) {
          const auto e0 = at.load(px, Strides<cols, 1>()),
                     e1 = at.load(pv, Row());
          const auto e2 = at.load(pp, Row());
          auto more = e0 > e1;
          at.store(pv, Row(), msc::select(more, e0, e1));
          at.store(pp, Row(),
                   msc::select(more,
                               msc::cast<std::int64_t>(at.template index<1>()),
                               e2));
        });
  });
  test::expect(dv.bytesEqual(values), "largest values");
  test::expect(dp.bytesEqual(places), "their places");
}

/// Rows of a table: an element at an index that was loaded.
void gathers() {
  constexpr int rows = 20, width = 12;
  test::Floats table = test::random(50 * width, 2), want;
  std::vector<std::int32_t> index(rows);
  for (int r = 0; r < rows; ++r) {
    index[r] = r * 7 % 50;
    for (int c = 0; c < width; ++c)
      want.push_back(table[index[r] * width + c]);
  }
  test::Buffer dt(table);
  Array<std::int32_t> di(index);
  Array<float> dy(rows * width + 1);
  float *pt = dt, *py = dy;
  std::int32_t *pi = di;
  auto rowOf = [=](auto at) {
    const auto e = at.load(pi, Strides<1, 0>());
    return msc::element(pt, long(e) * width + at.template index<1>());
  };
  onCores([=] {
    msc::loops<Dims<rows, width>, Dims<>, 16>(
        msc::lines(py), [](auto) {},
        [=](auto at) { at.store(py, Strides<width, 1>(), rowOf(at)); });
  });
  test::expect(dy.bytesEqual(want), "gathered rows");
  // Results that do not start with a line: one core does all.
  onCores([=] {
    msc::loops<Dims<rows, width>, Dims<>, 16>(
        msc::lines(py + 1), [](auto) {},
        [=](auto at) { at.store(py + 1, Strides<width, 1>(), rowOf(at)); });
  });
  want.insert(want.begin(), want[0]);
  test::expect(dy.bytesEqual(want), "gathered rows that share lines");
}

/// Along the middle one of x[4][30][16], whose columns fill lines; backwards by
/// negative strides.
template <msc::Fold F, msc::Self S, bool IsBackwards>
void scans(const char *name) {
  constexpr int outer = 4, count = 30, inner = 16;
  std::vector<std::int32_t> x(outer * count * inner), want(x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    x[i] = std::int32_t(i * 2654435761u | 1u);
  for (int column = 0; column < outer * inner; ++column) {
    std::uint32_t total = F == msc::Fold::Product;
    for (int i = 0; i < count; ++i) {
      const int at = column / inner * count * inner + column % inner +
                     (IsBackwards ? count - 1 - i : i) * inner;
      const std::uint32_t before = total, e = std::uint32_t(x[at]);
      total = F == msc::Fold::Sum ? total + e : total * e;
      want[at] = std::int32_t(S == msc::Self::Excluded ? before : total);
    }
  }
  constexpr int start = IsBackwards ? (count - 1) * inner : 0;
  using Steps = Strides<count * inner, 1, IsBackwards ? -inner : inner>;
  Array<std::int32_t> dx(x), dy(int(x.size()));
  std::int32_t *px = dx, *py = dy;
  onCores([=] {
    msc::scan<Dims<outer, inner>, Dims<count>, inner, F, S>(
        msc::lines(py), px + start, Steps(), py + start, Steps());
  });
  test::expect(dy.bytesEqual(want), name);
}

template <unsigned Batch, unsigned Rows, unsigned Columns>
void transposes(const char *name) {
  constexpr unsigned item = Rows * Columns;
  test::Floats x = test::random(Batch * item, 3), want(x.size());
  for (unsigned b = 0; b < Batch; ++b)
    for (unsigned i = 0; i < item; ++i)
      want[b * item + i % Columns * Rows + i / Columns] = x[b * item + i];
  test::Buffer dx(x), dy(x.size());
  float *px = dx, *py = dy;
  onCores([=] { msc::transpose<Batch, Rows, Columns>(px, py); });
  test::expectNear(dy.host(), want, 0, name);
}

} // namespace

int main() {
  test::start();
  types();
  doubles();
  largest();
  gathers();
  scans<msc::Fold::Sum, msc::Self::Included, false>("sums");
  scans<msc::Fold::Sum, msc::Self::Excluded, true>("sums of what is behind");
  scans<msc::Fold::Product, msc::Self::Excluded, false>("products before");
  scans<msc::Fold::Product, msc::Self::Included, true>("products from the end");
  transposes<1, 3, 9999>("the channels of an image");
  transposes<2, 9999, 3>("and back");
  transposes<3, 64, 70>("a tile's rows");
  transposes<1, 150, 170>("tiles both ways");
  transposes<5, 1, 7>("a single row");
  return test::finish("kernels_loops_test");
}
