//===- Process.h - runs other programs ------------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_PROCESS_H
#define MSC_COMPILER_DRIVER_PROCESS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <optional>
#include <string>
#include <vector>

namespace msc::driver {

using Command = std::vector<std::string>;

struct ProcessResult {
  int code = 0;        ///< exit code; negative: it crashed or did not start
  std::string output;  ///< stdout and stderr, when captured; why it did so
  bool started = true; ///< false: code is negative, output says why
};

/// Runs a program and waits. Its output goes to ours. command[0] is looked up
/// in PATH.
ProcessResult runProcess(const Command &command);

/// Runs a tool whose temporary files go into `folder`, so that none outlives
/// the folder when the tool is ended. Its output is returned.
ProcessResult runTool(const Command &command, llvm::StringRef folder);

/// Runs all such, as many at a time as there are cores. Returns the first
/// failure (with its output) or nothing.
std::optional<ProcessResult> runTools(llvm::ArrayRef<Command> commands,
                                      llvm::StringRef folder);

/// The words of an environment variable ("ccache g++"), else the first of
/// `candidates` in PATH, else nothing.
Command findTool(const char *variable,
                 llvm::ArrayRef<llvm::StringRef> candidates);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_PROCESS_H
