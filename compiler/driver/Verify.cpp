//===- Verify.cpp - msc verify: outputs against expected ones -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Checks.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Execution.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Npy.h"
#include "compiler/driver/TerminalText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

#include <algorithm>
#include <cmath>

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {
struct VerifyOptions {
  CompileOptions compile;
  std::vector<std::string> inputs, expected;
  double rtol = 1e-3, atol = 1e-4;
};

/// How far an output is from what is expected.
struct Difference {
  uint64_t elements = 0;
  uint64_t beyond = 0;    ///< elements out of tolerance
  double largest = 0;     ///< of |actual - expected|
  size_t worst = 0;       ///< where that is
  std::string notANumber; ///< where only one of the two is NaN
};
} // namespace

static void addOptions(CLI::App &command, VerifyOptions &options) {
  addCompileOptions(command, options.compile);
  addThreadCount(command, options.compile);
  command.add_option("--input", options.inputs, "inputs as for `msc run`")
      ->type_name("FILE.npy");
  command
      .add_option("--expect", options.expected, "expected outputs, in order")
      ->type_name("FILE.npy")
      ->required();
  command.add_option("--rtol", options.rtol, "relative tolerance")
      ->check(checkTolerance)
      ->capture_default_str();
  command.add_option("--atol", options.atol, "absolute tolerance")
      ->check(checkTolerance)
      ->capture_default_str();
}

/// As numpy.isclose(actual, expected, rtol, atol, equal_nan=True).
static bool isClose(double actual, double expected, double rtol, double atol) {
  if (std::isnan(actual) || std::isnan(expected))
    return std::isnan(actual) && std::isnan(expected);
  if (std::isinf(actual) || std::isinf(expected))
    return actual == expected;
  return std::abs(actual - expected) <= atol + rtol * std::abs(expected);
}

static std::string describe(size_t element, double ours, double wanted) {
  std::string text;
  raw_string_ostream(text) << "; element " << element << " is "
                           << format("%.3g", ours) << ", expected is "
                           << format("%.3g", wanted);
  return text;
}

static Difference compare(const NpyArray &actual, const NpyArray &expected,
                          const VerifyOptions &options) {
  const std::vector<double> ours = toDoubles(actual);
  const std::vector<double> wanted = toDoubles(expected);
  Difference result;
  result.elements = ours.size();
  for (size_t i = 0; i < ours.size(); ++i) {
    if (!isClose(ours[i], wanted[i], options.rtol, options.atol))
      ++result.beyond;
    if (result.notANumber.empty() &&
        std::isnan(ours[i]) != std::isnan(wanted[i]))
      result.notANumber = describe(i, ours[i], wanted[i]);
    const double distance = std::abs(ours[i] - wanted[i]);
    if (distance > result.largest) {
      result.largest = distance;
      result.worst = i;
    }
  }
  return result;
}

/// Prints a line for output `i`; returns whether it is as expected.
static Expected<bool> verifyOutput(const VerifyOptions &options,
                                   const ModelInterface &model, size_t i,
                                   const std::string &folder) {
  auto expected = readNpy(options.expected[i]);
  if (!expected)
    return expected.takeError();
  auto actual = readNpy(folder + "/out" + std::to_string(i) + ".npy");
  if (!actual)
    return actual.takeError();
  const std::string title =
      formatv("output {0} ({1})", i, terminalName(model.outputs[i].name));
  if (actual->shape != expected->shape || actual->type != expected->type)
    return refuse(expected->path + ": " + title + " is " + actual->type + " " +
                  shapeText(actual->shape) + ", not " + expected->type + " " +
                  shapeText(expected->shape));
  const Difference d = compare(*actual, *expected, options);
  outs() << title << (d.beyond ? ": DIFFERS, " : ": agrees, ") << d.beyond
         << " of " << d.elements
         << " elements beyond the tolerance, largest difference "
         << format("%.3g", d.largest) << " at element " << d.worst
         << d.notANumber << "\n";
  return d.beyond == 0;
}

static Error verify(const VerifyOptions &options) {
  auto program = buildProgram(options.compile, options.inputs,
                              /*needsInputs=*/true);
  if (!program)
    return program.takeError();
  const ModelInterface &model = program->model;
  if (options.expected.size() != model.outputs.size())
    return refuse("the model has " + counted(model.outputs.size(), "output") +
                  ", --expect gives " +
                  counted(options.expected.size(), "file"));
  const std::string &folder = program->folder.path();
  if (Error error =
          runProgram(*program, options.compile, {"--output-dir", folder}))
    return error;
  bool good = true;
  for (size_t i = 0; i < model.outputs.size(); ++i) {
    auto same = verifyOutput(options, model, i, folder);
    if (!same)
      return same.takeError();
    good &= *same;
  }
  return good ? Error::success()
              : refuse("the outputs differ from the expected ones");
}

void msc::driver::addVerify(CLI::App &app, Action &action) {
  addCommand(app, action, "verify",
             "compare the outputs with expected ones in .npy files", addOptions,
             verify);
}
