//===- Build.cpp - builds a generated folder with the system's compiler ---===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Build.h"

#include "codegen/common/api/ModelFolder.h"
#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/driver/Errors.h"
#include "compiler/driver/Log.h"
#include "compiler/driver/Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace msc;
using namespace msc::driver;

namespace {

/// One build in one folder; objects are beside the sources until the end.
class Builder {
public:
  Builder(StringRef folder, const ModelInterface &model)
      : folder(folder.str()), model(model) {}
  ~Builder() {
    for (const std::string &object : objects)
      sys::fs::remove(object);
  }

  /// Finds the tools and compiles all sources.
  Error compile(std::vector<std::string> sources);
  /// `others` are files that come behind the objects.
  Error link(Command command, const Twine &output,
             const std::vector<std::string> &others = {});
  Command linkCommand() const;

private:
  Error findTools();
  Command compileCommand(const std::string &source);
  bool knowsMarch() const;
  Error explain(const ProcessResult &failure) const;
  std::string at(const Twine &file) const {
    return (folder + "/" + file).str();
  }

  const std::string folder;
  const ModelInterface &model;
  std::vector<std::string> objects;
  BuildRules rules;
  Command compiler;
};

} // namespace

Error Builder::findTools() {
  auto found = findTarget(model.target)->getBuildRules(model);
  if (!found)
    return refuse(toString(found.takeError()));
  rules = std::move(*found);
  compiler = findTool(rules.variable.c_str(), rules.compilers);
  if (compiler.empty())
    return refuse(rules.missing + "; `msc compile --emit source` needs none");
  return Error::success();
}

/// A literal of C++ whose text the assembler reads within a literal of its own.
static std::string assemblerLiteral(StringRef path) {
  std::string text = "\"";
  raw_string_ostream stream(text);
  for (unsigned char c : path)
    if (isAlnum(c) || StringRef("/._-+ ").contains(c))
      stream << c;
    else
      stream << format("\\\\%03o", c);
  return text + "\"";
}

Command Builder::compileCommand(const std::string &source) {
  Command command = compiler;
  append_range(command, rules.compileOptions);
  append_range(command, compileOptions(model));
  objects.push_back(at(source + ".o"));
  command.insert(
      command.end(),
      {"-std=c++20", "-O3", "-I", folder,
       "-DMSC_WEIGHTS_FILE=" + assemblerLiteral(at(model.name + ".weights")),
       "-c", at(source), "-o", objects.back()});
  return command;
}

/// Asked after a failure only: most compilers do.
bool Builder::knowsMarch() const {
  Command probe = compiler;
  probe.insert(probe.end(), {"-march=" + model.march, "-fsyntax-only", "-x",
                             "c++", "/dev/null"});
  return runTool(probe, folder).code == 0;
}

/// The generated code was refused: not what a user could have caused, unless
/// the compiler is for another machine or too old for it.
Error Builder::explain(const ProcessResult &failure) const {
  if (failure.code < 0)
    return refuse("the C++ compiler cannot be run: " + failure.output);
  if (!model.march.empty() && !knowsMarch())
    return refuse("the C++ compiler " + compiler.front() +
                  " does not know --march " + model.march +
                  "; set CXX to a compiler for that machine, for instance "
                  "aarch64-linux-gnu-g++, or give another --march");
  return make_error<InternalError>(
      "the C++ compiler refuses the generated code (g++ 12 or clang 14 is "
      "needed):\n" +
      StringRef(failure.output).take_front(8000));
}

Error Builder::compile(std::vector<std::string> sources) {
  if (Error error = findTools())
    return error;
  log().step("building " + model.name);
  std::vector<Command> commands;
  for (const std::string &source : sources)
    commands.push_back(compileCommand(source));
  if (auto failure = runTools(commands, folder))
    return explain(*failure);
  return Error::success();
}

Command Builder::linkCommand() const {
  Command command = compiler;
  append_range(command, rules.linkOptions);
  return command;
}

Error Builder::link(Command command, const Twine &output,
                    const std::vector<std::string> &others) {
  command.push_back(at(output));
  command.insert(command.end(), objects.begin(), objects.end());
  command.insert(command.end(), others.begin(), others.end());
  const ProcessResult result = runTool(command, folder);
  if (result.code != 0) {
    sys::fs::remove(at(output));
    return others.empty() ? explain(result)
                          : refuse("the program cannot be linked with " +
                                   join(others, ", ") + ":\n" +
                                   StringRef(result.output).take_front(8000));
  }
  return Error::success();
}

Expected<std::string> msc::driver::buildStatic(StringRef folder,
                                               const ModelInterface &model) {
  Builder builder(folder, model);
  if (Error error = builder.compile(model.sources))
    return std::move(error);
  const Command archiver = findTool("AR", {"ar", "llvm-ar"});
  if (archiver.empty())
    return refuse("there is no archiver: set AR");
  const std::string library = "lib" + model.name + ".a";
  Command command = archiver;
  command.push_back("rcs");
  if (Error error = builder.link(command, library))
    return std::move(error);
  return library;
}

Expected<std::string> msc::driver::buildShared(StringRef folder,
                                               const ModelInterface &model) {
  Builder builder(folder, model);
  if (Error error = builder.compile(model.sources))
    return std::move(error);
  const std::string library = "lib" + model.name + ".so";
  Command command = builder.linkCommand();
  // The generated code needs no C++ runtime, which the linker would name.
  command.insert(command.end(), {"-shared", "-Xlinker", "--as-needed", "-o"});
  if (Error error = builder.link(command, library))
    return std::move(error);
  return library;
}

Expected<std::string>
msc::driver::buildExample(StringRef folder, const ModelInterface &model,
                          const std::vector<std::string> &links) {
  Builder builder(folder, model);
  std::vector<std::string> sources = model.sources;
  sources.push_back("example_main.cpp");
  if (Error error = builder.compile(sources))
    return std::move(error);
  Command command = builder.linkCommand();
  command.push_back("-o");
  const std::string program = model.name + "_example";
  if (Error error = builder.link(command, program, links))
    return std::move(error);
  return (folder + "/" + program).str();
}
