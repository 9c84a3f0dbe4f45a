//===- main.cpp - the command msc -----------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/Targets.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Interrupt.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Options.h"
#include "compiler/driver/Version.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <iostream>

using namespace msc::driver;

/// Nothing but the name: who asks so wants to know what there is.
static ExitCode showHelp(const CLI::App &app) {
  std::cerr << app.help();
  return Usage;
}

static ExitCode run(CLI::App &app, Action &action, int argc, char **argv) {
  if (argc == 1)
    return showHelp(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &error) {
    return app.exit(error) == 0 ? Done : Usage;
  }
  try {
    llvm::Error error = action();
    log().finish();
    return report(std::move(error));
  } catch (const std::exception &exception) {
    return report(llvm::make_error<InternalError>(exception.what()));
  }
}

/// What was printed has arrived, or the command has failed.
static ExitCode finishOutput(ExitCode code) {
  std::cout.flush();
  llvm::outs().flush();
  if (std::cout && !llvm::outs().has_error())
    return code;
  const std::error_code reason = llvm::outs().error();
  log().error("the output cannot be written" +
              (reason ? ": " + reason.message() : ""));
  llvm::outs().clear_error();
  return std::max(code, Refused);
}

int main(int argc, char **argv) {
  // A stream that is closed would be the first file that is opened.
  llvm::sys::Process::FixupStandardFileDescriptors();
  cleanUpOnSignals();
  msc::registerTargets();
  log().setColor("auto");
  CLI::App app("msc compiles MindIR models to standalone source code.", "msc");
  app.set_version_flag("--version", "msc " MSC_VERSION);
  app.require_subcommand(1);
  Action action;
  addCompile(app, action);
  addInspect(app, action);
  addRun(app, action);
  addVerify(app, action);
  addDebug(app, action);
  addBench(app, action);
  addOps(app, action);
  const ExitCode code = finishOutput(run(app, action, argc, argv));
  llvm::errs().clear_error(); // there is nowhere to say that
  return code;
}
