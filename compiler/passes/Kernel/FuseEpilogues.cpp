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

#include "compiler/passes/Passes.h"
#include "compiler/passes/Support/GreedyRewrite.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "dialects/Kernel/IR/Kernel.h"
#include "mlir/IR/Dominance.h"

namespace msc {
#define GEN_PASS_DEF_FUSEEPILOGUES
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;

namespace {

/// Each result of the map is a dimension or a constant 0: the operand has one
/// stride a dimension.
bool isStrided(AffineMap map) {
  return llvm::all_of(map.getResults(), [](AffineExpr e) {
    auto constant = dyn_cast<AffineConstantExpr>(e);
    return isa<AffineDimExpr>(e) || (constant && constant.getValue() == 0);
  });
}

/// An epilogue works on vectors of float32: arithmetic of these, their masks,
/// rounding by way of int32 and to half precision, but no arithmetic of
/// integers.
bool worksOnVectors(Operation &op) {
  if (auto narrow = dyn_cast<arith::TruncFOp>(op))
    return kernel::isRounding(narrow);
  if (auto wide = dyn_cast<arith::ExtFOp>(op)) {
    auto narrow = wide.getIn().getDefiningOp<arith::TruncFOp>();
    return narrow && kernel::isRounding(narrow);
  }
  if (isa<arith::FPToSIOp>(op))
    return op.getResult(0).getType().isInteger(32);
  if (isa<arith::SIToFPOp>(op))
    return op.getOperand(0).getType().isInteger(32);
  return llvm::all_of(
      llvm::concat<const Type>(op.getOperandTypes(), op.getResultTypes()),
      [](Type type) { return type.isF32() || type.isInteger(1); });
}

/// A kernel whose result only this operation reads, element for element. One
/// that waits may stand before what the operation reads besides.
kernel::EpilogueOpInterface findAnchor(linalg::GenericOp op,
                                       DominanceInfo &dominance, bool waits) {
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto anchor = operand->get().getDefiningOp<kernel::EpilogueOpInterface>();
    if (!anchor ||
        !getElementTypeOrSelf(anchor->getResult(0).getType()).isF32() ||
        anchor->getResult(0).getType() != op->getResult(0).getType() ||
        (waits && !isa<kernel::GatherOp>(anchor)))
      continue;
    bool fits = llvm::all_of(op.getDpsInputOperands(), [&](OpOperand *other) {
      AffineMap map = op.getMatchingIndexingMap(other);
      if (other->get() == operand->get())
        return map.isIdentity();
      // An epilogue works on vectors of float32.
      return getElementTypeOrSelf(other->get()).isF32() && isStrided(map) &&
             (waits || dominance.properlyDominates(other->get(), anchor));
    });
    if (fits && llvm::all_of(anchor->getUsers(),
                             [&](Operation *user) { return user == op; }))
      return anchor;
  }
  return {};
}

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
  FuseEpilogue(MLIRContext *context, DominanceInfo &dominance)
      : OpRewritePattern(context), dominance(dominance) {}

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!isElementwise(op) || op->getNumResults() != 1 ||
        op.hasIndexSemantics() ||
        op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)) ||
        !llvm::all_of(op.getBody()->without_terminator(), worksOnVectors))
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

  DominanceInfo &dominance;
};

struct FuseEpilogues : msc::impl::FuseEpiloguesBase<FuseEpilogues> {
  void runOnOperation() override {
    hoistConstants();
    DominanceInfo dominance(getOperation());
    RewritePatternSet epilogues(&getContext());
    epilogues.add<FuseEpilogue>(&getContext(), dominance);
    rewriteGreedily(getOperation(), std::move(epilogues),
                    GreedyRewriteConfig().enableFolding(false));
  }

  /// A constant must not stand between a kernel and its epilogue, nor a cheap
  /// view of one.
  void hoistConstants() {
    for (auto function : getOperation().getOps<func::FuncOp>())
      for (Operation &op : llvm::make_early_inc_range(function.front()))
        if (op.hasTrait<OpTrait::ConstantLike>())
          op.moveBefore(&function.front(), function.front().begin());
  }
};

} // namespace
