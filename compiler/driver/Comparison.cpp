//===- Comparison.cpp - two arrays that should be the same ----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Comparison.h"
#include "compiler/driver/Checks.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>

using namespace llvm;
using namespace msc;
using namespace msc::driver;

void msc::driver::addTolerance(CLI::App &command, Tolerance &tolerance) {
  command.add_option("--rtol", tolerance.relative, "relative tolerance")
      ->check(checkTolerance)
      ->capture_default_str();
  command.add_option("--atol", tolerance.absolute, "absolute tolerance")
      ->check(checkTolerance)
      ->capture_default_str();
}

/// As numpy.isclose(actual, expected, rtol, atol, equal_nan=True).
static bool isClose(double actual, double expected, const Tolerance &t) {
  if (std::isnan(actual) || std::isnan(expected))
    return std::isnan(actual) && std::isnan(expected);
  if (std::isinf(actual) || std::isinf(expected))
    return actual == expected;
  return std::abs(actual - expected) <=
         t.absolute + t.relative * std::abs(expected);
}

static std::string describe(size_t element, double ours, double wanted) {
  std::string text;
  raw_string_ostream(text) << "; element " << element << " is "
                           << format("%.3g", ours) << ", expected is "
                           << format("%.3g", wanted);
  return text;
}

Difference msc::driver::compare(const NpyArray &actual,
                                const NpyArray &expected,
                                const Tolerance &tolerance) {
  const std::vector<double> ours = toDoubles(actual);
  const std::vector<double> wanted = toDoubles(expected);
  Difference result;
  result.elements = ours.size();
  for (size_t i = 0; i < ours.size(); ++i) {
    const bool close = isClose(ours[i], wanted[i], tolerance);
    if (!close)
      ++result.beyond;
    if (result.notANumber.empty() &&
        std::isnan(ours[i]) != std::isnan(wanted[i]))
      result.notANumber = describe(i, ours[i], wanted[i]);
    double distance = std::abs(ours[i] - wanted[i]);
    if (std::isnan(distance))
      distance = close ? 0 : HUGE_VAL;
    if (distance > result.largest) {
      result.largest = distance;
      result.worst = i;
    }
  }
  return result;
}
