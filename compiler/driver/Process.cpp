//===- Process.cpp - runs other programs ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Process.h"

#include "compiler/driver/Children.h"
#include "compiler/driver/Log.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

using namespace llvm;
using namespace msc::driver;

namespace {
/// What a program finds where it runs.
struct Surroundings {
  std::string outputFile;      ///< empty: our own output
  std::string temporaryFolder; ///< empty: as the user has set it
};
} // namespace

static std::vector<std::string> environmentFor(const Surroundings &where) {
  std::vector<std::string> variables;
  for (char **variable = environ; *variable; ++variable)
    if (!StringRef(*variable).starts_with("TMPDIR="))
      variables.push_back(*variable);
  variables.push_back("TMPDIR=" + where.temporaryFolder);
  return variables;
}

/// Says in `result` why the program could not be started.
static sys::ProcessInfo start(const std::string &program,
                              const Command &command, const Surroundings &where,
                              ProcessResult &result) {
  SmallVector<StringRef> arguments(command.begin(), command.end());
  SmallVector<std::optional<StringRef>> redirects;
  if (!where.outputFile.empty())
    redirects = {std::nullopt, where.outputFile, where.outputFile};
  std::vector<std::string> variables;
  std::optional<SmallVector<StringRef>> environment;
  if (!where.temporaryFolder.empty()) {
    variables = environmentFor(where);
    environment.emplace(variables.begin(), variables.end());
  }
  Children children;
  return sys::ExecuteNoWait(program, arguments, environment, redirects,
                            /*MemoryLimit=*/0, &result.output);
}

static ProcessResult execute(const Command &command,
                             const Surroundings &where) {
  auto program = sys::findProgramByName(command[0]);
  if (!program)
    return {-1, command[0] + ": " + program.getError().message(),
            /*started=*/false};
  ProcessResult result;
  sys::ProcessInfo process = start(*program, command, where, result);
  if (process.Pid == sys::ProcessInfo::InvalidPid)
    return {-1, command[0] + ": " + result.output, /*started=*/false};
  process = sys::Wait(process, /*SecondsToWait=*/std::nullopt, &result.output);
  result.code = process.ReturnCode;
  Children children;
  return result;
}

ProcessResult msc::driver::runProcess(const Command &command) {
  log().detail("+ " + join(command, " "));
  return execute(command, {});
}

/// The output is kept in memory, a file that has no name and goes with its
/// handle.
ProcessResult msc::driver::runTool(const Command &command, StringRef folder) {
  log().detail("+ " + join(command, " "));
  const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(
      fdopen(memfd_create("msc", MFD_CLOEXEC), "r"), std::fclose);
  if (!file)
    return {-1,
            "no memory for its output: " +
                std::error_code(errno, std::generic_category()).message(),
            /*started=*/false};
  const std::string path = "/dev/fd/" + std::to_string(fileno(file.get()));
  ProcessResult result = execute(command, {path, folder.str()});
  if (auto text = MemoryBuffer::getFile(path))
    result.output += (*text)->getBuffer();
  return result;
}

std::optional<ProcessResult> msc::driver::runTools(ArrayRef<Command> commands,
                                                   StringRef folder) {
  std::atomic<size_t> next{0};
  std::mutex mutex;
  std::optional<ProcessResult> failure;
  auto work = [&] {
    for (size_t i; (i = next++) < commands.size();) {
      ProcessResult result = runTool(commands[i], folder);
      std::lock_guard<std::mutex> lock(mutex);
      if (result.code != 0 && !failure)
        failure = std::move(result);
    }
  };
  const size_t cores = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> helpers;
  for (size_t i = 1; i < std::min(cores, commands.size()); ++i)
    helpers.emplace_back(work);
  work();
  for (std::thread &helper : helpers)
    helper.join();
  return failure;
}

Command msc::driver::findTool(const char *variable,
                              ArrayRef<StringRef> candidates) {
  if (const char *value = std::getenv(variable)) {
    SmallVector<StringRef> words;
    StringRef(value).split(words, ' ', -1, /*KeepEmpty=*/false);
    if (!words.empty())
      return Command(words.begin(), words.end());
  }
  for (StringRef candidate : candidates)
    if (sys::findProgramByName(candidate))
      return {candidate.str()};
  return {};
}
