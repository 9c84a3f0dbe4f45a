//===- Pipelines.cpp - the passes in their order --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Pipelines/Pipelines.h"
#include "compiler/passes/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace msc;

void msc::buildMindIRPipeline(OpPassManager &passes,
                              const NormalFormOptions &options) {
  passes.addPass(createMindIRInlineCalls());
  MindIRBindShapesOptions binding;
  binding.shapes.assign(options.shapes.begin(), options.shapes.end());
  passes.addPass(createMindIRBindShapes(binding));
  passes.addPass(createMindIRRaise());
  passes.addPass(createMindIREraseMonads());
  passes.addPass(createMindIRScalariseTuples());
  passes.addPass(createMindIREraseTraining());
  passes.addPass(createMindIRInferTypes());
  passes.addPass(createMindIRPromoteF16());
  if (options.unfused)
    return;
  passes.addPass(createMindIRMergeGroupedConvolutions());
  passes.addPass(createMindIRFoldConstants());
  // Wants weights as plain constants, and leaves new arithmetic on them.
  passes.addPass(createMindIRFoldBatchNorm());
  passes.addPass(createMindIRFoldConstants());
}

void msc::buildNormalFormPipeline(OpPassManager &passes,
                                  const NormalFormOptions &options) {
  buildMindIRPipeline(passes, options);
  passes.addPass(createConvertMindIRToLinalg());
}

void msc::buildKernelPlanPipeline(OpPassManager &passes,
                                  const KernelPlanOptions &options) {
  PlanKernelsOptions planning;
  planning.shareMemory = !options.unfused;
  DecomposeKernelsOptions decomposing;
  decomposing.rows = options.rows && !options.unfused;
  decomposing.sorting = options.sorting && !options.unfused;
  decomposing.gather = options.gather && !options.unfused;
  passes.addPass(createDecomposeKernels(decomposing));
  if (options.unfused)
    return passes.addPass(createPlanKernels(planning));
  passes.addPass(createFormKernels());
  passes.addPass(createPropagateLayout());
  // Weights that several operators read change their layout once.
  passes.addPass(createCSEPass());
  passes.addPass(createFoldConstantLayouts());
  passes.addPass(createFuseElementwise());
  passes.addPass(createFuseEpilogues());
  PackWeightsOptions packing;
  packing.vectorBytes = options.vectorBytes;
  passes.addPass(createPackWeights(packing));
  passes.addPass(createPlanKernels(planning));
}

void msc::registerPipelines() {
  PassPipelineRegistration<NormalFormOptions>(
      "mindir-normal-form", "normal form of the mindir dialect",
      buildMindIRPipeline);
  PassPipelineRegistration<NormalFormOptions>(
      "mindir-to-linalg-pipeline", "from an imported module to linalg",
      buildNormalFormPipeline);
  PassPipelineRegistration<KernelPlanOptions>(
      "linalg-to-kernel-plan", "from linalg to kernels with a plan of memory",
      buildKernelPlanPipeline);
}
