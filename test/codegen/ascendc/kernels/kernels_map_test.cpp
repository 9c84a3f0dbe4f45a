//===- kernels_map_test.cpp - maps, reductions and the values of a body ---===//
// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include "reduce.h"
#include "trigonometry.h"

namespace {

using test::Buffer;
using test::Floats;

template <class F> void onCores(F &&kernel) {
  for (int cores : {1, 5})
    simulation::launch(cores, kernel);
}

/// y[i] = x[sum of index * stride] over Extents: every way to load a tile.
template <class Extents, class Step> void copies(const char *name) {
  long size = 1, reach = 1;
  for (int d = 0; d < Extents::rank; ++d) {
    size *= Extents::extent[d];
    reach += (Extents::extent[d] - 1) * Step::value[d];
  }
  Floats x = test::random(reach, 1), want(size);
  for (long i = 0; i < size; ++i) {
    long rest = i, at = 0;
    for (int d = Extents::rank - 1; d >= 0; --d) {
      at += rest % Extents::extent[d] * Step::value[d];
      rest /= Extents::extent[d];
    }
    want[i] = x[at];
  }
  Buffer dx(x), dy(size);
  float *px = dx, *py = dy;
  onCores([=] {
    auto body = [=](auto at) { return at.load(px, Step()); };
    if constexpr (Extents::rank == 1)
      msc::map<Extents, 1>(py, msc::Strides<1>(), body);
    else if constexpr (Extents::rank == 2)
      msc::map<Extents, 1>(py, msc::Strides<Extents::extent[1], 1>(), body);
    else
      msc::map<Extents, 1>(py,
                           msc::Strides<Extents::extent[1] * Extents::extent[2],
                                        Extents::extent[2], 1>(),
                           body);
  });
  test::expectNear(dy.host(), want, 0, name);
}

void loads() {
  using msc::Dims;
  using msc::Strides;
  copies<Dims<1>, Strides<1>>("one element");
  copies<Dims<100003>, Strides<1>>("a long vector");
  copies<Dims<77>, Strides<0>>("a scalar");
  copies<Dims<77>, Strides<3>>("every third");
  copies<Dims<30, 41>, Strides<41, 1>>("dense rows");
  copies<Dims<30, 41>, Strides<100, 1>>("rows of a slice");
  copies<Dims<30, 41>, Strides<0, 1>>("one row for all");
  copies<Dims<30, 141>, Strides<7, 0>>("one element a row");
  copies<Dims<30, 41>, Strides<3, 1>>("overlapping rows");
  copies<Dims<30, 41>, Strides<1, 30>>("a transpose");
  copies<Dims<400, 5>, Strides<1, 400>>("a tall transpose");
  copies<Dims<3, 9, 20>, Strides<9, 1, 27>>("a permutation");
  copies<Dims<2, 30, 1>, Strides<30, 1, 0>>("an innermost extent of one");
  copies<Dims<3, 1, 6000>, Strides<6000, 0, 1>>("rows longer than a slot");
}

/// y = body(a, b) element by element, against the same function on floats.
template <unsigned Values, class Body, class Want>
void values(const char *name, const Floats &a, const Floats &b, float tolerance,
            const Body &body, const Want &want) {
  constexpr int n = 1000;
  Floats expected(n);
  for (int i = 0; i < n; ++i)
    expected[i] = want(a[i], b[i]);
  Buffer da(a), db(b), dy(n);
  float *pa = da, *pb = db, *py = dy;
  onCores([=] {
    msc::map<msc::Dims<n>, Values>(py, msc::Strides<1>(), [=](auto at) {
      auto va = at.load(pa, msc::Strides<1>());
      return body(va, at.load(pb, msc::Strides<1>()));
    });
  });
  test::expectNear(dy.host(), expected, tolerance, name);
}

#define VALUES(COUNT, A, B, TOLERANCE, EXPRESSION)                             \
  values<COUNT>(                                                               \
      #EXPRESSION, A, B, TOLERANCE,                                            \
      [](auto a, [[maybe_unused]] auto b) { return EXPRESSION; },              \
      [](float a, [[maybe_unused]] float b) -> float { return EXPRESSION; })

namespace reference {
float select(bool m, float a, float b) { return m ? a : b; }
float max(float a, float b) { return a > b ? a : b; }
float min(float a, float b) { return a < b ? a : b; }
} // namespace reference

void bodies() {
  Floats a = test::random(1000, 2, -3, 3), b = test::random(1000, 3, 0.5f, 2);
  using namespace reference;
  using std::abs, std::exp, std::log, std::sqrt, std::tanh, std::floor,
      std::ceil;
  VALUES(8, a, b, 0, (a + b) * (a - b) / b);
  VALUES(8, a, b, 0, (1.0f - a) / 3.0f + 2.0f / b - -a * 0.5f);
  VALUES(8, a, b, 1e-6f, exp(a) + log(b) + sqrt(b) + abs(a));
  VALUES(8, a, b, 0, select(a > 0.0f, a, 0.0f) + select(0.5f >= a, 1.0f, b));
  VALUES(8, a, b, 0, select((a > 0.0f) & (a < b), a, b));
  VALUES(8, a, b, 0, select((!(a == b)) | (a < -1.0f), 2.0f, 3.0f) + a);
  VALUES(8, a, b, 0, max(a, b) + min(a, 0.25f) + floor(a) - ceil(a));
  VALUES(16, a, b, 1e-6f, tanh(a));
}

void reductions() {
  constexpr int rows = 37, cols = 29, inner = 5;
  Floats x = test::random(rows * cols * inner, 4);
  Buffer dx(x), dy(rows * inner), dz(rows * cols);
  float *px = dx, *py = dy, *pz = dz;
  Floats sums(rows * inner), tops(rows * cols, -9);
  for (int i = 0; i < rows * cols * inner; ++i) {
    sums[i / (cols * inner) * inner + i % inner] += x[i] / cols;
    tops[i / inner] = std::max(tops[i / inner], x[i]);
  }
  onCores([=] {
    msc::reduce<msc::Dims<rows, inner>, msc::Dims<cols>, 2>(
        py, msc::Strides<inner, 1>(), 0.0f, [=](auto sum, auto at) {
          auto x = at.load(px, msc::Strides<cols * inner, 1, inner>());
          return sum + x / float(cols);
        });
    msc::reduce<msc::Dims<rows, cols>, msc::Dims<inner>, 3>(
        pz, msc::Strides<cols, 1>(), -9.0f, [=](auto top, auto at) {
          return msc::max(top,
                          at.load(px, msc::Strides<cols * inner, inner, 1>()));
        });
  });
  test::expectNear(dy.host(), sums, 1e-5f, "mean over the middle");
  test::expectNear(dz.host(), tops, 0, "maximum over the innermost");
}

} // namespace

int main() {
  test::start();
  loads();
  bodies();
  reductions();
  return test::finish("kernels_map_test");
}
