//===- CppTarget.h - C++ for a processor ----------------------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_CPP_CPPTARGET_H
#define MSC_CODEGEN_CPP_CPPTARGET_H

#include "codegen/common/target/Problems.h"
#include "codegen/common/target/Target.h"
#include "codegen/cpp/micro/MicroKernels.h"

namespace msc {

/// Writes <name>.cpp, or several of many kernels. The weights are packed for
/// vectors of the instruction set.
class CppTarget : public Target {
public:
  llvm::StringRef getName() const override { return "cpp"; }
  void configure(const TargetOptions &options,
                 ModelInterface &model) const override;
  unsigned getVectorBytes(const ModelInterface &model) const override {
    return model.vectorBytes;
  }
  bool multiplies(mlir::Type element) const override {
    return isArithmetic(element);
  }
  bool takesOpenExtents() const override { return true; }
  llvm::ArrayRef<const MicroKernel *> getMicroKernels() const override {
    return cpp::getMicroKernels();
  }
  llvm::Error write(mlir::ModuleOp module, ModelInterface &model,
                    OutputFolder &folder) const override;
  llvm::Expected<BuildRules>
  getBuildRules(const ModelInterface &model) const override;
};

} // namespace msc

#endif // MSC_CODEGEN_CPP_CPPTARGET_H
