//===- FuseElementwise.cpp - element-wise chains become one loop nest -----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/GatherPatterns.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"

namespace msc {
#define GEN_PASS_DEF_FUSEELEMENTWISE
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Fuse what is read once, and does not have to be computed again for every
/// broadcast element or in every turn of a loop.
bool shouldFuse(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  if (!producer || !consumer || !producer->hasOneUse() ||
      producer->getBlock() != consumer->getBlock() || !isElementwise(producer))
    return false;
  auto produced =
      cast<RankedTensorType>(operand->get().getType()).getNumElements();
  int64_t computed = 1;
  for (int64_t range : consumer.getStaticLoopRanges())
    computed *= range;
  return produced >= computed;
}

/// Each expanded dimension in terms of the loops before the expansion; nothing
/// where one of them becomes several larger than 1.
std::optional<AffineMap> getLoopsBefore(tensor::ExpandShapeOp expand) {
  MLIRContext *context = expand.getContext();
  SmallVector<AffineExpr> dims(expand.getResultType().getRank(),
                               getAffineConstantExpr(0, context));
  for (auto [i, group] : llvm::enumerate(expand.getReassociationIndices())) {
    bool found = false;
    for (int64_t dim : group) {
      if (expand.getResultType().getDimSize(dim) == 1)
        continue;
      if (std::exchange(found, true))
        return std::nullopt;
      dims[dim] = getAffineDimExpr(i, context);
    }
  }
  return AffineMap::get(expand.getSrcType().getRank(), 0, dims, context);
}

/// The operand that expands a kernel's result, for this operation alone.
OpOperand *findExpandedKernel(linalg::GenericOp op) {
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto expand = operand->get().getDefiningOp<tensor::ExpandShapeOp>();
    if (expand && expand->hasOneUse() && expand.getSrc().hasOneUse() &&
        expand.getSrc().getDefiningOp<kernel::EpilogueOpInterface>() &&
        op.getMatchingIndexingMap(operand).isIdentity())
      return operand;
  }
  return nullptr;
}

/// An element-wise operation on a kernel's expanded result comes before the
/// expansion, so that the kernel can take it as its epilogue.
struct ComputeBeforeExpansion : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!isElementwise(op) || op.hasIndexSemantics() ||
        op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)))
      return failure();
    OpOperand *expanded = findExpandedKernel(op);
    if (!expanded)
      return failure();
    auto expand = expanded->get().getDefiningOp<tensor::ExpandShapeOp>();
    std::optional<AffineMap> loops = getLoopsBefore(expand);
    if (!loops)
      return failure();
    AffineMap identity = rewriter.getMultiDimIdentityMap(loops->getNumDims());
    SmallVector<Value> inputs(op.getInputs());
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    for (AffineMap &map : maps)
      map = map.compose(*loops);
    maps[expanded->getOperandNumber()] = maps.back() = identity;
    inputs[expanded->getOperandNumber()] = expand.getSrc();
    Type element = getElementTypeOrSelf(op->getResult(0).getType());
    Value init =
        createEmpty(rewriter, op.getLoc(), expand.getSrcType().clone(element));
    auto moved = linalg::GenericOp::create(
        rewriter, op.getLoc(), init.getType(), inputs, init, maps,
        SmallVector<utils::IteratorType>(loops->getNumDims(),
                                         utils::IteratorType::parallel));
    rewriter.inlineRegionBefore(op.getRegion(), moved.getRegion(),
                                moved.getRegion().begin());
    rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(
        op, op->getResult(0).getType(), moved->getResult(0),
        expand.getReassociationIndices());
    return success();
  }
};

struct FuseElementwise : msc::impl::FuseElementwiseBase<FuseElementwise> {
  void runOnOperation() override {
    RewritePatternSet chains(&getContext());
    linalg::populateElementwiseOpsFusionPatterns(chains, shouldFuse);
    chains.add<ComputeBeforeExpansion>(&getContext());
    populateExpandGatherPatterns(chains);
    rewriteGreedily(getOperation(), std::move(chains));
  }
};

} // namespace
