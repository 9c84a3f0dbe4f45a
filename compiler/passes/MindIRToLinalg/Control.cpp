//===- Control.cpp - branches and loops around what is lowered ------------===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "compiler/passes/MindIRToLinalg/PopulatePatterns.h"
#include "compiler/passes/Support/TensorBuilder.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/UB/IR/UBOps.h"

using namespace mlir;
using namespace msc;

namespace {

/// The same operation around the same regions, with converted types.
template <typename Op> class ConvertRegions : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Type> types;
    const TypeConverter &converter = *this->getTypeConverter();
    if (failed(converter.convertTypes(op->getResultTypes(), types)))
      return failure();
    OperationState state(op.getLoc(), op->getName(), adaptor.getOperands(),
                         types, op->getAttrs());
    for (size_t i = 0; i < op->getNumRegions(); ++i)
      state.addRegion();
    Operation *made = rewriter.create(state);
    for (auto [from, to] : llvm::zip(op->getRegions(), made->getRegions())) {
      rewriter.inlineRegionBefore(from, to, to.end());
      if (failed(rewriter.convertRegionTypes(&to, converter)))
        return failure();
    }
    rewriter.replaceOp(op, made->getResults());
    return success();
  }
};

template <typename Op> class ConvertEnd : public OpConversionPattern<Op> {
  using OpConversionPattern<Op>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(Op op, typename Op::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.modifyOpInPlace(op,
                             [&] { op->setOperands(adaptor.getOperands()); });
    return success();
  }
};

/// What no run reads: memory that nobody fills, or any number.
class LowerPoison : public OpConversionPattern<ub::PoisonOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(ub::PoisonOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type type = getTypeConverter()->convertType(op.getType());
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      rewriter.replaceOp(op, createEmpty(rewriter, op.getLoc(), tensor));
    else
      rewriter.replaceOpWithNewOp<arith::ConstantOp>(
          op, rewriter.getZeroAttr(type));
    return success();
  }
};

} // namespace

void msc::populateControlPatterns(TypeConverter &converter,
                                  RewritePatternSet &patterns) {
  patterns.add<ConvertRegions<scf::IfOp>, ConvertRegions<scf::IndexSwitchOp>,
               ConvertRegions<scf::WhileOp>, ConvertEnd<scf::YieldOp>,
               ConvertEnd<scf::ConditionOp>, LowerPoison>(
      converter, patterns.getContext());
}
