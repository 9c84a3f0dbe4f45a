//===- scan_test.cu - running sums and products ---------------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/scan.h"

#include "DeviceVector.h"

using msc::Dims;
using msc::Fold;
using msc::From;
using msc::Self;
using msc::Strides;

namespace {

/// A scan of x[outer][count][inner] by its definition.
template <class Rows, Fold F, Self S, From O, class T>
std::vector<T> expected(const std::vector<T> &x) {
  std::vector<T> y(x.size());
  for (int r = 0; r < Rows::rows; ++r) {
    T total = T(F == Fold::Sum ? 0 : 1);
    for (int i = 0; i < Rows::count; ++i) {
      const int at = r / Rows::inner * Rows::count * Rows::inner +
                     r % Rows::inner +
                     (O == From::End ? Rows::count - 1 - i : i) * Rows::inner;
      const T before = total;
      total = F == Fold::Sum ? T(total + x[at]) : T(total * x[at]);
      y[at] = S == Self::Excluded ? before : total;
    }
  }
  return y;
}

/// In place: y is x. Then with a body, which adds 1.
template <class D, int Axis, Fold F, Self S, From O>
void testFloats(const char *what) {
  std::vector<float> values = noise(std::size_t(D::size), 1);
  for (float &value : values)
    value = F == Fold::Sum ? value : 1.0f + value / 64;
  std::vector<float> want = expected<msc::ScanRows<D, Axis>, F, S, O>(values);
  DeviceVector<float> x(values), y(unwritten(values.size())),
      one(std::vector<float>(1, 1.0f));
  msc::Stream stream;
  const float *b = one.data;
  msc::scan<D, Axis, F, S, O>(stream, x.data, y.data,
                              [=] __device__(auto acc, auto at) {
                                return acc + at.load(b, Strides<0, 0, 0>());
                              });
  msc::scan<D, Axis, F, S, O>(stream, x.data, x.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(x.read(), want, what, 1e-4f);
  for (float &value : want)
    value += 1;
  check::isClose(y.read(), want, what, 1e-4f);
}

/// Integers wrap.
template <class T, class D, int Axis, Fold F, Self S, From O>
void testIntegers(const char *what) {
  using Unsigned = std::make_unsigned_t<T>;
  std::vector<Unsigned> values(static_cast<std::size_t>(D::size));
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = Unsigned(i * 2654435761u | 1u);
  const std::vector<Unsigned> want =
      expected<msc::ScanRows<D, Axis>, F, S, O>(values);
  DeviceVector<T> x(std::vector<T>(values.begin(), values.end()));
  msc::Stream stream;
  msc::scan<D, Axis, F, S, O>(stream, x.data, x.data);
  check::isTrue(x.read() == std::vector<T>(want.begin(), want.end()), what);
}

template <class D, int Axis> void test(const char *what) {
  testFloats<D, Axis, Fold::Sum, Self::Included, From::Start>(what);
  testFloats<D, Axis, Fold::Product, Self::Excluded, From::Start>(what);
  testFloats<D, Axis, Fold::Sum, Self::Excluded, From::End>(what);
  testFloats<D, Axis, Fold::Product, Self::Included, From::End>(what);
  testIntegers<std::int32_t, D, Axis, Fold::Product, Self::Included,
               From::Start>(what);
  testIntegers<std::int8_t, D, Axis, Fold::Sum, Self::Excluded, From::End>(
      what);
}

} // namespace

int main() {
  test<Dims<3, 4, 9>, 2>("short rows, a thread each");
  test<Dims<2, 3, 100>, 2>("rows, a block each");
  test<Dims<1, 2, 777>, 2>("long rows, a block each");
  test<Dims<2, 300, 1>, 1>("long rows of lines of one element");
  test<Dims<2, 49, 170>, 1>("columns");
  test<Dims<5, 3, 4>, 0>("columns of planes");
  return check::finish("running sums and products");
}
