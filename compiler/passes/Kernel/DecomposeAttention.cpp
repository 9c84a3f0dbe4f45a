//===- DecomposeAttention.cpp - attention as two products and a softmax ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
// form-attention makes none that the target does not take: this says what an
// attention means, for IR that was written by hand.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/Kernel/DecomposeKernels.h"
#include "compiler/passes/Support/TensorBuilder.h"

using namespace mlir;
using namespace msc;

static RankedTensorType getScoresType(kernel::AttentionOp op) {
  return cast<RankedTensorType>(op.getInit().getType())
      .clone(op.getScoresShape());
}

static Value createScores(OpBuilder &builder, kernel::AttentionOp op) {
  Value init = createEmpty(builder, op.getLoc(), getScoresType(op));
  auto product = kernel::MatmulOp::create(
      builder, op.getLoc(), init.getType(), op.getQuery(), op.getKey(),
      op.getScoreExtras(), init, op.getScoreMaps(), /*transpose_lhs=*/false,
      op.getTransposeKey(), op.getQueryOrderAttr(), op.getKeyOrderAttr(),
      /*result_order=*/nullptr);
  product.getEpilogue().takeBody(op.getScores());
  return product.getResult();
}

/// The region follows the softmax by itself, as a softmax that becomes loops
/// has no epilogue.
static Value createWeights(OpBuilder &builder, kernel::AttentionOp op,
                           Value scores) {
  RankedTensorType type = getScoresType(op);
  Value init = createEmpty(builder, op.getLoc(), type);
  auto softmax = kernel::SoftmaxOp::create(
      builder, op.getLoc(), type, scores, ValueRange(), init,
      builder.getArrayAttr({}), ArrayRef(type.getRank() - 1), /*log=*/false);
  kernel::buildIdentityEpilogue(builder, op.getLoc(), softmax.getEpilogue(),
                                type.getElementType());
  if (kernel::isIdentityEpilogue(op.getWeights()))
    return softmax.getResult();
  return createElementwiseGeneric(
      builder, op.getLoc(), type, softmax.getResult(),
      [&](OpBuilder &inner, Location, ValueRange element) {
        IRMapping mapping;
        Block &body = op.getWeights().front();
        mapping.map(body.getArgument(0), element[0]);
        for (Operation &operation : body.without_terminator())
          inner.clone(operation, mapping);
        return mapping.lookupOrDefault(body.getTerminator()->getOperand(0));
      });
}

SmallVector<Value> msc::decompose(OpBuilder &builder, kernel::AttentionOp op) {
  Value weights = createWeights(builder, op, createScores(builder, op));
  auto product = kernel::MatmulOp::create(
      builder, op.getLoc(), op.getInit().getType(), weights, op.getValue(),
      op.getExtras(), op.getInit(), op.getExtraMaps(), /*transpose_lhs=*/false,
      op.getTransposeValue(), /*lhs_order=*/nullptr, op.getValueOrderAttr(),
      op.getResultOrderAttr());
  product.getEpilogue().takeBody(op.getEpilogue());
  return {product.getResult()};
}
