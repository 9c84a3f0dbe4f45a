//===- Bench.cpp - msc bench: latency, first run, memory, kernels ---------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Checks.h"
#include "compiler/driver/Execution.h"

using namespace llvm;
using namespace msc::driver;

namespace {
struct BenchOptions {
  CompileOptions compile;
  std::vector<std::string> inputs;
  unsigned runs = 50;
  bool json = false;
  bool profile = false;
};
} // namespace

static void addOptions(CLI::App &command, BenchOptions &options) {
  addCompileOptions(command, options.compile);
  addRunOptions(command, options.compile);
  command
      .add_option("--input", options.inputs,
                  "inputs as for `msc run`; default: made-up numbers")
      ->type_name("FILE.npy");
  command.add_option("--runs", options.runs, "how many runs are measured")
      ->check(checkRuns)
      ->capture_default_str();
  command.add_flag("--json", options.json, "print one JSON object");
  command.add_flag("--profile", options.profile, "the time of every kernel");
}

static Error bench(const BenchOptions &options) {
  auto program = buildProgram(options.compile, options.inputs,
                              /*needsInputs=*/false);
  if (!program)
    return program.takeError();
  std::vector<std::string> arguments = {"--bench",
                                        std::to_string(options.runs)};
  if (options.json)
    arguments.push_back("--json");
  if (options.profile)
    arguments.push_back("--profile");
  return runProgram(*program, options.compile, arguments);
}

void msc::driver::addBench(CLI::App &app, Action &action) {
  addCommand(app, action, "bench", "measure latency and memory", addOptions,
             bench);
}
