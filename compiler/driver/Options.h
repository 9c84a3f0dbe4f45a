//===- Options.h - the options that subcommands share ---------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_OPTIONS_H
#define MSC_COMPILER_DRIVER_OPTIONS_H

#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "llvm/Support/Error.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace msc::driver {

/// Which file, and how to open it.
struct ModelOptions {
  std::string path;
  std::string key; ///< hexadecimal
  std::string keyFile;
  std::string decMode;              ///< "": what the file says
  std::vector<std::string> externs; ///< OP=function
  bool keepPrints = false;          ///< Print and Assert
};

/// How to compile it; shared by compile, run, verify and bench.
struct CompileOptions {
  ModelOptions model;
  std::string name; ///< "": from the file's name
  std::string target = getTargetNames().front();
  TargetOptions machine;
  std::string threads = "on"; ///< "on", "off" or, to run it, a number
  std::string weights;        ///< "embed", "file", or "": by size
  std::vector<std::string> shapes;
  bool unfused = false;
  std::vector<std::string> links;    ///< what a program is linked with besides
  std::string halfInterior = "half"; ///< or "float32"

  bool useThreads() const { return threads != "off"; }
  /// How many a run shall use; "" for as many as there are cores.
  std::string threadCount() const {
    return threads == "on" || threads == "off" ? "" : threads;
  }
};

/// What a subcommand does; chosen while the command line is parsed.
using Action = std::function<llvm::Error()>;

/// -v, -q and --color.
void addCommonOptions(CLI::App &command);
/// MODEL.mindir, --key, --key-file, --dec-mode.
void addModelOptions(CLI::App &command, ModelOptions &options);
/// --shape.
void addShapes(CLI::App &command, CompileOptions &options);
/// The model's options and everything of CompileOptions but --threads.
void addCompileOptions(CLI::App &command, CompileOptions &options);
/// --threads of a command that only compiles.
void addThreadsSwitch(CLI::App &command, CompileOptions &options);
/// --threads of a command that runs the model, which may say how many, and
/// --link.
void addRunOptions(CLI::App &command, CompileOptions &options);

/// Adds a subcommand that runs `body` on its own `Options`.
template <class Options>
void addCommand(CLI::App &app, Action &action, const char *name,
                const char *description,
                void (*addOptions)(CLI::App &, Options &),
                llvm::Error (*body)(const Options &)) {
  auto options = std::make_shared<Options>();
  CLI::App *command = app.add_subcommand(name, description);
  addCommonOptions(*command);
  addOptions(*command, *options);
  command->callback(
      [&action, options, body] { action = [=] { return body(*options); }; });
}

// One function a subcommand, each in the file of its name.
void addCompile(CLI::App &app, Action &action);
void addInspect(CLI::App &app, Action &action);
void addRun(CLI::App &app, Action &action);
void addVerify(CLI::App &app, Action &action);
void addDebug(CLI::App &app, Action &action);
void addBench(CLI::App &app, Action &action);
void addOps(CLI::App &app, Action &action);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_OPTIONS_H
