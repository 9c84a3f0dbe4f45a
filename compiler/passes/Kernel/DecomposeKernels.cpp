//===- DecomposeKernels.cpp - kernels that a target lacks become loops ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
// The meaning of a kernel of rows, in linalg: what a target computes that has
// no such kernel, or none for this type or these dimensions.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/AlongAxes.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {
#define GEN_PASS_DEF_DECOMPOSEKERNELS
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

AlongAxes getLoops(OpBuilder &builder, kernel::RowOpInterface op) {
  auto type = cast<RankedTensorType>(op.getInput().getType());
  return {builder, op.getLoc(), type, op.getOver()};
}

/// Relative to the maximum along the row, so that nothing overflows.
Value decompose(OpBuilder &builder, kernel::SoftmaxOp op) {
  AlongAxes loops = getLoops(builder, op);
  SmallVector<int64_t> all = loops.all(), kept = loops.kept();
  Value shifted = loops.map(
      {op.getInput(), loops.max(op.getInput())}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.sub(v[0], v[1]); });
  Value powers = loops.map(shifted, {all}, [](const Scalars &s, ValueRange v) {
    return s.exp(v[0]);
  });
  if (!op.getLog())
    return loops.map(
        {powers, loops.sum(powers)}, {all, kept},
        [](const Scalars &s, ValueRange v) { return s.div(v[0], v[1]); });
  return loops.map(
      {shifted, loops.sum(powers)}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.sub(v[0], s.log(v[1])); });
}

Value decompose(OpBuilder &builder, kernel::NormOp op) {
  AlongAxes loops = getLoops(builder, op);
  SmallVector<int64_t> all = loops.all(), kept = loops.kept();
  Value centered = loops.map(
      {op.getInput(), loops.mean(op.getInput())}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.sub(v[0], v[1]); });
  Value variance =
      loops.mean(loops.map(centered, {all}, [](const Scalars &s, ValueRange v) {
        return s.mul(v[0], v[0]);
      }));
  double epsilon = op.getEpsilon().convertToDouble();
  Value scale = loops.mapReduced(variance, [&](const Scalars &s, ValueRange v) {
    return s.div(s.number(1), s.sqrt(s.add(v[0], s.number(epsilon))));
  });
  return loops.map(
      {centered, scale}, {all, kept},
      [](const Scalars &s, ValueRange v) { return s.mul(v[0], v[1]); });
}

template <typename RowOp> struct Decompose : OpRewritePattern<RowOp> {
  Decompose(MLIRContext *context, bool hasRows)
      : OpRewritePattern<RowOp>(context), hasRows(hasRows) {}

  /// Templates of rows take float32, and dimensions that are one in memory.
  LogicalResult matchAndRewrite(RowOp op,
                                PatternRewriter &rewriter) const override {
    bool fits = getElementTypeOrSelf(op.getInput().getType()).isF32() &&
                kernel::areAdjacent(op.getOver());
    if (hasRows && fits)
      return failure();
    rewriter.replaceOp(op, decompose(rewriter, op));
    return success();
  }

  bool hasRows;
};

struct DecomposeKernels : msc::impl::DecomposeKernelsBase<DecomposeKernels> {
  using DecomposeKernelsBase::DecomposeKernelsBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<Decompose<kernel::SoftmaxOp>, Decompose<kernel::NormOp>>(
        &getContext(), rows);
    rewriteGreedily(getOperation(), std::move(patterns));
  }
};

} // namespace
