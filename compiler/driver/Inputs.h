//===- Inputs.h - the .npy files that a model is run on -------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_INPUTS_H
#define MSC_COMPILER_DRIVER_INPUTS_H

#include "codegen/common/api/ModelInterface.h"
#include "compiler/driver/Compilation.h"
#include "compiler/driver/Model.h"

#include <string>
#include <vector>

namespace msc::driver {

/// The files in the graph's order, of FILE.npy in that order and NAME=FILE.npy;
/// refuses too many and too few.
llvm::Expected<std::vector<std::string>>
orderInputs(const std::vector<std::string> &given,
            llvm::ArrayRef<GraphTensor> tensors);

/// The shapes of files for inputs whose dimensions the model leaves open;
/// refuses a file that contradicts what the graph declares.
llvm::Expected<std::vector<InputShape>>
shapesOf(const std::vector<std::string> &files,
         llvm::ArrayRef<GraphTensor> tensors);

/// Refuses a file of another type or shape than the compiled model's input.
llvm::Error checkInputs(const std::vector<std::string> &files,
                        const ModelInterface &model);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_INPUTS_H
