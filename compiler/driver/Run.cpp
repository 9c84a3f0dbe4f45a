//===- Run.cpp - msc run: outputs of given inputs -------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Execution.h"

#include "compiler/driver/Errors.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;
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
  command
      .add_option("--input", options.inputs,
                  "inputs in the graph's order, or NAME=FILE.npy")
      ->type_name("FILE.npy");
  command
      .add_option("--output-dir", options.outputDir,
                  "folder for out0.npy, out1.npy, ...")
      ->required();
}

static Error run(const RunOptions &options) {
  auto program = buildProgram(options.compile, options.inputs,
                              /*needsInputs=*/true);
  if (!program)
    return program.takeError();
  if (std::error_code error = sys::fs::create_directories(options.outputDir))
    return refuse(options.outputDir +
                  ": cannot be made a folder: " + error.message());
  return runProgram(*program, options.compile,
                    {"--output-dir", options.outputDir});
}

void msc::driver::addRun(CLI::App &app, Action &action) {
  addCommand(app, action, "run", "compile, build and run on .npy files",
             addOptions, run);
}
