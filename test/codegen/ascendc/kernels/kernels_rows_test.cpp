//===- kernels_rows_test.cpp - softmax, norms, sums -----------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "../../RowReference.h"
#include "device.h"

#include "rows.h"
#include "sum.h"

namespace {

using msc::Dims;
using msc::Strides;
using namespace rows;
using test::Buffer;
using test::Floats;

enum class Form { Softmax, LogSoftmax, Norm };

/// Of each row of x[outer][count][inner], plus an operand of the last
/// dimension.
Floats expected(Form form, const Floats &x, const Floats &b, int count,
                int inner) {
  Floats y(x.size());
  for (int r = 0; r < int(x.size()) / count; ++r) {
    const int first = r / inner * count * inner + r % inner;
    Row row;
    for (int i = 0; i < count; ++i)
      row.push_back(x[first + i * inner]);
    form == Form::Softmax      ? softmaxOf(row)
    : form == Form::LogSoftmax ? logSoftmaxOf(row)
                               : normOf(row);
    for (int i = 0; i < count; ++i) {
      const int at = first + i * inner;
      y[at] = float(row[i]) + b[at % int(b.size())];
    }
  }
  return y;
}

/// In place: y is x. The body's values are more than it has: tiles get shorter.
template <class D, int First, int Last, unsigned Values>
void run(Form form, const float *b, float *y) {
  constexpr long width = D::extent[2], lines = D::extent[1];
  const Strides<lines * width, width, 1> dense;
  const auto body = [=](auto acc, auto at) {
    const auto e = at.load(b, Strides<0, 0, 1>());
    return acc + e;
  };
  if (form == Form::Softmax)
    msc::softmax<D, First, Last, Values>(y, dense, y, dense, body);
  else if (form == Form::LogSoftmax)
    msc::logSoftmax<D, First, Last, Values>(y, dense, y, dense, body);
  else
    msc::norm<D, First, Last, Values>(y, dense, y, dense, epsilon, body);
}

/// Loads of all cores: x and the body's operand, x twice more where a row goes
/// through several tiles.
template <class Plan> void expectLoads(const char *what, std::uint64_t loads) {
  constexpr int each = Plan::tiles == 1 ? 2 : 4;
  test::expect(loads == each * Plan::tiles * Plan::strips,
               std::string(what) + ": loads");
}

template <class D, int First, int Last, unsigned Values = 3>
void testRows(const char *what, unsigned tiles, float range = 4) {
  using Plan = msc::RowsPlan<D, First, Last, Values>;
  test::expect(Plan::tiles == tiles, std::string(what) + ": tiles");
  long inner = 1;
  for (int d = Last; d < D::rank; ++d)
    inner *= D::extent[d];
  const Floats x = test::random(D::size(), 1, -range, range),
               b = test::random(D::extent[2], 2);
  const Buffer db(b);
  const float *pb = db;
  for (Form form : {Form::Softmax, Form::LogSoftmax, Form::Norm})
    for (int cores : {1, 5}) {
      const Buffer dy(x);
      float *py = dy;
      simulation::launch(cores,
                         [=] { run<D, First, Last, Values>(form, pb, py); });
      test::expectNear(dy.host(),
                       expected(form, x, b, Plan::length, int(inner)), 2e-5f,
                       what);
    }
}

void alongLines() {
  testRows<Dims<1, 1, 1>, 2, 3>("one element", 1);
  testRows<Dims<2, 5, 7>, 2, 3>("rows shorter than a block", 1);
  testRows<Dims<3, 40, 64>, 2, 3>("rows of one vector", 1);
  testRows<Dims<3, 40, 65>, 2, 3>("a vector and one element", 1);
  testRows<Dims<1, 300, 9>, 2, 3>("more rows than a tile has", 1);
  testRows<Dims<1, 13, 777>, 2, 3>("several long rows a tile", 1);
  testRows<Dims<1, 3, 2200>, 2, 3>("one row a tile", 1);
  testRows<Dims<1, 3, 5000>, 2, 3>("rows of three tiles", 3);
}

void downLines() {
  testRows<Dims<2, 9, 40>, 1, 2>("short columns", 1);
  testRows<Dims<2, 9, 3000>, 1, 2>("many columns", 1);
  testRows<Dims<3, 21, 17>, 1, 2>("columns of 21", 1);
  testRows<Dims<1, 300, 70>, 1, 2>("columns of several tiles", 9);
}

void overSeveral() {
  testRows<Dims<5, 9, 40>, 1, 3>("a tile is a row", 1);
  testRows<Dims<2, 100, 100>, 1, 3>("rows of many lines", 5);
  testRows<Dims<9, 4, 17>, 0, 1>("place by place", 9);
  testRows<Dims<3, 4, 17>, 0, 2>("columns of matrices", 3);
  testRows<Dims<3, 4, 17>, 0, 3>("all", 3);
}

/// y[k] = 3 + the sum of x[k][...]^2, Kept of D's dimensions being y's.
template <class D, int Kept> void testSums(const char *what) {
  constexpr long rows = D::extent[0] * (Kept > 1 ? D::extent[1] : 1),
                 count = D::size() / rows, width = D::extent[2];
  const Floats x = test::random(D::size(), 1);
  Floats want(rows, 3);
  for (long i = 0; i < long(x.size()); ++i)
    want[i / count] += x[i] * x[i];
  const Buffer dx(x);
  const float *px = dx;
  for (int cores : {1, 5}) {
    const Buffer dy(rows);
    float *py = dy;
    simulation::launch(cores, [=] {
      const auto body = [=](auto at) {
        const auto e = at.load(px, Strides<D::extent[1] * width, width, 1>());
        return e * e;
      };
      if constexpr (Kept == 1)
        msc::sum<D, 1, 2>(py, Strides<1>(), 3.0f, body);
      else
        msc::sum<D, 2, 2>(py, Strides<D::extent[1], 1>(), 3.0f, body);
    });
    test::expectNear(dy.host(), want, 1e-5f, what);
  }
}

void sums() {
  testSums<Dims<1, 1, 1>, 2>("one square");
  testSums<Dims<5, 33, 30>, 2>("sums of lines");
  testSums<Dims<2, 3, 9000>, 2>("sums of long lines");
  testSums<Dims<7, 9, 20>, 1>("sums of matrices");
  testSums<Dims<3, 300, 20>, 1>("sums of tall matrices");
}

} // namespace

int main() {
  test::start();
  alongLines();
  downLines();
  overSeveral();
  testRows<Dims<1, 3, 700>, 2, 3, 361>("the smallest tiles", 11);
  testRows<Dims<2, 5, 70>, 2, 3>("exponentials that overflow", 1, 300);
  sums();
  return test::finish("kernels_rows_test");
}
