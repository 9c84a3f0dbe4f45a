//===- GeneratedLine.h - where the code of a node is ----------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_COMPILER_DRIVER_GENERATEDLINE_H
#define MSC_COMPILER_DRIVER_GENERATEDLINE_H

#include "compiler/driver/Options.h"

namespace msc::driver {

/// "k012_conv1, model.cpp:345": the last kernel that computes the node, and
/// where `msc compile` writes it; "" where none is named after it.
llvm::Expected<std::string>
findGeneratedLine(const CompileOptions &options,
                  const std::vector<std::string> &inputs, llvm::StringRef node);

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_GENERATEDLINE_H
