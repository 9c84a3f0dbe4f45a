//===- Execution.cpp - compiles, builds and runs a model on .npy files ----===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Execution.h"

#include "codegen/common/folder/PartialFiles.h"
#include "compiler/driver/Build.h"
#include "compiler/driver/Compilation.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Inputs.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

Expected<TemporaryFolder> TemporaryFolder::create() {
  PartialFiles partials;
  SmallString<128> place, path;
  sys::path::system_temp_directory(/*ErasedOnReboot=*/true, place);
  if (std::error_code error = sys::fs::createUniqueDirectory("msc", path))
    return refuse(
        place + ": no temporary folder can be made in it: " + error.message() +
        "; set TMPDIR to a folder that exists and "
        "can be written to");
  partials.remember(path.str().str());
  return TemporaryFolder(path.str().str());
}

TemporaryFolder::~TemporaryFolder() {
  if (folder.empty())
    return;
  PartialFiles partials;
  sys::fs::remove_directories(folder);
  partials.forget(folder);
}

/// Compiles into `folder`; leaves the files' order in `files`.
static Expected<ModelInterface>
compileInto(const CompileOptions &options,
            const std::vector<std::string> &inputs, bool needsInputs,
            StringRef folder, std::vector<std::string> &files) {
  auto model = openModel(options.model);
  if (!model)
    return model.takeError();
  const std::vector<GraphTensor> tensors = graphInputs(*model->module);
  std::vector<InputShape> shapes;
  if (needsInputs || !inputs.empty()) {
    auto ordered = orderInputs(inputs, tensors);
    if (!ordered)
      return ordered.takeError();
    files = *ordered;
    auto fixed = shapesOf(files, tensors);
    if (!fixed)
      return fixed.takeError();
    shapes = *fixed;
  }
  auto output = OutputFolder::create(folder);
  if (!output)
    return output.takeError();
  auto result = compileModel(*model, options, shapes, **output);
  if (!result)
    return result.takeError();
  if (Error error = checkInputs(files, *result))
    return std::move(error);
  if (Error error = (*output)->commit())
    return std::move(error);
  return result;
}

Expected<ModelInterface>
msc::driver::writeSources(const CompileOptions &options,
                          const std::vector<std::string> &inputs,
                          const std::string &folder) {
  std::vector<std::string> files;
  return compileInto(options, inputs, /*needsInputs=*/false, folder, files);
}

Expected<Program>
msc::driver::buildProgram(const CompileOptions &options,
                          const std::vector<std::string> &inputs,
                          bool needsInputs) {
  if (!options.model.externs.empty() && options.links.empty())
    return refuse("what runs needs the functions of --extern: give the objects "
                  "or libraries that have them, --link FILE");
  auto folder = TemporaryFolder::create();
  if (!folder)
    return folder.takeError();
  std::vector<std::string> files;
  auto model = compileInto(options, inputs, needsInputs, folder->path(), files);
  if (!model)
    return model.takeError();
  auto path = buildExample(folder->path(), *model, options.links);
  if (!path)
    return path.takeError();
  return Program{std::move(*folder), *model, *path, files};
}

/// A program for another machine is what the user asked for.
static bool isForeign(const ProcessResult &failure) {
  return is_contained({"Exec format error", "Illegal instruction"},
                      StringRef(failure.output).rsplit(": ").second);
}

/// Nothing else of a generated program aborts.
static bool isFailedAssert(const ProcessResult &failure,
                           const CompileOptions &options) {
  return options.model.keepPrints &&
         StringRef(failure.output).ends_with("Aborted");
}

static Error explain(const ProcessResult &failure,
                     const CompileOptions &options) {
  if (failure.code > 0)
    return make_error<ReportedError>(Refused); // the program has said why
  if (isForeign(failure))
    return refuse("this machine cannot run what is built for --march " +
                  options.machine.march + " (" + failure.output +
                  "); give --march native, or run the folder of `msc compile` "
                  "where it belongs");
  if (!failure.started)
    return refuse("the generated program cannot be run: " + failure.output +
                  "; set TMPDIR to a folder that may hold programs");
  if (isFailedAssert(failure, options))
    return refuse("a condition that the network asserts is false");
  return make_error<InternalError>("the generated program crashed: " +
                                   failure.output);
}

Error msc::driver::runProgram(const Program &program,
                              const CompileOptions &options,
                              std::vector<std::string> arguments) {
  log().step("running " + program.model.name);
  Command command = {program.path};
  const std::string threads = options.threadCount();
  if (!threads.empty())
    command.insert(command.end(), {"--threads", threads});
  if (program.model.weightsBytes && !program.model.embedWeights)
    command.insert(command.end(),
                   {"--weights", program.folder.path() + "/" +
                                     program.model.name + ".weights"});
  command.insert(command.end(), arguments.begin(), arguments.end());
  command.insert(command.end(), program.inputs.begin(), program.inputs.end());
  log().finish();
  const ProcessResult result = runProcess(command);
  return result.code == 0 ? Error::success() : explain(result, options);
}
