//===- Execution.h - compiles, builds and runs a model on .npy files ------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_EXECUTION_H
#define MSC_COMPILER_DRIVER_EXECUTION_H

#include "codegen/common/api/ModelInterface.h"
#include "compiler/driver/Options.h"

#include <string>
#include <vector>

namespace msc::driver {

/// A folder in the system's temporary place, removed at the end.
class TemporaryFolder {
public:
  static llvm::Expected<TemporaryFolder> create();
  TemporaryFolder(TemporaryFolder &&other) : folder(std::move(other.folder)) {
    other.folder.clear();
  }
  ~TemporaryFolder();
  const std::string &path() const { return folder; }

private:
  explicit TemporaryFolder(std::string path) : folder(std::move(path)) {}
  std::string folder;
};

/// A model that is built and ready to run.
struct Program {
  TemporaryFolder folder;
  ModelInterface model;
  std::string path;
  std::vector<std::string> inputs; ///< files in the order of the graph's inputs
};

/// `inputs` are FILE.npy in the graph's order or NAME=FILE.npy; their shapes
/// fix dimensions that the model leaves open. Types and shapes are checked
/// before anything is built. Without inputs, `needsInputs` decides whether that
/// is one missing or none wanted.
llvm::Expected<Program> buildProgram(const CompileOptions &options,
                                     const std::vector<std::string> &inputs,
                                     bool needsInputs);

/// The same without building: only the sources, in `folder`.
llvm::Expected<ModelInterface>
writeSources(const CompileOptions &options,
             const std::vector<std::string> &inputs, const std::string &folder);

/// Runs it with further arguments; its output goes to ours.
llvm::Error runProgram(const Program &program, const CompileOptions &options,
                       std::vector<std::string> arguments);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_EXECUTION_H
