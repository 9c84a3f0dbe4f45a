//===- CppTarget.h - writes a planned module as C++ -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CPP_CPPTARGET_H
#define MSC_CODEGEN_CPP_CPPTARGET_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Writes the kernels and everything around them into `folder`. `model` holds
/// the caller's wishes (name, source file, march, threads, embedWeights); the
/// rest is read from the module's plan. Errors: a kernel that cannot be
/// printed, or the folder's.
llvm::Error writeCppModel(mlir::ModuleOp module, ModelInterface &model,
                          OutputFolder &folder);

} // namespace msc

#endif // MSC_CODEGEN_CPP_CPPTARGET_H
