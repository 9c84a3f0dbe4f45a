//===- Comparison.h - two arrays that should be the same ------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_COMPARISON_H
#define MSC_COMPILER_DRIVER_COMPARISON_H

#include "compiler/driver/Npy.h"

#include <CLI/CLI.hpp>

namespace msc::driver {

/// What counts as the same, as numpy.isclose has it.
struct Tolerance {
  double relative = 1e-3, absolute = 1e-4;
};

/// --rtol and --atol.
void addTolerance(CLI::App &command, Tolerance &tolerance);

/// How far an array is from what is expected.
struct Difference {
  uint64_t elements = 0;
  uint64_t beyond = 0;    ///< elements out of tolerance
  double largest = 0;     ///< of |actual - expected|; infinite beside one NaN
  size_t worst = 0;       ///< where that is
  std::string notANumber; ///< where only one of the two is NaN
};

/// Of arrays of one shape and type.
Difference compare(const NpyArray &actual, const NpyArray &expected,
                   const Tolerance &tolerance);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_COMPARISON_H
