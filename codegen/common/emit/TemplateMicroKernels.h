//===- TemplateMicroKernels.h - what all templates have in common ---------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_CODEGEN_EMIT_TEMPLATEMICROKERNELS_H
#define MSC_CODEGEN_EMIT_TEMPLATEMICROKERNELS_H

#include "codegen/common/emit/LoopForm.h"
#include "codegen/common/target/MicroKernel.h"

namespace msc {

/// The poolings, rows, gathers, scatters and loops that the CPU and CUDA have
/// by the same names.
llvm::SmallVector<const MicroKernel *> getTemplateMicroKernels();

/// maxPool2d and sumPool2d.
llvm::SmallVector<const MicroKernel *> getPoolMicroKernels();

/// softmax, logSoftmax and norm, of adjacent rows.
llvm::SmallVector<const MicroKernel *> getRowMicroKernels();

/// One of the forms of loops: it runs what `choose` takes for its form.
class LoopMicroKernel : public MicroKernel {
public:
  using Choose = LoopForm (*)(mlir::Operation *);
  LoopMicroKernel(LoopForm form, Choose choose);

  bool fits(mlir::Operation *op, kernel::TargetAttr) const override;
  bool takesOpenExtents() const override { return true; }

private:
  LoopForm form;
  Choose choose;
};

} // namespace msc

#endif // MSC_CODEGEN_EMIT_TEMPLATEMICROKERNELS_H
