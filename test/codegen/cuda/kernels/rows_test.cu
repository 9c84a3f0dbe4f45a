//===- rows_test.cu - softmax and norms -----------------------------------===//
// SPDX-License-Identifier: Apache-2.0

#include "kernels/rows.h"

#include "../../RowReference.h"
#include "DeviceVector.h"

using namespace rows;
using msc::Dims;
using msc::Strides;

namespace {

/// `form` of each row of x[outer][count][inner], and 1.
std::vector<float> expected(const std::vector<float> &x, int count, int inner,
                            void (*form)(Row &)) {
  std::vector<float> y(x.size());
  const int rows = int(x.size()) / count;
  for (int r = 0; r < rows; ++r) {
    const int first = r / inner * count * inner + r % inner;
    Row row;
    for (int i = 0; i < count; ++i)
      row.push_back(x[first + i * inner]);
    form(row);
    for (int i = 0; i < count; ++i)
      y[first + i * inner] = float(row[i] + 1);
  }
  return y;
}

enum class Form { Softmax, LogSoftmax, Norm };

template <class D, int First, int Last>
void launchForm(Form form, msc::Stream &stream, const float *x, const float *b,
                float *y) {
  const auto body = [=] __device__(auto acc, auto at) {
    return acc + at.load(b, Strides<0, 0, 0>());
  };
  if (form == Form::Softmax)
    msc::softmax<D, First, Last>(stream, x, y, body);
  else if (form == Form::LogSoftmax)
    msc::logSoftmax<D, First, Last>(stream, x, y, body);
  else
    msc::norm<D, First, Last>(stream, x, y, epsilon, body);
}

/// In place: y is x.
template <class D, int First, int Last> void testRows(const char *what) {
  using Layout = msc::RowLayout<D, First, Last>;
  const std::vector<float> values = noise(std::size_t(D::size), 1);
  DeviceVector<float> one(std::vector<float>(1, 1.0f));
  const std::pair<Form, void (*)(Row &)> forms[] = {
      {Form::Softmax, softmaxOf},
      {Form::LogSoftmax, logSoftmaxOf},
      {Form::Norm, normOf}};
  for (auto [form, reference] : forms) {
    DeviceVector<float> x(values);
    msc::Stream stream;
    launchForm<D, First, Last>(form, stream, x.data, one.data, x.data);
    check::isTrue(stream.error == cudaSuccess, "launch");
    check::isClose(x.read(),
                   expected(values, Layout::count, Layout::inner, reference),
                   what, 1e-4f);
  }
}

} // namespace

int main() {
  testRows<Dims<2, 5, 7>, 2, 3>("short rows, a warp each");
  testRows<Dims<3, 4, 300>, 2, 3>("rows, a warp each");
  testRows<Dims<1, 2, 3000>, 2, 3>("long rows, a block each");
  testRows<Dims<2, 9, 40>, 1, 3>("rows of two dimensions");
  testRows<Dims<2, 49, 17>, 1, 2>("columns, a warp each");
  testRows<Dims<3, 5, 2000>, 1, 2>("many columns, a thread each");
  return check::finish("softmax and norms");
}
