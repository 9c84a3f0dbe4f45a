//===- Run.cpp - msc run: outputs of given inputs -------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/folder/OutputFolder.h"
#include "compiler/driver/Checks.h"
#include "compiler/driver/Execution.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {
struct RunOptions {
  CompileOptions compile;
  std::vector<std::string> inputs;
  std::string outputDir;
};
} // namespace

static void addOptions(CLI::App &command, RunOptions &options) {
  addCompileOptions(command, options.compile);
  addRunOptions(command, options.compile);
  command
      .add_option("--input", options.inputs,
                  "inputs in the graph's order, or NAME=FILE.npy")
      ->type_name("FILE.npy");
  command
      .add_option("--output-dir", options.outputDir,
                  "folder for out0.npy, out1.npy, ...")
      ->check(checkNotEmpty)
      ->required();
}

/// The results are in their folder once all of them are written.
static Error run(const RunOptions &options) {
  auto results = OutputFolder::create(options.outputDir);
  if (!results)
    return results.takeError();
  auto program = buildProgram(options.compile, options.inputs,
                              /*needsInputs=*/true);
  if (!program)
    return program.takeError();
  if (Error error = runProgram(*program, options.compile,
                               {"--output-dir", (*results)->stagingPath()}))
    return error;
  for (size_t i = 0; i < program->model.outputs.size(); ++i)
    (*results)->add("out" + std::to_string(i) + ".npy");
  return (*results)->commit();
}

void msc::driver::addRun(CLI::App &app, Action &action) {
  addCommand(app, action, "run", "compile, build and run on .npy files",
             addOptions, run);
}
