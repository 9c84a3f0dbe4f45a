//===- main.cpp - the command msc -----------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Errors.h"
#include "compiler/driver/Interrupt.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Options.h"
#include "compiler/driver/Version.h"
#include "llvm/Support/ErrorHandling.h"

#include <cstdlib>
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

int main(int argc, char **argv) {
  cleanUpOnSignals();
  log().setColor("auto");
  CLI::App app("msc compiles MindIR models to standalone source code.", "msc");
  app.set_version_flag("--version", "msc " MSC_VERSION);
  app.require_subcommand(1);
  Action action;
  addCompile(app, action);
  addInspect(app, action);
  addRun(app, action);
  addVerify(app, action);
  addBench(app, action);
  addOps(app, action);
  return run(app, action, argc, argv);
}
