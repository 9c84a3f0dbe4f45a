//===- Verify.cpp - msc verify: outputs against expected ones -------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Comparison.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Execution.h"
#include "compiler/driver/Npy.h"
#include "compiler/driver/TerminalText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {
struct VerifyOptions {
  CompileOptions compile;
  std::vector<std::string> inputs, expected;
  Tolerance tolerance;
};

} // namespace

static void addOptions(CLI::App &command, VerifyOptions &options) {
  addCompileOptions(command, options.compile);
  addRunOptions(command, options.compile);
  command.add_option("--input", options.inputs, "inputs as for `msc run`")
      ->type_name("FILE.npy");
  command
      .add_option("--expect", options.expected, "expected outputs, in order")
      ->type_name("FILE.npy")
      ->required();
  addTolerance(command, options.tolerance);
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
  const Difference d = compare(*actual, *expected, options.tolerance);
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
