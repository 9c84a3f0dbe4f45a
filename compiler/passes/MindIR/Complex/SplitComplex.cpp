//===- SplitComplex.cpp - complex numbers become two real ones ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
// MindSpore stores the parts of a complex number beside each other; so do
// inputs, results and states. In between every complex tensor is two: no later
// pass, and no target, meets one.
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIR/Complex/ComplexBorder.h"
#include "compiler/passes/MindIR/Complex/ComplexConstants.h"
#include "compiler/passes/MindIR/Complex/ComplexRules.h"
#include "compiler/passes/Passes.h"
#include "dialects/MindIR/IR/GraphOps.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Transforms/DialectConversion.h"

namespace msc {
#define GEN_PASS_DEF_MINDIRSPLITCOMPLEX
#include "compiler/passes/Passes.h.inc"
} // namespace msc

using namespace mlir;
using namespace msc;
using namespace msc::mindir;

namespace {

PartsOfResults splitConstant(OpBuilder &builder, Operation *op,
                             ElementsAttr value) {
  PartsOfResults results(1);
  for (unsigned part : {0, 1}) {
    ElementsAttr own = getPart(value, part);
    results[0].push_back(
        ConstantOp::create(builder, op->getLoc(), own.getType(), own));
  }
  return results;
}

ElementsAttr getData(Operation *op) {
  if (auto constant = dyn_cast<ConstantOp>(op))
    return dyn_cast<ElementsAttr>(constant.getValue());
  auto parameter = dyn_cast<ParameterOp>(op);
  return parameter ? parameter.getValueAttr() : ElementsAttr();
}

/// Operators of mindir, poison and constants.
class SplitOperation : public ConversionPattern {
public:
  SplitOperation(TypeConverter &converter, MLIRContext *context)
      : ConversionPattern(converter, MatchAnyOpTypeTag(), 1, context) {}

  LogicalResult
  matchAndRewrite(Operation *op, ArrayRef<ValueRange> operands,
                  ConversionPatternRewriter &rewriter) const override {
    if (ElementsAttr data = getData(op)) {
      rewriter.replaceOpWithMultiple(op, splitConstant(rewriter, op, data));
      return success();
    }
    if (isa<ub::PoisonOp>(op)) {
      rewriter.replaceOpWithMultiple(op, moveParts(rewriter, op, operands));
      return success();
    }
    ComplexRule rule = findComplexRule(op);
    if (!rule || !isa<PrimitiveOpInterface>(op))
      return failure();
    rewriter.replaceOpWithMultiple(op, rule(rewriter, op, operands));
    return success();
  }
};

/// A parameter without data is refused later, once.
bool isLeft(Operation *op) {
  auto parameter = dyn_cast<ParameterOp>(op);
  return parameter && !parameter.getValue();
}

/// Every operator that has no arithmetic on complex numbers, at once.
LogicalResult requireRules(func::FuncOp graph) {
  bool hasRules = true;
  graph.walk([&](PrimitiveOpInterface op) {
    bool concerns = llvm::any_of(op->getOperandTypes(), isComplex) ||
                    llvm::any_of(op->getResultTypes(), isComplex);
    if (!concerns || findComplexRule(op))
      return;
    hasRules = false;
    op->emitOpError("does not compute with complex numbers of these types; "
                    "its real and imaginary parts (Real, Imag) are tensors "
                    "that it takes");
  });
  return success(hasRules);
}

struct SplitComplex : msc::impl::MindIRSplitComplexBase<SplitComplex> {
  void runOnOperation() override {
    for (auto graph : getOperation().getOps<func::FuncOp>())
      if (failed(requireRules(graph)) || failed(split(graph)))
        return signalPassFailure();
  }

  LogicalResult split(func::FuncOp graph) {
    TypeConverter converter;
    converter.addConversion([](Type type) { return type; });
    converter.addConversion(
        [](TensorType type,
           SmallVectorImpl<Type> &types) -> std::optional<LogicalResult> {
          if (!isComplex(type))
            return std::nullopt;
          types.append(2, getPartType(type));
          return success();
        });
    openBorder(graph);
    ConversionTarget target(getContext());
    target.markUnknownOpDynamicallyLegal(
        [&](Operation *op) { return isLeft(op) || converter.isLegal(op); });
    RewritePatternSet patterns(&getContext());
    scf::populateSCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                         target);
    patterns.add<SplitOperation>(converter, &getContext());
    return applyPartialConversion(graph, target, std::move(patterns));
  }
};

} // namespace
