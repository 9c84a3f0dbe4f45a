//===- CudaTarget.h - writes a planned module as CUDA ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_CUDA_CUDATARGET_H
#define MSC_CODEGEN_CUDA_CUDATARGET_H

#include "codegen/common/api/ModelInterface.h"
#include "codegen/common/folder/OutputFolder.h"
#include "mlir/IR/BuiltinOps.h"

namespace msc {

/// Writes the kernels (<name>.cu) and everything around them into `folder`. The
/// module's weights are in plain rows (pack-weights with vector-bytes=0).
/// `model` holds the caller's wishes (name, source file, embedWeights); the
/// rest is read from the module's plan. Errors: a kernel that cannot be
/// printed, a tensor that is too large, or the folder's.
llvm::Error writeCudaModel(mlir::ModuleOp module, ModelInterface &model,
                           OutputFolder &folder);

/// nvcc's options, but those of the language's standard and of optimisation,
/// for the architectures of the model.
std::vector<std::string> getNvccOptions(const ModelInterface &model);

} // namespace msc

#endif // MSC_CODEGEN_CUDA_CUDATARGET_H
