//===- CppTarget.h - writes a planned module as C++ -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CPP_CPPTARGET_H
#define MSC_CODEGEN_CPP_CPPTARGET_H

#include "codegen/common/ModelInterface.h"
#include "codegen/common/OutputFolder.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Width of the vectors that an -march value stands for: 64 (AVX-512), 32
/// (AVX2) or 16; "native" asks this machine.
unsigned getVectorBytes(llvm::StringRef march);

/// Writes the kernels and everything around them into `folder`. `model` holds
/// the caller's wishes (name, source file, march, threads, embedWeights); the
/// rest is read from the module's plan. Errors: a kernel that cannot be
/// printed, or the folder's.
llvm::Error writeCppModel(mlir::ModuleOp module, ModelInterface &model,
                          OutputFolder &folder);

} // namespace msc

#endif // MSC_CODEGEN_CPP_CPPTARGET_H
