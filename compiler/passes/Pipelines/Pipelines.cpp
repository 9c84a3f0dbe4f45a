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
  passes.addPass(createMindIRInstantiateGraphs());
  passes.addPass(createMindIRStructureControlFlow());
  MindIRBindShapesOptions binding;
  binding.shapes.assign(options.shapes.begin(), options.shapes.end());
  passes.addPass(createMindIRBindShapes(binding));
  passes.addPass(createMindIRRaise());
  passes.addPass(createMindIREraseMonads());
  passes.addPass(createMindIRScalariseTuples());
  passes.addPass(createMindIREraseTraining());
  passes.addPass(createMindIRInferTypes());
  passes.addPass(createMindIRDrawNumbers());
  passes.addPass(createMindIRSplitComplex());
  if (!options.unfused)
    passes.addPass(createMindIRMergeGroupedConvolutions());
  passes.addPass(createMindIRWidenHalf());
  passes.addPass(createMindIRComposeExt());
  if (options.unfused)
    return;
  passes.addPass(createMindIRFoldConstants());
  // Wants weights as plain constants, and leaves new arithmetic on them.
  passes.addPass(createMindIRFoldBatchNorm());
  passes.addPass(createMindIRFoldConstants());
}

void msc::buildNormalFormPipeline(OpPassManager &passes,
                                  const NormalFormOptions &options) {
  buildMindIRPipeline(passes, options);
  passes.addPass(createConvertMindIRToLinalg());
  passes.addPass(createVerifyExtents());
}

/// Kernels of several operations, in the target's layouts.
static void addFusion(OpPassManager &passes) {
  passes.addPass(createFormKernels());
  passes.addPass(createPropagateLayout());
  // A kernel that the target had may be none in its new layout.
  passes.addPass(createDecomposeKernels());
  // Weights that several operators read change their layout once.
  passes.addPass(createCSEPass());
  passes.addPass(createFoldConstantLayouts());
  passes.addPass(createAbsorbTransposes());
  passes.addPass(createFuseElementwise());
  passes.addPass(createFuseEpilogues());
  passes.addPass(createFormAttention());
}

static void addTarget(OpPassManager &passes, const KernelPlanOptions &options) {
  AttachTargetOptions target;
  target.name = options.target;
  target.vectorBytes = options.vectorBytes;
  passes.addPass(createAttachTarget(target));
}

/// From kernels on tensors to launches in one arena.
static void addMemory(OpPassManager &passes, bool shareMemory) {
  passes.addPass(createBufferiseKernels({shareMemory}));
  passes.addPass(createOutlineLaunches());
  passes.addPass(createPlanMemory({shareMemory}));
}

static void addPlan(OpPassManager &passes, const KernelPlanOptions &options) {
  passes.addPass(createSelectKernels());
  passes.addPass(createPackWeights());
  addMemory(passes, !options.unfused);
  passes.addPass(createSelectKernels()); // of loops, which have strides now
}

void msc::buildKernelPlanPipeline(OpPassManager &passes,
                                  const KernelPlanOptions &options) {
  DecomposeKernelsOptions decomposing;
  decomposing.all = options.unfused;
  addTarget(passes, options);
  passes.addPass(createLegaliseTypes());
  passes.addPass(createVerifyAlgorithms());
  passes.addPass(createDecomposeKernels(decomposing));
  if (!options.unfused)
    addFusion(passes);
  if (options.wideInteriors)
    passes.addPass(createWidenInteriors());
  addPlan(passes, options);
}

namespace {
struct MemoryOptions : PassPipelineOptions<MemoryOptions> {
  Option<bool> shareMemory{*this, "share-memory",
                           llvm::cl::desc("reuse memory"),
                           llvm::cl::init(true)};
};
} // namespace

void msc::registerPipelines() {
  PassPipelineRegistration<MemoryOptions>(
      "plan-kernels", "from kernels to launches with a plan of memory",
      [](OpPassManager &passes, const MemoryOptions &options) {
        addMemory(passes, options.shareMemory);
      });
  PassPipelineRegistration<NormalFormOptions>(
      "mindir-normal-form", "normal form of the mindir dialect",
      buildMindIRPipeline);
  PassPipelineRegistration<NormalFormOptions>(
      "mindir-to-linalg-pipeline", "from an imported module to linalg",
      buildNormalFormPipeline);
  PassPipelineRegistration<KernelPlanOptions>(
      "linalg-to-kernel-plan", "from linalg to kernels with a plan of memory",
      buildKernelPlanPipeline);
  PassPipelineRegistration<KernelPlanOptions>(
      "kernel-to-plan", "from kernels, for a target, to a plan of memory",
      [](OpPassManager &passes, const KernelPlanOptions &options) {
        addTarget(passes, options);
        addPlan(passes, options);
      });
}
