//===- Pipelines.h - the passes in their order ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_PIPELINES_H
#define MSC_PASSES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace msc {

struct NormalFormOptions : mlir::PassPipelineOptions<NormalFormOptions> {
  /// Fixes dimensions that the file leaves open: "NAME=1x3x224x224".
  ListOption<std::string> shapes{
      *this, "shapes", llvm::cl::desc("shapes of inputs, NAME=1x3x224x224")};
};

/// From the imported module to the normal form of the mindir dialect: one
/// function of typed operators on static tensors, without monads and tuples.
void buildMindIRPipeline(mlir::OpPassManager &passes,
                         const NormalFormOptions &options);

/// The same and on to linalg, tensor, arith and math.
void buildNormalFormPipeline(mlir::OpPassManager &passes,
                             const NormalFormOptions &options);

/// Makes the pipelines known to msc-opt: --mindir-normal-form,
/// --mindir-to-linalg-pipeline.
void registerMindIRPipelines();

} // namespace msc

#endif // MSC_PASSES_PIPELINES_H
