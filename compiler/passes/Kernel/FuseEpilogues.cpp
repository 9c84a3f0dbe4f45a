//===- FuseEpilogues.cpp - what follows a kernel element for element joins it
//===//
//
// SPDX-License-Identifier: Apache-2.0
//
// An element-wise operation becomes a kernel's epilogue when all that it reads
// besides the kernel's result exists before the kernel. A gather, whose
// operands live long, waits for it.
//
//===----------------------------------------------------------------------===//

#include "codegen/common/target/Registry.h"
#include "codegen/common/target/Target.h"
#include "compiler/passes/Kernel/EpilogueAnchor.h"
#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "compiler/passes/Support/Regions.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"

namespace msc {
#define GEN_PASS_DEF_FUSEEPILOGUES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Appends the operation's body and its other operands to the anchor's
/// epilogue.
void appendEpilogue(PatternRewriter &rewriter,
                    kernel::EpilogueOpInterface anchor, linalg::GenericOp op) {
  Block &epilogue = anchor.getEpilogue().front();
  auto yield = cast<kernel::YieldOp>(epilogue.getTerminator());
  SmallVector<Attribute> maps(anchor.getExtraMaps().getValue());
  SmallVector<Value> arguments, extras;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    if (operand->get() == anchor->getResult(0)) {
      arguments.push_back(yield.getValues()[0]);
      continue;
    }
    extras.push_back(operand->get());
    maps.push_back(AffineMapAttr::get(op.getMatchingIndexingMap(operand)));
    arguments.push_back(epilogue.addArgument(
        getElementTypeOrSelf(operand->get()), operand->get().getLoc()));
  }
  arguments.push_back(
      arguments.front()); // the init, which the body does not read
  auto end = cast<linalg::YieldOp>(op.getBody()->getTerminator());
  rewriter.inlineBlockBefore(op.getBody(), yield, arguments);
  rewriter.modifyOpInPlace(
      yield, [&] { yield.getValuesMutable().assign(end.getValues()); });
  rewriter.eraseOp(end);
  rewriter.modifyOpInPlace(anchor, [&] {
    anchor.getExtrasMutable().append(extras);
    anchor.setExtraMapsAttr(rewriter.getArrayAttr(maps));
    anchor->setLoc(rewriter.getFusedLoc({anchor->getLoc(), op->getLoc()}));
  });
}

struct FuseEpilogue : OpRewritePattern<linalg::GenericOp> {
  FuseEpilogue(MLIRContext *context, const Target &target,
               DominanceInfo &dominance)
      : OpRewritePattern(context), target(target), dominance(dominance) {}

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!suitsEpilogue(op) || !target.canFuse(op))
      return failure();
    kernel::EpilogueOpInterface anchor =
        findAnchor(op, dominance, /*waits=*/false);
    if (!anchor) {
      anchor = findAnchor(op, dominance, /*waits=*/true);
      if (!anchor)
        return failure();
      rewriter.moveOpBefore(anchor, op);
    }
    appendEpilogue(rewriter, anchor, op);
    rewriter.replaceOp(op, anchor->getResults());
    return success();
  }

  const Target &target;
  DominanceInfo &dominance;
};

struct FuseEpilogues : msc::impl::FuseEpiloguesBase<FuseEpilogues> {
  void runOnOperation() override {
    FailureOr<ModuleTarget> target = getModuleTarget(getOperation());
    if (failed(target))
      return signalPassFailure();
    hoistConstants();
    DominanceInfo dominance(getOperation());
    RewritePatternSet epilogues(&getContext());
    epilogues.add<FuseEpilogue>(&getContext(), *target->target, dominance);
    rewriteGreedily(getOperation(), std::move(epilogues),
                    GreedyRewriteConfig().enableFolding(false));
  }

  /// A constant must not stand between a kernel and its epilogue, nor a cheap
  /// view of one.
  void hoistConstants() {
    for (auto function : getOperation().getOps<func::FuncOp>())
      for (Block *block : getBlocks(function))
        for (Operation &op : llvm::make_early_inc_range(*block))
          if (op.hasTrait<OpTrait::ConstantLike>())
            op.moveBefore(&function.front(), function.front().begin());
  }
};

} // namespace
