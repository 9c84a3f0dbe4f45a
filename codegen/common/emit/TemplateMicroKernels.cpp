//===- TemplateMicroKernels.cpp - what all templates have in common -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/emit/TemplateMicroKernels.h"
#include "codegen/common/target/Problems.h"

using namespace mlir;
using namespace msc;

LoopMicroKernel::LoopMicroKernel(LoopForm form, Choose choose)
    : MicroKernel(msc::getName(form)), form(form), choose(choose) {}

/// The strides of loops are those of buffers.
bool LoopMicroKernel::fits(Operation *op, kernel::TargetAttr) const {
  return isa<linalg::FillOp, linalg::GenericOp>(op) &&
         cast<linalg::LinalgOp>(op).hasPureBufferSemantics() &&
         choose(op) == form;
}

template <kernel::PoolKind kind> static bool pools(Operation *op) {
  auto pool = dyn_cast<kernel::Pool2DOp>(op);
  return pool && pool.getKind() == kind;
}

template <bool isLog> static bool isSoftmax(Operation *op) {
  auto softmax = dyn_cast<kernel::SoftmaxOp>(op);
  return softmax && softmax.getLog() == isLog && hasAdjacentRows(softmax);
}

static bool isNorm(Operation *op) {
  auto norm = dyn_cast<kernel::NormOp>(op);
  return norm && hasAdjacentRows(norm);
}

static bool isGather(Operation *op) { return isa<kernel::GatherOp>(op); }

static bool isScatter(Operation *op) { return isa<kernel::ScatterOp>(op); }

SmallVector<const MicroKernel *> msc::getPoolMicroKernels() {
  static const PlainMicroKernel maximum("maxPool2d",
                                        pools<kernel::PoolKind::Max>, true),
      sum("sumPool2d", pools<kernel::PoolKind::Sum>, true);
  return {&maximum, &sum};
}

SmallVector<const MicroKernel *> msc::getRowMicroKernels() {
  static const PlainMicroKernel softmax("softmax", isSoftmax<false>, true),
      logSoftmax("logSoftmax", isSoftmax<true>, true),
      norm("norm", isNorm, true);
  return {&softmax, &logSoftmax, &norm};
}

SmallVector<const MicroKernel *> msc::getTemplateMicroKernels() {
  static const PlainMicroKernel gather("gather", isGather, true),
      scatter("scatter", isScatter, true);
  static const LoopMicroKernel transpose(LoopForm::Transpose, chooseLoopForm),
      map(LoopForm::Map, chooseLoopForm),
      reduce(LoopForm::Reduce, chooseLoopForm),
      loops(LoopForm::Loops, chooseLoopForm);
  SmallVector<const MicroKernel *> all = getPoolMicroKernels();
  all.append(getRowMicroKernels());
  all.append({&gather, &scatter, &map, &transpose, &reduce, &loops});
  return all;
}
