//===- AscendCMicroKernels.cpp - what computes which operation on an NPU --===//
//
// SPDX-License-Identifier: Apache-2.0
//
// Weights lie in plain rows. What does not fit the unified buffer is refused
// when the kernel is written, with the bytes that it would take.
//
//===----------------------------------------------------------------------===//

#include "codegen/ascendc/AscendCTarget.h"
#include "codegen/ascendc/BodyCost.h"
#include "codegen/ascendc/TileKernel.h"
#include "codegen/common/emit/TemplateMicroKernels.h"
#include "codegen/common/target/Problems.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace msc;

namespace {

/// By weights without zeros between them.
class Dense : public PlainMicroKernel {
public:
  using PlainMicroKernel::PlainMicroKernel;

  PackedForm getForm(Operation *op, kernel::TargetAttr) const override {
    return getDenseForm(op);
  }
};

template <bool depthwise> bool convolves(Operation *op) {
  auto conv = dyn_cast<kernel::Conv2DOp>(op);
  return conv && isDepthwise(getConv2DShape(conv)) == depthwise;
}

/// Matrices that lie one behind the other.
bool multipliesBatch(Operation *op) {
  auto product = dyn_cast<kernel::MatmulOp>(op);
  return multipliesActivations(op) && !product.hasOrder() &&
         product.getResultShape().size() < 4;
}

/// The groups of an image are rows where its channels come before its pixels.
bool hasRowsOfGroups(Operation *op) {
  auto groups = dyn_cast<kernel::GroupNormOp>(op);
  return groups && getElementTypeOrSelf(groups.getInput().getType()).isF32() &&
         groups.getChannelDim() == 1;
}

/// On the scalar unit, which has no double and is slow at epilogues.
bool isPlainScan(Operation *op) {
  return isScan(op) &&
         !getElementTypeOrSelf(op->getOperand(0).getType()).isF64() &&
         kernel::isIdentityEpilogue(cast<kernel::ScanOp>(op).getEpilogue());
}

} // namespace

bool AscendCTarget::canFuse(linalg::GenericOp op) const {
  return !findScalarOperation(*op.getBody()) &&
         llvm::none_of(op.getInputs(), [](Value input) {
           return input.getDefiningOp<kernel::ScanOp>();
         });
}

ArrayRef<const MicroKernel *> AscendCTarget::getMicroKernels() const {
  static const Dense depthwise("depthwise", convolves<true>),
      conv2d("conv2d", convolves<false>), matmul("matmul", multipliesByWeights);
  static const PlainMicroKernel batchMatmul("batchMatmul", multipliesBatch),
      groupNorm("norm", hasRowsOfGroups), scan("scan", isPlainScan),
      sum("sum", isTileSum);
  static const LoopMicroKernel map(LoopForm::Map, chooseTileForm),
      transpose(LoopForm::Transpose, chooseTileForm),
      reduce(LoopForm::Reduce, chooseTileForm),
      loops(LoopForm::Loops, chooseTileForm);
  static const SmallVector<const MicroKernel *> kernels = [] {
    SmallVector<const MicroKernel *> all = getPoolMicroKernels();
    all.append(getRowMicroKernels());
    all.append({&depthwise, &conv2d, &matmul, &batchMatmul, &groupNorm, &scan,
                &map, &transpose, &sum, &reduce, &loops});
    return all;
  }();
  return kernels;
}
