//===- AscendCTarget.h - Ascend C for Huawei's NPUs -----------------------===//
// SPDX-License-Identifier: Apache-2.0
#ifndef MSC_CODEGEN_ASCENDC_ASCENDCTARGET_H
#define MSC_CODEGEN_ASCENDC_ASCENDCTARGET_H

#include "codegen/common/target/Target.h"

namespace msc {

/// Writes <name>.asc: kernels and the function that launches them. The weights
/// are in plain rows.
class AscendCTarget : public Target {
public:
  llvm::StringRef getName() const override { return "ascendc"; }
  void configure(const TargetOptions &options,
                 ModelInterface &model) const override;
  /// What has a vector form.
  bool canFuse(mlir::linalg::GenericOp op) const override;
  llvm::ArrayRef<const MicroKernel *> getMicroKernels() const override;
  std::vector<UnsupportedKernel>
  findUnsupported(mlir::ModuleOp module) const override;
  llvm::Error write(mlir::ModuleOp module, ModelInterface &model,
                    OutputFolder &folder) const override;
  /// The kit's CMake modules know how.
  llvm::Expected<BuildRules>
  getBuildRules(const ModelInterface &model) const override;
};

} // namespace msc

#endif // MSC_CODEGEN_ASCENDC_ASCENDCTARGET_H
