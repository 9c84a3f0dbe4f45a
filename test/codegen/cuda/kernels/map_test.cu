//===- map_test.cu - element-wise loops and scalar functions --------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/half.h"
#include "kernels/integer.h"
#include "kernels/map.h"
#include "kernels/math.h"

#include "DeviceVector.h"

#include <cstdint>

using msc::Dims;
using msc::Strides;

namespace {

/// y[i][j][k] = a[i][k] (broadcast over j) - b[k][j] (transposed), into a
/// slice.
void launchBroadcast(msc::Stream &stream, const float *a, const float *b,
                     float *y) {
  msc::map<Dims<3, 5, 7>>(
      stream, y, Strides<60, 9, 1>(), [=] __device__(auto at) {
        return at.load(a, Strides<7, 0, 1>()) - at.load(b, Strides<0, 1, 5>());
      });
}

void testBroadcast() {
  DeviceVector<float> a(noise(21, 1)), b(noise(35, 2)), y(unwritten(180));
  msc::Stream stream;
  launchBroadcast(stream, a.data, b.data, y.data);
  std::vector<float> expected = y.host;
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 5; ++j)
      for (int k = 0; k < 7; ++k)
        expected[i * 60 + j * 9 + k] = a.host[i * 7 + k] - b.host[k * 5 + j];
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(y.read(), expected, "broadcast and transposed operands", 0.0f);
}

/// A dimension of one element between two that are read again and again.
void launchBesideOne(msc::Stream &stream, const float *x, float *y) {
  msc::map<Dims<2, 3, 1, 4>>(
      stream, y, Strides<12, 4, 4, 1>(),
      [=] __device__(auto at) { return at.load(x, Strides<0, 0, 0, 1>()); });
}

void testBesideOne() {
  DeviceVector<float> x(noise(4, 3)), y(unwritten(24));
  msc::Stream stream;
  launchBesideOne(stream, x.data, y.data);
  std::vector<float> expected;
  for (int i = 0; i < 24; ++i)
    expected.push_back(x.host[i % 4]);
  check::isClose(y.read(), expected, "a vector beside a dimension of one", 0);
}

void launchMixed(msc::Stream &stream, const std::int32_t *x, float *y) {
  msc::map<Dims<400, 2>>(stream, y, Strides<2, 1>(), [=] __device__(auto at) {
    return msc::cast<float>(at.load(x, Strides<1, 0>())) +
           msc::cast<float>(at.template index<0>() * 10 +
                            at.template index<1>());
  });
}

void testMixedTypes() {
  std::vector<std::int32_t> values(400);
  for (int i = 0; i < 400; ++i)
    values[i] = 7 - i;
  DeviceVector<std::int32_t> x(values);
  DeviceVector<float> y(unwritten(800));
  msc::Stream stream;
  launchMixed(stream, x.data, y.data);
  std::vector<float> expected;
  for (int i = 0; i < 400; ++i)
    for (int j = 0; j < 2; ++j)
      expected.push_back(static_cast<float>(7 - i + 10 * i + j));
  check::isClose(y.read(), expected, "integers, indices, several blocks", 0.0f);
}

void launchScalar(msc::Stream &stream, float *y) {
  msc::map<Dims<>>(stream, y, Strides<>(), [=] __device__(auto at) {
    return at.load(y, Strides<>()) + 1.0f;
  });
  msc::map<Dims<3, 0>>(stream, y, Strides<0, 1>(),
                       [=] __device__(auto) { return 5.0f; });
}

void testScalarAndEmpty() {
  DeviceVector<float> y({41.0f});
  msc::Stream stream;
  launchScalar(stream, y.data);
  check::isTrue(stream.error == cudaSuccess, "launch of an empty loop");
  check::isClose(y.read(), {42.0f}, "a scalar in place", 0.0f);
}

void launchFunctions(msc::Stream &stream, const float *x, float *y) {
  msc::map<Dims<6, 4>>(stream, y, Strides<4, 1>(), [=] __device__(auto at) {
    auto v = at.load(x, Strides<0, 1>());
    const long f = at.template index<0>();
    return f == 0   ? msc::tanh(v)
           : f == 1 ? msc::max(v, 0.5f)
           : f == 2 ? msc::rint(v * 0.5f)
           : f == 3 ? msc::rsqrt(msc::abs(v))
           : f == 4 ? msc::select(v != v, -1.0f, msc::pow(v, 2.0f))
                    : msc::cast<float>(msc::cast<bool>(v) & (v < 1.0f));
  });
}

