//===- Pipelines.h - the passes in their order ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PIPELINES_PIPELINES_H
#define MSC_PASSES_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace msc {

struct NormalFormOptions : mlir::PassPipelineOptions<NormalFormOptions> {
  /// Fixes dimensions that the file leaves open: "NAME=1x3x224x224".
  ListOption<std::string> shapes{
      *this, "shapes", llvm::cl::desc("shapes of inputs, NAME=1x3x224x224")};
  /// Leaves every operator as the file has it: nothing is computed before the
  /// run, no two operators become one.
  Option<bool> unfused{*this, "unfused",
                       llvm::cl::desc("leave operators as the file has them"),
                       llvm::cl::init(false)};
};

/// From the imported module to the normal form of the mindir dialect: one
/// function of typed operators on static tensors, without monads and tuples.
void buildMindIRPipeline(mlir::OpPassManager &passes,
                         const NormalFormOptions &options);

/// The same and on to linalg, tensor, arith and math.
void buildNormalFormPipeline(mlir::OpPassManager &passes,
                             const NormalFormOptions &options);

struct KernelPlanOptions : mlir::PassPipelineOptions<KernelPlanOptions> {
  Option<std::string> target{*this, "target",
                             llvm::cl::desc("name of the target"),
                             llvm::cl::init("cpp")};
  Option<int64_t> vectorBytes{
      *this, "vector-bytes",
      llvm::cl::desc("width of the vectors that weights are packed for; 0 for "
                     "none"),
      llvm::cl::init(64)};
  /// Rounds what a kernel stores, not what it computes on the way there.
  Option<bool> wideInteriors{
      *this, "wide-interiors",
      llvm::cl::desc("keep float32 inside kernels of half precision"),
      llvm::cl::init(false)};
  /// Plain loops for every operation, in memory that nothing else uses: what
  /// fusion, layouts, packing and the memory plan can be compared with.
  Option<bool> unfused{*this, "unfused",
                       llvm::cl::desc("one loop nest an operation, no memory "
                                      "is shared"),
                       llvm::cl::init(false)};
};

/// From linalg to kernels with a plan of memory.
void buildKernelPlanPipeline(mlir::OpPassManager &passes,
                             const KernelPlanOptions &options);

/// Makes the pipelines known to msc-opt: --mindir-normal-form,
/// --mindir-to-linalg-pipeline, --linalg-to-kernel-plan and its last part,
/// --kernel-to-plan.
void registerPipelines();

} // namespace msc

#endif // MSC_PASSES_PIPELINES_PIPELINES_H
