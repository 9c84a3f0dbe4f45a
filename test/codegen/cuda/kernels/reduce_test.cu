//===- reduce_test.cu - reductions and transpositions ---------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/loops.h"
#include "kernels/reduce.h"
#include "kernels/transpose.h"

#include "DeviceVector.h"

#include <cstdint>

using msc::Along;
using msc::Dims;
using msc::Strides;

namespace {

/// y[i] = sum over j of x[i][j], both ways of laying out x.
template <int Kept, int Reduced, bool Rows>
void launchSum(msc::Stream &stream, const float *x, float *y) {
  using Steps = std::conditional_t<Rows, Strides<Reduced, 1>, Strides<1, Kept>>;
  msc::reduce<Dims<Kept>, Dims<Reduced>, Rows ? Along::Reduced : Along::Kept>(
      stream, y, 0.0f,
      [=] __device__(auto acc, auto at) { return acc + at.load(x, Steps()); },
      [] __device__(auto a, auto b) { return a + b; });
}

template <int Kept, int Reduced, bool Rows> void testSum(const char *what) {
  DeviceVector<float> x(noise(static_cast<std::size_t>(Kept) * Reduced, 1)),
      y(unwritten(Kept));
  std::vector<float> expected(Kept, 0.0f);
  for (int i = 0; i < Kept; ++i)
    for (int j = 0; j < Reduced; ++j)
      expected[i] += x.host[Rows ? i * Reduced + j : j * Kept + i];
  msc::Stream stream;
  launchSum<Kept, Reduced, Rows>(stream, x.data, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(y.read(), expected, what, 1e-4f);
}

/// An accumulator of two words: the largest value and where it stands.
struct Best {
  float value;
  std::int64_t at;
};

void launchArgMax(msc::Stream &stream, const float *x, Best *y) {
  msc::reduce<Dims<2, 3>, Dims<5, 41>>(
      stream, y, Best{-INFINITY, -1},
      [=] __device__(auto acc, auto at) {
        float v = at.load(x, Strides<3 * 205, 205, 41, 1>());
        std::int64_t here =
            at.template index<2>() * 41 + at.template index<3>();
        return v > acc.value ? Best{v, here} : acc;
      },
      [] __device__(auto a, auto b) { return b.value > a.value ? b : a; });
}

void testArgMax() {
  DeviceVector<float> x(noise(6 * 205, 9));
  DeviceVector<Best> y(std::vector<Best>(6, Best{0.0f, -7}));
  msc::Stream stream;
  launchArgMax(stream, x.data, y.data);
  std::vector<Best> got = y.read();
  for (int i = 0; i < 6; ++i) {
    int best = 0;
    for (int j = 0; j < 205; ++j)
      best = x.host[i * 205 + j] > x.host[i * 205 + best] ? j : best;
    check::isTrue(got[i].at == best && got[i].value == x.host[i * 205 + best],
                  "largest element and its place");
  }
}

/// Running sums of the rows, and their number of steps: two results.
void launchRunningSum(msc::Stream &stream, const float *x, float *sums,
                      std::int32_t *steps) {
  msc::loops<Dims<300>, Dims<3, 7>>(
      stream,
      [=] __device__(auto at) {
        at.start(sums, Strides<1, 0, 0>(), 0.5f);
        at.start(steps, Strides<1, 0, 0>(), 0);
      },
      [=] __device__(auto at) {
        auto v = at.load(x, Strides<21, 7, 1>());
        auto sum = at.load(sums, Strides<1, 0, 0>());
        auto n = at.load(steps, Strides<1, 0, 0>());
        at.store(sums, Strides<1, 0, 0>(), sum * 0.5f + v);
        at.store(steps, Strides<1, 0, 0>(), n + 1);
      });
}

void testLoops() {
  DeviceVector<float> x(noise(300 * 21, 4)), sums(unwritten(300));
  DeviceVector<std::int32_t> steps(std::vector<std::int32_t>(300, -5));
  msc::Stream stream;
  launchRunningSum(stream, x.data, sums.data, steps.data);
  std::vector<float> expected(300, 0.5f);
  for (int i = 0; i < 300 * 21; ++i)
    expected[i / 21] = expected[i / 21] * 0.5f + x.host[i];
  check::isClose(sums.read(), expected, "an order that must be kept");
  check::isTrue(steps.read() == std::vector<std::int32_t>(300, 21),
                "a second result");
}

template <int Batch, int Rows, int Cols, class T>
void testTranspose(const char *what) {
  std::vector<T> values(Batch * Rows * Cols), expected(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<T>(i * 31 % 251);
  for (int b = 0; b < Batch; ++b)
    for (int i = 0; i < Rows; ++i)
      for (int j = 0; j < Cols; ++j)
        expected[(b * Cols + j) * Rows + i] = values[(b * Rows + i) * Cols + j];
  DeviceVector<T> x(values), y(std::vector<T>(values.size(), T(255)));
  msc::Stream stream;
  msc::transpose<Batch, Rows, Cols>(stream, static_cast<const T *>(x.data),
                                    y.data);
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isTrue(y.read() == expected, what);
}

} // namespace

int main() {
  testSum<37, 10, true>("short rows, a thread each");
  testSum<11, 50, true>("rows, a warp each");
  testSum<3, 3000, true>("long rows, a block each");
  testSum<1, 70000, true>("a single sum");
  testSum<40, 49, false>("columns, a warp each");
  testSum<20000, 33, false>("many columns, a thread each");
  testArgMax();
  testLoops();
  testTranspose<2, 33, 70, float>("transposition of floats");
  testTranspose<1, 3, 100, std::uint8_t>("transposition of bytes");
  testTranspose<5, 1, 7, std::int64_t>("transposition of one row");
  return check::finish("reductions and transpositions");
}
