//===- DecomposeKernels.cpp - kernels that a target lacks become loops ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// A named kernel has its meaning in loops: what a target computes that has no
// such kernel, or none for this type or these dimensions.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/GreedyRewrite.h"

namespace msc {
#define GEN_PASS_DEF_DECOMPOSEKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Templates of rows take float32, and dimensions that are one in memory.
bool fitsTemplate(kernel::RowOpInterface op) {
  return getElementTypeOrSelf(op.getInput().getType()).isF32() &&
         kernel::areAdjacent(op.getOver());
}
/// That of TopK takes the types of C++.
bool fitsTemplate(kernel::TopKOp op) {
  Type type = getElementTypeOrSelf(op.getInput().getType());
  return type.isF32() || type.isF64() || type.isInteger();
}

template <typename KernelOp> struct Decompose : OpRewritePattern<KernelOp> {
  Decompose(MLIRContext *context, bool hasTemplate)
      : OpRewritePattern<KernelOp>(context), hasTemplate(hasTemplate) {}

  LogicalResult matchAndRewrite(KernelOp op,
                                PatternRewriter &rewriter) const override {
    if (hasTemplate && fitsTemplate(op))
      return failure();
    rewriter.replaceOp(op, decompose(rewriter, op));
    return success();
  }

  bool hasTemplate;
};

void decomposeKernels(Operation *root, bool rows, bool sorting) {
  MLIRContext *context = root->getContext();
  RewritePatternSet patterns(context);
  patterns.add<Decompose<kernel::SoftmaxOp>, Decompose<kernel::NormOp>>(context,
                                                                        rows);
  patterns.add<Decompose<kernel::TopKOp>>(context, sorting);
  rewriteGreedily(root, std::move(patterns));
}

struct DecomposeKernels : msc::impl::DecomposeKernelsBase<DecomposeKernels> {
  using DecomposeKernelsBase::DecomposeKernelsBase;

  void runOnOperation() override {
    ::decomposeKernels(getOperation(), rows, sorting);
  }
};

} // namespace

void msc::decomposeKernels(Operation *root) {
  ::decomposeKernels(root, /*rows=*/false, /*sorting=*/false);
}
