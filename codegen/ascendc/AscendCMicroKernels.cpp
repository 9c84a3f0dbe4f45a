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
#include "codegen/ascendc/RowKernel.h"
#include "codegen/ascendc/TileKernel.h"
#include "codegen/common/emit/TemplateMicroKernels.h"
#include "codegen/common/target/Problems.h"

using namespace mlir;
using namespace msc;

namespace {

/// By weights in [group][kh][kw][ic][oc].
class Convolution : public MicroKernel {
public:
  Convolution(StringRef name, bool depthwise)
      : MicroKernel(name), depthwise(depthwise) {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto conv = dyn_cast<kernel::Conv2DOp>(op);
    return conv && isDepthwise(getConv2DShape(conv)) == depthwise;
  }
  PackedForm getForm(Operation *op, kernel::TargetAttr) const override {
    Conv2DShape s = getConv2DShape(cast<kernel::Conv2DOp>(op));
    return {getDenseBlocks(s.oc, s.groups), {}};
  }

private:
  bool depthwise;
};

class Matmul : public MicroKernel {
public:
  Matmul() : MicroKernel("matmul") {}

  bool fits(Operation *op, kernel::TargetAttr) const override {
    auto product = dyn_cast<kernel::MatmulOp>(op);
    return product && hasConstantMatrix(product);
  }
  PackedForm getForm(Operation *op, kernel::TargetAttr) const override {
    auto product = cast<kernel::MatmulOp>(op);
    return {getDenseBlocks(product.getResultShape().back()), {}};
  }
};

bool multipliesActivations(Operation *op) {
  auto product = dyn_cast<kernel::MatmulOp>(op);
  return product && !hasConstantMatrix(product) && !product.hasOrder() &&
         product.getResultShape().size() < 4;
}

template <bool isLog> bool isSoftmax(Operation *op) {
  auto softmax = dyn_cast<kernel::SoftmaxOp>(op);
  return softmax && softmax.getLog() == isLog && fitsRows(softmax);
}

bool isNorm(Operation *op) {
  if (auto groups = dyn_cast<kernel::GroupNormOp>(op))
    return fitsRows(groups);
  auto norm = dyn_cast<kernel::NormOp>(op);
  return norm && fitsRows(norm);
}

} // namespace

bool AscendCTarget::canFuse(linalg::GenericOp op) const {
  return !findScalarOperation(*op.getBody());
}

ArrayRef<const MicroKernel *> AscendCTarget::getMicroKernels() const {
  static const Convolution depthwise("depthwise", true),
      conv2d("conv2d", false);
  static const Matmul matmul;
  static const PlainMicroKernel batchMatmul("batchMatmul",
                                            multipliesActivations),
      softmax("softmax", isSoftmax<false>),
      logSoftmax("logSoftmax", isSoftmax<true>), norm("norm", isNorm),
      sum("sum", isTileSum);
  static const LoopMicroKernel map(LoopForm::Map, chooseTileForm),
      transpose(LoopForm::Transpose, chooseTileForm),
      reduce(LoopForm::Reduce, chooseTileForm),
      loops(LoopForm::Loops, chooseTileForm);
  static const SmallVector<const MicroKernel *> kernels = [] {
    SmallVector<const MicroKernel *> all = getPoolMicroKernels();
    all.append({&depthwise, &conv2d, &matmul, &batchMatmul, &softmax,
                &logSoftmax, &norm, &map, &transpose, &sum, &reduce, &loops});
    return all;
  }();
  return kernels;
}
