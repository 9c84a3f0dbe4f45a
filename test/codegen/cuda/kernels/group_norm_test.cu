//===- group_norm_test.cu - norms of groups of channels -------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/group_norm.h"

#include "../../GroupReference.h"
#include "DeviceVector.h"

using namespace rows;
using msc::Dims;
using msc::Strides;

namespace {

/// In place; the body adds a number of the element's channel.
template <class D, int Channel, int Count> void test(const char *what) {
  const Groups shape = groupsOf<D, Channel, Count>();
  std::vector<float> values = noise(std::size_t(D::size), 1);
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] += float(i % 3); // no mean is 0
  const std::vector<float> offsets = noise(std::size_t(shape.channels), 2);
  const Row unit = groupNormOf(shape, values.data());
  std::vector<float> expected(unit.begin(), unit.end());
  for (std::size_t i = 0; i < expected.size(); ++i)
    expected[i] +=
        offsets[i / std::size_t(shape.inner) % std::size_t(shape.channels)];
  DeviceVector<float> x(values), b(offsets);
  msc::Stream stream;
  const float *p = b.data;
  msc::groupNorm<D, Channel, Count>(
      stream, x.data, x.data, epsilon, [=] __device__(auto acc, auto at) {
        return acc +
               at.load(p,
                       Strides<0, Channel == 1, Channel == 2, Channel == 3>());
      });
  check::isTrue(stream.error == cudaSuccess, "launch");
  check::isClose(x.read(), expected, what, 1e-4f);
}

} // namespace

int main() {
  test<Dims<2, 5, 7, 20>, 3, 4>("channels last, a warp each");
  test<Dims<1, 40, 41, 12>, 3, 2>("channels last, a block each");
  test<Dims<2, 12, 5, 7>, 1, 3>("channels first, a warp each");
  test<Dims<1, 4, 40, 41>, 1, 4>("each channel by itself, a block each");
  test<Dims<3, 5, 8, 9>, 2, 4>("channels between pixels");
  return check::finish("norms of groups");
}
