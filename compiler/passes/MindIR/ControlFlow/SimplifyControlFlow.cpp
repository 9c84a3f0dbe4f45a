//===- SimplifyControlFlow.cpp - branches and loops without detours -------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/ControlFlow/SimplifyControlFlow.h"
#include "dialects/MindIR/IR/ControlOps.h"
#include "dialects/MindIR/IR/MindIR.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;
using namespace msc;

/// Makes one tensor of two whatever is chosen; ForwardYields does without.
static const std::string selectPattern =
    "(anonymous namespace)::ConvertTrivialIfToSelect";

namespace {

/// Results of a branch that are known in front of it. A choice between tensors
/// stays: the host takes one of them instead of reading both.
struct ForwardYields : OpRewritePattern<scf::IfOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(scf::IfOp op,
                                PatternRewriter &rewriter) const override {
    bool isChanged = false;
    for (OpResult result : op->getResults())
      if (Value known = result.use_empty() ? Value() : find(result, rewriter)) {
        rewriter.replaceAllUsesWith(result, known);
        isChanged = true;
      }
    return success(isChanged);
  }

private:
  static Value find(OpResult result, PatternRewriter &rewriter) {
    auto op = cast<scf::IfOp>(result.getOwner());
    unsigned number = result.getResultNumber();
    Value yes = op.thenYield()->getOperand(number);
    Value no = op.elseYield()->getOperand(number);
    auto isInside = [&](Value value) {
      return op->isProperAncestor(value.getParentBlock()->getParentOp()) ||
             value.getParentBlock()->getParentOp() == op;
    };
    if (isInside(yes) || isInside(no))
      return {};
    if (yes == no || no.getDefiningOp<ub::PoisonOp>())
      return yes;
    if (yes.getDefiningOp<ub::PoisonOp>())
      return no;
    return isa<TensorType>(result.getType())
               ? Value()
               : arith::SelectOp::create(rewriter, op.getLoc(),
                                         op.getCondition(), yes, no);
  }
};

} // namespace

static bool isStructure(Operation *op) {
  return isa<scf::SCFDialect, arith::ArithDialect>(op->getDialect()) ||
         isa<mindir::ConditionOp, mindir::BranchIndexOp>(op);
}

static FrozenRewritePatternSet makePatterns(MLIRContext *context) {
  RewritePatternSet patterns(context);
  for (RegisteredOperationName name : context->getRegisteredOperations())
    if (isa<scf::SCFDialect, arith::ArithDialect>(name.getDialect()))
      name.getCanonicalizationPatterns(patterns, context);
  patterns.add<ForwardYields>(context);
  return FrozenRewritePatternSet(std::move(patterns), selectPattern);
}

bool msc::hasControlFlow(func::FuncOp function) {
  return function
      .walk([](Operation *op) {
        return isa<scf::SCFDialect>(op->getDialect()) ? WalkResult::interrupt()
                                                      : WalkResult::advance();
      })
      .wasInterrupted();
}

static SmallVector<Operation *> findStructure(func::FuncOp function) {
  SmallVector<Operation *> structure;
  function.walk([&](Operation *op) {
    if (isStructure(op))
      structure.push_back(op);
  });
  return structure;
}

bool msc::simplifyControlFlow(func::FuncOp function) {
  if (!hasControlFlow(function))
    return false;
  FrozenRewritePatternSet patterns = makePatterns(function.getContext());
  GreedyRewriteConfig config;
  config.setStrictness(GreedyRewriteStrictness::ExistingAndNewOps)
      .setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled)
      .enableConstantCSE(false);
  bool isChanged = false, isOther = true;
  // What is no structure is not looked at again when its readers go.
  for (; isOther; isChanged |= isOther)
    (void)applyOpPatternsGreedily(findStructure(function), patterns, config,
                                  &isOther);
  return isChanged;
}
