//===- Compilation.h - from a MindIR file to a folder of source code ------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_COMPILATION_H
#define MSC_COMPILER_DRIVER_COMPILATION_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"
#include "compiler/driver/Model.h"
#include "compiler/driver/Options.h"

namespace msc::driver {

/// Dimensions of one input: what --shape says, or a given .npy file has.
struct InputShape {
  std::string name;
  std::vector<std::string> dims; ///< "224", or bounds: "32..512"
};

/// "image=1..8x3x224x224"; refuses what is no such text.
llvm::Expected<InputShape> parseShape(llvm::StringRef text);

/// The model's name: --name, which must be usable, or the file's stem.
llvm::Expected<std::string> modelName(const CompileOptions &options);

/// Runs all passes on `model`, which has a plan afterwards. `shapes` fix open
/// dimensions; those of the options are added.
llvm::Expected<ModelInterface> planModel(Model &model,
                                         const CompileOptions &options,
                                         std::vector<InputShape> shapes);

/// Compiles `model` into `folder`, which is not yet committed.
llvm::Expected<ModelInterface> compileModel(Model &model,
                                            const CompileOptions &options,
                                            std::vector<InputShape> shapes,
                                            OutputFolder &folder);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_COMPILATION_H
