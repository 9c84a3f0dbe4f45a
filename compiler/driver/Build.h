//===- Build.h - builds a generated folder with the system's compiler -----===//
// SPDX-License-Identifier: Apache-2.0
//
// Calls the compiler directly, without CMake: $CXX, else c++, g++ or clang++.
// CUDA sources are compiled by $NVCC or nvcc.
//
//===----------------------------------------------------------------------===//
#ifndef MSC_COMPILER_DRIVER_BUILD_H
#define MSC_COMPILER_DRIVER_BUILD_H

#include "codegen/common/api/ModelInterface.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace msc::driver {

/// Builds lib<name>.a in `folder`, which holds the model; returns its file
/// name.
llvm::Expected<std::string> buildStatic(llvm::StringRef folder,
                                        const ModelInterface &model);

/// Builds lib<name>.so, which exports the C API only.
llvm::Expected<std::string> buildShared(llvm::StringRef folder,
                                        const ModelInterface &model);

/// Builds the example program with further files that the linker takes; returns
/// its path.
llvm::Expected<std::string>
buildExample(llvm::StringRef folder, const ModelInterface &model,
             const std::vector<std::string> &links = {});

} // namespace msc::driver

#endif // MSC_COMPILER_DRIVER_BUILD_H
