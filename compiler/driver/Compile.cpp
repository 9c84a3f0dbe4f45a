//===- Compile.cpp - msc compile ------------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/api/Documentation.h"
#include "codegen/common/folder/OwnedFiles.h"
#include "compiler/driver/Build.h"
#include "compiler/driver/Checks.h"
#include "compiler/driver/Compilation.h"
#include "compiler/driver/Depfile.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Preprocessing.h"
#include "compiler/driver/TerminalText.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {
struct CompileCommandOptions {
  CompileOptions compile;
  std::string output; ///< "": the model's name
  std::string emit = "source";
  std::string depfile;
};
} // namespace

static void addOptions(CLI::App &command, CompileCommandOptions &options) {
  addCompileOptions(command, options.compile);
  addThreadsSwitch(command, options.compile);
  command
      .add_option("-o,--output", options.output,
                  "folder to write; default: ./<name>")
      ->check(checkNotEmpty);
  command
      .add_option("--emit", options.emit,
                  "stop at the source code, or build a library beside it")
      ->check(CLI::IsMember({"source", "static", "shared"}))
      ->capture_default_str();
  command
      .add_option("--depfile", options.depfile,
                  "write the files that were read, as make and ninja read it")
      ->check(checkNotEmpty);
}

/// Builds the library, if one is wanted, in the folder before it is committed.
static Error buildLibrary(const std::string &emit, const ModelInterface &model,
                          OutputFolder &folder, std::string &library) {
  if (emit == "source")
    return Error::success();
  auto built = emit == "static" ? buildStatic(folder.stagingPath(), model)
                                : buildShared(folder.stagingPath(), model);
  if (!built)
    return built.takeError();
  library = *built;
  folder.add(library);
  return Error::success();
}

static void summarise(const ModelInterface &model, const OutputFolder &folder,
                      const std::string &library) {
  uint64_t flops = 0;
  for (const KernelInterface &kernel : model.kernels)
    flops += kernel.flops;
  log().info(
      "msc: " + model.name + ": " + Twine(model.kernels.size()) + " kernels, " +
      readableFlops(flops) + ", weights " + readableBytes(model.weightsBytes) +
      ", arena " + readableBytes(model.arenaBytes) +
      (model.stateBytes ? ", state " + readableBytes(model.stateBytes) : "") +
      ", in " + folder.path());
  if (!library.empty())
    log().info("msc: " + model.name + ": library " + folder.path() + "/" +
               library);
}

/// What an earlier msc compile left in the folder goes, what others put there
/// stays.
static Error commitOwned(OutputFolder &folder) {
  const OwnedFiles owned(folder.path());
  if (Error error = owned.claim(folder))
    return error;
  if (Error error = folder.commit())
    return error;
  owned.removeLeftovers(folder);
  return Error::success();
}

static Error compile(const CompileCommandOptions &options) {
  auto name = modelName(options.compile);
  if (!name)
    return name.takeError();
  auto model = openModel(options.compile.model);
  if (!model)
    return model.takeError();
  auto folder =
      OutputFolder::create(options.output.empty() ? *name : options.output);
  if (!folder)
    return folder.takeError();
  auto result = compileModel(*model, options.compile, {}, **folder);
  if (!result)
    return result.takeError();
  std::string library;
  if (Error error = buildLibrary(options.emit, *result, **folder, library))
    return error;
  log().step("writing " + (*folder)->path());
  Depfile depfile(options.depfile);
  if (Error error = depfile.write((*folder)->path() + "/CMakeLists.txt",
                                  readFiles(options.compile.model)))
    return error;
  if (Error error = commitOwned(**folder))
    return error;
  depfile.keep();
  log().finish();
  summarise(*result, **folder, library);
  if (result->preprocess)
    log().info("msc: " + result->name + ": " + result->name +
               "_preprocess makes input " + Twine(result->preprocess->input) +
               " of an image: " + terminalName(result->preprocess->operations));
  else
    warnOfPreprocessing(*model->module);
  return Error::success();
}

void msc::driver::addCompile(CLI::App &app, Action &action) {
  addCommand(app, action, "compile", "write source code, or build a library",
             addOptions, compile);
}
