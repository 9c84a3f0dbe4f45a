//===- MatrixExponentialTest.cpp ------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "Support.h"
#include "codegen/cpp/kernels/matrix_exponential.h"

using namespace msc;
using namespace test;

/// Of a turn, of a shear, of a diagonal and of nothing.
TEST(MatrixExponential, Known) {
  const double a = 7;
  const double x[] = {0, -a, a, 0, 0, 3, 0, 0, -20, 0, 0, 2, 0, 0, 0, 0};
  const double expected[] = {std::cos(a),
                             -std::sin(a),
                             std::sin(a),
                             std::cos(a),
                             1,
                             3,
                             0,
                             1,
                             std::exp(-20.0),
                             0,
                             0,
                             std::exp(2.0),
                             1,
                             0,
                             0,
                             1};
  const Dims<4, 2, 2> dims;
  for (const Parallel &parallel : {oneThread, twoThreads}) {
    Tensor<double> y(16), scaled(16), sum(16), product(16);
    matrixExponential(parallel, dims, x, dims, y.data(), dims, scaled.data(),
                      dims, sum.data(), dims, product.data());
    for (int i = 0; i < 16; ++i)
      EXPECT_NEAR(y[i], expected[i], 1e-13 * std::max(1.0, std::abs(y[i])))
          << i;
  }
}
