//===- LayoutThroughGeneric.cpp - move transposes through linalg.generic --===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Linalg/LayoutPatterns.h"
#include "mlir/IR/AffineMap.h"

using namespace mlir;
using namespace msc;

namespace {

/// Operands that are read element for element.
SmallVector<Value> getAlignedOperands(linalg::GenericOp op) {
  SmallVector<Value> aligned;
  for (OpOperand *operand : op.getDpsInputOperands())
    if (op.getMatchingIndexingMap(operand).isIdentity())
      aligned.push_back(operand->get());
  return aligned;
}

/// e -> (e[perm[0]], e[perm[1]], ...): the old loops in terms of the new ones.
AffineMap loopsInSourceOrder(MLIRContext *context, ArrayRef<int64_t> perm) {
  SmallVector<unsigned> dims(perm.begin(), perm.end());
  return AffineMap::getPermutationMap(dims, context);
}

/// An element-wise operation on transposed operands computes in their source's
/// layout; its result is transposed instead.
struct SinkThroughElementwise : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!isElementwise(op) ||
        op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)) ||
        op->getNumResults() != 1)
      return failure();
    SmallVector<int64_t> perm = chooseLayout(getAlignedOperands(op));
    if (perm.empty())
      return failure();
    AffineMap loops = loopsInSourceOrder(getContext(), perm);
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    for (OpOperand *operand : op.getDpsInputOperands()) {
      AffineMap map = op.getMatchingIndexingMap(operand);
      inputs.push_back(map.isIdentity() ? undoTranspose(rewriter, op.getLoc(),
                                                        operand->get(), perm)
                                        : operand->get());
      maps.push_back(map.isIdentity() ? map : map.compose(loops));
    }
    maps.push_back(op.getIndexingMapsArray().back());
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    Value init = createEmpty(rewriter, op.getLoc(), toSourceOrder(type, perm));
    auto moved =
        linalg::GenericOp::create(rewriter, op.getLoc(), init.getType(), inputs,
                                  init, maps, op.getIteratorTypesArray());
    rewriter.inlineRegionBefore(op.getRegion(), moved.getRegion(),
                                moved.getRegion().begin());
    moved.walk(
        [&](linalg::IndexOp index) { index.setDim(perm[index.getDim()]); });
    rewriter.replaceOp(
        op, createTranspose(rewriter, op.getLoc(), moved->getResult(0), perm));
    return success();
  }
};

/// A reduction reads its transposed operand where it lies.
struct ReadPermuted : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (isElementwise(op))
      return failure();
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    bool changed = false;
    for (OpOperand *operand : op.getDpsInputOperands()) {
      auto transpose = operand->get().getDefiningOp<linalg::TransposeOp>();
      if (!transpose)
        continue;
      AffineMap &map = maps[operand->getOperandNumber()];
      map = AffineMap::get(
          map.getNumDims(), 0,
          toSourceOrder(map.getResults(), transpose.getPermutation()),
          getContext());
      rewriter.modifyOpInPlace(op, [&] { operand->set(transpose.getInput()); });
      changed = true;
    }
    if (!changed)
      return failure();
    rewriter.modifyOpInPlace(op, [&] {
      op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
    });
    return success();
  }
};

} // namespace

void msc::populateTransposeThroughGenericPatterns(RewritePatternSet &patterns) {
  patterns.add<SinkThroughElementwise, ReadPermuted>(patterns.getContext());
}
