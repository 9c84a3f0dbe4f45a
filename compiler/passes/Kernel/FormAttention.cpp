//===- FormAttention.cpp - two products and their softmax as one kernel ---===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "compiler/passes/Passes.h"
#include "mlir/IR/PatternMatch.h"

namespace msc {
#define GEN_PASS_DEF_FORMATTENTION
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// The three kernels, the later of which is all that reads the earlier.
struct Chain {
  kernel::MatmulOp scores, result;
  kernel::SoftmaxOp weights;
};

template <typename Op> Op getOnlyRead(Value value) {
  return value.hasOneUse() ? value.getDefiningOp<Op>() : Op();
}

/// Whether the left side is multiplied as it lies in memory.
bool hasPlainLeft(kernel::MatmulOp op) {
  return !op.isPacked() && !op.getTransposeLhs();
}

std::optional<Chain> findChain(kernel::MatmulOp result) {
  if (!hasPlainLeft(result) || result.getLhsOrder())
    return std::nullopt;
  auto weights = getOnlyRead<kernel::SoftmaxOp>(result.getLhs());
  int64_t last = cast<ShapedType>(result.getInit().getType()).getRank() - 1;
  if (!weights || weights.getLog() || !weights.getExtras().empty() ||
      weights.getOver() != ArrayRef(last))
    return std::nullopt;
  auto scores = getOnlyRead<kernel::MatmulOp>(weights.getInput());
  if (!scores || !hasPlainLeft(scores) || scores.getResultOrder())
    return std::nullopt;
  return Chain{scores, result, weights};
}

/// In front of the second product; the regions stay with the three.
kernel::AttentionOp createAttention(OpBuilder &builder, const Chain &chain) {
  auto [scores, result, weights] = chain;
  Location loc = builder.getFusedLoc(
      {scores->getLoc(), weights->getLoc(), result->getLoc()});
  return kernel::AttentionOp::create(
      builder, loc, result.getInit().getType(), scores.getLhs(),
      scores.getRhs(), result.getRhs(), scores.getExtras(), result.getExtras(),
      result.getInit(), result.getExtraMaps(), scores.getTransposeRhs(),
      result.getTransposeRhs(), scores.getLhsOrderAttr(),
      scores.getRhsOrderAttr(), result.getRhsOrderAttr(),
      result.getResultOrderAttr(), scores.getExtraMaps());
}

/// Moves the regions of the three into the one.
void takeRegions(kernel::AttentionOp attention, Chain chain) {
  attention.getScores().takeBody(chain.scores.getEpilogue());
  attention.getWeights().takeBody(chain.weights.getEpilogue());
  attention.getEpilogue().takeBody(chain.result.getEpilogue());
}

struct FormAttention : msc::impl::FormAttentionBase<FormAttention> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    SmallVector<kernel::MatmulOp> products;
    getOperation().walk([&](kernel::MatmulOp op) { products.push_back(op); });
    // What a chain erases comes before its last product, or is that. One
    // chain's last product may be the first of the next.
    for (kernel::MatmulOp op : products)
      if (std::optional<Chain> chain = findChain(op))
        form(*target, *chain);
  }

  void form(const ModuleTarget &target, Chain chain) {
    IRRewriter rewriter(chain.result);
    kernel::AttentionOp attention = createAttention(rewriter, chain);
    if (!target.choose(attention))
      return rewriter.eraseOp(attention);
    takeRegions(attention, chain);
    rewriter.replaceOp(chain.result, attention.getResult());
    rewriter.eraseOp(chain.weights);
    rewriter.eraseOp(chain.scores);
  }
};

} // namespace