void testFunctions() {
  DeviceVector<float> x({3.0f, -100.0f, 0.5f, NAN}), y(unwritten(24));
  msc::Stream stream;
  launchFunctions(stream, x.data, y.data);
  check::isClose(y.read(),
                 {std::tanh(3.0f),
                  -1.0f,
                  std::tanh(0.5f),
                  NAN, // tanh
                  3.0f,
                  0.5f,
                  0.5f,
                  0.5f, // max
                  2.0f,
                  -50.0f,
                  0.0f,
                  NAN, // rint
                  1 / std::sqrt(3.0f),
                  0.1f,
                  std::sqrt(2.0f),
                  NAN, // rsqrt, abs
                  9.0f,
                  10000.0f,
                  0.25f,
                  -1.0f, // pow, select
                  0.0f,
                  1.0f,
                  1.0f,
                  0.0f}, // cast
                 "functions of scalars");
}

/// Gathers, wraps and divides as C++ itself may not.
void launchIntegers(msc::Stream &stream, const std::int32_t *table,
                    const std::int32_t *x, std::int32_t *y) {
  msc::map<Dims<4, 5>>(stream, y, Strides<5, 1>(), [=] __device__(auto at) {
    auto a = table[3L - at.template index<0>()];
    auto b = at.load(x, Strides<1, 0>());
    const long f = at.template index<1>();
    return f == 0   ? msc::wrapAdd<std::int32_t>(a, b)
           : f == 1 ? msc::wrapMul<std::int32_t>(a, b)
           : f == 2 ? msc::safeDiv<std::int32_t>(a, b)
           : f == 3 ? msc::safeRem<std::int32_t>(a, b)
                    : msc::bitXor<std::int32_t>(a, b);
  });
}

void testIntegers() {
  DeviceVector<std::int32_t> table({7, INT32_MAX, -9, INT32_MIN}),
      x({-1, 0, 2, 3}), y(std::vector<std::int32_t>(20, 77));
  msc::Stream stream;
  launchIntegers(stream, table.data, x.data, y.data);
  const std::vector<std::int32_t> expected = {INT32_MAX,
                                              INT32_MIN,
                                              INT32_MIN,
                                              0,
                                              INT32_MAX, // INT32_MIN, -1
                                              -9,
                                              0,
                                              0,
                                              0,
                                              -9, // -9, 0
                                              INT32_MIN + 1,
                                              -2,
                                              INT32_MAX / 2,
                                              1,
                                              INT32_MAX ^ 2,
                                              10,
                                              21,
                                              2,
                                              1,
                                              4};
  check::isTrue(y.read() == expected, "integers at their limits");
}

/// y = half(float(x) * 3), through both 16-bit types.
void launchHalf(msc::Stream &stream, const msc::Float16 *x, msc::Float16 *y,
                msc::BFloat16 *z) {
  msc::map<Dims<6>>(stream, y, Strides<1>(), [=] __device__(auto at) {
    return msc::cast<msc::Float16>(msc::cast<float>(at.load(x, Strides<1>())) *
                                   3.0f);
  });
  msc::map<Dims<6>>(stream, z, Strides<1>(), [=] __device__(auto at) {
    return msc::cast<float>(at.load(x, Strides<1>()));
  });
}

void testHalf() {
  auto halves = [](std::vector<std::uint16_t> bits) {
    std::vector<msc::Float16> values(bits.size());
    for (std::size_t i = 0; i < bits.size(); ++i)
      values[i].bits = bits[i];
    return values;
  };
  // 1, 1/3 rounded, the smallest subnormal, 60000, -infinity, NaN.
  DeviceVector<msc::Float16> x(
      halves({0x3C00, 0x3555, 1, 0x7B53, 0xFC00, 0x7E00})),
      y(halves({0, 0, 0, 0, 0, 0}));
  DeviceVector<msc::BFloat16> z(std::vector<msc::BFloat16>(6));
  msc::Stream stream;
  launchHalf(stream, x.data, y.data, z.data);
  std::vector<std::uint16_t> got;
  for (msc::Float16 value : y.read())
    got.push_back(value.bits);
  for (msc::BFloat16 value : z.read())
    got.push_back(value.bits);
  check::isTrue(got == std::vector<std::uint16_t>{0x4200, 0x3C00, 3, 0x7C00,
                                                  0xFC00, 0x7E00, 0x3F80,
                                                  0x3EAB, 0x3380, 0x476A,
                                                  0xFF80, 0x7FC0},
                "16-bit types");
}

} // namespace

int main() {
  testHalf();
  testIntegers();
  testBroadcast();
  testBesideOne();
  testMixedTypes();
  testScalarAndEmpty();
  testFunctions();
  return check::finish("element-wise loops");
}
