//===- CudaTarget.h - CUDA for NVIDIA's GPUs ------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_CUDA_CUDATARGET_H
#define MSC_CODEGEN_CUDA_CUDATARGET_H

#include "codegen/common/target/Problems.h"
#include "codegen/common/target/Target.h"

namespace msc {

/// Writes <name>.cu. The weights are in plain rows.
class CudaTarget : public Target {
public:
  llvm::StringRef getName() const override { return "cuda"; }
  llvm::StringRef getOption() const override { return "--cuda-arch"; }
  void configure(const TargetOptions &options,
                 ModelInterface &model) const override;
  bool multiplies(mlir::Type element) const override {
    return isArithmetic(element);
  }
  llvm::ArrayRef<const MicroKernel *> getMicroKernels() const override;
  llvm::Error write(mlir::ModuleOp module, ModelInterface &model,
                    OutputFolder &folder) const override;
  llvm::Expected<BuildRules>
  getBuildRules(const ModelInterface &model) const override;
};

} // namespace msc

#endif // MSC_CODEGEN_CUDA_CUDATARGET_H
