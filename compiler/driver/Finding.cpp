//===- Finding.cpp - a value that is not what it should be ----------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Finding.h"

#include "compiler/driver/Errors.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

/// Of an element in row-major order.
static std::string positionOf(size_t element, ArrayRef<int64_t> shape) {
  std::vector<int64_t> position(shape.size());
  for (size_t dim = shape.size(); dim-- > 0; element /= shape[dim])
    position[dim] = element % shape[dim];
  return shapeText(position);
}

static std::optional<Finding> compareArrays(const NpyArray &actual,
                                            const NpyArray &expected,
                                            const Tolerance &tolerance) {
  Finding finding;
  finding.difference = compare(actual, expected, tolerance);
  if (!finding.difference.beyond)
    return std::nullopt;
  const size_t worst = finding.difference.worst;
  finding.actual = toDoubles(actual)[worst];
  finding.expected = toDoubles(expected)[worst];
  finding.position = positionOf(worst, actual.shape);
  return finding;
}

Expected<std::optional<Finding>>
msc::driver::compareFiles(StringRef actualFile, StringRef expectedFile,
                          const Tolerance &tolerance) {
  auto actual = readNpy(actualFile);
  if (!actual)
    return actual.takeError();
  auto expected = readNpy(expectedFile);
  if (!expected)
    return expected.takeError();
  if (actual->shape != expected->shape || actual->type != expected->type)
    return refuse(expectedFile + " is " + expected->type + " " +
                  shapeText(expected->shape) + ", the value is " +
                  actual->type + " " + shapeText(actual->shape));
  return compareArrays(*actual, *expected, tolerance);
}

std::string msc::driver::describe(const Finding &finding, StringRef ours,
                                  StringRef theirs) {
  std::string text;
  raw_string_ostream(text) << finding.difference.beyond << " of "
                           << finding.difference.elements
                           << " elements differ; at " << finding.position << " "
                           << ours << " gives "
                           << format("%.9g", finding.actual) << ", " << theirs
                           << " " << format("%.9g", finding.expected);
  return text;
}
