//===- RowReference.h - what kernels of rows are compared with ------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_TEST_CODEGEN_ROWREFERENCE_H
#define MSC_TEST_CODEGEN_ROWREFERENCE_H

#include <algorithm>
#include <cmath>
#include <vector>

namespace rows {

using Row = std::vector<double>;

inline void softmaxOf(Row &row) {
  double largest = *std::max_element(row.begin(), row.end()), sum = 0;
  for (double &x : row)
    sum += x = std::exp(x - largest);
  for (double &x : row)
    x /= sum;
}

inline void logSoftmaxOf(Row &row) {
  softmaxOf(row);
  for (double &x : row)
    x = std::log(x);
}

constexpr float epsilon = 1e-3f;

inline void normOf(Row &row) {
  double mean = 0, variance = 0;
  for (double x : row)
    mean += x / double(row.size());
  for (double x : row)
    variance += (x - mean) * (x - mean) / double(row.size());
  for (double &x : row)
    x = (x - mean) / std::sqrt(variance + epsilon);
}

} // namespace rows

#endif // MSC_TEST_CODEGEN_ROWREFERENCE_H
