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
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/TypeSwitch.h"

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
/// That of Gather copies rows, of any type: single elements are loops. Where an
/// element-wise operation follows, the body of that has them in its own loops,
/// unless they are float32, of which an epilogue is made.
bool fitsTemplate(kernel::GatherOp op) {
  auto type = cast<RankedTensorType>(op.getInit().getType());
  auto table = cast<RankedTensorType>(op.getTable().getType());
  bool hasRows =
      int64_t(op.getAxis()) + 1 < table.getRank() && type.getShape().back() > 1;
  bool isFused = op->hasOneUse() && isa<linalg::GenericOp>(*op->user_begin());
  return hasRows && (type.getElementType().isF32() || !isFused);
}

template <typename KernelOp>
void decomposeUnless(bool hasTemplate, IRRewriter &rewriter, KernelOp op) {
  if (hasTemplate && fitsTemplate(op))
    return;
  rewriter.setInsertionPoint(op);
  rewriter.replaceOp(op, decompose(rewriter, op));
}

void decomposeKernels(Operation *root, bool rows, bool sorting, bool gather) {
  SmallVector<Operation *> named;
  root->walk([&](Operation *op) {
    if (isa<kernel::SoftmaxOp, kernel::NormOp, kernel::TopKOp,
            kernel::GatherOp>(op))
      named.push_back(op);
  });
  IRRewriter rewriter(root->getContext());
  for (Operation *op : named)
    TypeSwitch<Operation *>(op)
        .Case<kernel::SoftmaxOp, kernel::NormOp>(
            [&](auto op) { decomposeUnless(rows, rewriter, op); })
        .Case(
            [&](kernel::TopKOp op) { decomposeUnless(sorting, rewriter, op); })
        .Case([&](kernel::GatherOp op) {
          decomposeUnless(gather, rewriter, op);
        });
}

struct DecomposeKernels : msc::impl::DecomposeKernelsBase<DecomposeKernels> {
  using DecomposeKernelsBase::DecomposeKernelsBase;

  void runOnOperation() override {
    ::decomposeKernels(getOperation(), rows, sorting, gather);
  }
};

} // namespace

void msc::decomposeKernels(Operation *root) {
  ::decomposeKernels(root, /*rows=*/false, /*sorting=*/false,
                     /*gather=*/false);
}
